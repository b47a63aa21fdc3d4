/** What the table shows and nobody saves: order, filters, groups, columns, the active cell and its range. Outlives a look at the canvas. */

import { create } from 'zustand';
import type { ColumnId } from './columns.ts';
import type { Filter, Filters, Grouping, Sorting } from './table-model.ts';

/** The line of the column headers. */
export const HEADER_KEY = 'header';

/** A cell by what it shows, so that it stays the same while rows and columns change their places. */
export interface CellRef {
  readonly key: string;
  readonly column: ColumnId;
}

/** What the last paste, fill or edit left out, or made besides. */
export interface Notice {
  readonly text: string;
  /** What did not fit, and what to do: one sentence a cell, with the cell to go to. */
  readonly details: readonly { readonly text: string; readonly cell: CellRef | null }[];
  readonly tone: 'problem' | 'info';
  /** The step that it tells about: undone, there is nothing to tell. Null where nothing was written. */
  readonly step: number | null;
}

export interface TableState {
  readonly sorting: Sorting | null;
  readonly filters: Filters;
  readonly grouping: Grouping | null;
  readonly hidden: readonly ColumnId[];
  /** Keys of groups that are closed. */
  readonly closed: readonly string[];
  /** Counts how often the order was asked for anew. */
  readonly refreshed: number;
  /** Rows that were written at the end: they stay there until the order is asked for anew. */
  readonly tail: readonly string[];
  readonly active: CellRef | null;
  /** Corners of the range; the active cell lies in it. */
  readonly from: CellRef | null;
  readonly to: CellRef | null;
  /** Counts what should bring the active cell into view and give it the focus. */
  readonly focused: number;
  /** The active cell is being edited, starting with this text; null: with what it holds. */
  readonly editing: { readonly start: string | null } | null;
  readonly openFilter: ColumnId | null;
  readonly notice: Notice | null;
}

const START: TableState = {
  sorting: null,
  filters: {},
  grouping: null,
  hidden: [],
  closed: [],
  refreshed: 0,
  tail: [],
  active: null,
  from: null,
  to: null,
  focused: 0,
  editing: null,
  openFilter: null,
  notice: null,
};

export const useTable = create<TableState>()(() => START);
export const setTable = (change: Partial<TableState>): void => useTable.setState(change);
export const resetTable = (): void => useTable.setState(START, true);

/** Ascending, descending, as the plan has it. */
export function cycleSorting(column: ColumnId): void {
  const { sorting } = useTable.getState();
  const isThis = sorting?.column === column;
  const next: Sorting | null = !isThis
    ? { column, order: 'ascending' }
    : sorting.order === 'ascending'
      ? { column, order: 'descending' }
      : null;
  setTable({ sorting: next, tail: [] });
}

export function setFilter(column: ColumnId, filter: Filter | null): void {
  const { filters } = useTable.getState();
  const rest = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== column)) as Filters;
  setTable({ filters: filter === null ? rest : { ...rest, [column]: filter }, tail: [] });
}

export function toggleGroup(key: string): void {
  const { closed } = useTable.getState();
  setTable({ closed: closed.includes(key) ? closed.filter((one) => one !== key) : [...closed, key] });
}

/** Orders and filters the rows anew: edits leave them where they are. */
export const refreshOrder = (): void => useTable.setState(({ refreshed }) => ({ refreshed: refreshed + 1, tail: [] }));

/** Takes a cell that was mended off the notice; with the last one the notice goes. */
export function settleNotice({ key, column }: CellRef): void {
  const { notice } = useTable.getState();
  if (notice === null) return;
  const details = notice.details.filter(({ cell }) => cell?.key !== key || cell.column !== column);
  if (details.length === notice.details.length) return;
  setTable({ notice: details.length === 0 ? null : { ...notice, details } });
}
