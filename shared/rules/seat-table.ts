/**
 * The seats of a scenario with what is worked out of each: who holds them on which date, and with how much time.
 *
 * Where few seats or people differ from the run before, only those seats, the other seats of the same people and their
 * teams are worked out again; the rest is taken over as it is. Everything is immutable, so what was taken over stays equal.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import type { LayeredMap } from '#shared/lib/layered-map.ts';
import { entriesOf, layeredMap, withEntries } from '#shared/lib/layered-map.ts';
import { isSameList, remember } from '#shared/lib/remember.ts';
import { isAbove } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, TeamId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Allocation, Allocations } from './allocations.ts';
import { allocate, isOverAllocated } from './allocations.ts';
import type { Demand } from './demand.ts';
import type { Difference } from './difference.ts';
import { differenceOf } from './difference.ts';
import type { Answers } from './each.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { SeatIndex } from './org-index.ts';
import { timeOf } from './seat-time.ts';

export interface SeatTable {
  readonly people: Plan['people'];
  readonly roles: Plan['roles'];
  readonly demand: Demand;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  /** In the order that the plan stores. */
  readonly stored: readonly Seat[];
  /** In no order; the same list where nothing in a team changed. */
  readonly byTeam: LayeredMap<TeamId | null, readonly SeatIndex[]>;
  readonly allocations: Allocations;
  /** Those above their capacity at either date. */
  readonly above: ReadonlyMap<PersonId, Allocation>;
  /** Those with more than one seat. */
  readonly shared: ReadonlyMap<PersonId, Allocation>;
  /** Teams with seats, and null where seats are in none; the same list while they are the same. */
  readonly homes: readonly (TeamId | null)[];
  /** Seats that went, came or were worked out again since the table before; null where all of them were. */
  readonly touched: readonly Seat[] | null;
}

/** The latest start date in the scenario; the plan's date where none is later. */
export function horizonOf(seats: readonly Seat[], today: IsoDate): IsoDate {
  return latest(seats.map(startOf), today);
}

const startOf = ({ start }: Seat): Seat['start'] => start;

function latest(starts: readonly Seat['start'][], today: IsoDate): IsoDate {
  let horizon = today;
  for (const start of starts) if (start !== null && start > horizon) horizon = start;
  return horizon;
}

/** The table of a scenario; from the last one of the same scenario where only a few seats differ. */
export function seatTable(
  plan: Plan,
  scenario: Scenario,
  today: IsoDate,
  demand: Demand,
  { each }: Answers,
  cache: EvaluationCache,
): SeatTable {
  const stored = Object.values(scenario.seats);
  const horizon = latest(each(stored, startOf), today);
  const last = cache.tables.get(scenario.id);
  const basis = { people: plan.people, roles: plan.roles, demand, today, horizon, stored };
  const difference = last && isSameBasis(last, basis) ? differenceOf(last.stored, stored) : null;
  const table =
    last && difference ? changedTable(last, basis, difference, plan, scenario) : wholeTable(basis, plan, last);
  cache.tables.set(scenario.id, table);
  return table;
}

type Basis = Pick<SeatTable, 'people' | 'roles' | 'demand' | 'today' | 'horizon' | 'stored'>;

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.roles === b.roles && a.demand === b.demand && a.today === b.today && a.horizon === b.horizon;

function wholeTable(basis: Basis, plan: Plan, last: SeatTable | undefined): SeatTable {
  const { stored, today, horizon, demand } = basis;
  const allocations = allocate(plan, stored, today, horizon);
  const context = { plan, today, horizon, demand, allocations };
  const known = last && indexesOf(last);
  const byTeam = new Map<TeamId | null, SeatIndex[]>();
  for (const seat of stored) {
    const index = indexSeat(seat, context, known?.get(seat));
    const group = byTeam.get(seat.team);
    if (group) group.push(index);
    else byTeam.set(seat.team, [index]);
  }
  const above = new Map<PersonId, Allocation>();
  const shared = new Map<PersonId, Allocation>();
  allocations.forEach((sum, person) => {
    if (isOverAllocated(sum)) above.set(person, sum);
    if (isShared(sum)) shared.set(person, sum);
  });
  const homes = [...byTeam.keys()];
  return {
    ...basis,
    byTeam: layeredMap(byTeam),
    allocations: layeredMap(allocations),
    above,
    shared,
    homes,
    touched: null,
  };
}

const indexesOf = ({ byTeam }: SeatTable): ReadonlyMap<Seat, SeatIndex> =>
  new Map(entriesOf(byTeam).flatMap(([, group]) => group.map((index) => [index.seat, index] as const)));

function changedTable(
  last: SeatTable,
  basis: Basis,
  { gone, come }: Difference<Seat>,
  plan: Plan,
  scenario: Scenario,
): SeatTable {
  const { stored, today, horizon, demand } = basis;
  const renewed = seatsOfRenewed(last.people, plan.people, stored);
  if (gone.length + come.length + renewed.length === 0) return { ...last, ...basis, touched: [] };

  const people = new Set<PersonId>();
  for (const { person } of [...gone, ...come, ...renewed]) if (person !== null) people.add(person);
  const touched = new Set<Seat>([...come, ...renewed]);
  for (const person of people) {
    for (const id of last.allocations.get(person)?.seats ?? []) {
      const seat = scenario.seats[id];
      if (seat?.person === person) touched.add(seat);
    }
  }
  const sums = allocate(plan, touched, today, horizon);
  const changes = new Map<PersonId, Allocation | null>();
  for (const person of people) changes.set(person, sums.get(person) ?? null);
  const allocations = withEntries(last.allocations, changes);
  const above = withThose(last.above, changes, isOverAllocated);
  const shared = withThose(last.shared, changes, isShared);

  const context = { plan, today, horizon, demand, allocations };
  const groups = new Map<TeamId | null, readonly SeatIndex[] | null>();
  const all = [...gone, ...touched];
  let isAtHome = true;
  for (const team of new Set(all.map((seat) => seat.team))) {
    const before = last.byTeam.get(team) ?? [];
    const stay = before.filter(({ seat }) => scenario.seats[seat.id] === seat);
    const there = new Set(stay.map(({ seat }) => seat));
    const group = stay.map((index) => (touched.has(index.seat) ? indexSeat(index.seat, context, index) : index));
    for (const seat of come) if (seat.team === team && !there.has(seat)) group.push(indexSeat(seat, context));
    if (group.length > 0 !== last.byTeam.has(team)) isAtHome = false;
    if (!isSameList(before, group)) groups.set(team, group.length > 0 ? group : null);
  }
  const byTeam = groups.size > 0 ? withEntries(last.byTeam, groups) : last.byTeam;
  const homes = isAtHome ? last.homes : entriesOf(byTeam).map(([team]) => team);
  return { ...basis, byTeam, allocations, above, shared, homes, touched: all };
}

const isShared = ({ seats }: Allocation): boolean => seats.length > 1;

type ByPerson = ReadonlyMap<PersonId, Allocation>;

/** The same map where none of them was or is in it. */
function withThose(
  before: ByPerson,
  changes: ReadonlyMap<PersonId, Allocation | null>,
  belongs: (allocation: Allocation) => boolean,
): ByPerson {
  let after: Map<PersonId, Allocation> | null = null;
  for (const [person, now] of changes) {
    const isIn = now !== null && belongs(now);
    if (!isIn && !before.has(person)) continue;
    after ??= new Map(before);
    if (isIn) after.set(person, now);
    else after.delete(person);
  }
  return after ?? before;
}

/** Seats of people who changed, came or went. */
function seatsOfRenewed(before: Plan['people'], after: Plan['people'], stored: readonly Seat[]): readonly Seat[] {
  if (before === after) return [];
  const difference = differenceOf(everyone(before), everyone(after));
  if (!difference) return stored.filter(({ person }) => person !== null && before[person] !== after[person]);
  const others = new Set([...difference.gone, ...difference.come].map(({ id }) => id));
  return stored.filter(({ person }) => person !== null && others.has(person));
}

const everyone = remember((people: Plan['people']): readonly Person[] => Object.values(people));

interface SeatContext {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  readonly demand: Demand;
  readonly allocations: Pick<Allocations, 'get'>;
}

/** @param known what the last run worked out of this very seat; taken over where nothing it is made of changed */
function indexSeat(
  seat: Seat,
  { plan, today, horizon, demand, allocations }: SeatContext,
  known?: SeatIndex,
): SeatIndex {
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
  return { seat, role, person, time, isFilledToday, isPlanned, isOpen, fteToday, ftePlanned };
}

/** A seat's share of the person's capacity, where the seats together ask for more than there is. */
const effective = (fte: number, person: Person, asked: number): number =>
  isAbove(asked, person.capacity) ? (fte * person.capacity) / asked : fte;
