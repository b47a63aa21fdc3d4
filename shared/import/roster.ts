/** Rosters → plans: the public edge of this folder. Pure and without a clock: the same table gives the same plan. */

import { digestOf } from '#shared/lib/digest.ts';
import type { Problem } from '#shared/lib/result.ts';
import { createPlan, createScenario } from '#shared/model/create.ts';
import type { PersonId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildPeople, isSeatRow } from './build-people.ts';
import { buildReporting } from './build-reporting.ts';
import { buildSeats, roleBook } from './build-seats.ts';
import { buildTeams } from './build-teams.ts';
import { areOneCurrency, listOf, shorten } from './cell-values.ts';
import type { ColumnMapping, FieldId } from './columns.ts';
import { columnsByField, currencyInHeader, duplicateColumns, fieldWords, proposeMapping } from './columns.ts';
import { contentIds } from './content-ids.ts';
import { identifyPeople } from './identify-people.ts';
import { columnLetter } from './limits.ts';
import type { RoleMatch } from './match-role.ts';
import { matchTitle } from './match-role.ts';
import type { RosterProblem, Warn } from './problems.ts';
import { problemAt } from './problems.ts';
import type { RowDraft, SetAsideRow } from './read-rows.ts';
import { readRows } from './read-rows.ts';
import type { RosterTable } from './table.ts';

export { areOneCurrency } from './cell-values.ts';
export type { ColumnMapping, ColumnTarget, FieldId } from './columns.ts';
export { FIELD_IDS, FIELDS, proposeMapping } from './columns.ts';
export type { RoleMatch } from './match-role.ts';
export type { RosterProblem } from './problems.ts';
export { wordsOf } from './problems.ts';
export type { SetAsideRow } from './read-rows.ts';
export { setAsideCsv } from './set-aside-csv.ts';
export type { RosterRow, RosterTable, TableProblem } from './table.ts';
export { readTable } from './table.ts';

/** What an import did; `import --json` prints exactly this. */
export interface ImportReport {
  readonly people: number;
  readonly outsideManagers: number;
  readonly seats: number;
  readonly vacancies: number;
  readonly teams: number;
  readonly streams: number;
  readonly rows: { readonly read: number; readonly used: number; readonly setAside: number };
  readonly problems: readonly RosterProblem[];
  readonly roles: readonly RoleMatch[];
}

export interface RosterImport {
  /** With one scenario. Empty where no row could be used. */
  readonly plan: Plan;
  readonly report: ImportReport;
  readonly headers: readonly string[];
  readonly setAside: readonly SetAsideRow[];
  /** Why there is nothing to import; null where at least one row was used. */
  readonly refusal: Problem | null;
}

export interface ImportChoices {
  /** Instead of the proposed one. */
  readonly mapping?: ColumnMapping | undefined;
  /** Titles whose role was chosen; the others are matched. */
  readonly roles?: readonly RoleMatch[] | undefined;
  /** Roles that the plan has already. */
  readonly customRoles?: readonly CustomRole[] | undefined;
}

/** The roles that the titles of a table match, one entry a title, in the order of the file. */
export function matchRoles(
  table: RosterTable,
  mapping: ColumnMapping,
  customRoles: readonly CustomRole[] = [],
): RoleMatch[] {
  const column = columnsByField(mapping).get('role');
  if (column === undefined) return [];
  const titles = new Set(table.rows.filter((row) => row.fault === null).map((row) => String(row.cells[column] ?? '')));
  titles.delete('');
  return [...titles].map((title) => matchTitle(title, customRoles));
}

/** Turns a table into a plan with one scenario and says what became of every row. */
export function importRoster(table: RosterTable, choices: ImportChoices = {}): RosterImport {
  const mapping = choices.mapping ?? proposeMapping(table);
  const read = readRows(table, mapping);
  const fields = columnsByField(mapping);
  const columnOf = (field: FieldId) => {
    const column = fields.get(field);
    return column === undefined ? null : (table.headers[column] ?? null);
  };
  const problems: RosterProblem[] = [...titleProblems(table), ...columnProblems(table, mapping), ...read.problems];
  const warn: Warn = (row, column, words) => void problems.push(problemAt('warning', row, column, words));

  const ids = contentIds();
  const nameColumn = columnOf('name') ?? columnOf('first-name') ?? columnOf('last-name');
  const groups = identifyPeople(read.drafts, nameColumn, warn);
  const { people, personOfRow, customOfRow } = buildPeople(groups, columnOf, ids, warn);
  const seatRows = read.drafts.filter(isSeatRow);
  const { teams, streams, teamOf } = buildTeams(read.drafts, columnOf, ids, warn);
  const roles = roleBook(choices.roles ?? [], choices.customRoles ?? [], ids);
  const built = buildSeats(seatRows, { columnOf, personOfRow, customOfRow, teamOf, roles, ids, warn });
  const reporting = buildReporting(seatRows, {
    columnOf,
    people,
    teamIds: Object.values(teams).map((team) => team.id),
    ...built,
    ids,
    warn,
  });
  for (const draft of read.drafts) if (!isSeatRow(draft)) warnOfSeatFields(draft, columnOf, warn);
  const currency = currencyOf(read.drafts, columnOf, warn);

  const scenario: Scenario = createScenario(asId('scenario', 'scenario-current'), 'Current', {
    teams: Object.fromEntries(
      Object.values(teams).map((team) => [team.id, { ...team, lead: built.leads.get(team.id) ?? null }]),
    ),
    seats: Object.fromEntries(reporting.seats.map((seat) => [seat.id, seat])),
  });
  const plan = createPlan(asId('plan', `plan-${digestOf(JSON.stringify([table.headers, table.rows]))}`), table.name, {
    currency,
    people: withOutside(people, reporting.outside),
    roles: roles.customRoles(),
    streams,
    scenarios: { [scenario.id]: scenario },
  });
  return {
    plan,
    headers: table.headers,
    setAside: read.setAside,
    refusal: read.drafts.length > 0 ? null : nothingUsable(table, mapping),
    report: {
      people: Object.keys(people).length,
      outsideManagers: reporting.outside.length,
      seats: built.seats.length,
      vacancies: built.seats.filter((seat) => seat.person === null).length,
      teams: Object.keys(teams).length,
      streams: Object.keys(streams).length,
      rows: { read: table.rows.length, used: read.drafts.length, setAside: read.setAside.length },
      problems: inOrder(problems, table.headers),
      roles: roles.matches(),
    },
  };
}

/** By row, then by column. */
function inOrder(problems: readonly RosterProblem[], headers: readonly string[]): RosterProblem[] {
  const places = new Map(headers.map((header, at) => [header, at] as const));
  const placeOf = ({ column }: RosterProblem) => (column === null ? -1 : (places.get(column) ?? -1));
  return [...problems].sort((a, b) => a.row - b.row || placeOf(a) - placeOf(b));
}

function withOutside(people: Readonly<Record<PersonId, Person>>, outside: readonly Person[]): Record<PersonId, Person> {
  return { ...people, ...Object.fromEntries(outside.map((person) => [person.id, person])) };
}

function titleProblems({ titleRows: [first, ...more], headerRow }: RosterTable): RosterProblem[] {
  if (first === undefined) return [];
  const what =
    more.length === 0
      ? `it stands above the header in row ${headerRow}, so it is taken for a title and not read`
      : `it and ${more.length} more stand above the header in row ${headerRow}, so they are taken for titles and not read`;
  return [problemAt('warning', first, null, `${what}. If another row is the header, put it first.`)];
}

function columnProblems(table: RosterTable, mapping: ColumnMapping): RosterProblem[] {
  return duplicateColumns(table, mapping).map(({ column, field, counts }) => {
    const header = table.headers[column] ?? '';
    const other = `column ${columnLetter(counts)}, "${shorten(table.headers[counts] ?? '')}",`;
    const words = `${other} gives the ${fieldWords(field)} already, so this one is kept as a custom field. Take out the one that you do not need.`;
    return problemAt('warning', table.headerRow, header, words);
  });
}

/** What only a seat can have is told where a row goes to the bench. */
function warnOfSeatFields(draft: RowDraft, columnOf: (field: FieldId) => string | null, warn: Warn): void {
  const given: readonly (readonly [FieldId, boolean])[] = [
    ['manager', draft.manager !== ''],
    ['dotted', draft.dotted.length > 0],
    ['lead', draft.isLead],
    ['fte', draft.fte !== null && draft.fte !== 1],
    ['start', draft.start !== null],
    ['end', draft.end !== null],
    ['level', draft.level !== ''],
    ['cost', draft.cost !== null],
    ['status', draft.status !== null && draft.status !== 'filled'],
  ];
  for (const [field, isGiven] of given) {
    if (!isGiven) continue;
    warn(
      draft.row,
      columnOf(field),
      `the row has no role and no team and goes to the bench, where the ${fieldWords(field)} is not used. Give it a role.`,
    );
  }
}

/** The currency that the header names, else the first one of a cost; another one is told, its number is used as given. */
function currencyOf(drafts: readonly RowDraft[], columnOf: (field: FieldId) => string | null, warn: Warn): string {
  let currency = currencyInHeader(columnOf('cost') ?? '');
  for (const { row, cost } of drafts) {
    if (!cost?.currency) continue;
    if (currency === '') currency = cost.currency;
    else if (!areOneCurrency(currency, cost.currency)) {
      warn(
        row,
        columnOf('cost'),
        `the cost is in ${cost.currency}, the plan counts in ${currency}. The number is used as given; convert it.`,
      );
    }
  }
  return currency;
}

function nothingUsable(table: RosterTable, mapping: ColumnMapping): Problem {
  const fields = columnsByField(mapping);
  const hasName = fields.has('name') || fields.has('first-name') || fields.has('last-name');
  const headers = listOf(table.headers.slice(0, 12).join(';')).map((header) => `"${shorten(header)}"`);
  const why =
    hasName || fields.has('role')
      ? whyNoRow(table, mapping)
      : `No column is called name or role; the first row has ${headers.join(', ')}. ${table.sheets.length > 1 ? `Choose another sheet of ${table.sheets.map((sheet) => `"${shorten(sheet)}"`).join(', ')}, put` : 'Put'} a header with name or role in the first row, or choose under Columns in the window what each column is.`;
  return { code: 'import.no-usable-row', message: `The roster has no row that can be used. ${why}` };
}

function whyNoRow(table: RosterTable, mapping: ColumnMapping): string {
  const count = table.rows.length;
  if (count === 0) return 'It has a header and no rows below it.';
  const first = readRows({ ...table, rows: table.rows.slice(0, 1) }, mapping).setAside[0]?.reasons[0] ?? '';
  return count === 1 ? `Its only row was set aside: ${first}` : `All ${count} rows were set aside; the first: ${first}`;
}
