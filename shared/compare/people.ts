/** What a person does in a scenario, and what changes for them in another: the facts behind "who moves". */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { TeamKeys } from './same-teams.ts';

/** Lists are sorted and without doubles, so that two are the same where their items are. */
export interface Engagement {
  readonly seats: readonly Seat[];
  /** Keys that the same team has in every scenario; empty for no team. */
  readonly teams: readonly string[];
  /** FTE by team, in the order of `teams`; null for one seat, whose team has it all. */
  readonly teamFte: readonly number[] | null;
  readonly managers: readonly string[];
  readonly dotted: readonly string[];
  readonly roles: readonly string[];
  readonly fte: number;
}

/** Adds shares of full time without the noise of floating point. */
const exact = (fte: number) => Math.round(fte * 1e6) / 1e6;

const NONE: readonly string[] = [];
const distinct = (items: readonly string[]): readonly string[] =>
  items.length < 2 ? items : [...new Set(items)].sort();

/** Most people hold one seat: their lists of one item are shared by all with the same item. */
type Lists = Map<string, readonly string[]>;

function listOf(lists: Lists, item: string): readonly string[] {
  const known = lists.get(item);
  if (known) return known;
  const list = [item];
  lists.set(item, list);
  return list;
}

/**
 * What every person with a seat does. One pass over the seats; names are looked up only when asked for.
 * @param keys which teams are the same as those of another scenario; without them a team is its id
 */
export function engagementsOf(scenario: Scenario, keys?: TeamKeys): Map<PersonId, Engagement> {
  const lists: Lists = new Map();
  const engagements = new Map<PersonId, Engagement>();
  const shared = new Map<PersonId, Seat[]>();
  for (const seat of Object.values(scenario.seats)) {
    if (seat.person === null) continue;
    const before = engagements.get(seat.person);
    if (before) shared.set(seat.person, [...(shared.get(seat.person) ?? before.seats), seat]);
    else engagements.set(seat.person, ofOneSeat(scenario, seat, keys, lists));
  }
  for (const [person, seats] of shared) engagements.set(person, ofSeats(scenario, seats, keys));
  return engagements;
}

const teamKey = (scenario: Scenario, { team }: Seat, keys: TeamKeys | undefined): string =>
  team === null || !scenario.teams[team] ? '' : (keys?.get(team) ?? team);

const ofOneSeat = (scenario: Scenario, seat: Seat, keys: TeamKeys | undefined, lists: Lists): Engagement => ({
  seats: [seat],
  teams: listOf(lists, teamKey(scenario, seat, keys)),
  teamFte: null,
  managers: seat.solid ? listOf(lists, managerKey(scenario, seat.solid)) : NONE,
  dotted: seat.dotted.length === 0 ? NONE : distinct(seat.dotted.map((ref) => managerKey(scenario, ref))),
  roles: listOf(lists, seat.role),
  fte: seat.fte,
});

function ofSeats(scenario: Scenario, seats: readonly Seat[], keys: TeamKeys | undefined): Engagement {
  const fteByTeam = new Map<string, number>();
  for (const seat of seats) {
    const key = teamKey(scenario, seat, keys);
    fteByTeam.set(key, exact((fteByTeam.get(key) ?? 0) + seat.fte));
  }
  const teams = [...fteByTeam.keys()].sort();
  return {
    seats,
    teams,
    teamFte: teams.map((team) => fteByTeam.get(team) ?? 0),
    managers: distinct(seats.flatMap(({ solid }) => (solid ? [managerKey(scenario, solid)] : []))),
    dotted: distinct(seats.flatMap(({ dotted }) => dotted.map((ref) => managerKey(scenario, ref)))),
    roles: distinct(seats.map((seat) => seat.role)),
    fte: exact(seats.reduce((sum, seat) => sum + seat.fte, 0)),
  };
}

/** A manager is the person, so that a person who changes seat stays the same manager; a vacancy is its seat. */
export function managerKey(scenario: Scenario, ref: ManagerRef): string {
  return ref.kind === 'outside' ? ref.id : (scenario.seats[ref.id]?.person ?? ref.id);
}

/** Team names in order; empty for a seat in no team. */
export const teamNames = (scenario: Scenario, seats: readonly Seat[]): readonly string[] =>
  names(seats, ({ team }) => (team === null ? null : (scenario.teams[team]?.name ?? team)));

export const roleNames = (plan: Plan, seats: readonly Seat[]): readonly string[] =>
  names(seats, ({ role }) => roleOf(plan, role).name);

export const managerNames = (plan: Plan, scenario: Scenario, seats: readonly Seat[]): readonly string[] =>
  names(seats, ({ solid }) => (solid ? managerName(plan, scenario, solid) : null));

function names(seats: readonly Seat[], nameOf: (seat: Seat) => string | null): readonly string[] {
  const found: string[] = [];
  for (const seat of seats) {
    const name = nameOf(seat);
    if (name !== null) found.push(name);
  }
  return distinct(found);
}

/** A manager in words: the person's name, a vacancy's role. */
export function managerName(plan: Plan, scenario: Scenario, ref: ManagerRef): string {
  if (ref.kind === 'outside') return plan.people[ref.id]?.name ?? ref.id;
  const seat = scenario.seats[ref.id];
  if (!seat) return ref.id;
  if (seat.person === null) return `${roleOf(plan, seat.role).name} (vacant)`;
  return plan.people[seat.person]?.name ?? seat.person;
}
