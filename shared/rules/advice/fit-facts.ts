/** Place and experience: what a vacancy asks for, else what its team is used to, against what somebody brings. */

import type { PersonId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { FitPart } from './fit.ts';

const WEIGHTS = { place: 10, years: 10 } as const;

type Held = ReadonlyMap<PersonId, readonly Seat[]>;

/** What most people of the seat's team have; empty where nobody says. Ties go to the one that sorts first. */
function usualIn(plan: Plan, seat: Seat, held: Held, read: (person: Person) => string): string {
  if (seat.team === null) return '';
  const counts = new Map<string, number>();
  for (const [id, seats] of held) {
    const person = plan.people[id];
    const word = person && seats.some(({ team }) => team === seat.team) ? read(person) : '';
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export interface PlaceAsked {
  readonly timeZone: string;
  readonly location: string;
}

/** What the vacancy says, else what its team is used to; empty where neither says anything. */
export const placeAskedBy = (plan: Plan, seat: Seat, held: Held): PlaceAsked => ({
  timeZone: seat.wanted?.timeZone || usualIn(plan, seat, held, ({ timeZone }) => timeZone),
  location: seat.wanted?.location || usualIn(plan, seat, held, ({ location }) => location),
});

/** Time zone and location; null where nothing is asked, or nothing is known of the person. */
export function placePart(asked: PlaceAsked, person: Person): FitPart | null {
  const { timeZone, location } = asked;
  const checks = [
    ...(timeZone && person.timeZone
      ? [{ isSame: same(timeZone, person.timeZone), yes: 'same time zone', no: 'another time zone' }]
      : []),
    ...(location && person.location
      ? [{ isSame: same(location, person.location), yes: 'same location', no: `is in ${person.location}` }]
      : []),
  ];
  if (checks.length === 0) return null;
  return {
    weight: WEIGHTS.place,
    value: checks.filter(({ isSame }) => isSame).length / checks.length,
    reasons: checks.map(({ isSame, yes, no }) => ({ text: isSame ? yes : no, isFor: isSame })),
  };
}

/** @param usual years that the role asks for where the vacancy says none */
export function yearsPart(seat: Seat, person: Person, usual: number | null): FitPart | null {
  const asked = seat.wanted?.years ?? usual;
  if (asked === null || asked <= 0 || person.years === null) return null;
  const value = Math.min(1, person.years / asked);
  return {
    weight: WEIGHTS.years,
    value,
    reasons: [{ text: `${person.years} of ${asked} years`, isFor: value >= 1 }],
  };
}
