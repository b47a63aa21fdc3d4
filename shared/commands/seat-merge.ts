/** Merges seats of one role and one holder, or vacancies of one role, into one position: the first one keeps its place. */

import type { Draft } from 'immer';
import { z } from 'zod';
import { roleOf } from '#shared/catalog/roles.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { MAX_FTE } from '#shared/model/person.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { idSchema } from '#shared/model/schemas.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { all, each, hasSeat } from './checks.ts';
import { defineCommand, editable, no, plain, YES } from './define-command.ts';
import { isSameLine } from './line-add.ts';
import { counted, personName, seatIn, seatName } from './names.ts';

const LONGEST_NOTES = 20_000;
const MOST_LINKS = 100;
const MOST_FIELDS = 200;
/** Without the noise of floating point, which could make a share more than 1: no file holds that. */
const exact = (share: number): number => Math.round(share * 1e9) / 1e9;
const sum = (numbers: readonly number[]): number => exact(numbers.reduce((a, b) => a + b, 0));

export const seatMerge = defineCommand({
  id: 'seat.merge',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    /** The first one stays, the others go into it. */
    ids: z.array(idSchema('seat')).min(2).max(1000),
  }),
  undo: 'record',
  label: (plan, { scenario, ids }) => {
    const seat = ids[0] === undefined ? undefined : seatIn(plan, scenario, ids[0]);
    if (!seat) return `Merge ${counted(ids.length, 'seat')}`;
    const role = roleOf(plan, seat.role).name;
    return seat.person === null
      ? `Merge ${ids.length} vacancies for ${role}`
      : `Merge ${ids.length} seats of ${personName(plan, seat.person)}`;
  },
  canRun: (plan, { scenario, ids }) =>
    all(
      each(ids, (id) => hasSeat(plan, scenario, id)),
      new Set(ids).size === ids.length ? YES : no('A seat cannot be merged with itself.'),
      () => {
        const seats = ids.flatMap((id) => seatIn(plan, scenario, id) ?? []);
        const [first] = seats;
        const other = seats.find(({ role, person }) => role !== first?.role || person !== first.person);
        if (first && other) {
          const what = other.role === first.role ? 'holder' : 'role';
          return no(
            `${seatName(plan, scenario, first.id)} and ${seatName(plan, scenario, other.id)} differ in their ${what}. Only seats of the same role and person, or vacancies of the same role, can become one.`,
          );
        }
        const fte = sum(seats.map((seat) => seat.fte));
        return fte > MAX_FTE ? no(`Together they are ${fte} FTE; one seat holds at most ${MAX_FTE}.`) : YES;
      },
    ),
  apply: (plan, { scenario: scenarioId, ids }) => {
    const scenario = plan.scenarios[scenarioId];
    const seats = ids.flatMap((id) => scenario?.seats[id] ?? []);
    const [kept] = seats;
    if (!scenario || !kept) return;
    const merged = mergedSeat(seats.map((seat) => plain(seat)));
    for (const seat of seats.slice(1)) delete scenario.seats[seat.id];
    scenario.seats[kept.id] = editable(merged);
    pointTo(scenario, kept.id, new Set(ids.slice(1)));
  },
});

/** What one position says for all: the first one's word, and what it leaves open from the others. */
function mergedSeat(seats: readonly Seat[]): Seat {
  const first = seats[0] as Seat;
  const own = new Set<string>(seats.map(({ id }) => id));
  const isOutsideOf = (manager: ManagerRef): boolean => !own.has(manager.id);
  const solid = seats.map((seat) => seat.solid).find((manager) => manager !== null && isOutsideOf(manager)) ?? null;
  const dotted = new Map(seats.flatMap((seat) => seat.dotted.filter(isOutsideOf).map((ref) => [ref.id, ref] as const)));
  if (solid) dotted.delete(solid.id);
  const costs = seats.flatMap(({ cost }) => cost ?? []);
  const links = new Map(seats.flatMap((seat) => seat.links.map((link) => [`${link.label}\n${link.url}`, link])));
  const custom = new Map(seats.flatMap((seat) => Object.entries(seat.custom)).filter(firstOfKey()));
  const firstWord = (read: (seat: Seat) => string): string => seats.map(read).find((text) => text !== '') ?? '';
  return {
    ...first,
    rosterId: firstWord((seat) => seat.rosterId),
    level: firstWord((seat) => seat.level),
    fte: sum(seats.map(({ fte }) => fte)),
    cost: costs.length === 0 ? null : sum(costs),
    start: earliest(seats.map(({ start }) => start)),
    end: latest(seats.map(({ end }) => end)),
    status: seats.map(({ status }) => status).find((status) => status !== null) ?? null,
    focus: meanFocus(seats),
    solid,
    dotted: [...dotted.values()],
    wanted: seats.map(({ wanted }) => wanted).find((wanted) => wanted !== null) ?? null,
    homeStream: seats.map(({ homeStream }) => homeStream).find((stream) => stream !== null) ?? null,
    notes: [...new Set(seats.map(({ notes }) => notes).filter((notes) => notes !== ''))]
      .join('\n')
      .slice(0, LONGEST_NOTES),
    links: [...links.values()].slice(0, MOST_LINKS),
    custom: Object.fromEntries([...custom].slice(0, MOST_FIELDS)),
  };
}

/** Whether an entry is the first one of its key. */
function firstOfKey(): (entry: readonly [string, unknown]) => boolean {
  const seen = new Set<string>();
  return ([key]) => !seen.has(key) && seen.add(key).has(key);
}

const days = (dates: readonly (IsoDate | null)[]) => dates.flatMap((date) => date ?? []).sort();
/** Open where one of them is open at that end. */
const earliest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.includes(null) ? null : (days(dates)[0] ?? null);
const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.includes(null) ? null : (days(dates).at(-1) ?? null);

/** The shares of all, weighted by FTE, so that the same time goes to the same work; as the role says where one says nothing. */
function meanFocus(seats: readonly Seat[]): Seat['focus'] {
  const total = sum(seats.map(({ fte }) => fte));
  if (seats.some(({ focus }) => focus === null)) return null;
  if (total === 0) return seats[0]?.focus ?? null;
  const mean: Record<string, number> = {};
  for (const { focus, fte } of seats)
    for (const [capability, share] of Object.entries(focus ?? {}))
      mean[capability] = (mean[capability] ?? 0) + (share * fte) / total;
  return Object.fromEntries(Object.entries(mean).map(([capability, share]) => [capability, exact(share)]));
}

/** Everything that pointed to a seat that is gone points to the one that took it in. */
function pointTo(scenario: Draft<Scenario>, kept: SeatId, gone: ReadonlySet<SeatId>): void {
  const isGone = (id: string): boolean => gone.has(id as SeatId);
  for (const seat of Object.values(scenario.seats)) {
    const isSolid = seat.solid !== null && isGone(seat.solid.id);
    if (isSolid) seat.solid = { kind: 'seat', id: kept };
    if (!isSolid && !seat.dotted.some(({ id }) => isGone(id))) continue;
    const refs = seat.dotted.map((ref): ManagerRef => (isGone(ref.id) ? { kind: 'seat', id: kept } : ref));
    const once = new Map<string, ManagerRef>(refs.map((ref) => [ref.id, ref]));
    if (seat.solid?.id === kept) once.delete(kept);
    seat.dotted = [...once.values()];
  }
  for (const team of Object.values(scenario.teams)) if (team.lead && gone.has(team.lead)) team.lead = kept;
  for (const line of Object.values(scenario.lines)) {
    if (line.kind !== 'hand-off' || !(isGone(line.from.id) || isGone(line.to.id))) continue;
    if (isGone(line.from.id)) line.from = { kind: 'seat', id: kept };
    if (isGone(line.to.id)) line.to = { kind: 'seat', id: kept };
    const isTwice = Object.values(scenario.lines).some((other) => other.id !== line.id && isSameLine(other, line));
    if (line.from.id === line.to.id || isTwice) delete scenario.lines[line.id];
  }
}
