/** Reading a plan's collections in their order: by rank, then by id, so that the order never depends on history. */

import { remember } from '#shared/lib/remember.ts';
import { valuesOf } from '#shared/lib/values-of.ts';
import type { PersonId, TeamId } from './ids.ts';
import type { Person } from './person.ts';
import type { Plan } from './plan.ts';
import type { Scenario } from './scenario.ts';
import type { Seat } from './seat.ts';
import type { Team } from './team.ts';
import type { ValueStream } from './value-stream.ts';
import { ALL_WORK } from './value-stream.ts';

interface Ranked {
  readonly id: string;
  readonly rank: string;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders by rank, ties by id, by code unit. */
export function byRank(a: Ranked, b: Ranked): number {
  return compareText(a.rank, b.rank) || compareText(a.id, b.id);
}

export const scenariosOf = (plan: Plan): Scenario[] => Object.values(plan.scenarios).sort(byRank);
/** What a scenario is called by its place: A to Z, then A2, B2, … */
export function scenarioLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}

export const teamsOf = (scenario: Scenario): Team[] => valuesOf(scenario.teams).sort(byRank);
/** Worked out once for the same seats, as those by team and by person are. */
export const seatsOf = ({ seats }: Pick<Scenario, 'seats'>): readonly Seat[] => rankedSeats(seats);

const rankedSeats = remember((seats: Scenario['seats']): readonly Seat[] => valuesOf(seats).sort(byRank));

/** The plan's streams in order; the one implied stream where it names none. */
export function streamsOf(plan: Plan): ValueStream[] {
  const streams = Object.values(plan.streams).sort(byRank);
  return streams.length > 0 ? streams : [ALL_WORK];
}

/** Seats by team in order; seats in no team under null. */
export const seatsByTeam = ({ seats }: Pick<Scenario, 'seats'>): ReadonlyMap<TeamId | null, readonly Seat[]> =>
  groupedSeats(seats);

const groupedSeats = remember((seats: Scenario['seats']): ReadonlyMap<TeamId | null, readonly Seat[]> => {
  const groups = new Map<TeamId | null, Seat[]>();
  for (const seat of rankedSeats(seats)) {
    const group = groups.get(seat.team);
    if (group) group.push(seat);
    else groups.set(seat.team, [seat]);
  }
  return groups;
});

/** Seats by who holds them, in the order that the plan stores. */
export const seatsByPerson = (scenario: Pick<Scenario, 'seats'>): ReadonlyMap<PersonId, readonly Seat[]> =>
  heldSeats(scenario.seats);

const heldSeats = remember((seats: Scenario['seats']): ReadonlyMap<PersonId, readonly Seat[]> => {
  const held = new Map<PersonId, Seat[]>();
  for (const seat of valuesOf(seats)) {
    if (seat.person === null) continue;
    const others = held.get(seat.person);
    if (others) others.push(seat);
    else held.set(seat.person, [seat]);
  }
  return held;
});

/** People of the roster without a seat in this scenario, by name; managers from outside are not on it. */
export function benchOf(plan: Plan, scenario: Scenario): Person[] {
  const seated = new Set(Object.values(scenario.seats).map((seat) => seat.person));
  return Object.values(plan.people)
    .filter((person) => !person.isOutside && !seated.has(person.id))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}
