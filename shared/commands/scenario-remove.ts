/** Removes a scenario; the last one stays. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { all, hasScenario } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';

export const scenarioRemove = defineCommand({
  id: 'scenario.remove',
  payload: z.strictObject({ id: idSchema('scenario') }),
  undo: 'record',
  label: (plan, { id }) => `Delete scenario ${plan.scenarios[id]?.name ?? ''}`,
  canRun: (plan, { id }) =>
    all(hasScenario(plan, id), () =>
      Object.keys(plan.scenarios).length > 1 ? YES : no('A plan keeps at least one scenario. Add another one first.'),
    ),
  apply: (plan, { id }) => {
    delete plan.scenarios[id];
    delete plan.history[id];
    if (plan.baseline === id) plan.baseline = null;
  },
});
