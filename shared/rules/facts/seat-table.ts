/**
 * The seats of a scenario with what is worked out of each: who holds them on which date, and with how much time.
 *
 * Where few seats or people differ from the run before, only those seats, the other seats of the same people and their
 * teams are worked out again; the rest is taken over as it is. Everything is immutable, so what was taken over stays equal.
 */

import type { LayeredMap } from '#shared/lib/layered-map.ts';
import { copyOf, entriesOf, layeredMap, withEntries } from '#shared/lib/layered-map.ts';
import { mapThere } from '#shared/lib/lists.ts';
import { isSameList } from '#shared/lib/remember.ts';
import { listOf, valuesOf } from '#shared/lib/values-of.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, TeamId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { EvaluationCache } from '../evaluation-cache.ts';
import type { Allocation, Allocations } from './allocations.ts';
import { allocate } from './allocations.ts';
import type { Demand } from './demand.ts';
import type { Difference } from './difference.ts';
import { differenceOf } from './difference.ts';
import type { SeatIndex } from './org-index.ts';
import { lookUpWork } from './seat-time.ts';
import type { TeamSeats } from './team-seats.ts';
import { NO_SEATS, teamSeats } from './team-seats.ts';

export interface SeatTable {
  readonly people: Plan['people'];
  readonly roles: Plan['roles'];
  readonly demand: Demand;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  /** In the order that the plan stores. */
  readonly stored: readonly Seat[];
  /** Seats with a start or an end; the same list while they are the same. */
  readonly dated: readonly Seat[];
  /** In no order; the same where nothing in a team changed. */
  readonly byTeam: LayeredMap<TeamId | null, TeamSeats>;
  /** Of each person with a seat one of their seats. */
  readonly held: LayeredMap<PersonId, Seat>;
  /** Those above their capacity at either date. */
  readonly above: Allocations;
  /** Those with more than one seat. */
  readonly shared: Allocations;
  /** A seat names, or named, somebody who is not in the plan. */
  readonly hasStrays: boolean;
  /** Teams with seats, and null where seats are in none; the same list while they are the same. */
  readonly homes: readonly (TeamId | null)[];
  /** Seats that went, came or were worked out again since the table before; null where all of them were. */
  readonly touched: readonly Seat[] | null;
}

/** The latest start date in the scenario; the plan's date where none is later. */
export function horizonOf(seats: readonly Seat[], today: IsoDate): IsoDate {
  let horizon = today;
  for (const { start } of seats) if (start !== null && start > horizon) horizon = start;
  return horizon;
}

const hasDates = ({ start, end }: Seat): boolean => start !== null || end !== null;

/** The table of a scenario; from the last one of the same scenario where only a few seats differ. */
export function seatTable(
  plan: Plan,
  scenario: Scenario,
  today: IsoDate,
  demand: Demand,
  cache: EvaluationCache,
): SeatTable {
  const last = cache.tables.get(scenario.id);
  const stored = valuesOf(scenario.seats, last?.stored.length);
  const difference = last ? differenceOf(last.stored, stored) : null;
  const isAnyDated = difference === null || difference.gone.some(hasDates) || difference.come.some(hasDates);
  const dated = last && !isAnyDated ? last.dated : stored.filter(hasDates);
  const horizon = horizonOf(dated, today);
  const basis = { people: plan.people, roles: plan.roles, demand, today, horizon, stored, dated };
  const table =
    last && difference && isSameBasis(last, basis)
      ? changedTable(last, basis, difference, plan, scenario)
      : wholeTable(basis, plan, last);
  cache.tables.set(scenario.id, table);
  return table;
}

type Basis = Pick<SeatTable, 'people' | 'roles' | 'demand' | 'today' | 'horizon' | 'stored' | 'dated'>;

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.roles === b.roles && a.demand === b.demand && a.today === b.today && a.horizon === b.horizon;

function wholeTable(basis: Basis, plan: Plan, last: SeatTable | undefined): SeatTable {
  const { stored, today, horizon, demand } = basis;
  const { held, holders, hasStrays, above, aboveBySeat, shared } = allocate(plan, stored, today, horizon);
  const context = { today, horizon, aboveBySeat, workOf: lookUpWork(plan, demand) };
  const known = last && indexesOf(last);
  const places = new Map<TeamId | null, number[]>();
  stored.forEach(({ team }, i) => {
    const group = places.get(team);
    if (group) group.push(i);
    else places.set(team, [i]);
  });
  // A team at a time: what is made together lies together in memory, and all that follows is read by teams.
  const byTeam = new Map<TeamId | null, TeamSeats>();
  for (const [team, group] of places) {
    const found = group.map((i) => {
      const seat = stored[i] as Seat;
      return indexSeat(seat, holders[i] ?? null, context, known?.get(seat));
    });
    byTeam.set(team, seatsOf(last, team, found));
  }
  const homes = [...byTeam.keys()];
  return {
    byTeam: layeredMap(byTeam),
    held: layeredMap(held),
    above,
    shared,
    hasStrays,
    homes,
    touched: null,
    ...basis,
  };
}

const indexesOf = ({ byTeam }: SeatTable): ReadonlyMap<Seat, SeatIndex> =>
  new Map(entriesOf(byTeam).flatMap(([, { found }]) => found.map((index) => [index.seat, index] as const)));

/** Those of the table before where they are the same. */
function seatsOf(last: SeatTable | undefined, team: TeamId | null, found: readonly SeatIndex[]): TeamSeats {
  const before = last?.byTeam.get(team);
  return before && isSameList(before.found, found) ? before : teamSeats(found);
}

function changedTable(
  last: SeatTable,
  basis: Basis,
  { gone, come }: Difference<Seat>,
  plan: Plan,
  scenario: Scenario,
): SeatTable {
  const { stored, today, horizon, demand } = basis;
  const renewed = renewedPeople(last.people, plan.people, stored);
  // What is in both lists did not change.
  const left = gone.filter((seat) => !come.includes(seat));
  const fresh = come.filter((seat) => !gone.includes(seat));
  const touched = new Set<Seat>(fresh);
  const people = new Set<PersonId>(renewed);
  for (const seats of [left, fresh]) {
    for (const { person } of seats) if (person !== null) people.add(person);
  }
  if (last.hasStrays) {
    for (const seat of stored) if (seat.person !== null && renewed.has(seat.person)) touched.add(seat);
  }
  for (const person of people) {
    for (const id of last.shared.get(person)?.seats ?? [last.held.get(person)?.id]) {
      const seat = id && scenario.seats[id];
      if (seat && seat.person === person) touched.add(seat);
    }
  }
  if (left.length + touched.size === 0) return { ...last, ...basis, touched: [] };
  const sums = allocate(plan, [...touched], today, horizon);
  const changes = new Map<PersonId, Seat | null>();
  for (const person of people) {
    const seat = sums.held.get(person) ?? null;
    if (seat || last.held.has(person)) changes.set(person, seat);
  }
  const held = changes.size > 0 ? withEntries(last.held, changes) : last.held;
  const above = withThose(last.above, people, sums.above);
  const shared = withThose(last.shared, people, sums.shared);

  const context = { today, horizon, aboveBySeat: sums.aboveBySeat, workOf: lookUpWork(plan, demand) };
  const indexed = (seat: Seat, known?: SeatIndex): SeatIndex =>
    indexSeat(seat, (seat.person !== null && plan.people[seat.person]) || null, context, known);
  const groups = new Map<TeamId | null, TeamSeats | null>();
  const all = [...left, ...touched];
  let isAtHome = true;
  for (const team of new Set(all.map((seat) => seat.team))) {
    const before = last.byTeam.get(team) ?? NO_SEATS;
    const found: SeatIndex[] = [];
    for (const index of before.found) {
      if (!left.includes(index.seat)) found.push(touched.has(index.seat) ? indexed(index.seat, index) : index);
    }
    for (const seat of fresh) if (seat.team === team) found.push(indexed(seat));
    if (found.length > 0 !== last.byTeam.has(team)) isAtHome = false;
    if (!isSameList(before.found, found)) groups.set(team, found.length > 0 ? teamSeats(found) : null);
  }
  const byTeam = groups.size > 0 ? withEntries(last.byTeam, groups) : last.byTeam;
  const homes = isAtHome ? last.homes : entriesOf(byTeam).map(([team]) => team);
  const hasStrays = last.hasStrays || sums.hasStrays;
  return { byTeam, held, above, shared, hasStrays, homes, touched: all, ...basis };
}

/** What now holds of these people; the same map where none of them was or is in it. */
function withThose(before: Allocations, people: ReadonlySet<PersonId>, now: Allocations): Allocations {
  let after: Map<PersonId, Allocation> | null = null;
  for (const person of people) {
    const sum = now.get(person);
    if (!sum && !before.has(person)) continue;
    after ??= copyOf(before);
    if (sum) after.set(person, sum);
    else after.delete(person);
  }
  return after ?? before;
}

const NOBODY: ReadonlySet<PersonId> = new Set();

/** Who changed, came or went; where many did, of those who sit somewhere. */
function renewedPeople(before: Plan['people'], after: Plan['people'], stored: readonly Seat[]): ReadonlySet<PersonId> {
  if (before === after) return NOBODY;
  const difference = differenceOf(listOf(before), listOf(after));
  if (difference) return new Set([...difference.gone, ...difference.come].map(({ id }) => id));
  return new Set(mapThere(stored, ({ person }) => (person && before[person] !== after[person] ? person : null)));
}

interface SeatContext {
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  readonly aboveBySeat: ReadonlyMap<Seat, Allocation>;
  readonly workOf: ReturnType<typeof lookUpWork>;
}

/** @param known what the last run worked out of this very seat; taken over where nothing it is made of changed */
function indexSeat(
  seat: Seat,
  person: Person | null,
  { today, horizon, aboveBySeat, workOf }: SeatContext,
  known?: SeatIndex,
): SeatIndex {
  const { role, time } = workOf(seat);
  const isFilledToday = person !== null && holdsOn(today, seat.start, seat.end);
  const isPlanned = holdsOn(horizon, seat.start, seat.end);
  const { fte } = seat;
  const over = aboveBySeat.get(seat);
  const getsToday = over?.isAboveToday ? portion(fte, over.person, over.today) : fte;
  const getsPlanned = over?.isAbovePlanned ? portion(fte, over.person, over.planned) : fte;
  const fteToday = isFilledToday ? getsToday : 0;
  const ftePlanned = isPlanned ? getsPlanned : 0;
  const isOpen = seat.end === null || seat.end >= today;

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
const portion = (fte: number, { capacity }: Person, asked: number): number => (fte * capacity) / asked;
