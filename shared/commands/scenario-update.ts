/** Changes a scenario's name, note, topology or place among the tabs. */

import { z } from 'zod';
import { idSchema, scenarioFields } from '#shared/model/schemas.ts';
import { hasScenario } from './checks.ts';
import { changesOf, defineCommand } from './define-command.ts';

export const scenarioUpdate = defineCommand({
  id: 'scenario.update',
  payload: z.strictObject({ id: idSchema('scenario'), changes: changesOf(scenarioFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { id, changes }) =>
    changes.name === undefined
      ? `Change scenario ${plan.scenarios[id]?.name ?? ''}`
      : `Rename the scenario to ${changes.name}`,
  canRun: (plan, { id }) => hasScenario(plan, id),
  apply: (plan, { id, changes }) => {
    Object.assign(plan.scenarios[id] ?? {}, changes);
  },
});
