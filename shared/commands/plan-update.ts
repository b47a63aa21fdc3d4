/** Changes the plan's own facts: name, date, currency, profile. */

import { z } from 'zod';
import { planFields } from '#shared/model/schemas.ts';
import { hasScenario } from './checks.ts';
import { changesOf, defineCommand, YES } from './define-command.ts';

export const planUpdate = defineCommand({
  id: 'plan.update',
  payload: z.strictObject({ changes: changesOf(planFields) }),
  undo: 'merge',
  mergeKey: ({ changes }) => Object.keys(changes).join(),
  label: (plan, { changes }) => {
    if (changes.name !== undefined) return `Rename the plan to ${changes.name}`;
    if (changes.baseline) return `Compare with ${plan.scenarios[changes.baseline]?.name ?? ''}`;
    return changes.baseline === null ? 'Unpin the baseline' : 'Change the plan';
  },
  canRun: (plan, { changes }) => (changes.baseline ? hasScenario(plan, changes.baseline) : YES),
  apply: (plan, { changes }) => {
    Object.assign(plan, changes);
  },
});
