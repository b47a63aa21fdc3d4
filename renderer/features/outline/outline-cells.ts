/** The columns, and what each cell of a row says in words: for the eye, for screen readers and for typing ahead. */

import { roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { fteText } from '#shared/diagram/items/seat-words.ts';
import { formatDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Evaluation, Severity } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import type { OutlineRow } from './outline-model.ts';
import { BENCH } from './outline-model.ts';

export const COLUMNS = ['role', 'person', 'team', 'manager', 'fte', 'start', 'pillar', 'findings'] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  role: 'Role',
  person: 'Person',
  team: 'Team',
  manager: 'Manager',
  fte: 'FTE',
  start: 'Start',
  pillar: 'Pillar',
  findings: 'Findings',
};

export interface CellContext {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

/** A seat in words: who holds it and the role, or the role alone where it is vacant. */
export function seatWords({ plan }: Pick<CellContext, 'plan'>, seat: Seat): string {
  const role = roleOf(plan, seat.role).name;
  const person = seat.person === null ? undefined : plan.people[seat.person]?.name;
  return person === undefined ? role : `${person}, ${role}`;
}

export const teamWords = ({ scenario }: Pick<CellContext, 'scenario'>, team: Seat['team']): string =>
  team === null ? 'no team' : (scenario.teams[team]?.name ?? 'a team');

function managerWords({ plan, scenario }: CellContext, manager: ManagerRef | null): string {
  if (manager === null) return '';
  if (manager.kind === 'outside') return plan.people[manager.id]?.name ?? 'Somebody outside';
  const seat = scenario.seats[manager.id];
  if (seat === undefined) return 'A seat';
  const person = seat.person === null ? undefined : plan.people[seat.person]?.name;
  return person ?? `${roleOf(plan, seat.role).name} (vacant)`;
}

const GROUP_NAMES = { 'no-team': 'In no team', bench: 'Bench' } as const;

/** What a cell says; empty where it has nothing to say. Pillar and findings are drawn by the row. */
export function cellText(context: CellContext, row: OutlineRow, column: Column): string {
  const { plan, scenario } = context;
  switch (row.kind) {
    case 'seat': {
      const { seat } = row;
      if (column === 'role') return roleOf(plan, seat.role).name;
      if (column === 'person')
        return seat.person === null ? 'Vacant' : (plan.people[seat.person]?.name ?? 'Unknown person');
      if (column === 'team') return seat.team === null ? '' : (scenario.teams[seat.team]?.name ?? '');
      if (column === 'manager') return managerWords(context, seat.solid);
      if (column === 'fte') return fteText(seat.fte);
      return column === 'start' && seat.start !== null ? formatDate(seat.start) : '';
    }
    case 'team': {
      const { team, seats } = row;
      if (column === 'role') return team.name;
      if (column === 'person') {
        const lead =
          seats.find(({ id }) => id === team.lead) ?? (team.lead === null ? undefined : scenario.seats[team.lead]);
        return lead === undefined ? '' : managerWords(context, { kind: 'seat', id: lead.id });
      }
      if (column === 'team') return TEAM_KIND_NAMES[team.kind];
      return column === 'fte' && seats.length > 0 ? fteText(seats.reduce((sum, seat) => sum + seat.fte, 0)) : '';
    }
    case 'group':
      return column === 'role' ? GROUP_NAMES[row.group] : '';
    case 'person':
      if (column === 'person') return row.person.name;
      return column === 'role' ? 'No seat' : '';
    case 'add':
      if (column !== 'role') return '';
      return row.team === null ? 'Add a team' : 'Add a seat';
    case 'draft':
      return '';
  }
}

/** What typing ahead compares with: the cell, or what names the row. */
export function nameText(context: CellContext, row: OutlineRow, column: Column): string {
  if (row.kind === 'person') return row.person.name;
  if (row.kind === 'add' || row.kind === 'draft') return '';
  return cellText(context, row, row.kind === 'seat' ? column : 'role');
}

/** The whole row in words: what a screen reader says when a row gets the focus. */
export function rowWords(context: CellContext, row: OutlineRow, marks: ReadonlyMap<string, Mark>): string {
  const found = marks.get(row.key);
  const findings = found === undefined ? [] : [`${found.count} ${found.count === 1 ? 'finding' : 'findings'}`];
  switch (row.kind) {
    case 'seat': {
      const { seat } = row;
      const manager = managerWords(context, seat.solid);
      const isLead = seat.team !== null && context.scenario.teams[seat.team]?.lead === seat.id;
      return [
        cellText(context, row, 'role'),
        cellText(context, row, 'person'),
        ...(isLead ? ['lead'] : []),
        `${cellText(context, row, 'fte')} FTE`,
        teamWords(context, seat.team),
        ...(manager === '' ? [] : [`reports to ${manager}`]),
        ...findings,
      ].join(', ');
    }
    case 'team': {
      const lead = cellText(context, row, 'person');
      const kind = TEAM_KIND_NAMES[row.team.kind].toLowerCase();
      return [
        row.team.name,
        kind,
        counted(row.count, 'seat'),
        ...(row.team.isLocked ? ['locked'] : []),
        ...(lead === '' ? [] : [`lead ${lead}`]),
        ...findings,
      ].join(', ');
    }
    case 'group':
      return `${GROUP_NAMES[row.group]}, ${row.group === BENCH ? countedPeople(row.count) : counted(row.count, 'seat')}`;
    case 'person':
      return `${row.person.name}, without a seat`;
    case 'add':
      return row.team === null ? 'Add a team' : `Add a seat to ${teamWords(context, row.team)}`;
    case 'draft':
      return row.place === 'team' ? 'New team' : `New seat in ${teamWords(context, row.place.team)}`;
  }
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
export const countedPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** The open findings about a row: how many, and the gravest. */
export interface Mark {
  readonly count: number;
  readonly severity: Severity;
  /** Key of the first of them: errors come first. */
  readonly first: string;
}

/** Findings by the row that they are about; a person's stand on every seat of that person, and on the bench. */
export function marksOf(scenario: Scenario, { findings }: Pick<Evaluation, 'findings'>): ReadonlyMap<string, Mark> {
  const seatsOfPerson = new Map<string, string[]>();
  for (const seat of Object.values(scenario.seats)) {
    if (seat.person === null) continue;
    const list = seatsOfPerson.get(seat.person);
    if (list === undefined) seatsOfPerson.set(seat.person, [seat.id]);
    else list.push(seat.id);
  }
  const marks = new Map<string, Mark>();
  for (const { key, severity, subjects } of findings.filter(isOpen)) {
    const rows = new Set(
      subjects.flatMap(({ kind, id }) =>
        kind === 'person' ? (seatsOfPerson.get(id) ?? [id]) : kind === 'seat' || kind === 'team' ? [id] : [],
      ),
    );
    for (const row of rows) {
      const known = marks.get(row);
      // They come gravest first, so the first one is the gravest.
      marks.set(row, known === undefined ? { count: 1, severity, first: key } : { ...known, count: known.count + 1 });
    }
  }
  return marks;
}
