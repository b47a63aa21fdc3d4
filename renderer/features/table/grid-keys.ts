/** What each key does in the grid, as spreadsheets have it. Keys that the grid has no use for go on to the window. */

import type { KeyboardEvent } from 'react';
import { showFinding } from '#renderer/actions/finding-actions.ts';
import { announce } from '#renderer/state/ui-store.ts';
import type { Place } from './cell-range.ts';
import { HEADER, moved, within } from './cell-range.ts';
import { readOnlyRefusal } from './row-draft.ts';
import { choose, chosenArea, clear, extend, fillDown, fillRange, removeRows } from './table-actions.ts';
import { setTable, toggleGroup, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { isFilledAt, placeOf } from './use-sheet.ts';

export interface GridKeyContext {
  readonly sheet: Sheet;
  /** Lines that fit on the screen. */
  readonly pageLines: number;
}

const lastColumn = ({ size }: Sheet) => Math.max(0, size.columns - 1);

/** Ctrl and A: every row that is shown; the active cell stays. */
export function chooseAll(sheet: Sheet): void {
  const rows = sheet.lines.filter(({ kind }) => kind !== 'new').length;
  const active = placeOf(sheet, useTable.getState().active);
  const last = { line: Math.max(0, rows - 1), column: lastColumn(sheet) };
  choose(sheet, active.line === HEADER ? { ...active, line: 0 } : active, { line: 0, column: 0 }, last);
}

/** Opens the active cell: what follows from others says so, a finding is shown, a group opens or closes. */
export function openCell(sheet: Sheet, start: string | null): void {
  const { line, column } = placeOf(sheet, useTable.getState().active);
  const there = sheet.lines[line];
  const id = sheet.columns[column]?.id;
  if (there === undefined || id === undefined) return;
  if (there.kind === 'group') {
    if (start === null) toggleGroup(there.key);
    return;
  }
  const refusal = readOnlyRefusal(id);
  if (refusal === null) {
    setTable({ editing: { start } });
    return;
  }
  const [finding] = id === 'findings' && there.kind === 'row' ? (sheet.context.findings.get(there.key) ?? []) : [];
  if (finding !== undefined && start === null) showFinding(finding);
  else announce(`This cell cannot be changed: ${refusal.what}. ${refusal.hint}`);
}

function onHeader(event: KeyboardEvent, sheet: Sheet, place: Place): boolean {
  if (place.line !== HEADER) return false;
  if (event.altKey && event.key === 'ArrowDown') {
    setTable({ openFilter: sheet.columns[place.column]?.id ?? null });
    return true;
  }
  return false;
}

function move(event: KeyboardEvent, context: GridKeyContext, place: Place, hasMod: boolean): boolean {
  const { sheet, pageLines } = context;
  if (event.altKey) return false;
  const table = useTable.getState();
  const there = sheet.lines[place.line];
  if (there?.kind === 'group' && !hasMod && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    if (there.isOpen === (event.key === 'ArrowLeft')) toggleGroup(there.key);
    return true;
  }
  const isExtending = event.shiftKey && place.line !== HEADER;
  const start = isExtending ? placeOf(sheet, table.to) : place;
  const next = moved(start, { key: event.key, hasMod }, sheet.size, pageLines, (at) => isFilledAt(sheet, at));
  if (next === null) return false;
  if (isExtending) extend(sheet, next);
  else choose(sheet, next);
  return true;
}

/** Tab goes on to the next cell, and leaves the table behind the last one of a row. */
function tab(event: KeyboardEvent, sheet: Sheet, place: Place): boolean {
  const next = place.column + (event.shiftKey ? -1 : 1);
  if (event.key !== 'Tab' || place.line === HEADER || next < 0 || next > lastColumn(sheet)) return false;
  choose(sheet, within({ ...place, column: next }, sheet.size));
  return true;
}

function withMod(event: KeyboardEvent, { sheet }: GridKeyContext): boolean {
  const { line, column } = placeOf(sheet, useTable.getState().active);
  switch (event.key.toLowerCase()) {
    case 'a':
      chooseAll(sheet);
      return true;
    case 'd':
      fillDown(sheet);
      return true;
    case 'enter':
      fillRange(sheet, null);
      return true;
    case 'delete':
    case 'backspace':
      removeRows(sheet);
      return true;
    case ' ': {
      const last = Math.max(0, sheet.lines.length - 2);
      choose(sheet, { line: Math.max(0, line), column }, { line: 0, column }, { line: last, column });
      return true;
    }
    default:
      return false;
  }
}

function plain(event: KeyboardEvent, sheet: Sheet, place: Place): boolean {
  if (event.altKey) return false;
  if (place.line === HEADER) return false;
  switch (event.key) {
    case 'Enter':
    case 'F2':
      openCell(sheet, null);
      return true;
    case 'Delete':
    case 'Backspace':
      clear(sheet);
      return true;
    case 'Escape': {
      const { top, bottom, left, right } = chosenArea(sheet);
      if (top === bottom && left === right) return false;
      choose(sheet, place);
      return true;
    }
    case ' ':
      if (event.shiftKey) choose(sheet, place, { ...place, column: 0 }, { ...place, column: lastColumn(sheet) });
      else openCell(sheet, sheet.lines[place.line]?.kind === 'group' ? null : ' ');
      return true;
    case 'Process':
      // An input method begins: it goes on in the field.
      openCell(sheet, '');
      return false;
    default:
      if (event.key.length !== 1) return false;
      openCell(sheet, event.key);
      return true;
  }
}

export function onGridKey(event: KeyboardEvent, context: GridKeyContext): void {
  const { sheet } = context;
  const place = placeOf(sheet, useTable.getState().active);
  const hasMod = event.ctrlKey || event.metaKey;
  // The window's copy and paste are about the canvas: here the clipboard's own events follow.
  if (hasMod && !event.altKey && ['c', 'x', 'v'].includes(event.key.toLowerCase())) {
    event.stopPropagation();
    return;
  }
  const isDone =
    onHeader(event, sheet, place) ||
    move(event, context, place, hasMod) ||
    tab(event, sheet, place) ||
    (hasMod ? !event.altKey && withMod(event, context) : plain(event, sheet, place));
  if (isDone) event.preventDefault();
}
