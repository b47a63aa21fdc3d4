/** Rows of cells → drafts: each field read on its own, before anybody asks who is who. */

import type { IsoDate } from '#shared/model/date.ts';
import type { Skill } from '#shared/model/person.ts';
import type { TeamKind } from '#shared/model/team.ts';
import type { Cost, Read, RosterStatus } from './cell-values.ts';
import {
  isVacancyName,
  listOf,
  readCost,
  readShare,
  readSkills,
  readStatus,
  readTeamKind,
  readTimeZone,
  readYears,
  readYesOrNo,
  shorten,
} from './cell-values.ts';
import type { ColumnMapping, FieldId } from './columns.ts';
import { columnsByField, customNames, FIELDS, isPercentHeader } from './columns.ts';
import type { RosterProblem } from './problems.ts';
import { problemAt } from './problems.ts';
import type { DateOrder } from './read-date.ts';
import { orderSeen, readDate } from './read-date.ts';
import { isSummaryRow } from './summary-rows.ts';
import type { Cell, RosterRow, RosterTable } from './table.ts';

/** One row that is used. Empty text, an empty list and null stand for an empty cell. */
export interface RowDraft {
  readonly row: number;
  readonly id: string;
  /** Null for a vacancy. */
  readonly name: string | null;
  readonly email: string;
  readonly title: string;
  readonly team: string;
  readonly teamKind: TeamKind | null;
  readonly streams: readonly string[];
  readonly manager: string;
  readonly dotted: readonly string[];
  readonly isLead: boolean;
  readonly fte: number | null;
  readonly capacity: number | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly location: string;
  readonly timeZone: string;
  readonly level: string;
  readonly years: number | null;
  readonly skills: readonly Skill[];
  readonly cost: Cost | null;
  readonly status: RosterStatus | null;
  readonly custom: Readonly<Record<string, string>>;
}

export interface SetAsideRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly reasons: readonly string[];
}

export interface RowsRead {
  readonly drafts: readonly RowDraft[];
  readonly setAside: readonly SetAsideRow[];
  readonly problems: readonly RosterProblem[];
}

/** Reads every row. A row with an error is set aside whole; a warning leaves out one value. */
export function readRows(table: RosterTable, mapping: ColumnMapping): RowsRead {
  const columns = columnsByField(mapping);
  const custom = [...customNames(table, mapping)];
  const days = dayColumns(table, columns);
  const orders = new Map(days.map(({ field, order }) => [field, order ?? 'day first'] as const));
  const drafts: RowDraft[] = [];
  const setAside: SetAsideRow[] = [];
  const problems: RosterProblem[] = [];
  for (const row of table.rows) {
    const found: RosterProblem[] = [];
    const draft = readRow(row, { table, columns, custom, orders, found });
    const errors = found.filter((problem) => problem.severity === 'error');
    if (draft === null || errors.length > 0) {
      setAside.push({ row: row.row, cells: row.cells, reasons: errors.map((problem) => problem.message) });
      problems.push(...errors);
    } else {
      drafts.push(draft);
      problems.push(...found);
    }
  }
  const used = new Set(drafts.map(({ row }) => row));
  return { drafts, setAside, problems: [...untoldDays(table, days, used), ...problems] };
}

interface DayColumn {
  readonly field: 'start' | 'end';
  readonly column: number;
  /** Null where nothing tells: the day is taken to come first, and that is said. */
  readonly order: DateOrder | null;
  /** The rows whose day can be read both ways. */
  readonly unclear: readonly RosterRow[];
}

/**
 * In which order each column writes days such as 1/2/2019: as those of its days that can be read one way only, else as
 * the other column of days.
 */
function dayColumns(table: RosterTable, columns: ReadonlyMap<FieldId, number>): DayColumn[] {
  const seen = (['start', 'end'] as const).flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const { order, unclear } = orderSeen(table.rows.map(({ cells }) => cells[column] ?? ''));
    return [{ field, column, order, unclear: unclear.flatMap((at) => table.rows[at] ?? []) }];
  });
  const other = seen.find(({ order }) => order !== null)?.order ?? null;
  return seen.map((day) => ({ ...day, order: day.order ?? other }));
}

/** One warning a column whose days were taken with the day first, about the rows that are used. */
function untoldDays(table: RosterTable, days: readonly DayColumn[], used: ReadonlySet<number>): RosterProblem[] {
  return days.flatMap(({ column, order, unclear }) => {
    const [first, ...others] = unclear.filter(({ row }) => used.has(row));
    if (order !== null || first === undefined) return [];
    const header = table.headers[column] ?? null;
    const text = String(first.cells[column] ?? '');
    const as = (by: DateOrder): string => {
      const read = readDate(text, by);
      return 'value' in read ? (read.value ?? text) : text;
    };
    const more = others.length === 0 ? '' : `, and ${others.length} more like it`;
    const words = `"${shorten(text)}"${more} can be read two ways and the column does not tell which; taken with the day first, as ${as('day first')}. If the month comes first, write it as ${as('month first')} and import again.`;
    return [problemAt('warning', first.row, header, words)];
  });
}

/** What SAP writes for a seat without an end. */
const NO_END = '9999-12-31';

interface RowContext {
  readonly table: RosterTable;
  readonly columns: ReadonlyMap<FieldId, number>;
  readonly custom: readonly (readonly [number, string])[];
  readonly orders: ReadonlyMap<FieldId, DateOrder>;
  readonly found: RosterProblem[];
}

function readRow(row: RosterRow, context: RowContext): RowDraft | null {
  const { table, columns, found } = context;
  const headerOf = (field: FieldId) => {
    const column = columns.get(field);
    return column === undefined ? null : (table.headers[column] ?? null);
  };
  const say = (severity: 'error' | 'warning', field: FieldId | null, message: string) => {
    const column = field === null ? null : headerOf(field);
    found.push(problemAt(severity, row.row, column, message));
  };
  const fault = faultOf(row, table.headers);
  if (fault !== null) {
    say('error', null, fault);
    return null;
  }
  const cell = (field: FieldId): Cell => {
    const column = columns.get(field);
    return column === undefined ? '' : (row.cells[column] ?? '');
  };
  const text = (field: FieldId) => String(cell(field));
  if (isSummaryRow(row.cells, text('role') !== '')) {
    say(
      'error',
      null,
      'it reads like a total, a heading or a note, not like a person or vacancy. If it is one, give it a role and a team.',
    );
    return null;
  }
  const readOf = <T>(field: FieldId, read: (cell: Cell) => Read<T>, severity: 'error' | 'warning'): T | null => {
    const content = cell(field);
    if (content === '') return null;
    const result = read(content);
    if ('value' in result) return result.value;
    const what = `${FIELDS[field].label} "${shorten(String(content))}" cannot be used`;
    say(
      severity,
      field,
      `${what}; ${result.unreadable}.${severity === 'warning' ? ' The row is used without it.' : ''}`,
    );
    return null;
  };
  const share = (field: 'fte' | 'capacity') =>
    readOf(field, (content) => readShare(content, isPercentHeader(headerOf(field) ?? '')), 'error');

  const name = [text('name'), text('first-name'), text('last-name')].filter((part) => part !== '').join(' ');
  const isVacancy = isVacancyName(name);
  if (isVacancy && text('role') === '') {
    say('error', null, 'it has neither a name nor a role. Fill in one of them, or take the row out.');
  }
  const fte = share('fte');
  const capacity = share('capacity');
  const day = (field: 'start' | 'end') =>
    readOf(
      field,
      (content) =>
        readDate(typeof content === 'number' ? content + table.serialShift : content, context.orders.get(field)),
      'warning',
    );
  const start = day('start');
  let end = day('end');
  if (end === NO_END) end = null;
  if (start !== null && end !== null && end < start) {
    say('warning', 'end', `the end ${end} is before the start ${start}. The row is used without its end.`);
    end = null;
  }
  const { skills, problems } = readSkills(cell('skills'));
  for (const problem of problems)
    say('warning', 'skills', `${problem} is no number from 0 to 4. The skill is kept without it.`);
  return {
    row: row.row,
    id: text('id'),
    name: isVacancy ? null : name,
    email: text('email'),
    title: text('role'),
    team: text('team'),
    teamKind: readOf('team-kind', readTeamKind, 'warning'),
    streams: listOf(cell('stream')),
    manager: text('manager'),
    dotted: listOf(cell('dotted')),
    isLead: readOf('lead', readYesOrNo, 'warning') ?? false,
    fte,
    capacity,
    start,
    end,
    location: text('location'),
    timeZone: readOf('time-zone', readTimeZone, 'warning') ?? '',
    level: text('level'),
    years: readOf('years', readYears, 'warning'),
    skills,
    cost: readOf('cost', readCost, 'warning'),
    status: readOf('status', readStatus, 'warning'),
    custom: Object.fromEntries(
      context.custom.flatMap(([column, key]) => {
        const content = String(row.cells[column] ?? '');
        return content === '' ? [] : [[key, content]];
      }),
    ),
  };
}

function faultOf(row: RosterRow, headers: readonly string[]): string | null {
  if (row.fault === 'open') {
    return 'a quote is opened and never closed, so everything from here to the end is one row. Close the quote and import again.';
  }
  if (row.fault === 'stray') {
    return 'text stands behind a closing quote. Double the quotes inside the cell, or take them out.';
  }
  if (row.cells.length > 1 && row.cells.every((cell, at) => cell === headers[at])) {
    return 'it is the header once more. Take it out.';
  }
  if (row.cells.length > headers.length) {
    return `it has ${row.cells.length} cells and the header has ${headers.length}. Put quotes around a cell that holds the separator, or take the extra cell out.`;
  }
  return null;
}
