/** The seats of a team, and all that is summed of them alone: right when they are looked up, as they are at hand then. */

import { inOrder } from '#shared/lib/in-order.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Amounts } from './capability-order.ts';
import { noAmounts } from './capability-order.ts';
import type { Counts } from './counts.ts';
import { countSeats } from './counts.ts';
import type { SeatIndex } from './org-index.ts';
import { addTime } from './seat-time.ts';

export interface TeamSeats {
  /** In order of rank; `found` is the same as the seat table holds it. */
  readonly seats: readonly SeatIndex[];
  readonly found: readonly SeatIndex[];
  /** FTE by capability number, before it splits over streams. */
  readonly today: Amounts;
  readonly planned: Amounts;
  /** What the roles of its open seats own, as bits. */
  readonly owned: number;
  /** What its open seats own or spend time on, as bits. */
  readonly done: number;
  /** What those who sit there today own, and what more than one of them does, as bits. */
  readonly ownedToday: number;
  readonly ownedTwice: number;
  /** How many of its seats are open. */
  readonly open: number;
  /** What the plan says of those who sit there today. */
  readonly hasYears: boolean;
  readonly hasLevels: boolean;
  /** Their time zones, each once. */
  readonly zones: readonly string[];
  readonly counts: Readonly<Counts>;
}

const NO_ZONES: readonly string[] = [];

/** In order of rank; the same list where they are. */
export const inRank = (seats: readonly SeatIndex[]): readonly SeatIndex[] =>
  inOrder(seats, (a, b) => byRank(a.seat, b.seat));

export function teamSeats(found: readonly SeatIndex[]): TeamSeats {
  const seats = inRank(found);
  const today = noAmounts();
  const planned = noAmounts();
  let owned = 0;
  let done = 0;
  let ownedToday = 0;
  let ownedTwice = 0;
  let open = 0;
  let hasYears = false;
  let hasLevels = false;
  let zones: readonly string[] = NO_ZONES;
  for (const index of seats) {
    const { seat, person, time, fteToday, ftePlanned, isOpen, isFilledToday } = index;
    if (isOpen) {
      owned |= time.owned;
      done |= time.done;
      open += 1;
    }
    if (isFilledToday && person) {
      const again = time.owned & ownedToday & ~ownedTwice;
      if (again !== 0) ownedTwice |= again & ownedByOthers(seats, index, person);
      ownedToday |= time.owned;
      if (person.years !== null) hasYears = true;
      if (seat.level !== '') hasLevels = true;
      if (person.timeZone !== '' && !zones.includes(person.timeZone)) zones = [...zones, person.timeZone];
    }
    addTime(today, time, fteToday);
    addTime(planned, time, ftePlanned);
  }
  const counts = countSeats(seats);
  return {
    seats,
    found,
    today,
    planned,
    owned,
    done,
    ownedToday,
    ownedTwice,
    open,
    hasYears,
    hasLevels,
    zones,
    counts,
  };
}

/** What other people on the seats ahead of this one own today, as bits. */
function ownedByOthers(seats: readonly SeatIndex[], end: SeatIndex, person: Person): number {
  let owned = 0;
  for (const index of seats) {
    if (index === end) break;
    if (index.isFilledToday && index.person !== person) owned |= index.time.owned;
  }
  return owned;
}

export const NO_SEATS = teamSeats([]);
