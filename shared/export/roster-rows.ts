/**
 * A scenario as roster rows: one a seat, teams in their order, then the bench. What import reads back to the same plan.
 *
 * A manager is written by id, email or name, by the first of them that import would take for exactly this manager.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { benchOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Person, PersonFacts, Skill } from '#shared/model/person.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { TeamWords } from './roster-teams.ts';
import { listed, teamWords } from './roster-teams.ts';

/** The columns that every export has, under the first of the names that import knows them by. */
export const ROSTER_COLUMNS = [
  'id',
  'name',
  'email',
  'role',
  'team',
  'team kind',
  'stream',
  'manager',
  'dotted',
  'lead',
  'fte',
  'capacity',
  'start',
  'end',
  'location',
  'time zone',
  'level',
  'years',
  'skills',
  'cost',
  'status',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type RosterValue = string | number;

export interface RosterSheet {
  readonly columns: readonly string[];
  /** One value a column; empty text where there is none. */
  readonly rows: readonly (readonly RosterValue[])[];
}

export function rosterSheet(plan: Plan, scenarioId: ScenarioId): RosterSheet {
  const scenario = plan.scenarios[scenarioId];
  if (!scenario) return { columns: ROSTER_COLUMNS, rows: [] };
  const identity = identify(plan, scenario);
  const groups = seatsByTeam(scenario);
  const inTeams = teamsOf(scenario).flatMap((team) => (groups.get(team.id) ?? []).map((seat) => ({ seat, team })));
  const inNone = (groups.get(null) ?? []).map((seat) => ({ seat, team: null }));
  const wordsOf = teamWords(plan, scenario);
  const drafts = [
    ...[...inTeams, ...inNone].map(({ seat, team }) => seatRow(plan, seat, team, identity, wordsOf(team))),
    ...benchOf(plan, scenario).map((person) => ({ values: personValues(person, identity), custom: person.custom })),
  ];
  const custom = [...new Set(drafts.flatMap((draft) => Object.keys(draft.custom)))];
  return {
    columns: [...ROSTER_COLUMNS, ...custom],
    rows: drafts.map(({ values, custom: own }) => [
      ...ROSTER_COLUMNS.map((column) => values[column] ?? ''),
      ...custom.map((key) => (Object.hasOwn(own, key) ? (own[key] ?? '') : '')),
    ]),
  };
}

type Values = Partial<Record<RosterColumn, RosterValue>>;
interface RowDraft {
  readonly values: Values;
  readonly custom: Readonly<Record<string, string>>;
}

function seatRow(plan: Plan, seat: Seat, team: Team | null, identity: Identity, words: TeamWords): RowDraft {
  const person = seat.person === null ? undefined : plan.people[seat.person];
  const whose = person
    ? personValues(person, identity)
    : { id: identity.positionId(seat), ...factValues(seat.wanted ?? NO_FACTS) };
  const values: Values = {
    ...whose,
    role: roleOf(plan, seat.role).name,
    team: words.name,
    'team kind': team?.kind ?? '',
    stream: words.streams,
    manager: seat.solid === null ? '' : identity.managerText(seat.solid),
    dotted: seat.dotted.map((manager) => listed(identity.managerText(manager))).join('; '),
    lead: team?.lead === seat.id ? 'yes' : '',
    fte: shareOf(seat.fte),
    start: seat.start ?? '',
    end: seat.end ?? '',
    level: seat.level,
    cost: seat.cost === null ? '' : Math.round(seat.cost * 100) / 100,
    status: seat.status ?? (person ? 'filled' : 'vacant'),
  };
  return { values, custom: { ...person?.custom, ...seat.custom } };
}

function personValues(person: Person, identity: Identity): Values {
  return {
    id: identity.rosterId(person),
    name: person.name,
    email: person.email,
    capacity: shareOf(person.capacity),
    ...factValues(person),
  };
}

function factValues(facts: PersonFacts): Values {
  return {
    location: facts.location,
    'time zone': facts.timeZone,
    years: facts.years ?? '',
    skills: facts.skills.map(skillText).join('; '),
  };
}

const shareOf = (fte: number) => Number(fte.toFixed(6));

/** A colon in a skill's own name is told from the one before its level by a colon at the end. */
function skillText({ name, level }: Skill): string {
  const plain = listed(name);
  return level === null ? `${plain}${plain.includes(':') ? ':' : ''}` : `${plain}:${level}`;
}

interface Identity {
  /** The roster's id, or the plan's own where only that tells two people apart. */
  readonly rosterId: (person: Person) => string;
  /** Of a vacancy: the roster's id, or the plan's own where others report to it. */
  readonly positionId: (vacancy: Seat) => string;
  readonly managerText: (manager: ManagerRef) => string;
}

const key = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const emailKey = (text: string) => text.trim().toLowerCase();

/** Costs one pass over the people and seats; each question after that is a lookup. */
function identify(plan: Plan, scenario: Scenario): Identity {
  const people = Object.values(plan.people).filter((person) => !person.isOutside);
  const names = count(people.map((person) => key(person.name)));
  const emails = count(people.map((person) => emailKey(person.email)));
  const outsideNames = count(
    Object.values(plan.people).flatMap(({ isOutside, name }) => (isOutside ? [key(name)] : [])),
  );
  const isShared = (counts: ReadonlyMap<string, number>, text: string) => text !== '' && (counts.get(text) ?? 0) > 1;
  const rosterId = (person: Person) => {
    if (person.rosterId !== '') return person.rosterId;
    return isShared(names, key(person.name)) || isShared(emails, emailKey(person.email)) ? person.id : '';
  };
  const managing = new Set(
    Object.values(scenario.seats).flatMap(({ solid, dotted }) => [solid, ...dotted].map((manager) => manager?.id)),
  );
  const positionId = ({ id, rosterId: known }: Seat) => (known === '' && managing.has(id) ? id : known);

  const byId = new Map<string, Set<PersonId | SeatId>>();
  const byEmail = new Map<string, Set<PersonId | SeatId>>();
  const byName = new Map<string, Set<PersonId | SeatId>>();
  for (const person of people) {
    add(byId, rosterId(person), person.id);
    add(byEmail, emailKey(person.email), person.id);
    add(byName, key(person.name), person.id);
  }
  for (const seat of Object.values(scenario.seats)) if (seat.person === null) add(byId, positionId(seat), seat.id);
  const meant = (text: string) => byId.get(text) ?? byEmail.get(emailKey(text)) ?? byName.get(key(text));
  const onlyMeans = (text: string, id: PersonId | SeatId) => {
    const found = meant(text);
    return found?.size === 1 && found.has(id);
  };

  const managerText = (manager: ManagerRef): string => {
    if (manager.kind === 'outside') {
      const outside = plan.people[manager.id];
      if (!outside) return '';
      const texts = isShared(outsideNames, key(outside.name)) ? [outside.email] : [outside.name, outside.email];
      return texts.find((text) => text !== '' && !meant(text)) ?? '';
    }
    const seat = scenario.seats[manager.id];
    if (!seat) return '';
    if (seat.person === null) return onlyMeans(positionId(seat), seat.id) ? positionId(seat) : '';
    const person = plan.people[seat.person];
    if (!person) return '';
    return (
      [rosterId(person), person.email, person.name].find((text) => text !== '' && onlyMeans(text, person.id)) ?? ''
    );
  };
  return { rosterId, positionId, managerText };
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function add(map: Map<string, Set<PersonId | SeatId>>, text: string, id: PersonId | SeatId): void {
  if (text === '') return;
  const known = map.get(text);
  if (known) known.add(id);
  else map.set(text, new Set([id]));
}
