/** The differences of two plans as lines that a person reads: grouped, `+` came, `-` went, `~` changed. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { Difference, FieldChange, PartKind } from './diff.ts';
import { personName, seatName } from './diff.ts';
import { alignSeats } from './same-seats.ts';

const HEADS: Readonly<Record<PartKind, string>> = {
  plan: 'Plan',
  person: 'People',
  role: 'Roles',
  stream: 'Value streams',
  scenario: 'Scenarios',
  team: 'Teams',
  seat: 'Seats',
  reporting: 'Reporting lines',
  line: 'Hand-offs and serves lines',
  note: 'Notes on the canvas',
  acceptance: 'Accepted findings',
};
const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** Names of fields where the field's own name would not do. */
const FIELDS: Readonly<Record<string, string>> = {
  rosterId: 'roster id',
  isOutside: 'outside the plan',
  timeZone: 'time zone',
  fte: 'FTE',
  homeStream: 'home stream',
  isLocked: 'locked',
  rank: 'order',
  position: 'place on the canvas',
  wanted: 'asks for',
  custom: 'custom fields',
  canvasNotes: 'notes',
};
/** Where a thing stands says little; it is counted, not listed, where nothing else changed. */
const PLACES: ReadonlySet<string> = new Set(['rank', 'position', 'width', 'height']);
/** What a part that came or went says in its line; the rest of it is in the JSON. */
const TOLD: Readonly<Partial<Record<PartKind, readonly string[]>>> = {
  person: ['capacity', 'email', 'location', 'isOutside'],
  role: ['owns', 'supports'],
  stream: ['size'],
  scenario: ['topology', 'teams', 'seats'],
  team: ['kind', 'lead', 'streams'],
  seat: ['team', 'fte', 'start', 'end'],
  acceptance: ['reason'],
};
const LONGEST = 80;

/** Lines without a newline at their end; one line that says so for equal plans. */
export function diffWords(was: Plan, after: Plan, differences: readonly Difference[]): string[] {
  const before = alignSeats(was, after).plan;
  if (differences.length === 0) return ['No differences.'];
  const lines: string[] = [];
  let group = '';
  const own = differences.filter(({ scenario }) => scenario === null);
  const say = (part: Difference, indent: string, head: string): void => {
    if (head !== group) {
      lines.push(`${indent}${head.slice(head.indexOf(' ') + 1)}`);
      group = head;
    }
    lines.push(`${indent}  ${lineOf(before, after, part)}`);
  };
  for (const part of own) say(part, '', ` ${HEADS[part.kind]}`);
  for (const id of new Set(differences.flatMap(({ scenario }) => scenario?.id ?? []))) {
    const parts = differences.filter(({ scenario }) => scenario?.id === id);
    lines.push(`In scenario "${parts[0]?.scenario?.name ?? id}"`);
    const moved = parts.filter(isPlaceOnly);
    for (const part of parts) if (!isPlaceOnly(part)) say(part, '  ', `${id} ${HEADS[part.kind]}`);
    if (moved.length > 0) lines.push(`  Only order or place on the canvas: ${countWords(moved)}`);
  }
  return lines;
}

const isPlaceOnly = ({ change, fields }: Difference): boolean =>
  change === 'changed' && fields.every(({ field }) => PLACES.has(field));

function countWords(parts: readonly Difference[]): string {
  const nouns = { team: 'team', seat: 'seat', note: 'note' } as Readonly<Partial<Record<PartKind, string>>>;
  const counts = new Map<string, number>();
  for (const { kind } of parts) counts.set(nouns[kind] ?? kind, (counts.get(nouns[kind] ?? kind) ?? 0) + 1);
  return [...counts].map(([noun, count]) => `${count} ${noun}${count === 1 ? '' : 's'}`).join(', ');
}

function lineOf(before: Plan, after: Plan, part: Difference): string {
  const { kind, change, name, fields } = part;
  const sign = SIGNS[change];
  const who = kind === 'plan' ? '' : `${name || part.id}: `;
  if (kind === 'reporting') return `${sign} ${who}${reportingWords(before, after, part)}`;
  if (change === 'changed') {
    // Another id says nothing to a reader, where something else says what changed.
    const told = fields.length > 1 ? fields.filter(({ field }) => field !== 'id') : fields;
    const words = told.map((field) => changeWords(before, after, part, field));
    return `${sign} ${who}${words.join('; ')}`;
  }
  const told = TOLD[kind] ?? [];
  const plan = change === 'added' ? after : before;
  const words = told.flatMap((field) => {
    const said = fields.find((one) => one.field === field);
    const value = change === 'added' ? said?.to : said?.from;
    return value === undefined || value === null || value === false || value === '' || isEmptyList(value)
      ? []
      : value === true
        ? (FIELDS[field] ?? field)
        : `${FIELDS[field] ?? field} ${valueWords(plan, part, field, value)}`;
  });
  return `${sign} ${name || part.id}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function changeWords(before: Plan, after: Plan, part: Difference, { field, from, to }: FieldChange): string {
  const label = FIELDS[field] ?? field;
  if (PLACES.has(field)) return label === 'order' ? 'order changed' : `${label} changed`;
  return `${label} ${valueWords(before, part, field, from)} → ${valueWords(after, part, field, to)}`;
}

/** A value as words: ids by the names that the plan gives them. */
function valueWords(plan: Plan, part: Difference, field: string, value: unknown): string {
  if (value === null || value === '' || isEmptyList(value)) return 'none';
  if (value === true || value === false) return value ? 'yes' : 'no';
  if (typeof value === 'string') return namedWords(plan, part, field, value);
  if (typeof value === 'number') return String(value);
  return shortened(structureWords(plan, field, value)) || 'none';
}

function namedWords(plan: Plan, { kind, scenario }: Difference, field: string, value: string): string {
  const there = scenario === null ? undefined : plan.scenarios[scenario.id];
  const named = <T extends { readonly name: string }>(record: Readonly<Record<string, T>> | undefined) =>
    record && Object.hasOwn(record, value) ? record[value]?.name : undefined;
  const lead = field === 'lead' ? Object.values(there?.seats ?? {}).find(({ id }) => id === value) : undefined;
  const name =
    (field === 'team' ? named(there?.teams) : undefined) ??
    (field === 'person' ? named(plan.people) : undefined) ??
    (field === 'homeStream' ? named(plan.streams) : undefined) ??
    (field === 'baseline' ? named(plan.scenarios) : undefined) ??
    (field === 'role' && kind === 'seat' ? roleOf(plan, asId('role', value)).name : undefined) ??
    (field === 'kind' && kind === 'team' ? TEAM_KIND_NAMES[value as keyof typeof TEAM_KIND_NAMES] : undefined) ??
    (field === 'topology' ? TOPOLOGIES[value as keyof typeof TOPOLOGIES]?.name : undefined) ??
    (lead && there ? seatName(plan, there, lead.id) : undefined);
  return name === undefined ? quoted(field, value) : `"${shortened(name)}"`;
}

/** Words that somebody wrote stand in quotes; dates and fixed words do not. */
const quoted = (field: string, text: string): string =>
  ['date', 'start', 'end', 'status', 'profile', 'type', 'id'].includes(field)
    ? text
    : `"${shortened(text.replace(/\s+/g, ' '))}"`;

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
};

interface Named {
  readonly name?: string;
  readonly level?: number | null;
  readonly stream?: string;
  readonly weight?: number | null;
  readonly label?: string;
  readonly url?: string;
}

/** Lists and records: skills with levels, streams with weights, links, shares of focus, custom fields. */
function structureWords(plan: Plan, field: string, value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((item: Named | string) => {
        if (typeof item === 'string') return capabilityName(item);
        if (item.stream !== undefined) {
          const name = Object.values(plan.streams).find(({ id }) => id === item.stream)?.name ?? item.stream;
          return item.weight === null || item.weight === undefined ? name : `${name} (weight ${item.weight})`;
        }
        if (item.url !== undefined) return item.label || item.url;
        return item.level === null || item.level === undefined ? (item.name ?? '') : `${item.name} ${item.level}`;
      })
      .join(', ');
  }
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return entries
    .filter(([, each]) => each !== null && each !== '' && !isEmptyList(each))
    .map(([key, each]) => {
      const name = field === 'focus' ? capabilityName(key) : (FIELDS[key] ?? key);
      return `${name} ${typeof each === 'object' ? structureWords(plan, key, each) : String(each)}`;
    })
    .join(', ');
}

const capabilityName = (id: string): string =>
  Object.hasOwn(CAPABILITIES, id) ? CAPABILITIES[id as keyof typeof CAPABILITIES].name : id;

/** "reports to Bea instead of Carl", "a dotted line to Dora". */
function reportingWords(before: Plan, after: Plan, { scenario, fields }: Difference): string {
  const name = (plan: Plan, { kind, id }: ManagerRef): string => {
    if (kind === 'outside') return `${personName(plan, id)} (outside)`;
    const there = plan.scenarios[scenario?.id as ScenarioId];
    return there ? seatName(plan, there, id) : id;
  };
  return fields
    .flatMap(({ field, from, to }) => {
      if (field === 'solid') {
        const [old, now] = [from as ManagerRef | null, to as ManagerRef | null];
        if (old && now) return [`reports to ${name(after, now)} instead of ${name(before, old)}`];
        return now ? [`reports to ${name(after, now)}`] : old ? [`no longer reports to ${name(before, old)}`] : [];
      }
      const [old, now] = [(from ?? []) as readonly ManagerRef[], (to ?? []) as readonly ManagerRef[]];
      const come = now.filter(({ id }) => !old.some((other) => other.id === id));
      const gone = old.filter(({ id }) => !now.some((other) => other.id === id));
      if (come.length + gone.length === 0) return ['dotted lines in another order'];
      return [
        ...come.map((manager) => `dotted line to ${name(after, manager)}`),
        ...gone.map((manager) => `no dotted line to ${name(before, manager)} any more`),
      ];
    })
    .join('; ');
}
