/**
 * Lookups that rules and scores share, built once a run: seats with their effective time, teams with what they own,
 * people with their allocation.
 *
 * Seats and teams that did not change are taken over from the run before, together with everything derived from them.
 */

import { flat, mapThere } from '#shared/lib/lists.ts';
import { remember } from '#shared/lib/remember.ts';
import { listOf } from '#shared/lib/values-of.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Role } from '#shared/model/role.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { EvaluationCache } from '../evaluation-cache.ts';
import type { Thresholds } from '../profile/thresholds.ts';
import { thresholdsOf } from '../profile/thresholds.ts';
import type { Allocation, Allocations } from './allocations.ts';
import { allocationOf } from './allocations.ts';
import type { Demand } from './demand.ts';
import { demandOf } from './demand.ts';
import type { Answers } from './each.ts';
import { newAnswers, placesIn, there, withThese } from './each.ts';
import type { SeatTable } from './seat-table.ts';
import { seatTable } from './seat-table.ts';
import type { SeatTime } from './seat-time.ts';
import type { Serving, ServingTable } from './serving.ts';
import { isSameServing, servingTable } from './serving.ts';
import type { TeamSeats } from './team-seats.ts';
import { NO_SEATS } from './team-seats.ts';
import { topologyOf } from './topology-of.ts';

export interface SeatIndex {
  readonly seat: Seat;
  readonly role: Role;
  readonly person: Person | null;
  readonly time: SeatTime;
  /** A person holds it on the plan's date. */
  readonly isFilledToday: boolean;
  /** It holds at the horizon, where vacancies count as filled. */
  readonly isPlanned: boolean;
  /** It has not ended by the plan's date: what rules about structure look at. */
  readonly isOpen: boolean;
  /** Effective FTE, with the person's capacity spent once; 0 where it does not hold. */
  readonly fteToday: number;
  readonly ftePlanned: number;
}

export interface TeamIndex extends TeamSeats {
  /** Null for the seats in no team. */
  readonly team: Team | null;
  /** Null also where the lead's seat is over. */
  readonly lead: SeatIndex | null;
  readonly serving: Serving;
  readonly topology: TopologyId | null;
  readonly thresholds: Thresholds;
}

/** A team of the scenario, which is never the seats in no team. */
export interface TeamFacts extends TeamIndex {
  readonly team: Team;
}
export const isTeam = (index: TeamIndex): index is TeamFacts => index.team !== null;
export const isPeopled = (index: TeamIndex): index is TeamFacts => index.team !== null && index.open > 0;

/** It has seats, and all of them are over; one that never had any is still to come. */
export const hasEnded = ({ seats, open }: TeamIndex): boolean => seats.length > 0 && open === 0;

/** What holds of the teams whoever sits in them; the same object for as long as it is the same. */
export interface Structure {
  /** Teams with open seats, by their places in the scenario's teams; null for the others. */
  readonly peopled: readonly (Team | null)[];
  readonly serving: ServingTable;
}

export interface Org extends Answers {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  readonly demand: Demand;
  readonly thresholds: Thresholds;
  readonly streams: readonly ValueStream[];
  readonly serving: ServingTable;
  readonly topology: TopologyId | null;
  /** All seats, in the order that the plan stores. */
  readonly stored: readonly Seat[];
  /** Those with a start or an end; the same list while they are the same. */
  readonly dated: readonly Seat[];
  /** The scenario's teams in order. */
  readonly teams: readonly TeamIndex[];
  /** Those with open seats. */
  readonly peopled: readonly TeamFacts[];
  readonly structure: Structure;
  /** What the plan says of anyone who sits anywhere today. */
  readonly hasYears: boolean;
  readonly hasLevels: boolean;
  /** All teams, then the seats in no team. */
  readonly units: readonly TeamIndex[];
  /** How many people have a seat. */
  readonly headcount: number;
  /** Those above their capacity at either date. */
  readonly above: Allocations;
  /** Those with more than one seat. */
  readonly shared: Allocations;
  /** Null for somebody without a seat. */
  readonly allocationOf: (id: PersonId) => Allocation | null;
  readonly seatOf: (id: SeatId) => SeatIndex | null;
  readonly teamOf: (id: TeamId) => TeamIndex | null;
  /** Its place in the scenario's teams; -1 for none of them. */
  readonly placeOf: (id: TeamId) => number;
}

/** The plan's date; the day of use where it sets none. */
export const planDate = (plan: Plan, dayOfUse: IsoDate): IsoDate => plan.date ?? dayOfUse;

export function buildOrg(plan: Plan, scenario: Scenario, dayOfUse: IsoDate, cache: EvaluationCache): Org {
  const today = planDate(plan, dayOfUse);
  const demand = demandOf(plan.profile);
  const answers = cache.answers.get(scenario.id) ?? newAnswers();
  cache.answers.set(scenario.id, answers);
  const table = seatTable(plan, scenario, today, demand, cache);
  const { stored, dated, byTeam, held, above, shared, horizon, homes, touched } = table;
  const serving = servingTable(plan, scenario);
  const thresholds = thresholdsOf(plan.profile);
  const topology = topologyIn(scenario, homes);
  const seatOf = (id: SeatId): SeatIndex | null => {
    const seat = scenario.seats[id];
    return (seat && seatIn(byTeam.get(seat.team)?.found ?? [], id)) ?? null;
  };

  const { order, places } = placesOf(scenario.teams);
  const placeOf = (id: TeamId): number => places.get(id) ?? -1;
  const indexAt = (place: number): TeamIndex => {
    const team = order[place] as Team;
    const ofTeam = byTeam.get(team.id) ?? NO_SEATS;
    // Most lead the team that they sit in.
    const leading = team.lead && (seatIn(ofTeam.found, team.lead) ?? seatOf(team.lead));
    const lead = leading?.isOpen ? leading : null;
    const known = cache.teams.get(team);
    const index = takeOver(known, team, ofTeam, lead, serving.ofTeam.get(team.id) ?? serving.all, topology, thresholds);
    if (index !== known) cache.teams.set(team, index);
    return index;
  };
  const last = cache.orgs.get(scenario.id);
  const isKnown = last?.serving === serving && last.topology === topology && last.thresholds === thresholds;
  const looked =
    isKnown && touched
      ? placesIn([
          mapThere(touched, ({ team }) => team && places.get(team)),
          flat(mapThere(touched, ({ id }) => ledBy(scenario.teams).get(id))),
        ])
      : null;
  const teams = last && looked ? withThese(last.teams, looked, indexAt) : order.map((_, place) => indexAt(place));

  const looseSeats = byTeam.get(null);
  const known = cache.loose.get(scenario.teams);
  const loose = looseSeats ? takeOver(known, null, looseSeats, null, serving.all, topology, thresholds) : null;
  if (loose) cache.loose.set(scenario.teams, loose);
  const units = loose ? [...teams, loose] : teams;
  const { each } = answers;
  const org: Org = {
    plan,
    scenario,
    today,
    horizon,
    demand,
    thresholds,
    streams: serving.streams,
    serving,
    topology,
    stored,
    dated,
    teams,
    peopled: there(each(teams, asPeopled)),
    structure: structureOf(each(teams, teamWithSeats), serving),
    hasYears: each(units, saysYears).includes(true),
    hasLevels: each(units, saysLevels).includes(true),
    units,
    headcount: held.size,
    above,
    shared,
    allocationOf: (id) => {
      const [person, seat] = [plan.people[id], held.get(id)];
      return shared.get(id) ?? (person && seat ? allocationOf(person, [seat], today, horizon) : null);
    },
    seatOf,
    teamOf: (id) => teams[placeOf(id)] ?? null,
    placeOf,
    each,
  };
  cache.orgs.set(scenario.id, org);
  return org;
}

const asPeopled = (index: TeamIndex): TeamFacts | null => (isPeopled(index) ? index : null);
const teamWithSeats = (index: TeamIndex): Team | null => (isPeopled(index) ? index.team : null);
const saysYears = ({ hasYears }: TeamIndex): boolean => hasYears;
const saysLevels = ({ hasLevels }: TeamIndex): boolean => hasLevels;

const structures = new WeakMap<Structure['peopled'], Structure>();

function structureOf(peopled: Structure['peopled'], serving: ServingTable): Structure {
  const known = structures.get(peopled);
  if (known?.serving === serving) return known;
  const structure = { peopled, serving };
  structures.set(peopled, structure);
  return structure;
}

interface Followed {
  readonly named: Scenario['topology'];
  readonly teams: Scenario['teams'];
  readonly topology: TopologyId | null;
}
const followed = new WeakMap<SeatTable['homes'], Followed>();

/** What the scenario follows, by the teams that have seats. */
function topologyIn(scenario: Scenario, homes: SeatTable['homes']): TopologyId | null {
  const { topology: named, teams } = scenario;
  const known = followed.get(homes);
  if (known?.named === named && known.teams === teams) return known.topology;
  const topology = topologyOf(scenario, homes);
  followed.set(homes, { named, teams, topology });
  return topology;
}

/** A scenario's teams in order of rank, and the place of each in it. */
const placesOf = remember((teams: Scenario['teams']) => {
  const order: readonly Team[] = [...listOf(teams)].sort(byRank);
  const places: ReadonlyMap<TeamId, number> = new Map(order.map(({ id }, place) => [id, place]));
  return { order, places };
});

/** The places of the teams that each seat leads. */
const ledBy = remember((teams: Scenario['teams']): ReadonlyMap<SeatId, readonly number[]> => {
  const led = new Map<SeatId, number[]>();
  placesOf(teams).order.forEach(({ lead }, place) => {
    if (lead !== null) led.set(lead, [...(led.get(lead) ?? []), place]);
  });
  return led;
});

/** More seats than this in one team are found by a map. */
const MANY = 32;
const mapOf = remember((group: readonly SeatIndex[]) => new Map(group.map((index) => [index.seat.id, index])));
const seatIn = (group: readonly SeatIndex[], id: SeatId): SeatIndex | undefined =>
  group.length > MANY ? mapOf(group).get(id) : group.find((index) => index.seat.id === id);

/** The team's index of the run before where nothing it is made of changed, else a new one. */
function takeOver(
  known: TeamIndex | undefined,
  team: Team | null,
  ofTeam: TeamSeats,
  lead: SeatIndex | null,
  serving: Serving,
  topology: TopologyId | null,
  thresholds: Thresholds,
): TeamIndex {
  const isSame =
    known !== undefined &&
    known.team === team &&
    known.found === ofTeam.found &&
    known.lead === lead &&
    known.topology === topology &&
    known.thresholds === thresholds &&
    isSameServing(known.serving, serving);
  if (isSame) return known;
  // Written out, as to spread the parts takes as long as to sum them up.
  return {
    team,
    lead,
    serving,
    topology,
    thresholds,
    seats: ofTeam.seats,
    found: ofTeam.found,
    today: ofTeam.today,
    planned: ofTeam.planned,
    owned: ofTeam.owned,
    done: ofTeam.done,
    ownedToday: ofTeam.ownedToday,
    ownedTwice: ofTeam.ownedTwice,
    open: ofTeam.open,
    hasYears: ofTeam.hasYears,
    hasLevels: ofTeam.hasLevels,
    zones: ofTeam.zones,
    counts: ofTeam.counts,
  };
}
