/** How a seat's time splits over capabilities: in proportion to demand × strength, or as the seat itself says. */

import { roleOf } from '#shared/catalog/roles.ts';
import { isAbove } from '#shared/lib/round.ts';
import type { CapabilityId, SeatPillar } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { RoleId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import type { Role } from '#shared/model/role.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Amounts } from './capability-order.ts';
import { bitOf, capabilityNumber, fractionsOf, maskOf, NUMBERS_OF } from './capability-order.ts';
import type { Demand } from './demand.ts';
import { demandOf, strengthsOf } from './demand.ts';

export interface SeatTime {
  /** Capability numbers and the share of the seat's time that each gets; the shares add up to 1, or there are none. */
  readonly capabilities: readonly number[];
  readonly shares: readonly number[];
  /** What the role owns, as bits; of a seat with a focus of its own what that gives time to. */
  readonly owned: number;
  /** What it owns or spends time on, as bits. */
  readonly done: number;
  /** The seat's colour. */
  readonly pillar: SeatPillar;
}

interface Cached {
  readonly demand: Demand;
  readonly role: Role;
  readonly time: SeatTime;
}
/** By role, or by the focus of a seat that has its own: both are immutable parts of the plan. */
const cache = new WeakMap<object, Cached>();

function timeOf(seat: Seat, role: Role, demand: Demand): SeatTime {
  const key = seat.focus ?? role;
  const known = cache.get(key);
  if (known && known.demand === demand && known.role === role) return known.time;
  const time = splitTime(seat.focus, role, demand);
  cache.set(key, { demand, role, time });
  return time;
}

interface Work {
  readonly role: Role;
  readonly time: SeatTime;
}

/** The role of a seat and how its time splits, looked up once for all seats of a role that have no focus of their own. */
export function lookUpWork(plan: Pick<Plan, 'roles'>, demand: Demand): (seat: Seat) => Work {
  const byRole = new Map<RoleId, Work>();
  return (seat) => {
    const known = seat.focus ? undefined : byRole.get(seat.role);
    if (known) return known;
    const role = roleOf(plan, seat.role);
    const work = { role, time: timeOf(seat, role, demand) };
    if (!seat.focus) byRole.set(seat.role, work);
    return work;
  };
}

/** What the role's work weighs: what it owns, then what it supports besides. */
function weightsOfRole(role: Pick<Role, 'owns' | 'supports'>, demand: Demand): Map<CapabilityId, number> {
  const strengths = strengthsOf(demand);
  const weights = new Map<CapabilityId, number>();
  for (const part of ['owns', 'supports'] as const)
    for (const id of role[part])
      if (!weights.has(id)) weights.set(id, (demand[capabilityNumber(id)] ?? 0) * strengths[part]);
  return weights;
}

/** The shares of its time that a seat without a focus gives to its role's work under that profile. */
export function sharesOfRole(
  role: Pick<Role, 'owns' | 'supports'>,
  profile: Pick<Profile, 'demand' | 'strengths'>,
): ReadonlyMap<CapabilityId, number> {
  const weights = [...weightsOfRole(role, demandOf(profile))].filter(([, weight]) => weight > 0);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([id, weight]) => [id, weight / total]));
}

function splitTime(focus: Seat['focus'], role: Role, demand: Demand): SeatTime {
  const weights = focus ? (Object.entries(focus) as [CapabilityId, number][]) : [...weightsOfRole(role, demand)];
  const used = weights
    .map(([id, weight]) => [capabilityNumber(id), weight] as const)
    .filter(([number, weight]) => number >= 0 && weight > 0)
    .sort(([a], [b]) => a - b);
  const total = used.reduce((sum, [, weight]) => sum + weight, 0);
  const shareByNumber = new Map(used.map(([number, weight]) => [number, weight / total]));
  const done = used.reduce((mask, [number]) => mask | bitOf(number), 0);
  const ofRole = maskOf(role.owns);
  // A seat answers for no work that its own focus leaves out.
  const owned = focus ? ofRole & done : ofRole;
  return {
    capabilities: used.map(([number]) => number),
    shares: fractionsOf(used.map(([, weight]) => weight / total)),
    owned,
    done: owned | done,
    pillar: pillarOf(shareByNumber),
  };
}

/** Adds what each capability gets of so much of the seat's time. */
export function addTime(sum: Amounts, { capabilities, shares }: SeatTime, fte: number): void {
  if (fte === 0) return;
  for (let i = 0; i < capabilities.length; i++) {
    const number = capabilities[i] ?? 0;
    sum[number] = (sum[number] ?? 0) + fte * (shares[i] ?? 0);
  }
}

/** The pillar that most of the time goes to; cross-cutting where that has more than any pillar, or nothing has any. */
function pillarOf(shares: ReadonlyMap<number, number>): SeatPillar {
  let best: SeatPillar = 'cross-cutting';
  let most = 0;
  let rest = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const pillar of PILLAR_IDS) {
    const share = NUMBERS_OF[pillar].reduce((sum, number) => sum + (shares.get(number) ?? 0), 0);
    rest -= share;
    if (isAbove(share, most)) [best, most] = [pillar, share];
  }
  return isAbove(rest, most) ? 'cross-cutting' : best;
}
