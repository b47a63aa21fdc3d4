/** What the list of a cell offers: roles, people, teams, managers, and what could be made of words that name nothing. */

import { ROLES, roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { benchOf, seatsOf, teamsOf } from '#shared/model/order.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { cellText, vacantName } from './cell-text.ts';
import type { ColumnId } from './columns.ts';
import type { CellInput } from './row-draft.ts';
import { plainText } from './table-model.ts';
import type { TableContext, TableRow } from './table-rows.ts';

export interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly input: CellInput;
  /** Other names that find it. */
  readonly words?: string;
}

/** What a cell's list offers, and whether typed words that hit one of them mean it. */
export interface Offer {
  readonly choices: readonly Choice[];
  /** False: the list only suggests, any text is a value. */
  readonly isClosed: boolean;
}

const SHOWN = 50;
const byLabel = (a: Choice, b: Choice) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
const teamName = ({ scenario }: TableContext, team: Seat['team']) =>
  team === null ? 'no team' : (scenario.teams[team]?.name ?? 'a team');

function roleChoices({ plan }: TableContext): readonly Choice[] {
  const own = Object.values(plan.roles).map(
    ({ id, name }): Choice => ({ label: name, detail: 'role of this plan', input: { kind: 'role', id } }),
  );
  const builtIn = ROLES.map(
    ({ id, name, aliases }): Choice => ({
      label: name,
      detail: '',
      input: { kind: 'role', id },
      words: aliases.join(' '),
    }),
  );
  return [...builtIn, ...own.sort(byLabel)];
}

function teamChoices({ scenario }: TableContext): readonly Choice[] {
  const teams = teamsOf(scenario).map(
    ({ id, name, kind }): Choice => ({ label: name, detail: TEAM_KIND_NAMES[kind], input: { kind: 'team', id } }),
  );
  return [{ label: 'No team', detail: '', input: '' }, ...teams];
}

function personChoices(context: TableContext): readonly Choice[] {
  const { plan, scenario } = context;
  const bench = benchOf(plan, scenario);
  const isFree = new Set<PersonId>(bench.map(({ id }) => id));
  const where = new Map<PersonId, string>();
  for (const seat of seatsOf(scenario)) {
    if (seat.person !== null && !where.has(seat.person))
      where.set(seat.person, `${roleOf(plan, seat.role).name}, ${teamName(context, seat.team)}`);
  }
  const choice = (id: PersonId, label: string, detail: string): Choice => ({
    label,
    detail,
    input: { kind: 'person', id },
  });
  const seated = Object.values(plan.people)
    .filter(({ id, isOutside }) => !isOutside && !isFree.has(id))
    .map(({ id, name }) => choice(id, name, where.get(id) ?? ''));
  return [
    { label: 'Vacant', detail: '', input: '' },
    ...bench.map(({ id, name }) => choice(id, name, 'on the bench')),
    ...seated.sort(byLabel),
  ];
}

function managerChoices(context: TableContext, self: Seat | null): readonly Choice[] {
  const { plan, scenario } = context;
  const choice = (manager: ManagerRef, label: string, detail: string): Choice => ({ label, detail, input: manager });
  const seats = seatsOf(scenario).filter(({ id }) => id !== self?.id);
  const ofSeat = (seat: Seat): Choice => {
    const role = roleOf(plan, seat.role).name;
    const person = seat.person === null ? undefined : plan.people[seat.person]?.name;
    const id: SeatId = seat.id;
    const team = teamName(context, seat.team);
    return choice({ kind: 'seat', id }, person ?? vacantName(role), person === undefined ? team : `${role}, ${team}`);
  };
  const isNear = (seat: Seat) => self !== null && self.team !== null && seat.team === self.team;
  const outside = Object.values(plan.people)
    .filter(({ isOutside }) => isOutside)
    .map(({ id, name }) => choice({ kind: 'outside', id }, name, 'outside the plan'));
  return [
    { label: 'Nobody', detail: '', input: '' },
    ...seats.filter(isNear).map(ofSeat),
    ...seats.filter((seat) => !isNear(seat)).map(ofSeat),
    ...outside.sort(byLabel),
  ];
}

function kindChoices(row: TableRow | null): readonly Choice[] {
  const words: readonly (readonly [string, string])[] =
    row?.kind === 'seat' && row.seat.person !== null
      ? [
          ['Filled', ''],
          ['Leaving', 'filled until its end'],
          ['Vacant', 'frees whoever holds it'],
          ['Open', 'vacant, being filled'],
          ['Planned', 'vacant, from its start on'],
        ]
      : [
          ['Vacant', ''],
          ['Open', 'being filled'],
          ['Planned', 'from its start on'],
        ];
  return words.map(([label, detail]) => ({ label, detail, input: label }));
}

function valueChoices(context: TableContext, rows: readonly TableRow[], column: ColumnId): readonly Choice[] {
  const values = new Set(rows.map((row) => cellText(context, row, column)));
  values.delete('');
  return [...values].sort().map((value) => ({ label: value, detail: '', input: value }));
}

/** The list of a cell; null where it is plain text. */
export function offerOf(
  context: TableContext,
  rows: readonly TableRow[],
  row: TableRow | null,
  column: ColumnId,
): Offer | null {
  switch (column) {
    case 'role':
      return { choices: roleChoices(context), isClosed: true };
    case 'team':
      return { choices: teamChoices(context), isClosed: true };
    case 'person':
      return row?.kind === 'bench' ? null : { choices: personChoices(context), isClosed: true };
    case 'manager':
      return { choices: managerChoices(context, row?.kind === 'seat' ? row.seat : null), isClosed: true };
    case 'kind':
      return { choices: kindChoices(row), isClosed: true };
    case 'level':
    case 'location':
    case 'timeZone':
      return { choices: valueChoices(context, rows, column), isClosed: false };
    default:
      return null;
  }
}

/** What can be made of typed words that name nothing there is. */
function wishes(row: TableRow | null, column: ColumnId, text: string): readonly Choice[] {
  const made = (label: string, input: CellInput): Choice => ({ label, detail: '', input });
  if (column === 'role') return [made(`New role “${text}”`, { kind: 'new-role', name: text })];
  if (column === 'team') return [made(`New team “${text}”`, text)];
  if (column === 'manager') return [made(`“${text}” from outside the plan`, { kind: 'new-outside', name: text })];
  if (column !== 'person') return [];
  const add = made(`Add “${text}” to the roster`, { kind: 'new-person', name: text });
  const isHeld = row?.kind === 'seat' && row.person !== null;
  return isHeld ? [add, made(`Rename ${row.person?.name} to “${text}”`, { kind: 'rename', name: text })] : [add];
}

/** The choices that the typed words find, the best first; then what could be made of them. */
export function matchChoices(
  offer: Offer,
  row: TableRow | null,
  column: ColumnId,
  typed: string,
): { readonly shown: readonly Choice[]; readonly hidden: number } {
  const text = typed.trim();
  const plain = plainText(text);
  if (plain === '') return { shown: offer.choices.slice(0, SHOWN), hidden: Math.max(0, offer.choices.length - SHOWN) };
  const words = plain.split(/\s+/);
  const grade = ({ label, words: more = '' }: Choice): number => {
    const name = plainText(label);
    if (name === plain) return 0;
    if (name.startsWith(plain)) return 1;
    if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
    if (words.every((word) => name.includes(word))) return 3;
    return words.every((word) => plainText(more).includes(word)) ? 4 : 5;
  };
  const graded = offer.choices
    .map((choice, at) => ({ choice, at, grade: grade(choice) }))
    .filter((one) => one.grade < 5)
    .sort((a, b) => a.grade - b.grade || a.at - b.at);
  const made = graded[0]?.grade === 0 || !offer.isClosed ? [] : wishes(row, column, text);
  const found = graded.map(({ choice }) => choice);
  return { shown: [...found.slice(0, SHOWN), ...made], hidden: Math.max(0, found.length - SHOWN) };
}
