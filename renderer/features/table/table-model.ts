/** Which rows are shown, in which order, under which headings. Pure; costs a pass over the rows, and a sort where one is asked for. */

import { cellText, shownText } from './cell-text.ts';
import type { Column, ColumnId } from './columns.ts';
import type { TableContext, TableRow } from './table-rows.ts';

export type SortOrder = 'ascending' | 'descending';
export interface Sorting {
  readonly column: ColumnId;
  readonly order: SortOrder;
}
export interface Filter {
  /** Words that the cell contains; empty for any. */
  readonly contains: string;
  /** Values that are shown, as the cell has them; null for all. */
  readonly values: readonly string[] | null;
}
export type Filters = Readonly<Partial<Record<ColumnId, Filter>>>;

export const GROUPINGS = ['team', 'role', 'pillar', 'location', 'level'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Arrangement {
  readonly sorting: Sorting | null;
  readonly filters: Filters;
  /** What is looked for in all views; null for nothing. */
  readonly found: { readonly hits: ReadonlySet<string>; readonly words: string } | null;
}

/** Without case and accents. Most texts have none, and taking them apart costs. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is
  const isAscii = /^[\u0000-\u007f]*$/.test(text);
  return (isAscii ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Seats are hit as in the other views; people on the bench by words that their cells say, which no filter of seats fits. */
function isFound(
  context: TableContext,
  row: TableRow,
  columns: readonly Column[],
  { hits, words }: NonNullable<Arrangement['found']>,
): boolean {
  if (row.kind === 'seat') return hits.has(row.key);
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return false;
  const cells = columns.filter(({ id }) => id !== 'kind').map(({ id }) => cellText(context, row, id));
  const text = plainText(cells.join('\n'));
  return wanted.every((word) => text.includes(word));
}

function passes(context: TableContext, row: TableRow, column: ColumnId, { contains, values }: Filter): boolean {
  const text = cellText(context, row, column);
  if (values !== null && !values.includes(text)) return false;
  if (contains.trim() === '') return true;
  const wanted = plainText(contains.trim());
  return plainText(text).includes(wanted) || plainText(shownText(context, row, column)).includes(wanted);
}

export const isFiltered = ({ contains, values }: Filter): boolean => contains.trim() !== '' || values !== null;

/** Keys of the rows that are shown, in order. Cells without a value come last, whichever way it is sorted. */
export function arrange(
  context: TableContext,
  rows: readonly TableRow[],
  columns: readonly Column[],
  { sorting, filters, found }: Arrangement,
): readonly string[] {
  const active = columns.flatMap(({ id }) => {
    const filter = filters[id];
    return filter !== undefined && isFiltered(filter) ? [{ id, filter }] : [];
  });
  const shown = rows.filter(
    (row) =>
      active.every(({ id, filter }) => passes(context, row, id, filter)) &&
      (found === null || isFound(context, row, columns, found)),
  );
  const column = sorting === null ? undefined : columns.find(({ id }) => id === sorting.column);
  if (sorting === null || column === undefined) return shown.map(({ key }) => key);
  const sign = sorting.order === 'ascending' ? 1 : -1;
  const keyed = shown.map((row, place) => ({ key: row.key, text: cellText(context, row, column.id), place }));
  keyed.sort((a, b) => {
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '') || a.place - b.place;
    const order = column.sort === 'number' ? Number(a.text) - Number(b.text) : collator.compare(a.text, b.text);
    return sign * order || a.place - b.place;
  });
  return keyed.map(({ key }) => key);
}

/**
 * The order on the screen after a change of the plan: as it was, so that no row jumps away under the hand. Rows that
 * are gone leave; rows that came stand behind the one that they would follow, those that would come last or are in
 * `tail` at the end.
 */
export function keptOrder(
  before: readonly string[],
  fresh: readonly string[],
  exists: (key: string) => boolean,
  tail: readonly string[] = [],
): readonly string[] {
  const last = new Set(tail);
  const kept = before.filter((key) => exists(key) && !last.has(key));
  const known = new Set(kept);
  const follows = new Map<string | null, string[]>();
  let previous: string | null = null;
  for (const key of fresh) {
    if (last.has(key)) continue;
    if (known.has(key)) previous = key;
    else {
      const list = follows.get(previous);
      if (list) list.push(key);
      else follows.set(previous, [key]);
    }
  }
  const end = follows.get(previous) ?? [];
  follows.delete(previous);
  const order = [...(follows.get(null) ?? []), ...kept.flatMap((key) => [key, ...(follows.get(key) ?? [])])];
  return [...order, ...end, ...tail.filter(exists)];
}

export interface GroupHead {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly fte: number;
  readonly isOpen: boolean;
}
export type DataLine = { readonly kind: 'row'; readonly key: string; readonly row: TableRow; readonly number: number };
/** Where a seat is added: the empty row at the end. */
export type NewLine = { readonly kind: 'new'; readonly key: typeof NEW_KEY; readonly number: number };
/** What stands in one line of the table. */
export type TableLine = GroupHead | DataLine | NewLine;

export const NEW_KEY = 'new';

const NONE: Readonly<Record<Grouping, string>> = {
  team: 'No team',
  role: 'On the bench',
  pillar: 'On the bench',
  location: 'No location',
  level: 'No level',
};

/** The lines from top to bottom. Groups come in order of the alphabet, the one without a value last. */
export function linesOf(
  context: TableContext,
  rows: readonly TableRow[],
  grouping: Grouping | null,
  closed: ReadonlySet<string>,
  hasNew: boolean,
): readonly TableLine[] {
  let number = 0;
  const dataLine = (row: TableRow): DataLine => ({ kind: 'row', key: row.key, row, number: ++number });
  const lines: TableLine[] = [];
  if (grouping === null) for (const row of rows) lines.push(dataLine(row));
  else {
    const groups = new Map<string, TableRow[]>();
    for (const row of rows) {
      const value = cellText(context, row, grouping);
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
    const values = [...groups.keys()].sort((a, b) =>
      a === '' || b === '' ? Number(a === '') - Number(b === '') : collator.compare(a, b),
    );
    for (const value of values) {
      const members = groups.get(value) ?? [];
      const key = `group:${grouping}:${value}`;
      const isOpen = !closed.has(key);
      const fte = members.reduce((sum, row) => sum + (row.kind === 'seat' ? row.seat.fte : 0), 0);
      lines.push({ kind: 'group', key, label: value || NONE[grouping], count: members.length, fte, isOpen });
      if (isOpen) for (const row of members) lines.push(dataLine(row));
    }
  }
  if (hasNew) lines.push({ kind: 'new', key: NEW_KEY, number: number + 1 });
  return lines;
}

/** The values of a column with how many rows have each, for the filter to offer; blank last. */
export function valuesOf(
  context: TableContext,
  rows: readonly TableRow[],
  column: ColumnId,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = cellText(context, row, column);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) =>
      a.value === '' || b.value === ''
        ? Number(a.value === '') - Number(b.value === '')
        : collator.compare(a.value, b.value),
    );
}
