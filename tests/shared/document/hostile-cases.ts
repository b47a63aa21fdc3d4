/** A plan file with a value in every field, and every way to spoil one: made by walking the file, not by hand. */

import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { POINT_HEALTHS } from '#shared/model/score-point.ts';
import { buildTemplate } from '#shared/topology/templates.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

export const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const DAY = '2026-05-04';

/** Every field of the format holds something, and nothing more than is needed for that. */
export function fullFile(): Json {
  const plan = buildTemplate('embedded', asId('plan', 'plan-full'));
  const text = serializePlan(plan);
  const file = JSON.parse(text);
  const [scenario] = file.scenarios;
  scenario.teams = scenario.teams.slice(0, 2);
  const [team, other] = scenario.teams;
  scenario.seats = scenario.seats.filter((seat: { team: string }) => seat.team === team.id).slice(0, 3);
  const [first, second, third] = scenario.seats;
  const person = (id: string, rest: object) => ({ ...createPerson(asId('person', id), id), ...rest });
  const skills = [{ name: 'Python', level: 3 }];
  const links = [{ label: 'Wiki', url: 'https://example.org/a' }];
  const custom = { Badge: 'B7' };
  file.currency = 'EUR';
  file.date = DAY;
  file.baseline = scenario.id;
  file.profile = {
    ...file.profile,
    id: 'custom',
    demand: { 'deploy-models': 0.5 },
    thresholds: file.profile.thresholds,
    rules: { 'team-size': 'off' },
  };
  file.people = [
    person('person-ada', { rosterId: 'R1', email: 'ada@example.org', location: 'Köln', timeZone: 'Europe/Berlin' }),
    person('person-boss', { isOutside: true, years: 3, skills, notes: 'Ünï', links, custom, capacity: 0.5 }),
  ];
  file.roles = [{ id: 'role-own', name: 'Own', owns: ['deploy-models'], supports: ['gather-data'], notes: 'n' }];
  file.streams = [{ id: 'stream-a', name: 'Search', size: 2, rank: 'a1' }];
  scenario.lines = [
    { id: 'line-a', kind: 'serves', from: team.id, to: other.id },
    {
      id: 'line-b',
      kind: 'hand-off',
      type: 'model',
      from: { kind: 'seat', id: first.id },
      to: { kind: 'team', id: other.id },
    },
  ];
  scenario.canvasNotes = [{ id: 'note-a', text: 'note', position: { x: 1, y: 2 }, width: 200, height: 100 }];
  scenario.accepted = [
    { key: 'team-size|team:a|', rule: 'team-size', facts: '0123456789abcdef', reason: 'Known', by: 'Ada', on: DAY },
  ];
  const pair = { today: 50, planned: 60.5 };
  const each = <T>(ids: readonly string[], value: T) => Object.fromEntries(ids.map((id) => [id, value]));
  scenario.history = [
    {
      at: `${DAY}T10:00:00Z`,
      done: 'Add Ada',
      steps: 2,
      overall: pair,
      pillars: each(PILLAR_IDS, pair),
      health: each(POINT_HEALTHS, 40),
    },
  ];
  scenario.note = 'why';
  scenario.topology = 'full-stack';
  Object.assign(team, {
    lead: first.id,
    streams: [{ stream: 'stream-a', weight: 2 }],
    position: { x: 1, y: 1 },
    isLocked: true,
    links,
    custom,
  });
  Object.assign(other, { lead: null, streams: [] });
  const none = { team: team.id, solid: null, dotted: [], homeStream: null };
  Object.assign(first, none, { person: 'person-ada', role: 'role-own', start: DAY, end: DAY, cost: 10, level: 'L5' });
  Object.assign(second, none, {
    person: null,
    solid: { kind: 'seat', id: first.id },
    dotted: [{ kind: 'outside', id: 'person-boss' }],
    wanted: { location: 'Köln', timeZone: 'UTC', years: 2, skills },
    homeStream: 'stream-a',
    status: 'open',
    links,
    custom,
  });
  Object.assign(third, none, {
    person: null,
    team: null,
    position: { x: 3, y: 4 },
    focus: { 'deploy-models': 0.5, 'gather-data': 0.5 },
  });
  const opened = parsePlan(JSON.stringify(file));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error.problems));
  return JSON.parse(serializePlan(opened.value));
}

/** Every place of a file, itself first. */
export function placesOf(value: Json, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each, at) => placesOf(each, [...path, at]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...path, key]))];
}

export function valueAt(value: Json, path: Path): Json | undefined {
  let found: Json | undefined = value;
  for (const part of path) {
    if (Array.isArray(found)) found = found[part as number];
    else found = isObject(found) && Object.hasOwn(found, part) ? found[part as string] : undefined;
  }
  return found;
}

/** The file as text, where one place says something else: text that need not be JSON. */
export function textWith(value: Json, path: Path, raw: string): string {
  const [key, ...rest] = path;
  if (key === undefined) return raw;
  if (Array.isArray(value)) {
    return `[${value.map((each, at) => (at === key ? textWith(each, rest, raw) : JSON.stringify(each))).join(',')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}:${name === key ? textWith(each, rest, raw) : JSON.stringify(each)}`,
  );
  return `{${entries.join(',')}}`;
}

/** The text of an object with one more entry in front. */
export function objectWith(value: { readonly [key: string]: Json }, entry: string): string {
  const text = JSON.stringify(value);
  return text === '{}' ? `{${entry}}` : `{${entry},${text.slice(1)}`;
}

/** The file without one place. */
export function textWithout(value: Json, path: Path): string {
  const copy = JSON.parse(JSON.stringify(value));
  const parent = path.slice(0, -1).reduce((at, part) => at[part], copy);
  const last = path.at(-1) as string | number;
  if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
  return JSON.stringify(copy);
}

/** A file whose lists are records by id or key, so that the order of its parts says nothing. */
export function unordered(value: Json): Json {
  if (Array.isArray(value)) {
    const keys = value.map((each) => (isObject(each) ? (each.id ?? each.key) : undefined));
    const isKeyed =
      value.length > 0 && keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length;
    return isKeyed ? Object.fromEntries(value.map((each, at) => [keys[at], unordered(each)])) : value.map(unordered);
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unordered(each)]))
    : value;
}
