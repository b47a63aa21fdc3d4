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
  readonly seats: readonly SeatId[];
  /** Sum of FTE over the person's seats that hold that day. */
  readonly today: number;
  readonly planned: number;
  /** It is more than the person has. */
  readonly isAboveToday: boolean;
  readonly isAbovePlanned: boolean;
}

export type Allocations = ReadonlyMap<PersonId, Allocation>;

export interface Allocated {
  /** Of each person with a seat one of their seats: most have no other, and need no sums. */
  readonly held: ReadonlyMap<PersonId, Seat>;
  /** Of each seat who holds it; null for a vacancy. */
  readonly holders: readonly (Person | null)[];
  /** A seat names somebody who is not in the plan. */
  readonly hasStrays: boolean;
  /** Those above their capacity at either date. */
  readonly above: Allocations;
  /** The same by each of their seats: sooner asked of a seat than whose it is. */
  readonly aboveBySeat: ReadonlyMap<Seat, Allocation>;
  /** Those with more than one seat. */
  readonly shared: Allocations;
}

export function allocate(
  { people }: Pick<Plan, 'people'>,
  seats: readonly Seat[],
  today: IsoDate,
  horizon: IsoDate,
): Allocated {
  const held = new Map<PersonId, Seat>();
  const several = new Map<PersonId, Seat[]>();
  const full: [Person, Seat][] = [];
  let hasStrays = false;
  const holders = seats.map((seat): Person | null => {
    const { person: id } = seat;
    const person = id === null ? undefined : people[id];
    if (id === null) return null;
    if (!person) {
      hasStrays = true;
      return null;
    }
    const first = held.get(id);
    if (first) {
      const all = several.get(id);
      if (all) all.push(seat);
      else several.set(id, [first, seat]);
    } else {
      held.set(id, seat);
      if (isAbove(seat.fte, person.capacity)) full.push([person, seat]);
    }
    return person;
  });
  const above = new Map<PersonId, Allocation>();
  const aboveBySeat = new Map<Seat, Allocation>();
  const shared = new Map<PersonId, Allocation>();
  const sumUp = (person: Person, all: readonly Seat[]): Allocation => {
    const sum = allocationOf(person, all, today, horizon);
    if (!sum.isAboveToday && !sum.isAbovePlanned) return sum;
    above.set(person.id, sum);
    for (const seat of all) aboveBySeat.set(seat, sum);
    return sum;
  };
  several.forEach((all, id) => {
    const person = people[id];
    if (person) shared.set(id, sumUp(person, all));
  });
  for (const [person, seat] of full) if (!shared.has(person.id)) sumUp(person, [seat]);
  return { held, holders, hasStrays, above, aboveBySeat, shared };
}

/** What these seats, all of one person, ask for. */
export function allocationOf(person: Person, seats: readonly Seat[], today: IsoDate, horizon: IsoDate): Allocation {
  const [now, then] = [fteOn(seats, today), fteOn(seats, horizon)];
  return {
    person,
    seats: seats.map(({ id }) => id),
    today: now,
    planned: then,
    isAboveToday: isAbove(now, person.capacity),
    isAbovePlanned: isAbove(then, person.capacity),
  };
}

/** The same sum in any order. */
function fteOn(seats: readonly Seat[], day: IsoDate): number {
  let sum = 0;
  for (const { fte, start, end } of seats) if (holdsOn(day, start, end)) sum += fte;
  return seats.length > 1 ? Math.round(sum * 1e9) / 1e9 : sum;
}
