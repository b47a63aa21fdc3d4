/**
 * Organisations in a few lines of text, for the examples in the rules' READMEs and for tests.
 *
 *     date 2026-11-21
 *     profile start-up
 *     topology centralized
 *     stream Search, size 2
 *     role Growth Hacker, owns deploy-models, supports build-apis
 *     team Ranking, product, serves Search
 *       Ada, data-scientist, lead
 *       Bo, ml-engineer, 0.5 FTE, reports to Ada, dotted to Cy, start 2027-01-01, end 2027-06-30
 *       vacant, mlops-engineer
 *       Di, data-engineer, level Junior, years 2, zone Europe/Paris
 *     no team
 *       Cy, architect, capacity 0.5
 *     hand-off model, Ranking to Platform
 *     serves, Platform to Ranking
 *     reports: stream Search; team Ranking
 *
 * A seat's line starts with who holds it; the same name twice is one person with two seats. A line `reports:` names the
 * subjects of one expected finding.
 */

import type { CapabilityId } from '#shared/model/capability.ts';
import { createPerson, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import type { IdKind, PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { asId, idFromWords } from '#shared/model/ids.ts';
import type { HandOffType, Line, LineEnd } from '#shared/model/line.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ProfileId } from '#shared/model/profile.ts';
import { DEFAULT_PROFILE } from '#shared/model/profile.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team, TeamKind } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';

export const TINY_SCENARIO = asId('scenario', 'scenario-tiny');
export const TINY_DAY = parseIsoDate('2026-11-21') ?? fail('date');

export interface TinyOrg {
  readonly plan: Plan;
  /** Subjects of each expected finding, as written: `stream Search; team Ranking`. */
  readonly expected: readonly string[];
}

function fail(what: string): never {
  throw new Error(`tiny org: ${what}`);
}

interface Draft {
  taken: Set<string>;
  date: string | null;
  profile: ProfileId;
  topology: TopologyId | null;
  streams: ValueStream[];
  roles: CustomRole[];
  people: Map<string, Person>;
  teams: Team[];
  seats: (Seat & { managers: readonly { solid: boolean; name: string }[] })[];
  lines: { words: string; type: HandOffType | null }[];
  expected: string[];
}

export function tinyOrg(text: string): TinyOrg {
  const draft: Draft = {
    taken: new Set(),
    date: null,
    profile: 'scale-up',
    topology: null,
    streams: [],
    roles: [],
    people: new Map(),
    teams: [],
    seats: [],
    lines: [],
    expected: [],
  };
  let team: TeamId | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (/^\s/.test(line)) addSeat(draft, team, parts(line));
    else team = readLine(draft, line.trim(), team);
  }
  return { plan: toPlan(draft), expected: draft.expected };
}

const parts = (line: string) => line.split(',').map((part) => part.trim());
/** In order; the last digit is never 0, which fractional indexing forbids. */
const rankOf = (n: number) => `a0${String(n).padStart(4, '0')}1`;
const id = <K extends IdKind>(draft: Draft, kind: K, words: string) => idFromWords(kind, words, draft.taken);

function readLine(draft: Draft, line: string, team: TeamId | null): TeamId | null {
  if (line.startsWith('reports:')) {
    draft.expected.push(line.slice('reports:'.length).trim());
    return team;
  }
  const [head = '', ...rest] = parts(line);
  const [word = '', ...others] = head.split(' ');
  const name = others.join(' ');
  if (word === 'date') draft.date = name;
  else if (word === 'profile') draft.profile = name as ProfileId;
  else if (word === 'topology') draft.topology = name as TopologyId;
  else if (word === 'stream') {
    const size = Number(rest[0]?.replace('size', '') ?? 1);
    draft.streams.push({ id: id(draft, 'stream', name), name, size, rank: rankOf(draft.streams.length) });
  } else if (word === 'role') {
    const lists = { owns: [] as CapabilityId[], supports: [] as CapabilityId[] };
    for (const part of rest) {
      const [kind, capability] = part.split(' ');
      if (kind !== 'owns' && kind !== 'supports') fail(`role part "${part}"`);
      lists[kind].push(capability as CapabilityId);
    }
    draft.roles.push({ id: id(draft, 'role', name), name, notes: '', ...lists });
  } else if (word === 'team') return addTeam(draft, name, rest);
  else if (line === 'no team') return null;
  else if (word === 'hand-off') draft.lines.push({ words: rest[0] ?? '', type: name as HandOffType });
  else if (word === 'serves') draft.lines.push({ words: rest[0] ?? '', type: null });
  else fail(`line "${line}"`);
  return team;
}

function addTeam(draft: Draft, name: string, [kind, ...rest]: readonly string[]): TeamId {
  const streams = rest.map((part) => {
    const [stream, weight] = part.replace(/^serves /, '').split(' weight ');
    const found = draft.streams.find((other) => other.name === stream) ?? fail(`stream "${stream}"`);
    return { stream: found.id, weight: weight === undefined ? null : Number(weight) };
  });
  const team = createTeam(id(draft, 'team', name), name, {
    kind: (kind ?? 'product') as TeamKind,
    streams,
    rank: rankOf(draft.teams.length),
  });
  draft.teams.push(team);
  return team.id;
}

function addSeat(draft: Draft, team: TeamId | null, [holder = '', roleName = '', ...rest]: readonly string[]): void {
  const person = holder === 'vacant' ? null : personOf(draft, holder);
  const role = draft.roles.find((own) => own.name === roleName)?.id ?? roleName;
  const managers: { solid: boolean; name: string }[] = [];
  let seat = createSeat(id(draft, 'seat', `${holder} ${roleName}`), role, {
    team,
    person: person?.id ?? null,
    rank: rankOf(draft.seats.length),
  });
  for (const part of rest) {
    const value = part.split(' ').slice(1).join(' ');
    if (part === 'lead' || part.startsWith('leads ')) makeLead(draft, seat.id, part === 'lead' ? team : value);
    else if (part.endsWith(' FTE')) seat = { ...seat, fte: Number.parseFloat(part) };
    else if (part.startsWith('start ')) seat = { ...seat, start: parseIsoDate(value) };
    else if (part.startsWith('end ')) seat = { ...seat, end: parseIsoDate(value) };
    else if (part.startsWith('level ')) seat = { ...seat, level: value };
    else if (part.startsWith('years ') && person) setFacts(draft, holder, { years: Number(value) });
    else if (part.startsWith('zone ') && person) setFacts(draft, holder, { timeZone: value });
    else if (part.startsWith('cost ')) seat = { ...seat, cost: Number(value) };
    else if (part.startsWith('focus ')) {
      const shares = value.split(' and ').map((share) => share.split(' '));
      seat = { ...seat, focus: Object.fromEntries(shares.map(([capability, share]) => [capability, Number(share)])) };
    } else if (part.startsWith('reports to ')) managers.push({ solid: true, name: part.slice('reports to '.length) });
    else if (part.startsWith('dotted to ')) managers.push({ solid: false, name: part.slice('dotted to '.length) });
    else if (part.startsWith('capacity ') && person) setFacts(draft, holder, { capacity: Number(value) });
    else fail(`seat part "${part}"`);
  }
  draft.seats.push({ ...seat, managers });
}

/** Teams are still drafts here, so the lead is written into the team. */
function makeLead(draft: Draft, lead: SeatId, idOrName: string | null): void {
  const team = draft.teams.find((own) => own.id === idOrName || own.name === idOrName) ?? fail(`team "${idOrName}"`);
  Object.assign(team, { lead });
}

function personOf(draft: Draft, name: string): Person {
  const known = draft.people.get(name);
  if (known) return known;
  const person = createPerson(id(draft, 'person', name), name);
  draft.people.set(name, person);
  return person;
}

function setFacts(draft: Draft, name: string, facts: Partial<Person>): void {
  draft.people.set(name, { ...personOf(draft, name), ...facts });
}

function toPlan(draft: Draft): Plan {
  const seatOfPerson = (name: string): SeatId | undefined => {
    const person = draft.people.get(name)?.id;
    return draft.seats.find((seat) => seat.person === person && person !== undefined)?.id;
  };
  const managerOf = (name: string): ManagerRef => {
    const seat = seatOfPerson(name);
    if (seat) return { kind: 'seat', id: seat };
    const outside = { ...personOf(draft, name), isOutside: true };
    draft.people.set(name, outside);
    return { kind: 'outside', id: outside.id };
  };
  const seats = draft.seats.map(({ managers, ...seat }): Seat => {
    const refs = managers.map(({ solid, name }) => ({ solid, ref: managerOf(name) }));
    return {
      ...seat,
      solid: refs.find(({ solid }) => solid)?.ref ?? null,
      dotted: refs.filter(({ solid }) => !solid).map(({ ref }) => ref),
    };
  });
  const teamId = (name: string): TeamId | undefined => draft.teams.find((team) => team.name === name)?.id;
  const endOf = (name: string): LineEnd => {
    const team = teamId(name);
    return team ? { kind: 'team', id: team } : { kind: 'seat', id: seatOfPerson(name) ?? fail(`end "${name}"`) };
  };
  const lines = draft.lines.map(({ words, type }): Line => {
    const [from = '', to = ''] = words.split(' to ');
    const lineId = id(draft, 'line', words);
    if (type) return { id: lineId, kind: 'hand-off', type, from: endOf(from), to: endOf(to) };
    return { id: lineId, kind: 'serves', from: teamId(from) ?? fail(from), to: teamId(to) ?? fail(to) };
  });
  const scenario = createScenario(TINY_SCENARIO, 'Tiny', {
    topology: draft.topology,
    teams: byId(draft.teams),
    seats: byId(seats),
    lines: byId(lines),
  });
  return {
    id: asId('plan', 'plan-tiny'),
    name: 'Tiny',
    date: draft.date === null ? null : parseIsoDate(draft.date),
    currency: '',
    profile: { ...DEFAULT_PROFILE, id: draft.profile },
    people: byId([...draft.people.values()]) as Record<PersonId, Person>,
    roles: byId(draft.roles),
    streams: byId(draft.streams),
    baseline: null,
    history: {},
    scenarios: { [TINY_SCENARIO]: scenario },
  };
}

const byId = <K extends string, T extends { readonly id: K }>(items: readonly T[]): Record<K, T> =>
  Object.fromEntries(items.map((item) => [item.id, item])) as Record<K, T>;
