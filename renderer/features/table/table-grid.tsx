/** The grid itself: headers, the lines in sight, the active cell and its range. One place listens to mouse and keys. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight

import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { shortcutText } from '#renderer/actions/shortcut.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { ContextMenu } from '#renderer/ui/menu.tsx';
import { isMenuKey, openMenuUnder } from '#renderer/ui/open-menu.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Place } from './cell-range.ts';
import { HEADER } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import { offerOf } from './choices.ts';
import { frozenCount, widthOf } from './columns.ts';
import { commitCell } from './commit-cell.ts';
import { chooseAll, onGridKey, openCell } from './grid-keys.ts';
import styles from './table.module.css';
import { choose, chosenElsewhere, extend, fillCount, isOwnSelection } from './table-actions.ts';
import { TableHeader, useHeaderState } from './table-header.tsx';
import { chooseForMenu, tableMenu } from './table-menu.tsx';
import { GUTTER, Line, ROW_HEIGHT } from './table-row.tsx';
import { setTable, toggleGroup, useTable } from './table-store.ts';
import { useClipboard } from './use-clipboard.ts';
import type { Sheet } from './use-sheet.ts';
import { cellAt, placeOf, rangeOf } from './use-sheet.ts';
import { useWindow } from './use-window.ts';

const HEAD_HEIGHT = 32;

/** What a click was on: the line's place, and the cell's, −1 for the row's number. */
function hit(target: EventTarget): Place | null {
  if (!(target instanceof Element) || target.closest('input, textarea, [role="listbox"]')) return null;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (line === undefined) return null;
  const cell = target.closest<HTMLElement>('[data-at]')?.dataset.at;
  return { line: Number(line), column: cell === undefined ? -1 : Number(cell) };
}

function bringIntoView(scroller: HTMLElement, sheet: Sheet, { line, column }: Place): void {
  if (line >= 0) {
    const top = line * ROW_HEIGHT;
    const bottom = top + ROW_HEIGHT + HEAD_HEIGHT;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  }
  const frozen = frozenCount(sheet.columns);
  if (column < frozen) return;
  const left = widthOf(sheet.columns.slice(frozen, column));
  const right = widthOf(sheet.columns.slice(0, column + 1)) + GUTTER;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}

/** Keeps the active cell where it was when its row is gone, and goes to what other views select. */
function useActiveCell(sheet: Sheet): Place {
  const active = useTable((table) => table.active);
  const selection = useUi((ui) => ui.selection);
  const place = placeOf(sheet, active);
  const last = useRef(place);
  const isGone =
    active === null || (place.line !== HEADER && sheet.lines[place.line]?.key !== active.key && sheet.lines.length > 0);
  useLayoutEffect(() => {
    if (!isGone) {
      last.current = place;
      return;
    }
    const cell = cellAt(sheet, { ...last.current, line: Math.min(last.current.line, sheet.lines.length - 1) });
    // What was being typed belonged to the row that is gone.
    setTable({ active: cell, from: cell, to: cell, editing: null });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection leads there, not a new order of the rows
  useLayoutEffect(() => {
    if (selection.length === 0 || isOwnSelection(selection)) return;
    const chosen = new Set(selection.map(({ id }) => id));
    const line = sheet.lines.findIndex(({ key }) => chosen.has(key));
    if (line < 0) return;
    const cell = cellAt(sheet, { line, column: last.current.column });
    setTable({ active: cell, from: cell, to: cell, editing: null });
  }, [selection]);
  return place;
}

/** Focus and scrolling follow what was asked for last. */
function useFocus(scroller: RefObject<HTMLDivElement | null>, sheet: Sheet, place: Place): void {
  const focused = useTable((table) => table.focused);
  const editing = useTable((table) => table.editing);
  const from = useTable((table) => table.from);
  const to = useTable((table) => table.to);
  const seen = useRef(focused);
  const wasIn = useRef(false);
  const start = placeOf(sheet, from);
  const isCorner = start.line === place.line && start.column === place.column;
  const shown = isCorner && place.line !== HEADER ? placeOf(sheet, to) : place;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell scrolls, not another order
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null) bringIntoView(element, sheet, shown);
  }, [shown.line, shown.column, focused]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || editing !== null) return;
    const isAsked = seen.current !== focused;
    seen.current = focused;
    const isLost = wasIn.current && document.activeElement === document.body;
    if (isAsked || isLost) element.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });
  // Who comes from another view by keys goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) setTable({ focused: useTable.getState().focused + 1 });
  }, []);
  useEffect(() => {
    const element = scroller.current;
    const note = (event: FocusEvent): void => {
      if (event.target instanceof Node) wasIn.current = element?.contains(event.target) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [scroller]);
}

export interface TableGridProps {
  readonly sheet: Sheet;
  readonly host: KeyHost;
}

export function TableGrid({ sheet, host }: TableGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const latest = useRef(sheet);
  latest.current = sheet;
  const isDragging = useRef(false);
  const from = useTable((table) => table.from);
  const to = useTable((table) => table.to);
  const editing = useTable((table) => table.editing);
  const header = useHeaderState();
  const place = useActiveCell(sheet);
  const { first, end, pageLines, measure } = useWindow(scroller);
  useFocus(scroller, sheet, place);
  useClipboard(scroller, latest);

  const { context, columns, lines } = sheet;
  const { currency } = context.plan;
  const label = useCallback(
    (id: string): string => {
      const name = latest.current.allColumns.find((column) => column.id === id)?.label ?? id;
      return id === 'cost' && currency !== '' ? `${name} (${currency})` : name;
    },
    [currency],
  );
  const onSelectAll = useCallback(() => chooseAll(latest.current), []);
  const area = rangeOf(sheet, { from, to });
  useUi((ui) => ui.selection);
  const elsewhere = area.top === area.bottom ? chosenElsewhere(lines[place.line]?.key) : null;
  const isInside = (target: EventTarget): boolean => target instanceof Node && !!scroller.current?.contains(target);

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || !isInside(event.target)) return;
    const there = hit(event.target);
    if (there === null) return;
    // What was being typed is written before another cell becomes the active one.
    if (editing !== null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const line = lines[there.line];
    if (line?.kind === 'group') {
      toggleGroup(line.key);
      choose(sheet, { line: there.line, column: 0 });
      return;
    }
    isDragging.current = true;
    if (there.column === -1) {
      const last = { line: there.line, column: columns.length - 1 };
      const start = event.shiftKey && place.line !== HEADER ? { ...place, column: 0 } : { ...last, column: 0 };
      choose(sheet, start, start, last);
    } else if (event.shiftKey) extend(sheet, there);
    else choose(sheet, there);
  };
  const onMouseOver = (event: MouseEvent): void => {
    if (event.buttons !== 1) isDragging.current = false;
    const there = isDragging.current && isInside(event.target) ? hit(event.target) : null;
    if (there !== null && there.column >= 0 && editing === null) extend(sheet, there);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (isInside(event.target) && hit(event.target) !== null && editing === null) openCell(sheet, null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || !isInside(event.target)) return;
    if (isMenuKey(event) && event.target instanceof Element) {
      event.preventDefault();
      openMenuUnder(event.target);
    } else onGridKey(event, { sheet, pageLines });
  };
  const onContextMenuCapture = (event: MouseEvent): void => {
    const there = hit(event.target);
    // In a field the system's own menu pastes and corrects; the headers have buttons.
    if (there === null || !isInside(event.target)) event.stopPropagation();
    else chooseForMenu(sheet, there);
  };

  const editor = () => {
    const line = lines[place.line];
    const column = columns[place.column];
    if (editing === null || line === undefined || line.kind === 'group' || column === undefined) return null;
    const row = line.kind === 'row' ? line.row : null;
    const element = scroller.current;
    const isLow = element !== null && place.line * ROW_HEIGHT - element.scrollTop > element.clientHeight / 2;
    return (
      <CellEditor
        key={`${line.key} ${column.id}`}
        column={column}
        row={row}
        label={`${label(column.id)}, row ${line.number}`}
        text={row === null ? '' : cellText(context, row, column.id)}
        start={editing.start}
        offer={offerOf(context, sheet.rows, row, column.id)}
        isLow={isLow}
        rows={fillCount(sheet)}
        allKeys={shortcutText('Mod+Enter', host.platform)}
        commit={(input, leave) => commitCell(latest.current, place, input, leave)}
        cancel={() => setTable({ editing: null, focused: useTable.getState().focused + 1 })}
      />
    );
  };

  const shown = lines.slice(first, end).map((line, at) => ({ line, at: at + first }));
  const activeLine = lines[place.line];
  // The active cell has the focus, so it is drawn wherever it is.
  if (activeLine !== undefined && (place.line < first || place.line >= end)) {
    shown.push({ line: activeLine, at: place.line });
  }
  const width = widthOf(columns) + GUTTER;
  return (
    <ContextMenu label="Rows" entries={() => tableMenu(latest.current, host)}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        aria-label="Seats and people"
        aria-multiselectable
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        className={styles.scroller}
        onScroll={measure}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onFocus={(event) => {
          // A click with Shift, or coming back by F6, focuses a cell of the range: the active one has the focus.
          if (event.target.role === 'gridcell' && event.target.dataset.active === undefined) {
            scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
          }
        }}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
        onContextMenuCapture={onContextMenuCapture}
      >
        <TableHeader
          sheet={sheet}
          {...header}
          active={place.line === HEADER ? place.column : -1}
          left={area.left}
          right={area.right}
          label={label}
          onSelectAll={onSelectAll}
        />
        <div role="rowgroup" className={styles.body} style={{ width, height: lines.length * ROW_HEIGHT }}>
          {shown.map(({ line, at }) => {
            const isChosen = at >= area.top && at <= area.bottom && place.line !== HEADER;
            const isActive = at === place.line;
            const isElsewhere = elsewhere?.has(line.key) ?? false;
            return (
              <Line
                key={line.key}
                context={context}
                line={line}
                at={at}
                columns={columns}
                active={isActive ? place.column : -1}
                left={isElsewhere ? 0 : isChosen ? area.left : 0}
                right={isElsewhere ? columns.length - 1 : isChosen ? area.right : -1}
                editor={isActive ? editor() : null}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}
