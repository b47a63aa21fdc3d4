/** Takes a note off the canvas. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { hasNote } from './checks.ts';
import { defineCommand } from './define-command.ts';

export const noteRemove = defineCommand({
  id: 'note.remove',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('note') }),
  undo: 'record',
  label: () => 'Delete a note',
  canRun: (plan, { scenario, id }) => hasNote(plan, scenario, id),
  apply: (plan, { scenario, id }) => {
    delete plan.scenarios[scenario]?.canvasNotes[id];
  },
});
