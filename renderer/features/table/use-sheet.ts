/** The table as it is shown now: columns and lines, and where things stand in them. Derived; the order is kept while editing. */

import { useDeferredValue, useMemo, useRef } from 'react';
import { useFound } from '#renderer/actions/find-actions.ts';
import { useEvaluation } from '#renderer/state/findings.ts';
import type { Filters } from '#renderer/state/found.ts';
import { NO_FILTERS } from '#renderer/state/found.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { inFocus } from '#renderer/state/shown-teams.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { Place, Size } from './cell-range.ts';
import { areaOf, HEADER } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import type { Column } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Area } from './paste.ts';
import type { TableLine } from './table-model.ts';
import { arrange, keptOrder, linesOf } from './table-model.ts';
import type { TableContext, TableRow } from './table-rows.ts';
import { rowsInFocus, rowsOf, tableContext } from './table-rows.ts';
import type { CellRef, TableState } from './table-store.ts';
import { HEADER_KEY, useTable } from './table-store.ts';

export interface Sheet {
  readonly context: TableContext;
  readonly rows: readonly TableRow[];
  readonly allColumns: readonly Column[];
  readonly columns: readonly Column[];
  readonly lines: readonly TableLine[];
  readonly size: Size;
  /** Whether sorting and filtering anew would show other rows, or another order. */
  readonly isStale: boolean;
}

const hasFilters = (filters: Filters): boolean =>
  Object.entries(NO_FILTERS).some(([name, none]) => filters[name as keyof Filters] !== none);

export function useSheet(): Sheet {
  const plan = usePlan((all) => all);
  const scenario = useScenario();
  const evaluation = useEvaluation();
  const looked = useFound();
  const find = useUi((ui) => ui.find);
  const sought = useUi((ui) => ui.filters);
  const focusedTeam = useUi((ui) => ui.focusedTeam);
  const words = hasFilters(sought) ? '' : find;
  // Typing goes first; the rows follow.
  const found = useDeferredValue(
    useMemo(
      () => (looked === null ? null : { hits: new Set<string>(looked.hits), words, find, sought }),
      [looked, words, find, sought],
    ),
  );
  const sorting = useTable((table) => table.sorting);
  const filters = useTable((table) => table.filters);
  const grouping = useTable((table) => table.grouping);
  const hidden = useTable((table) => table.hidden);
  const closed = useTable((table) => table.closed);
  const tail = useTable((table) => table.tail);
  const refreshed = useTable((table) => table.refreshed);

  const context = useMemo(() => tableContext(plan, scenario, evaluation), [plan, scenario, evaluation]);
  const rows = useMemo(
    () => rowsInFocus(rowsOf(plan, scenario), inFocus(scenario, focusedTeam), tail),
    [plan, scenario, focusedTeam, tail],
  );
  const allColumns = useMemo(() => columnsOf(plan, scenario), [plan, scenario]);
  const columns = useMemo(() => allColumns.filter(({ id }) => !hidden.includes(id)), [allColumns, hidden]);
  const fresh = useMemo(
    () => arrange(context, rows, allColumns, { sorting, filters, found }),
    [context, rows, allColumns, sorting, filters, found],
  );

  // What is looked for asks anew, what it hits after an edit does not.
  const asked = [plan.id, scenario.id, sorting, filters, found?.find, found?.sought, focusedTeam, refreshed];
  const last = useRef<{ readonly asked: readonly unknown[]; readonly order: readonly string[] } | null>(null);
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const isSame = last.current?.asked.every((one, at) => one === asked[at]) ?? false;
  const order = useMemo(
    () => (isSame && last.current ? keptOrder(last.current.order, fresh, (key) => byKey.has(key), tail) : fresh),
    [isSame, fresh, byKey, tail],
  );
  last.current = { asked, order };

  const lines = useMemo(() => {
    const shown = order.flatMap((key) => byKey.get(key) ?? []);
    return linesOf(context, shown, grouping, new Set(closed), true);
  }, [order, byKey, context, grouping, closed]);
  const isStale = order.length !== fresh.length || order.some((key, at) => key !== fresh[at]);
  return useMemo(
    () => ({
      context,
      rows,
      allColumns,
      columns,
      lines,
      size: { lines: lines.length, columns: columns.length },
      isStale,
    }),
    [context, rows, allColumns, columns, lines, isStale],
  );
}

const places = new WeakMap<readonly TableLine[], ReadonlyMap<string, number>>();
function lineAt(lines: readonly TableLine[], key: string): number | undefined {
  let known = places.get(lines);
  if (known === undefined) {
    known = new Map(lines.map((line, at) => [line.key, at]));
    places.set(lines, known);
  }
  return known.get(key);
}

/** Where a cell stands; the first cell where it is gone. */
export function placeOf({ lines, columns }: Pick<Sheet, 'lines' | 'columns'>, cell: CellRef | null): Place {
  if (cell === null) return { line: 0, column: 0 };
  const column = Math.max(
    0,
    columns.findIndex(({ id }) => id === cell.column),
  );
  if (cell.key === HEADER_KEY) return { line: HEADER, column };
  return { line: lineAt(lines, cell.key) ?? 0, column };
}

export function cellAt({ lines, columns }: Pick<Sheet, 'lines' | 'columns'>, { line, column }: Place): CellRef {
  return {
    key: line === HEADER ? HEADER_KEY : (lines[line]?.key ?? HEADER_KEY),
    column: columns[column]?.id ?? 'role',
  };
}

/** The chosen range. */
export const rangeOf = (sheet: Pick<Sheet, 'lines' | 'columns'>, { from, to }: Pick<TableState, 'from' | 'to'>): Area =>
  areaOf(placeOf(sheet, from), placeOf(sheet, to));

/** Whether a cell holds anything, for Ctrl and the arrows. */
export function isFilledAt({ context, lines, columns }: Sheet, { line, column }: Place): boolean {
  const there = lines[line];
  const id = columns[column]?.id;
  return there?.kind === 'row' && id !== undefined && cellText(context, there.row, id) !== '';
}
