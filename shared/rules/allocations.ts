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
  /** It is more than the person has. */
  isAboveToday: boolean;
  isAbovePlanned: boolean;
}

export type Allocations = LayeredMap<PersonId, Allocation>;

export interface Allocated {
  readonly allocations: ReadonlyMap<PersonId, Allocation>;
  /** Of each seat that of its person; undefined for a vacancy. */
  readonly ofEach: readonly (Allocation | undefined)[];
  /** Those above their capacity at either date. */
  readonly above: ReadonlyMap<PersonId, Allocation>;
  /** Those with more than one seat. */
  readonly shared: ReadonlyMap<PersonId, Allocation>;
}

export function allocate(
  { people }: Pick<Plan, 'people'>,
  seats: readonly Seat[],
  today: IsoDate,
  horizon: IsoDate,
): Allocated {
  const allocations = new Map<PersonId, Allocation>();
  const ofEach = seats.map((seat): Allocation | undefined => {
    const { person: id, fte, start, end } = seat;
    if (id === null) return undefined;
    let sum = allocations.get(id);
    if (sum) sum.seats.push(seat.id);
    else {
      const person = people[id];
      if (!person) return undefined;
      sum = { person, seats: [seat.id], today: 0, planned: 0, isAboveToday: false, isAbovePlanned: false };
      allocations.set(id, sum);
    }
    if (holdsOn(today, start, end)) sum.today += fte;
    if (holdsOn(horizon, start, end)) sum.planned += fte;
    return sum;
  });
  const above = new Map<PersonId, Allocation>();
  const shared = new Map<PersonId, Allocation>();
  allocations.forEach((sum, person) => {
    if (sum.seats.length > 1) {
      sum.today = withoutNoise(sum.today);
      sum.planned = withoutNoise(sum.planned);
      shared.set(person, sum);
    }
    const { capacity } = sum.person;
    sum.isAboveToday = isAbove(sum.today, capacity);
    sum.isAbovePlanned = isAbove(sum.planned, capacity);
    if (sum.isAboveToday || sum.isAbovePlanned) above.set(person, sum);
  });
  return { allocations, ofEach, above, shared };
}

/** The same sum in any order. */
const withoutNoise = (sum: number): number => Math.round(sum * 1e9) / 1e9;
