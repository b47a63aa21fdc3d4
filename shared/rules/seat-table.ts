/**
 * The seats of a scenario with what is worked out of each: who holds them on which date, and with how much time.
 *
 * Where only a few seats differ from the run before, only they, the other seats of the same people and their teams are
 * worked out again; the rest is taken over as it is. Everything is immutable, so what was taken over stays equal.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import { isAbove } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Demand } from './demand.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { SeatIndex } from './org-index.ts';
import { timeOf } from './seat-time.ts';

export interface Allocation {
  readonly person: Person;
  /** In the order that the plan stores. */
  readonly seats: SeatId[];
  /** Sum of FTE over the person's seats that hold that day. */
  today: number;
  planned: number;
}

export interface SeatTable {
  readonly people: Plan['people'];
  readonly roles: Plan['roles'];
  readonly demand: Demand;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  /** In the order that the plan stores. */
  readonly stored: readonly Seat[];
  readonly seats: readonly SeatIndex[];
  /** Where each seat stands in `stored`. */
  readonly positions: ReadonlyMap<SeatId, number>;
  readonly byTeam: ReadonlyMap<TeamId | null, readonly SeatIndex[]>;
  readonly allocations: ReadonlyMap<PersonId, Allocation>;
  /** Those above their capacity at either date. */
  readonly above: ReadonlyMap<PersonId, Allocation>;
}

/** More changed seats than this are worked out from the start. */
const FEW = 64;

/** The latest start date in the scenario; the plan's date where none is later. */
export function horizonOf(seats: readonly Seat[], today: IsoDate): IsoDate {
  let horizon = today;
  for (const { start } of seats) if (start !== null && start > horizon) horizon = start;
  return horizon;
}

/** The table of a scenario; from the last one of the same scenario where only a few seats differ. */
export function seatTable(
  plan: Plan,
  scenario: Scenario,
  today: IsoDate,
  demand: Demand,
  cache: EvaluationCache,
): SeatTable {
  const stored = Object.values(scenario.seats);
  const horizon = horizonOf(stored, today);
  const last = cache.tables.get(scenario.id);
  const basis = { people: plan.people, roles: plan.roles, demand, today, horizon, stored };
  const changed = last && isSameBasis(last, basis) ? changedSeats(last.stored, stored) : null;
  const table = last && changed ? changedTable(last, basis, changed, plan, cache) : wholeTable(basis, plan, cache);
  cache.tables.set(scenario.id, table);
  return table;
}

type Basis = Pick<SeatTable, 'people' | 'roles' | 'demand' | 'today' | 'horizon' | 'stored'>;

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.people === b.people &&
  a.roles === b.roles &&
  a.demand === b.demand &&
  a.today === b.today &&
  a.horizon === b.horizon;

/** Positions of the seats that differ; null where they are many, or where seats came or went. */
function changedSeats(before: readonly Seat[], after: readonly Seat[]): number[] | null {
  if (before.length !== after.length) return null;
  const changed: number[] = [];
  for (let i = 0; i < after.length; i++) {
    if (before[i] === after[i]) continue;
    if (before[i]?.id !== after[i]?.id || changed.length === FEW) return null;
    changed.push(i);
  }
  return changed;
}

function wholeTable(basis: Basis, plan: Plan, cache: EvaluationCache): SeatTable {
  const { stored, today, horizon, demand } = basis;
  const allocations = allocate(plan, stored, today, horizon);
  const context = { plan, today, horizon, demand, allocations, cache };
  const seats = stored.map((seat) => indexSeat(seat, context));
  const positions = new Map(stored.map((seat, i) => [seat.id, i]));
  const byTeam = new Map<TeamId | null, SeatIndex[]>();
  for (const seat of seats) {
    const group = byTeam.get(seat.seat.team);
    if (group) group.push(seat);
    else byTeam.set(seat.seat.team, [seat]);
  }
  const above = new Map([...allocations].filter(([, sum]) => isOverAllocated(sum)));
  return { ...basis, seats, positions, byTeam, allocations, above };
}

/** Whether a person's seats together ask for more than the person has, at either date. */
const isOverAllocated = ({ person, today, planned }: Allocation): boolean =>
  isAbove(Math.max(today, planned), person.capacity);

function changedTable(
  last: SeatTable,
  basis: Basis,
  changed: readonly number[],
  plan: Plan,
  cache: EvaluationCache,
): SeatTable {
  const { stored, today, horizon, demand } = basis;
  if (changed.length === 0) return { ...last, ...basis };
  const people = new Set<PersonId>();
  const touched = new Set<number>(changed);
  for (const i of changed) for (const seat of [last.stored[i], stored[i]]) if (seat?.person) people.add(seat.person);
  const allocations = new Map(last.allocations);
  const above = new Map(last.above);
  for (const person of people) {
    const held = [...(last.allocations.get(person)?.seats.map((id) => last.positions.get(id) ?? -1) ?? []), ...changed];
    const own = [...new Set(held)]
      .sort((a, b) => a - b)
      .flatMap((i) => stored[i] ?? [])
      .filter((seat) => seat.person === person);
    const sum = allocate(plan, own, today, horizon).get(person);
    if (sum) allocations.set(person, sum);
    else allocations.delete(person);
    if (sum && isOverAllocated(sum)) above.set(person, sum);
    else above.delete(person);
    for (const seat of own) touched.add(last.positions.get(seat.id) ?? -1);
  }
  const context = { plan, today, horizon, demand, allocations, cache };
  const seats = [...last.seats];
  const teams = new Set<TeamId | null>();
  for (const i of touched) {
    const seat = stored[i];
    const before = last.seats[i];
    if (!seat || !before) continue;
    const index = indexSeat(seat, context);
    if (index === before) continue;
    seats[i] = index;
    teams.add(before.seat.team).add(seat.team);
  }
  const byTeam = new Map(last.byTeam);
  const groups = new Map<TeamId | null, SeatIndex[]>();
  for (const seat of seats) {
    if (!teams.has(seat.seat.team)) continue;
    const group = groups.get(seat.seat.team);
    if (group) group.push(seat);
    else groups.set(seat.seat.team, [seat]);
  }
  for (const team of teams) {
    const group = groups.get(team);
    if (group) byTeam.set(team, group);
    else byTeam.delete(team);
  }
  return { ...basis, seats, positions: last.positions, byTeam, allocations, above };
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
