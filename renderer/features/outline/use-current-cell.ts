/** Keeps the current cell with what is there: gives it the focus, follows the selection of others, and what they ask for. */

import type { FocusEvent, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { Column } from './outline-cells.ts';
import { COLUMNS } from './outline-cells.ts';
import { dropEdit, startEdit } from './outline-editing.ts';
import type { OutlineRow } from './outline-model.ts';
import { ROW_HEIGHT, setOutline, shownNow, useOutline } from './outline-store.ts';
import { goToKey, isOwnSelection, refocus } from './outline-walk.ts';

export interface CurrentCell {
  readonly row: OutlineRow;
  readonly index: number;
  readonly column: Column;
}

/** Scrolls so far that a row stands clear of the head and of the lower edge. */
function reveal(grid: HTMLElement, index: number): void {
  const scroller = grid.parentElement;
  if (scroller === null) return;
  const top = index * ROW_HEIGHT;
  if (scroller.scrollTop > top) scroller.scrollTop = top;
  const end = top + ROW_HEIGHT * 2;
  if (scroller.clientHeight > 0 && scroller.scrollTop + scroller.clientHeight < end)
    scroller.scrollTop = end - scroller.clientHeight;
}

function focusCell(grid: HTMLElement, { row, index, column }: CurrentCell): void {
  reveal(grid, index);
  const element = [...grid.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === row.key);
  const cell = column === 'role' ? null : element?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  (cell ?? element)?.focus({ preventScroll: true });
  cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

/** Opens the team that a seat is in, so that its row is there. */
function openBranchOf(id: string): void {
  const { scenario } = shownNow();
  const team = Object.values(scenario.seats).find((seat) => seat.id === id)?.team ?? null;
  const { collapsed } = useUi.getState();
  if (team !== null && collapsed.includes(team)) setUi({ collapsed: collapsed.filter((one) => one !== team) });
}

export function useCurrentCell(grid: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const current = useOutline((state) => state.current);
  const request = useOutline((state) => state.focusRequest);
  const lastIndex = useRef(0);
  const found = current === null ? -1 : rows.findIndex(({ key }) => key === current.key);
  const index = found >= 0 ? found : Math.min(lastIndex.current, rows.length - 1);
  const row = rows[index];
  const at: CurrentCell | null = row === undefined ? null : { row, index, column: current?.column ?? 'role' };
  const latest = useRef(at);
  latest.current = at;

  // An edit ends where its row is gone, by undo or in another scenario.
  const editing = useOutline((state) => state.editing);
  const isEditLost = editing !== null && !rows.some(({ key }) => key === editing.key);
  useLayoutEffect(() => {
    if (isEditLost) dropEdit();
  }, [isEditLost]);

  // What was current is gone: its neighbour is.
  useLayoutEffect(() => {
    lastIndex.current = Math.max(0, index);
    if (found < 0 && row !== undefined) setOutline({ current: { key: row.key, column: current?.column ?? 'role' } });
  });

  const isFocused = useRef(false);
  const done = useRef(request);
  useLayoutEffect(() => {
    const isAsked = request !== done.current;
    done.current = request;
    // A row that goes takes the focus with it; an edit ends in its cell.
    const isLost = isFocused.current && document.activeElement === document.body;
    if (grid.current === null || !(isAsked || isLost)) return;
    if (latest.current === null) grid.current.focus();
    else focusCell(grid.current, latest.current);
  });

  // From the canvas one comes to the row of what is selected there.
  useEffect(() => {
    const last = useUi.getState().selection.at(-1);
    if (last !== undefined) {
      openBranchOf(last.id);
      setOutline({ current: { key: last.id, column: 'role' }, anchor: last.id });
    }
    if (document.activeElement === document.body) refocus();
    return dropEdit;
  }, []);

  const selection = useUi((ui) => ui.selection);
  useEffect(() => {
    const last = selection.at(-1);
    if (last === undefined || isOwnSelection(selection) || (last.kind !== 'seat' && last.kind !== 'team')) return;
    openBranchOf(last.id);
    setOutline({ current: { key: last.id, column: 'role' }, anchor: last.id });
    const place = shownNow().rows.findIndex(({ key }) => key === last.id);
    if (grid.current !== null && place >= 0) reveal(grid.current, place);
  }, [selection, grid]);

  const asked = useUi((ui) => ui.canvasRequest);
  const answered = useRef(asked?.count ?? 0);
  useEffect(() => {
    if (asked === null || asked.count === answered.current) return;
    answered.current = asked.count;
    const what = asked.do;
    if (what.kind === 'rename') {
      const renamed = shownNow().rows.find(({ key }) => key === what.id);
      if (renamed !== undefined) startEdit(renamed, 'role');
    } else if (what.kind === 'show') {
      for (const id of what.ids) openBranchOf(id);
      const shown = shownNow().rows.findIndex((one) => what.ids.includes(one.key));
      if (shown >= 0 && grid.current !== null) reveal(grid.current, shown);
    }
  }, [asked, grid]);

  return {
    at,
    onFocus: (event: FocusEvent): void => {
      isFocused.current = true;
      // Tab comes to the list as a whole where it is empty; with rows, to the current one.
      if (event.target === grid.current && at !== null) goToKey(at.row.key, { selects: 'keep' });
      // F6 comes to the row that is selected, a click in a field to its cell: that is the current one then.
      const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key;
      const name = event.target.closest<HTMLElement>('[data-column]')?.dataset.column;
      const column = COLUMNS.find((one) => one === name) ?? 'role';
      // A row of one cell keeps the column in mind that one came down in.
      const isSame = key === current?.key && (name === undefined || column === current?.column);
      if (key !== undefined && !isSame) setOutline({ current: { key, column } });
    },
    onBlur: (): void => {
      isFocused.current = false;
    },
  };
}
