/**
 * What changed between two plans, such as two files of one plan: every part that was added, removed or changed, by id
 * (a seat also by who holds it, as an import may give it another id).
 *
 * Nothing is left out: two plans without a difference have the same file. Parts come in the order in which a reader goes
 * through a plan: its own facts, people, roles, streams, then scenario by scenario teams, seats, reporting, lines, notes,
 * accepted findings.
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import type { LineEnd } from '#shared/model/line.ts';
import { byRank, scenariosOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { AlignedPlan } from './same-seats.ts';
import { alignSeats } from './same-seats.ts';

export type PartKind =
  | 'plan'
  | 'person'
  | 'role'
  | 'stream'
  | 'scenario'
  | 'team'
  | 'seat'
  | 'reporting'
  | 'line'
  | 'note'
  | 'acceptance';

export interface FieldChange {
  readonly field: string;
  /** As the plan holds it; null where it is not there. */
  readonly from: unknown;
  readonly to: unknown;
}

export interface Difference {
  readonly kind: PartKind;
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly name: string;
  /** The scenario that it is a part of; null for what belongs to the plan. */
  readonly scenario: { readonly id: ScenarioId; readonly name: string } | null;
  /** What differs; of a part that came or went, all that it says. */
  readonly fields: readonly FieldChange[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A part as it is compared: its name, and its fields in the order in which they are told. */
interface Part {
  readonly id: string;
  readonly name: string;
  readonly fields: Fields;
}

/** All differences, in order; none for equal plans. Costs one pass over both. */
export function diffPlans(was: Plan, after: Plan): Difference[] {
  const { plan: before, ids } = alignSeats(was, after);
  const [old, now] = [planParts(before), planParts(after)];
  return [
    ...differences('plan', null, [planPart(before, before.id)], [planPart(after, before.id)]),
    ...differences('person', null, old.people, now.people),
    ...differences('role', null, old.roles, now.roles),
    ...differences('stream', null, old.streams, now.streams),
    ...scenarioDifferences(before, after, ids),
  ];
}

/** The plan's own facts, under one id on both sides, as it is one plan. */
function planPart({ id, name, date, currency, profile, baseline }: Plan, as: string): Part {
  const named = <V>(what: string, record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [`${what} ${key}`, value]));
  const own = {
    ...named('demand of', profile.demand),
    ...named('threshold', profile.thresholds),
    ...named('rule', profile.rules),
    ...named('strength of', profile.strengths),
    ...named('cost of', profile.costs),
  };
  return { id: as, name, fields: { id, name, date, currency, profile: profile.id, ...own, baseline } };
}

function planParts(plan: Plan) {
  return {
    people: Object.values(plan.people)
      .map(({ id, ...fields }): Part => ({ id, name: fields.name, fields }))
      .sort(byName),
    roles: Object.values(plan.roles)
      .map(({ id, ...fields }): Part => ({ id, name: fields.name, fields }))
      .sort(byName),
    streams: Object.values(plan.streams)
      .sort(byRank)
      .map(({ id, ...fields }): Part => ({ id, name: fields.name, fields })),
  };
}

function scenarioDifferences(before: Plan, after: Plan, ids: AlignedPlan['ids']): Difference[] {
  const olds = scenariosOf(before);
  const all = [...scenariosOf(after), ...olds.filter(({ id }) => !Object.hasOwn(after.scenarios, id))];
  return all.flatMap(({ id, name }) => {
    const [old, now] = [before.scenarios[id], after.scenarios[id]];
    const own = differences('scenario', null, old ? [scenarioPart(old)] : [], now ? [scenarioPart(now)] : []);
    // A scenario that came or went is one difference, not one for each of its seats.
    if (!old || !now) return own.map((one) => ({ ...one, fields: [...one.fields, ...countsOf(old, now)] }));
    const [a, b] = [scenarioParts(before, old, ids.get(id)), scenarioParts(after, now)];
    return [
      ...own,
      ...(['team', 'seat', 'reporting', 'line', 'note', 'acceptance'] as const).flatMap((kind) =>
        differences(kind, { id, name }, a[kind], b[kind]),
      ),
    ];
  });
}

const scenarioPart = ({ id, name, note, rank, topology }: Scenario): Part => ({
  id,
  name,
  fields: { name, note, topology, rank },
});

function countsOf(old: Scenario | undefined, now: Scenario | undefined): FieldChange[] {
  const count = (scenario: Scenario | undefined, key: 'teams' | 'seats' | 'lines' | 'canvasNotes') =>
    scenario ? Object.keys(scenario[key]).length : null;
  return (['teams', 'seats', 'lines', 'canvasNotes'] as const).map((field) => ({
    field,
    from: count(old, field),
    to: count(now, field),
  }));
}

/** @param ids the ids that seats had, where they are compared under others */
function scenarioParts(plan: Plan, scenario: Scenario, ids?: ReadonlyMap<SeatId, SeatId>) {
  const teams = teamsOf(scenario);
  const byTeam = seatsByTeam(scenario);
  const seats = [...teams.flatMap(({ id }) => byTeam.get(id) ?? []), ...(byTeam.get(null) ?? [])];
  return {
    team: teams.map(({ id, ...fields }): Part => ({ id, name: fields.name, fields })),
    seat: seats.map(
      ({ id, solid: _, dotted: __, ...fields }): Part => ({
        id,
        name: seatName(plan, scenario, id),
        fields: { ...fields, id: ids?.get(id) ?? id },
      }),
    ),
    reporting: seats.flatMap((seat) => reportingParts(seat, seatName(plan, scenario, seat.id))),
    line: Object.values(scenario.lines)
      .map((line): Part => {
        const { id, ...fields } = line;
        const [from, to] = line.kind === 'serves' ? [teamEnd(line.from), teamEnd(line.to)] : [line.from, line.to];
        const what = line.kind === 'serves' ? 'Serves' : HAND_OFFS[line.type].name;
        return { id, name: `${what}: ${endName(plan, scenario, from)} → ${endName(plan, scenario, to)}`, fields };
      })
      .sort(byName),
    note: Object.values(scenario.canvasNotes)
      .map(({ id, ...fields }): Part => ({ id, name: firstLine(fields.text), fields }))
      .sort(byName),
    acceptance: Object.values(scenario.accepted)
      .map(({ key, ...fields }): Part => ({ id: key, name: `${fields.rule}, accepted by ${fields.by}`, fields }))
      .sort(byName),
  };
}

/** Whom a seat reports to; nothing for one that reports to nobody. */
function reportingParts({ id, solid, dotted }: Seat, name: string): Part[] {
  return solid || dotted.length > 0 ? [{ id, name, fields: { solid, dotted: dotted.length > 0 ? dotted : null } }] : [];
}

const teamEnd = (id: string): LineEnd => ({ kind: 'team', id }) as LineEnd;
const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 60) ?? '';
export const personName = (plan: Plan, id: PersonId): string => plan.people[id]?.name ?? id;

/** A seat in words: its role, then who holds it. */
export function seatName(plan: Plan, scenario: Scenario, id: SeatId): string {
  const seat = scenario.seats[id];
  if (!seat) return id;
  return `${roleOf(plan, seat.role).name}, ${seat.person === null ? 'vacant' : personName(plan, seat.person)}`;
}

const endName = (plan: Plan, scenario: Scenario, { kind, id }: LineEnd): string =>
  kind === 'seat' ? seatName(plan, scenario, id) : (scenario.teams[id]?.name ?? id);

function byName(a: Part, b: Part): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Parts of one kind, matched by id: those that are there now in their order, then those that went. */
function differences(
  kind: PartKind,
  scenario: Difference['scenario'],
  before: readonly Part[],
  after: readonly Part[],
): Difference[] {
  const olds = new Map(before.map((part) => [part.id, part]));
  const news = new Set(after.map(({ id }) => id));
  const told = (change: Difference['change'], { id, name }: Part, fields: readonly FieldChange[]): Difference => ({
    kind,
    change,
    id,
    name,
    scenario,
    fields,
  });
  return [
    ...after.flatMap((part) => {
      const old = olds.get(part.id);
      if (!old) return [told('added', part, changes({}, part.fields))];
      const fields = changes(old.fields, part.fields);
      return fields.length > 0 ? [told('changed', part, fields)] : [];
    }),
    ...before.filter(({ id }) => !news.has(id)).map((part) => told('removed', part, changes(part.fields, {}))),
  ];
}

function changes(before: Fields, after: Fields): FieldChange[] {
  // A part that came or went has its id already.
  const isBoth = Object.hasOwn(before, 'id') && Object.hasOwn(after, 'id');
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => name !== 'id' || isBoth);
  return names
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** Deep equality of what a file holds; the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Fields, b as Fields];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => Object.hasOwn(y, key) && isSame(x[key], y[key]));
}
