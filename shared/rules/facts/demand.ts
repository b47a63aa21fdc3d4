/**
 * FTE that each capability needs per stream of size 1, and how strongly a role's owning and supporting count when its
 * time is split: the catalogue's defaults, changed by the plan's profile.
 */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { remember } from '#shared/lib/remember.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile } from '#shared/model/profile.ts';
import { bitOf } from './capability-order.ts';

/** By capability number. The same array for the same profile, so that it can key other caches. */
export type Demand = readonly number[];

export type Strengths = Readonly<Record<'owns' | 'supports', number>>;
export const DEFAULT_STRENGTHS: Strengths = { owns: 1, supports: 0.5 };

type Parts = Pick<Profile, 'demand' | 'strengths'>;

const byProfile = new WeakMap<Parts['demand'], WeakMap<Parts['strengths'], Demand>>();
const strengths = new WeakMap<Demand, Strengths>();

/** Another array for other strengths too: what was split by them must not be taken over. */
export function demandOf(profile: Parts): Demand {
  const ofDemand = byProfile.get(profile.demand) ?? new WeakMap<Parts['strengths'], Demand>();
  byProfile.set(profile.demand, ofDemand);
  const known = ofDemand.get(profile.strengths);
  if (known) return known;
  const demand = CAPABILITY_IDS.map((id) => profile.demand[id] ?? CAPABILITIES[id].demand);
  ofDemand.set(profile.strengths, demand);
  strengths.set(demand, { ...DEFAULT_STRENGTHS, ...profile.strengths });
  return demand;
}

/** What needs any time at all, as bits. */
export const neededOf = remember((demand: Demand): number =>
  demand.reduce((mask, fte, number) => (fte > 0 ? mask | bitOf(number) : mask), 0),
);

/** The strengths of the profile that the demand is of. */
export const strengthsOf = (demand: Demand): Strengths => strengths.get(demand) ?? DEFAULT_STRENGTHS;
