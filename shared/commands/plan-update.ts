/** Changes the plan's own facts: name, date, currency, profile. */

import { z } from 'zod';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { leastOfThreshold, THRESHOLD_IDS } from '#shared/model/profile.ts';
import { planFields } from '#shared/model/schemas.ts';
import { all, hasScenario } from './checks.ts';
import type { CanRun } from './define-command.ts';
import { changesOf, defineCommand, no, YES } from './define-command.ts';

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
  canRun: (plan, { changes: { baseline, profile } }) =>
    all(baseline ? hasScenario(plan, baseline) : YES, profile ? setsNothingTooLow(plan, profile) : YES),
  apply: (plan, { changes }) => {
    Object.assign(plan, changes);
  },
});

/** What an old file holds may stay, so that everything else can be changed beside it. */
function setsNothingTooLow(plan: Plan, { thresholds }: Profile): CanRun {
  const low = THRESHOLD_IDS.find((id) => {
    const value = thresholds[id];
    return value !== undefined && value < leastOfThreshold(id) && value !== plan.profile.thresholds[id];
  });
  return low ? no(`The threshold ${low} is at least ${leastOfThreshold(low)}. Give that or more.`) : YES;
}
