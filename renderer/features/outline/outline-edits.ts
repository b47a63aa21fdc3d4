/** What an edited cell means: commands, or why not. Pure; new ids come from the caller's `make`. */

import { generateKeyBetween } from 'fractional-indexing';
import type { NewIds } from '#renderer/canvas/gestures/from-changes.ts';
import { meaningOfDrop } from '#renderer/canvas/gestures/from-changes.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { readShare } from '#shared/import/cell-values.ts';
import { readDate } from '#shared/import/read-date.ts';
import { createPerson, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { formatDate } from '#shared/model/date.ts';
import type { PersonId, RoleId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import type { Column } from './outline-cells.ts';
import { seatWords } from './outline-cells.ts';
import type { Choice } from './outline-choices.ts';
import type { DraftPlace, OutlineRow } from './outline-model.ts';

export interface Edit {
  /** What is so afterwards, in words. */
  readonly title: string;
  /** Names the step of undo where its last command does not. */
  readonly label?: string;
  readonly calls: readonly CommandCall[];
  /** The row to go to, where the edit makes one or turns the row into another. */
  readonly row?: string;
}
/** Commands; a sentence that says what to do instead; or null, where nothing changes. */
export type Edited = Edit | { readonly problem: string } | null;

export interface Ids extends NewIds {
  readonly person: PersonId;
}

const LONGEST_NAME = 200;
const problem = (text: string) => ({ problem: text });

/** How a cell is edited: by typing, from a list, or not at all and why. */
export function editorOf(row: OutlineRow, column: Column): 'text' | 'choice' | { readonly reason: string } {
  if (row.kind === 'seat') {
    if (column === 'fte' || column === 'start') return 'text';
    if (column === 'pillar') return { reason: 'The pillar follows from the role. Change the role.' };
    return column === 'findings' ? { reason: 'Findings follow from the plan.' } : 'choice';
  }
  if (row.kind === 'team') {
    if (column === 'role') return 'text';
    if (column === 'person' || column === 'team') return 'choice';
    return { reason: 'A team has nothing to edit here. Its name, lead and kind are in the first three columns.' };
  }
  if (row.kind === 'person') {
    if (column === 'person') return 'text';
    if (column === 'role' || column === 'team') return 'choice';
    return { reason: 'Give this person a role or a team first.' };
  }
  if (row.kind === 'draft') {
    if (column !== 'role') return { reason: 'Choose a role first.' };
    return row.place === 'team' ? 'text' : 'choice';
  }
  return { reason: 'There is nothing to edit in this row.' };
}

/** The text that an editor starts with: what the cell says, in the form that it is typed in. */
export function startText(plan: Plan, row: OutlineRow, column: Column, shown: string): string {
  if (row.kind === 'seat') {
    if (column === 'fte') return String(row.seat.fte);
    if (column === 'start') return row.seat.start ?? '';
    if (column === 'person') return row.seat.person === null ? '' : (plan.people[row.seat.person]?.name ?? '');
    if (column === 'manager' && row.seat.solid?.kind === 'seat') return shown.replace(/ \(vacant\)$/, '');
  }
  if (row.kind === 'team' && column === 'person') return shown.replace(/ \(vacant\)$/, '');
  return row.kind === 'person' && column !== 'person' ? '' : shown;
}

function nameOf(text: string): string | { readonly problem: string } {
  const name = text.trim();
  if (name === '') return problem('Give it a name.');
  return name.length > LONGEST_NAME ? problem(`Shorten it to ${LONGEST_NAME} characters.`) : name;
}

/** A day as `2027-02-01`, or as cells show it: `1 Feb 2027`. */
function readDay(text: string): IsoDate | null | { readonly problem: string } {
  if (text.trim() === '') return null;
  const day = readDate(text);
  return 'value' in day ? day.value : problem('Write a day such as 2027-02-01 or 1 Feb 2027.');
}

/** What the typed text means in a cell without a list. */
export function editText(
  plan: Plan,
  scenario: Scenario,
  row: OutlineRow,
  column: Column,
  text: string,
  make: Ids,
): Edited {
  if (row.kind === 'draft' && row.place === 'team') {
    const name = nameOf(text.trim() === '' ? freeTeamName(scenario) : text);
    return typeof name === 'string' ? addTeam(scenario, name, make) : name;
  }
  if (row.kind === 'team' && column === 'role') {
    const name = nameOf(text);
    if (typeof name !== 'string') return name;
    if (name === row.team.name) return null;
    const call = { id: 'team.update', payload: { scenario: scenario.id, id: row.team.id, changes: { name } } } as const;
    return { title: `${row.team.name} renamed to ${name}`, calls: [call] };
  }
  if (row.kind === 'person' && column === 'person') {
    const name = nameOf(text);
    if (typeof name !== 'string') return name;
    if (name === row.person.name) return null;
    const call = { id: 'person.update', payload: { id: row.person.id, changes: { name } } } as const;
    return { title: `${row.person.name} renamed to ${name}`, calls: [call] };
  }
  if (row.kind !== 'seat') return null;
  const { seat } = row;
  const what = seatWords({ plan }, seat);
  const update = (changes: { fte: number } | { start: IsoDate | null }): CommandCall => ({
    id: 'seat.update',
    payload: { scenario: scenario.id, id: seat.id, changes },
  });
  if (column === 'fte') {
    const share = readShare(text, false);
    if ('unreadable' in share)
      return problem(`${share.unreadable.charAt(0).toUpperCase()}${share.unreadable.slice(1)}.`);
    return share.value === seat.fte
      ? null
      : { title: `${what} set to ${share.value} FTE`, calls: [update({ fte: share.value })] };
  }
  if (column !== 'start') return null;
  const start = readDay(text);
  if (start !== null && typeof start === 'object') return start;
  if (start === seat.start) return null;
  const words = start === null ? `${what} has no start date now` : `${what} starts ${formatDate(start)}`;
  return { title: words, calls: [update({ start })] };
}

/** What a choice of a list means in its cell. */
export function editChoice(
  plan: Plan,
  scenario: Scenario,
  row: OutlineRow,
  column: Column,
  choice: Choice,
  make: Ids,
): Edited {
  if (choice.kind === 'new' || choice.kind === 'rename') {
    const name = nameOf(choice.id);
    if (typeof name !== 'string') return name;
  }
  if (row.kind === 'seat') return editSeat(plan, scenario, row.seat, column, choice, make);
  if (row.kind === 'draft') return row.place === 'team' ? null : addSeat(plan, scenario, row.place, choice, make);
  if (row.kind === 'person') {
    const { person } = row;
    if (column === 'team') {
      const target = { kind: 'team', id: asId('team', choice.id), before: null } as const;
      const meaning = meaningOfDrop(plan, scenario, { kind: 'person', person: person.id }, target, make);
      if (meaning === null) return null;
      if ('reason' in meaning) return problem(meaning.reason);
      return { title: meaning.title, label: meaning.title, calls: meaning.calls, row: make.seat };
    }
    return addSeat(plan, scenario, { team: null, before: null }, choice, make, person.id);
  }
  if (row.kind !== 'team') return null;
  const { team } = row;
  const update = (changes: { lead: SeatId | null } | { kind: (typeof TEAM_KINDS)[number] }): CommandCall => ({
    id: 'team.update',
    payload: { scenario: scenario.id, id: team.id, changes },
  });
  if (column === 'team') {
    const kind = TEAM_KINDS.find((one) => one === choice.id);
    if (kind === undefined || kind === team.kind) return null;
    return { title: `${team.name} is a ${TEAM_KIND_NAMES[kind].toLowerCase()} now`, calls: [update({ kind })] };
  }
  const lead = choice.kind === 'seat' ? asId('seat', choice.id) : null;
  if (lead === team.lead) return null;
  const words = lead === null ? `${team.name} has no lead now` : `${choice.label} leads ${team.name}`;
  return { title: words, calls: [update({ lead })] };
}

/** The role that is chosen or wished for, and the command that brings it into the plan where it is new. */
function roleFrom(plan: Plan, choice: Choice, make: Ids): { id: RoleId; name: string; added: CustomRole | null } {
  if (choice.kind === 'role') {
    const id = asId('role', choice.id);
    return { id, name: roleOf(plan, id).name, added: null };
  }
  const added: CustomRole = { id: make.role, name: choice.id.trim(), owns: [], supports: [], notes: '' };
  return { id: added.id, name: added.name, added };
}

function editSeat(plan: Plan, scenario: Scenario, seat: Seat, column: Column, choice: Choice, make: Ids): Edited {
  const what = seatWords({ plan }, seat);
  const place = { scenario: scenario.id, id: seat.id };
  const isNone = choice.kind === 'none';
  if (column === 'role') {
    if (choice.kind !== 'role' && choice.kind !== 'new') return problem('Choose a role from the list.');
    const role = roleFrom(plan, choice, make);
    if (role.id === seat.role) return null;
    const call = { id: 'seat.update', payload: { ...place, changes: { role: role.id } } } as const;
    const added = role.added === null ? [] : [{ id: 'role.add', payload: { role: role.added } } as const];
    return { title: `${what} is ${role.name} now`, calls: [...added, call] };
  }
  if (column === 'person') {
    if (isNone) {
      if (seat.person === null) return null;
      return { title: `${roleOf(plan, seat.role).name} is vacant now`, calls: [{ id: 'seat.vacate', payload: place }] };
    }
    if (choice.kind === 'rename' && seat.person !== null) {
      const name = choice.id.trim();
      const call = { id: 'person.update', payload: { id: seat.person, changes: { name } } } as const;
      return { title: `${plan.people[seat.person]?.name ?? 'Somebody'} renamed to ${name}`, calls: [call] };
    }
    const isNew = choice.kind === 'new';
    const person = isNew ? make.person : asId('person', choice.id);
    if (person === seat.person) return null;
    const name = isNew ? choice.id.trim() : choice.label;
    const added = isNew ? [{ id: 'person.add', payload: { person: createPerson(person, name) } } as const] : [];
    return {
      title: `${name} is ${roleOf(plan, seat.role).name} now`,
      calls: [...added, { id: 'seat.fill', payload: { ...place, person } }],
    };
  }
  if (column === 'team') {
    const team = isNone ? null : choice.kind === 'new' ? make.team : asId('team', choice.id);
    if (team === seat.team) return null;
    const name = choice.kind === 'new' ? choice.id.trim() : choice.label;
    const added = choice.kind === 'new' ? [teamAdded(scenario, make, name)] : [];
    const payload = { scenario: scenario.id, ids: [seat.id], team, before: null };
    const title = team === null ? `Take ${what} out of the team` : `Move ${what} to ${name}`;
    return { title, calls: [...added, { id: 'seat.move', payload }] };
  }
  if (column !== 'manager') return null;
  const isNew = choice.kind === 'new';
  const manager: ManagerRef | null = isNone
    ? null
    : choice.kind === 'seat'
      ? { kind: 'seat', id: asId('seat', choice.id) }
      : { kind: 'outside', id: isNew ? make.person : asId('person', choice.id) };
  if (manager?.id === seat.solid?.id) return null;
  const name = isNew ? choice.id.trim() : choice.label;
  const newcomer = createPerson(make.person, name, { isOutside: true });
  const added = isNew ? [{ id: 'person.add', payload: { person: newcomer } } as const] : [];
  const payload = { scenario: scenario.id, seat: seat.id, manager };
  const title = manager === null ? `${what} reports to nobody now` : `${what} reports to ${name} now`;
  return { title, calls: [...added, { id: 'report.set-solid', payload }] };
}

const lastRank = (list: readonly { readonly rank: string }[]): string =>
  generateKeyBetween(list.at(-1)?.rank ?? null, null);

const teamAdded = (scenario: Scenario, make: Ids, name: string): CommandCall => ({
  id: 'team.add',
  payload: { scenario: scenario.id, team: createTeam(make.team, name, { rank: lastRank(teamsOf(scenario)) }) },
});

/** What a team is called that nobody gave a name. */
function freeTeamName(scenario: Scenario): string {
  const taken = new Set(Object.values(scenario.teams).map(({ name }) => name));
  if (!taken.has('New team')) return 'New team';
  for (let n = 2; ; n++) if (!taken.has(`New team ${n}`)) return `New team ${n}`;
}

/** A new team at the end. */
function addTeam(scenario: Scenario, name: string, make: Ids): Edit {
  return { title: `Team ${name} added`, calls: [teamAdded(scenario, make, name)], row: make.team };
}

/** A new seat at a place. Whoever joins a team reports to its lead, until someone says otherwise. */
function addSeat(
  plan: Plan,
  scenario: Scenario,
  { team, before }: DraftPlace,
  choice: Choice,
  make: Ids,
  person: PersonId | null = null,
): Edited {
  if (choice.kind !== 'role' && choice.kind !== 'new') return problem('Choose a role from the list.');
  const role = roleFrom(plan, choice, make);
  const lead = team === null ? null : (scenario.teams[team]?.lead ?? null);
  const seat = createSeat(make.seat, role.id, {
    team,
    person,
    rank: lastRank(seatsByTeam(scenario).get(team) ?? []),
    solid: lead === null ? null : { kind: 'seat', id: lead },
  });
  const newRole = role.added === null ? {} : { newRole: role.added };
  const calls: CommandCall[] = [{ id: 'seat.add', payload: { scenario: scenario.id, seat, ...newRole } }];
  if (before !== null)
    calls.push({ id: 'seat.move', payload: { scenario: scenario.id, ids: [seat.id], team, before } });
  const who = person === null ? role.name : (plan.people[person]?.name ?? 'somebody');
  const name = team === null ? 'no team' : (scenario.teams[team]?.name ?? 'the team');
  return { title: `${who} added to ${name}`, label: `Add ${who} to ${name}`, calls, row: seat.id };
}
