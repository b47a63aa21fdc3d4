/** FTE that each capability needs per stream of size 1: the catalogue's defaults, changed by the plan's profile. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile } from '#shared/model/plan.ts';

/** By capability number. The same array for the same profile, so that it can key other caches. */
export type Demand = readonly number[];

const byProfile = new WeakMap<Profile['demand'], Demand>();

export function demandOf(profile: Profile): Demand {
  const known = byProfile.get(profile.demand);
  if (known) return known;
  const demand = CAPABILITY_IDS.map((id) => profile.demand[id] ?? CAPABILITIES[id].demand);
  byProfile.set(profile.demand, demand);
  return demand;
}
