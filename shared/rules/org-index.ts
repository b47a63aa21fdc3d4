/**
 * Lookups that rules and scores share, built once a run: seats with their effective time, teams with what they own,
 * people with their allocation.
 *
 * Seats and teams that did not change are taken over from the run before, together with everything derived from them.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import { isAbove } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Role } from '#shared/model/role.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { CAPABILITY_COUNT } from './capability-order.ts';
import type { Demand } from './demand.ts';
import { demandOf } from './demand.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { SeatTime } from './seat-time.ts';
import { timeOf } from './seat-time.ts';
import type { Serving, ServingTable } from './serving.ts';
import { isSameServing, servingTable } from './serving.ts';
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

export interface TeamIndex {
  /** Null for the seats in no team. */
  readonly team: Team | null;
  /** In order of rank; `found` is the same in the order that the plan stores. */
  readonly seats: readonly SeatIndex[];
  readonly found: readonly SeatIndex[];
  readonly lead: SeatIndex | null;
  readonly serving: Serving;
  readonly topology: TopologyId | null;
  /** FTE by capability number, before it splits over streams. */
  readonly today: Float64Array;
  readonly planned: Float64Array;
  /** What the roles of its open seats own, as bits. */
  readonly owned: number;
}

export interface Allocation {
  readonly person: Person;
  /** In the order that the plan stores. */
  readonly seats: SeatId[];
  /** Sum of FTE over the person's seats that hold that day. */
  today: number;
  planned: number;
}

export interface Org {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  readonly demand: Demand;
  readonly streams: readonly ValueStream[];
  readonly serving: ServingTable;
  readonly topology: TopologyId | null;
  /** All seats, in the order that the plan stores. */
  readonly seats: readonly SeatIndex[];
  /** The scenario's teams in order. */
  readonly teams: readonly TeamIndex[];
  /** The same, then the seats in no team. */
  readonly units: readonly TeamIndex[];
  readonly allocations: ReadonlyMap<PersonId, Allocation>;
  readonly seatOf: (id: SeatId) => SeatIndex | null;
  readonly teamOf: (id: TeamId) => TeamIndex | null;
}

/** The plan's date; the day of use where it sets none. */
export const planDate = (plan: Plan, dayOfUse: IsoDate): IsoDate => plan.date ?? dayOfUse;

/** The latest start date in the scenario; the plan's date where none is later. */
export function horizonOf(seats: readonly Seat[], today: IsoDate): IsoDate {
  let horizon = today;
  for (const { start } of seats) if (start !== null && start > horizon) horizon = start;
  return horizon;
}

export function buildOrg(plan: Plan, scenario: Scenario, dayOfUse: IsoDate, cache: EvaluationCache): Org {
  const stored = Object.values(scenario.seats);
  const today = planDate(plan, dayOfUse);
  const horizon = horizonOf(stored, today);
  const demand = demandOf(plan.profile);
  const allocations = allocate(plan, stored, today, horizon);
  const serving = servingTable(plan, scenario);

  const seats = stored.map((seat) => indexSeat(seat, { plan, today, horizon, demand, allocations, cache }));
  const byTeam = new Map<TeamId | null, SeatIndex[]>();
  for (const seat of seats) {
    const group = byTeam.get(seat.seat.team);
    if (group) group.push(seat);
    else byTeam.set(seat.seat.team, [seat]);
  }
  const topology = topologyOf(scenario, byTeam.keys());
  const seatOf = (id: SeatId): SeatIndex | null => {
    const seat = scenario.seats[id];
    return (seat && cache.seats.get(seat)) ?? null;
  };

  const teams = orderedTeams(scenario.teams).map((team) => {
    const found = byTeam.get(team.id) ?? [];
    const lead = team.lead ? seatOf(team.lead) : null;
    const parts = { team, found, lead, serving: serving.ofTeam.get(team.id) ?? serving.all, topology };
    const index = takeOver(cache.teams.get(team), parts);
    cache.teams.set(team, index);
    return index;
  });
  const units = [...teams];
  const looseSeats = byTeam.get(null);
  if (looseSeats) {
    const parts = { team: null, found: looseSeats, lead: null, serving: serving.all, topology };
    const loose = takeOver(cache.loose.get(scenario.teams), parts);
    cache.loose.set(scenario.teams, loose);
    units.push(loose);
  }
  let teamById: ReadonlyMap<TeamId, TeamIndex> | null = null;
  const teamOf = (id: TeamId): TeamIndex | null => {
    teamById ??= new Map(teams.flatMap((index) => (index.team ? [[index.team.id, index] as const] : [])));
    return teamById.get(id) ?? null;
  };
  const streams = serving.streams;
  return {
    plan,
    scenario,
    today,
    horizon,
    demand,
    streams,
    serving,
    topology,
    seats,
    teams,
    units,
    allocations,
    seatOf,
    teamOf,
  };
}

const teamOrder = new WeakMap<Scenario['teams'], readonly Team[]>();
function orderedTeams(teams: Scenario['teams']): readonly Team[] {
  const known = teamOrder.get(teams);
  if (known) return known;
  const ordered = Object.values(teams).sort(byRank);
  teamOrder.set(teams, ordered);
  return ordered;
}

function allocate(plan: Plan, seats: readonly Seat[], today: IsoDate, horizon: IsoDate): Map<PersonId, Allocation> {
  const allocations = new Map<PersonId, Allocation>();
  for (const { id: seat, person: id, fte, start, end } of seats) {
    const person = id === null ? undefined : plan.people[id];
    if (id === null || !person) continue;
    let sum = allocations.get(id);
    if (!sum) {
      sum = { person, seats: [], today: 0, planned: 0 };
      allocations.set(id, sum);
    }
    sum.seats.push(seat);
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

interface SeatContext {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  readonly demand: Demand;
  readonly allocations: ReadonlyMap<PersonId, Allocation>;
  readonly cache: EvaluationCache;
}

function indexSeat(seat: Seat, { plan, today, horizon, demand, allocations, cache }: SeatContext): SeatIndex {
  const allocation = seat.person === null ? undefined : allocations.get(seat.person);
  const person = allocation?.person ?? null;
  const role = roleOf(plan, seat.role);
  const isFilledToday = person !== null && holdsOn(today, seat.start, seat.end);
  const isPlanned = holdsOn(horizon, seat.start, seat.end);
  const fteToday = isFilledToday && allocation ? effective(seat.fte, allocation.person, allocation.today) : 0;
  const ftePlanned = isPlanned
    ? allocation
      ? effective(seat.fte, allocation.person, allocation.planned)
      : seat.fte
    : 0;
  const isOpen = seat.end === null || seat.end >= today;
  const time = timeOf(seat, role, demand);

  const known = cache.seats.get(seat);
  const isSame =
    known !== undefined &&
    known.role === role &&
    known.person === person &&
    known.time === time &&
    known.isFilledToday === isFilledToday &&
    known.isPlanned === isPlanned &&
    known.isOpen === isOpen &&
    known.fteToday === fteToday &&
    known.ftePlanned === ftePlanned;
  if (isSame) return known;
  const index: SeatIndex = { seat, role, person, time, isFilledToday, isPlanned, isOpen, fteToday, ftePlanned };
  cache.seats.set(seat, index);
  return index;
}

/** A seat's share of the person's capacity, where the seats together ask for more than there is. */
const effective = (fte: number, person: Person, asked: number): number =>
  isAbove(asked, person.capacity) ? (fte * person.capacity) / asked : fte;

type TeamParts = Pick<TeamIndex, 'team' | 'found' | 'lead' | 'serving' | 'topology'>;

/** The team's index of the run before where nothing it is made of changed, else a new one. */
function takeOver(known: TeamIndex | undefined, parts: TeamParts): TeamIndex {
  const isSame =
    known !== undefined &&
    known.team === parts.team &&
    known.lead === parts.lead &&
    known.topology === parts.topology &&
    isSameServing(known.serving, parts.serving) &&
    known.found.length === parts.found.length &&
    known.found.every((seat, i) => seat === parts.found[i]);
  return isSame ? known : indexTeam(parts);
}

function indexTeam(parts: TeamParts): TeamIndex {
  const seats = [...parts.found].sort((a, b) => byRank(a.seat, b.seat));
  const today = new Float64Array(CAPABILITY_COUNT);
  const planned = new Float64Array(CAPABILITY_COUNT);
  let owned = 0;
  for (const { time, fteToday, ftePlanned, isOpen } of seats) {
    if (isOpen) owned |= time.owned;
    time.capabilities.forEach((capability, i) => {
      const share = time.shares[i] ?? 0;
      today[capability] = (today[capability] ?? 0) + fteToday * share;
      planned[capability] = (planned[capability] ?? 0) + ftePlanned * share;
    });
  }
  return { ...parts, seats, today, planned, owned };
}
