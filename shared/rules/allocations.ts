/** What each person's seats together ask for, today and at the horizon. */

import { isAbove } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';

export interface Allocation {
  readonly person: Person;
  readonly seats: SeatId[];
  /** Sum of FTE over the person's seats that hold that day. */
  today: number;
  planned: number;
}

/** By person. After a change the few that differ lie over those of the run before: null hides one. */
export interface Allocations {
  readonly size: number;
  readonly get: (person: PersonId) => Allocation | undefined;
  readonly base: ReadonlyMap<PersonId, Allocation>;
  readonly over: ReadonlyMap<PersonId, Allocation | null>;
}

export function allocate(
  plan: Plan,
  seats: Iterable<Seat>,
  today: IsoDate,
  horizon: IsoDate,
): Map<PersonId, Allocation> {
  const allocations = new Map<PersonId, Allocation>();
  for (const { id: seat, person: id, fte, start, end } of seats) {
    const person = id === null ? undefined : plan.people[id];
    if (id === null || !person) continue;
    let sum = allocations.get(id);
    if (sum) sum.seats.push(seat);
    else {
      sum = { person, seats: [seat], today: 0, planned: 0 };
      allocations.set(id, sum);
    }
    if (holdsOn(today, start, end)) sum.today += fte;
    if (holdsOn(horizon, start, end)) sum.planned += fte;
  }
  for (const sum of allocations.values()) {
    sum.today = withoutNoise(sum.today);
    sum.planned = withoutNoise(sum.planned);
  }
  return allocations;
}

/** The same sum in any order. */
const withoutNoise = (sum: number): number => Math.round(sum * 1e9) / 1e9;

/** Whether a person's seats together ask for more than the person has, at either date. */
export const isOverAllocated = ({ person, today, planned }: Allocation): boolean =>
  isAbove(Math.max(today, planned), person.capacity);

/** More than this lying over the base are worked into it. */
const MOST_OVER = 64;

export const allocationsOf = (base: ReadonlyMap<PersonId, Allocation>): Allocations =>
  lookUp(base, new Map(), base.size);

export function withAllocations(
  { base, over, get, size }: Allocations,
  changes: ReadonlyMap<PersonId, Allocation | null>,
): Allocations {
  let count = size;
  for (const [person, now] of changes) count += (now ? 1 : 0) - (get(person) ? 1 : 0);
  const all = new Map([...over, ...changes]);
  if (all.size <= MOST_OVER) return lookUp(base, all, count);
  const whole = new Map(base);
  for (const [person, now] of all) {
    if (now) whole.set(person, now);
    else whole.delete(person);
  }
  return allocationsOf(whole);
}

const lookUp = (base: Allocations['base'], over: Allocations['over'], size: number): Allocations => ({
  base,
  over,
  size,
  get: (person) => {
    const changed = over.get(person);
    return changed === undefined ? base.get(person) : (changed ?? undefined);
  },
});
