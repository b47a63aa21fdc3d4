/**
 * Writes a plan as its file: keys in a fixed order, entities in the order of their ids, one line a field.
 *
 * The same plan always gives the same bytes; a change of one person changes a few lines of a diff.
 */

import type { Accepted } from '#shared/model/accepted.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import { CAPABILITY_IDS, PILLAR_IDS } from '#shared/model/capability.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import type { WebLink } from '#shared/model/link.ts';
import type { Person, PersonFacts } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { COST_IDS, STRENGTH_IDS, THRESHOLD_IDS } from '#shared/model/profile.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ScorePair, ScorePoint } from '#shared/model/score-point.ts';
import { POINT_HEALTHS } from '#shared/model/score-point.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { SCHEMA_VERSION } from './version.ts';

type Fields = readonly (readonly [string, unknown])[];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = <T extends { readonly id: string }>(record: Readonly<Record<string, T>>): T[] =>
  Object.values(record).sort((a, b) => compare(a.id, b.id));

const texts = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
const shares = (record: Readonly<Partial<Record<string, number>>>) =>
  Object.fromEntries(CAPABILITY_IDS.flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]]])));
const manager = ({ kind, id }: ManagerRef) => ({ kind, id });
const end = ({ kind, id }: LineEnd) => ({ kind, id });
const point = (at: { readonly x: number; readonly y: number } | null) => at && { x: at.x, y: at.y };
const link = ({ label, url }: WebLink) => ({ label, url });
const facts = ({ location, timeZone, years, skills }: PersonFacts) => ({
  location,
  timeZone,
  years,
  skills: skills.map(({ name, level }) => ({ name, level })),
});

const personFields = (person: Person): Fields => [
  ['id', person.id],
  ['rosterId', person.rosterId],
  ['name', person.name],
  ['email', person.email],
  ['isOutside', person.isOutside],
  ['capacity', person.capacity],
  ...Object.entries(facts(person)),
  ['notes', person.notes],
  ['links', person.links.map(link)],
  ['custom', texts(person.custom)],
];

const roleFields = (role: CustomRole): Fields => [
  ['id', role.id],
  ['name', role.name],
  ['owns', role.owns],
  ['supports', role.supports],
  ['notes', role.notes],
];

const streamFields = (stream: ValueStream): Fields => [
  ['id', stream.id],
  ['name', stream.name],
  ['size', stream.size],
  ['rank', stream.rank],
];

const teamFields = (team: Team): Fields => [
  ['id', team.id],
  ['name', team.name],
  ['kind', team.kind],
  ['lead', team.lead],
  ['focus', team.focus],
  ['streams', team.streams.map(({ stream, weight }) => ({ stream, weight }))],
  ['rank', team.rank],
  ['position', point(team.position)],
  ['isLocked', team.isLocked],
  ['notes', team.notes],
  ['links', team.links.map(link)],
  ['custom', texts(team.custom)],
];

const seatFields = (seat: Seat): Fields => [
  ['id', seat.id],
  ['rosterId', seat.rosterId],
  ['role', seat.role],
  ['team', seat.team],
  ['rank', seat.rank],
  ['person', seat.person],
  ['fte', seat.fte],
  ['start', seat.start],
  ['end', seat.end],
  ['level', seat.level],
  ['cost', seat.cost],
  ['status', seat.status],
  ['focus', seat.focus && shares(seat.focus)],
  ['solid', seat.solid && manager(seat.solid)],
  ['dotted', seat.dotted.map(manager)],
  ['wanted', seat.wanted && facts(seat.wanted)],
  ['homeStream', seat.homeStream],
  ['position', point(seat.position)],
  ['notes', seat.notes],
  ['links', seat.links.map(link)],
  ['custom', texts(seat.custom)],
];

const lineFields = (line: Line): Fields => [
  ['id', line.id],
  ['kind', line.kind],
  ...(line.kind === 'serves'
    ? ([
        ['from', line.from],
        ['to', line.to],
      ] as const)
    : ([
        ['type', line.type],
        ['from', end(line.from)],
        ['to', end(line.to)],
      ] as const)),
];

const noteFields = (note: CanvasNote): Fields => [
  ['id', note.id],
  ['text', note.text],
  ['position', point(note.position)],
  ['width', note.width],
  ['height', note.height],
];

const acceptances = ({ accepted }: Scenario): Accepted[] =>
  Object.values(accepted).sort((a, b) => compare(a.key, b.key));

const acceptedFields = ({ key, rule, facts, reason, by, on }: Accepted): Fields => [
  ['key', key],
  ['rule', rule],
  ['facts', facts],
  ['reason', reason],
  ['by', by],
  ['on', on],
];

const pair = ({ today, planned }: ScorePair) => ({ today, planned });
/** On one line: a point is never changed, only added or dropped. */
const pointText = ({ at, done, steps, overall, pillars, health }: ScorePoint): string =>
  JSON.stringify({
    at,
    done,
    steps,
    overall: pair(overall),
    pillars: Object.fromEntries(PILLAR_IDS.map((id) => [id, pair(pillars[id])])),
    health: Object.fromEntries(POINT_HEALTHS.map((id) => [id, health[id]])),
  });
const pointList = (points: readonly ScorePoint[], indent: string): Written =>
  listOf(
    points.map((point) => `${indent}  ${pointText(point)}`),
    indent,
  );

/** The values of some keys, in the keys' own order. */
const inOrder = <K extends string>(keys: readonly K[], record: Readonly<Partial<Record<K, number>>>) =>
  Object.fromEntries(keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]])));

const profile = ({ id, demand, thresholds, rules, strengths, costs }: Profile) => ({
  id,
  demand: inOrder(CAPABILITY_IDS, demand),
  thresholds: inOrder(THRESHOLD_IDS, thresholds),
  rules: texts(rules),
  strengths: inOrder(STRENGTH_IDS, strengths),
  costs: inOrder(COST_IDS, costs),
});

function object(fields: Fields, indent: string): string {
  const lines = fields.map(
    ([key, value]) =>
      `${indent}  ${JSON.stringify(key)}: ${value instanceof Written ? value.text : JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** What an entity was written as: it is immutable and stands in one kind of list, so it need not be written again. */
const known = new WeakMap<object, string>();

function written<T extends object>(item: T, fields: (item: T) => Fields, indent: string): string {
  const text = known.get(item) ?? `${indent}  ${object(fields(item), `${indent}  `)}`;
  known.set(item, text);
  return text;
}

const list = <T extends object>(items: readonly T[], fields: (item: T) => Fields, indent: string): Written =>
  listOf(
    items.map((item) => written(item, fields, indent)),
    indent,
  );

const listOf = (written: readonly string[], indent: string): Written =>
  new Written(written.length === 0 ? '[]' : `[\n${written.join(',\n')}\n${indent}]`);

/** Text that is JSON already. */
class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const scenarioFields = (scenario: Scenario, points: readonly ScorePoint[]): Fields => [
  ['id', scenario.id],
  ['name', scenario.name],
  ['note', scenario.note],
  ['rank', scenario.rank],
  ['topology', scenario.topology],
  ['teams', list(sorted(scenario.teams), teamFields, '      ')],
  ['seats', list(sorted(scenario.seats), seatFields, '      ')],
  ['lines', list(sorted(scenario.lines), lineFields, '      ')],
  ['canvasNotes', list(sorted(scenario.canvasNotes), noteFields, '      ')],
  ['accepted', list(acceptances(scenario), acceptedFields, '      ')],
  ['history', pointList(points, '      ')],
];

const knownScenarios = new WeakMap<Scenario, { readonly points: readonly ScorePoint[]; readonly text: string }>();

/** A scenario with its history, which stands beside it in memory. */
function scenarioText(scenario: Scenario, points: readonly ScorePoint[]): string {
  const before = knownScenarios.get(scenario);
  if (before?.points === points) return before.text;
  const text = `    ${object(scenarioFields(scenario, points), '    ')}`;
  knownScenarios.set(scenario, { points, text });
  return text;
}

const NO_POINTS: readonly ScorePoint[] = [];
const scenarioList = ({ scenarios, history }: Plan): Written =>
  listOf(
    sorted(scenarios).map((scenario) => scenarioText(scenario, history[scenario.id] ?? NO_POINTS)),
    '  ',
  );

/** Writes what a plan has many of, one with each step: its text is there in no time afterwards. */
export function* writing({ people, scenarios }: Plan): Generator<string, void> {
  for (const person of Object.values(people)) yield written(person, personFields, '  ');
  for (const { teams, seats, lines } of Object.values(scenarios)) {
    for (const team of Object.values(teams)) yield written(team, teamFields, '      ');
    for (const seat of Object.values(seats)) yield written(seat, seatFields, '      ');
    for (const line of Object.values(lines)) yield written(line, lineFields, '      ');
  }
}

/** The text of a plan's file. */
export function serializePlan(plan: Plan): string {
  const fields: Fields = [
    ['schemaVersion', SCHEMA_VERSION],
    ['id', plan.id],
    ['name', plan.name],
    ['date', plan.date],
    ['currency', plan.currency],
    ['profile', profile(plan.profile)],
    ['baseline', plan.baseline],
    ['people', list(sorted(plan.people), personFields, '  ')],
    ['roles', list(sorted(plan.roles), roleFields, '  ')],
    ['streams', list(sorted(plan.streams), streamFields, '  ')],
    ['scenarios', scenarioList(plan)],
  ];
  return `${object(fields, '')}\n`;
}
