/** Removes a hand-off or a serves line. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { defineCommand, no, YES } from './define-command.ts';

export const lineRemove = defineCommand({
  id: 'line.remove',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('line') }),
  undo: 'record',
  label: () => 'Remove a line',
  canRun: (plan, { scenario, id }) => (plan.scenarios[scenario]?.lines[id] ? YES : no('This line is no longer there.')),
  apply: (plan, { scenario, id }) => {
    delete plan.scenarios[scenario]?.lines[id];
  },
});
