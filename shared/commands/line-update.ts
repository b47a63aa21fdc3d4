/** Changes what a hand-off line carries. */

import { z } from 'zod';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { handOffTypeSchema, idSchema } from '#shared/model/schemas.ts';
import { defineCommand, no, YES } from './define-command.ts';

export const lineUpdate = defineCommand({
  id: 'line.update',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    id: idSchema('line'),
    changes: z.strictObject({ type: handOffTypeSchema }),
  }),
  undo: 'record',
  label: (_, { changes }) => `Make the line carry ${HAND_OFFS[changes.type].name}`,
  canRun: (plan, { scenario, id }) =>
    plan.scenarios[scenario]?.lines[id]?.kind === 'hand-off' ? YES : no('This hand-off is no longer there.'),
  apply: (plan, { scenario, id, changes }) => {
    const line = plan.scenarios[scenario]?.lines[id];
    if (line?.kind === 'hand-off') line.type = changes.type;
  },
});
