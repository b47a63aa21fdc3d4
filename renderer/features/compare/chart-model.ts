/** What stands where in the charts of a comparison, so that the same team and the same person stand in one place in all. */

import type { Compared } from '#shared/compare/compare.ts';
import { managerKey } from '#shared/compare/people.ts';
import { sameTeams } from '#shared/compare/same-teams.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import type { PersonId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team, TeamKind } from '#shared/model/team.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';

export const MARKS = ['added', 'removed', 'moved', 'changed'] as const;
/** Against the baseline. */
export type Mark = (typeof MARKS)[number];

/** A seat in one chart, or the place that a seat of the baseline left empty. */
export interface PlacedSeat {
  readonly seat: Seat;
  readonly pillar: SeatPillar;
  readonly mark: Mark | null;
  /** Its place is empty here: the seat is the baseline's, which is elsewhere now or gone. */
  readonly isGhost: boolean;
}

/** A team's place: the same in every chart. Null in a chart: nothing stands there. */
export interface Slot {
  /** Empty for the seats in no team. */
  readonly key: string;
  readonly kind: TeamKind | null;
  /** Places of the seats; as many in every chart. */
  readonly places: number;
  readonly charts: readonly (SlotInChart | null)[];
}

export interface SlotInChart {
  readonly name: string;
  readonly kind: TeamKind | null;
  /** The whole team is new here, or was only in the baseline. */
  readonly mark: Mark | null;
  readonly seats: readonly (PlacedSeat | null)[];
}

export interface AlignedCharts {
  readonly slots: readonly Slot[];
  /** How many seats of each chart have which mark; ghosts count only where the seat is gone. */
  readonly counts: readonly Readonly<Record<Mark, number>>[];
}

interface Place {
  person: PersonId | null;
  readonly ids: Set<string>;
  /** One for each scenario. */
  readonly seats: (Seat | null)[];
}
interface DraftSlot {
  readonly key: string;
  /** The team in each scenario; null where it is not. */
  readonly teams: (Team | null)[];
  readonly places: Place[];
}

/** Costs a few passes over the seats of each scenario. */
export function alignCharts(compared: readonly Compared[]): AlignedCharts {
  const scenarios = compared.map(({ scenario }) => scenario);
  const drafts = draftSlots(scenarios);
  const baseline = scenarios[0];
  const facts = scenarios.map((scenario) => marksAgainst(baseline ?? scenario, scenario, drafts));
  const counts = scenarios.map(() => ({ added: 0, removed: 0, moved: 0, changed: 0 }));
  const slots = drafts.map(({ key, teams, places }): Slot => {
    const charts = scenarios.map((_, column): SlotInChart | null => {
      const seats = places.map(({ seats: held }): PlacedSeat | null => {
        const seat = held[column] ?? null;
        const before = held[0] ?? null;
        const isGhost = seat === null;
        const shown = seat ?? before;
        if (!shown || (isGhost && column === 0)) return null;
        const mark = column === 0 ? null : (facts[column]?.(shown, isGhost, key, before) ?? null);
        const count = counts[column];
        if (mark && count && (!isGhost || mark === 'removed')) count[mark] += 1;
        return { seat: shown, pillar: pillarOf(compared[isGhost ? 0 : column], shown), mark, isGhost };
      });
      const team = teams[column] ?? null;
      const before = teams[0] ?? null;
      if (!team && !seats.some((seat) => seat !== null) && !before) return null;
      const mark = column === 0 || key === '' ? null : !before ? 'added' : !team ? 'removed' : null;
      return { name: (team ?? before)?.name ?? '', kind: (team ?? before)?.kind ?? null, mark, seats };
    });
    return { key, kind: teams.find((team) => team !== null)?.kind ?? null, places: places.length, charts };
  });
  return { slots: slots.filter(({ key, places }) => key !== '' || places > 0), counts };
}

const pillarOf = (compared: Compared | undefined, seat: Seat): SeatPillar =>
  compared ? pillarOfSeat(compared.evaluation, seat.id) : 'cross-cutting';

/** Seats in no team first, then the teams, those that serve others last; each in the order in which it comes up. */
function draftSlots(scenarios: readonly Scenario[]): readonly DraftSlot[] {
  const keys = sameTeams(scenarios);
  const slots = new Map<string, DraftSlot>();
  const slotOf = (key: string): DraftSlot => {
    const known = slots.get(key);
    if (known) return known;
    const slot: DraftSlot = { key, teams: scenarios.map(() => null), places: [] };
    slots.set(key, slot);
    return slot;
  };
  slotOf('');
  for (const [column, scenario] of scenarios.entries()) {
    const groups = seatsByTeam(scenario);
    const keyOf = (id: TeamId | null) => (id === null || !scenario.teams[id] ? '' : (keys[column]?.get(id) ?? id));
    for (const team of teamsOf(scenario)) slotOf(keyOf(team.id)).teams[column] = team;
    for (const [team, seats] of groups) place(slotOf(keyOf(team)).places, seats, column, scenarios.length);
  }
  const tier = ({ teams, key }: DraftSlot): number => {
    const kind = teams.find((team) => team !== null)?.kind;
    return key === '' ? 0 : kind === 'platform' || kind === 'enabling' ? 2 : 1;
  };
  return [...slots.values()].sort((a, b) => tier(a) - tier(b));
}

/** Gives each seat of one team and scenario its place: the person's, else the same seat's, else a new one. */
function place(places: Place[], seats: readonly Seat[], column: number, columns: number): void {
  const isFree = (each: Place) => each.seats[column] === null;
  const byPerson = new Map<PersonId, Place[]>();
  const byId = new Map<string, Place>();
  for (const each of places) {
    if (each.person) byPerson.set(each.person, [...(byPerson.get(each.person) ?? []), each]);
    for (const id of each.ids) byId.set(id, each);
  }
  const put = (each: Place, seat: Seat): void => {
    each.seats[column] = seat;
    each.ids.add(seat.id);
    each.person ??= seat.person;
  };
  const rest: Seat[] = [];
  for (const seat of seats) {
    const own = seat.person === null ? [] : (byPerson.get(seat.person) ?? []).filter(isFree);
    const found = own.find(({ ids }) => ids.has(seat.id)) ?? own[0];
    if (found) put(found, seat);
    else rest.push(seat);
  }
  for (const seat of rest) {
    const same = byId.get(seat.id);
    const fits = same && isFree(same) && (same.person === null || seat.person === null);
    if (same && fits) put(same, seat);
    else {
      const made: Place = { person: seat.person, ids: new Set([seat.id]), seats: Array(columns).fill(null) };
      made.seats[column] = seat;
      places.push(made);
    }
  }
}

type MarkOf = (seat: Seat, isGhost: boolean, slot: string, before: Seat | null) => Mark | null;

/** What to mark a seat of a scenario with, against the baseline. */
function marksAgainst(baseline: Scenario, scenario: Scenario, slots: readonly DraftSlot[]): MarkOf {
  const people = (of: Scenario) => new Set(Object.values(of.seats).flatMap(({ person }) => person ?? []));
  const [wasThere, isThere] = [people(baseline), people(scenario)];
  const placesBefore = new Set<string>();
  for (const { key, places } of slots)
    for (const { seats } of places) if (seats[0]?.person) placesBefore.add(`${key} ${seats[0].person}`);
  const managerOf = (of: Scenario, { solid }: Seat) => (solid ? managerKey(of, solid) : null);
  return (seat, isGhost, slot, before) => {
    if (isGhost) {
      if (seat.person !== null) return isThere.has(seat.person) ? 'moved' : 'removed';
      return Object.hasOwn(scenario.seats, seat.id) ? 'moved' : 'removed';
    }
    if (seat.person !== null) {
      if (!wasThere.has(seat.person)) return 'added';
      if (before?.person !== seat.person) return placesBefore.has(`${slot} ${seat.person}`) ? 'changed' : 'moved';
    } else if (!before) return Object.hasOwn(baseline.seats, seat.id) ? 'moved' : 'added';
    if (!before || before.person !== seat.person) return 'changed';
    const isSame =
      before.role === seat.role && before.fte === seat.fte && managerOf(baseline, before) === managerOf(scenario, seat);
    return isSame ? null : 'changed';
  };
}
