/** Values of the open plan's profile that panels draw. */

import { thresholdsOf } from '#shared/rules/index.ts';
import type { FindingCosts } from '#shared/rules/profile/costs.ts';
import { costsOf } from '#shared/rules/profile/costs.ts';
import { usePlan } from './plan-store.ts';

/** Coverage below which a pillar is thin in this plan: the tick on the bars. */
export const useThinBelow = (): number => usePlan(({ profile }) => thresholdsOf(profile).pillarThinBelow);

/** What findings take from a health in this plan. */
export const useFindingCosts = (): FindingCosts => usePlan(({ profile }) => costsOf(profile));
