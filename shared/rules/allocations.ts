/** What each person's seats together ask for, today and at the horizon. */

import type { LayeredMap } from '#shared/lib/layered-map.ts';
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

export type Allocations = LayeredMap<PersonId, Allocation>;

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
