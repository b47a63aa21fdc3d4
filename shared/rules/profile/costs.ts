/** What a finding takes from its health: the defaults, changed by the plan's profile. */

import type { CostId, Profile } from '#shared/model/profile.ts';
import type { Severity } from '../finding.ts';

export interface FindingCosts extends Readonly<Record<Severity, number>> {
  /** All findings of one rule in one scope take together at most this. */
  readonly most: number;
}

export const DEFAULT_COSTS: FindingCosts = { error: 25, warning: 10, hint: 3, most: 25 };

const made = new WeakMap<Profile['costs'], FindingCosts>();

/** The same object for the same profile, and for all that change nothing. */
export function costsOf({ costs }: Pick<Profile, 'costs'>): FindingCosts {
  const known = made.get(costs);
  if (known) return known;
  const { 'most-of-a-rule': most, ...own } = costs as Readonly<Partial<Record<CostId, number>>>;
  const found =
    Object.keys(costs).length === 0
      ? DEFAULT_COSTS
      : { ...DEFAULT_COSTS, ...own, ...(most === undefined ? {} : { most }) };
  made.set(costs, found);
  return found;
}
