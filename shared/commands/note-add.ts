/** Puts a note on the canvas. */

import { z } from 'zod';
import { idSchema, noteSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, isFree } from './checks.ts';
import { defineCommand } from './define-command.ts';

export const noteAdd = defineCommand({
  id: 'note.add',
  payload: z.strictObject({ scenario: idSchema('scenario'), note: noteSchema }),
  undo: 'record',
  label: () => 'Add a note',
  canRun: (plan, { scenario, note }) =>
    all(hasScenario(plan, scenario), () => isFree(plan.scenarios[scenario]?.canvasNotes ?? {}, note.id, 'note')),
  apply: (plan, { scenario, note }) => {
    const notes = plan.scenarios[scenario]?.canvasNotes;
    if (notes) notes[note.id] = note;
  },
});
