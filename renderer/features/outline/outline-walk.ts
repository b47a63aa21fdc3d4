/** Going about the outline: to a cell, over a range, into and out of branches, to what the typed letters name. */

import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { Column } from './outline-cells.ts';
import { COLUMNS, nameText } from './outline-cells.ts';
import type { OutlineRow } from './outline-model.ts';
import { isBranch, parentKey, plainText } from './outline-model.ts';
import { currentRow, isLooking, setOutline, shownNow, useOutline } from './outline-store.ts';

const asSelected = (row: OutlineRow): readonly Selected[] =>
  row.kind === 'seat' || row.kind === 'team' ? [{ kind: row.kind, id: row.key }] : [];

let own: readonly Selected[] | null = null;
const selectOwn = (selection: readonly Selected[]): void => {
  own = selection;
  select(selection);
};

/** Whether the outline itself chose what is selected. */
export const isOwnSelection = (selection: readonly Selected[]): boolean => selection === own;

interface Going {
  readonly column?: Column;
  /** `one` selects the row alone, `range` all from the anchor, `toggle` adds or takes it, `keep` leaves the selection. */
  readonly selects?: 'one' | 'range' | 'toggle' | 'keep';
}

/** Makes a row's cell the current one and gives it the focus. */
export function goTo(row: OutlineRow, { column, selects = 'one' }: Going = {}): void {
  const { current, anchor, focusRequest } = useOutline.getState();
  const { rows } = shownNow();
  const from = selects === 'range' ? (anchor ?? current?.key ?? row.key) : row.key;
  setOutline({
    current: { key: row.key, column: column ?? current?.column ?? 'role' },
    anchor: selects === 'keep' ? anchor : from,
    focusRequest: focusRequest + 1,
  });
  const { selection } = useUi.getState();
  if (selects === 'one') selectOwn(asSelected(row));
  if (selects === 'range') {
    const ends = [rows.findIndex(({ key }) => key === from), rows.indexOf(row)].sort((a, b) => a - b);
    selectOwn(rows.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1).flatMap(asSelected));
  }
  if (selects === 'toggle') {
    const isIn = selection.some(({ id }) => id === row.key);
    selectOwn(isIn ? selection.filter(({ id }) => id !== row.key) : [...selection, ...asSelected(row)]);
  }
  const count = useUi.getState().selection.length;
  if (selects !== 'one' && selects !== 'keep') announce(`${count} selected`);
}

/** Gives the current cell the focus once it is drawn. */
export const refocus = (): void => setOutline({ focusRequest: useOutline.getState().focusRequest + 1 });

export function goToKey(key: string, going: Going = {}): void {
  const row = shownNow().rows.find((one) => one.key === key);
  if (row !== undefined) goTo(row, going);
}

/** Goes by rows; stays at the ends. */
export function goBy(step: number, selects: 'one' | 'range' | 'keep' = 'one'): void {
  const at = currentRow();
  if (at === null) return;
  const { rows } = shownNow();
  const row = rows[Math.min(rows.length - 1, Math.max(0, at.index + step))];
  if (row !== undefined) goTo(row, { selects });
}

export function goToEnd(which: 'first' | 'last', selects: 'one' | 'range' = 'one'): void {
  goBy(which === 'first' ? -shownNow().rows.length : shownNow().rows.length, selects);
}

export function goToColumn(column: Column): void {
  const at = currentRow();
  if (at !== null) goTo(at.row, { column, selects: 'keep' });
}

/** Opens or closes a branch. Teams share it with the canvas. */
export function toggleBranch(row: OutlineRow, isOpen?: boolean): void {
  const { find, filters } = useUi.getState();
  if (!isBranch(row) || row.isOpen === isOpen || isLooking(find, filters)) return;
  const flip = (list: readonly string[]): readonly string[] =>
    row.isOpen ? [...list, row.key] : list.filter((key) => key !== row.key);
  if (row.kind === 'group') setOutline({ closedGroups: flip(useOutline.getState().closedGroups) });
  else setUi({ collapsed: flip(useUi.getState().collapsed) as (typeof row.team.id)[] });
}

/** The right arrow: opens a closed branch, else goes to the next cell. */
export function goRight(): void {
  const at = currentRow();
  if (at === null) return;
  if (at.column === 'role' && isBranch(at.row) && !at.row.isOpen) {
    toggleBranch(at.row, true);
    return;
  }
  const next = COLUMNS[COLUMNS.indexOf(at.column) + 1];
  if (next !== undefined && at.row.kind !== 'add' && at.row.kind !== 'group') goToColumn(next);
}

/** The left arrow: the cell before; from the first one it closes the branch, or goes up to the one it is in. */
export function goLeft(): void {
  const at = currentRow();
  if (at === null) return;
  const before = COLUMNS[COLUMNS.indexOf(at.column) - 1];
  if (before !== undefined) {
    goToColumn(before);
    return;
  }
  if (isBranch(at.row)) toggleBranch(at.row, false);
  else {
    const parent = parentKey(at.row);
    if (parent !== null) goToKey(parent);
  }
}

export function selectAll(): void {
  select(
    shownNow()
      .rows.filter(({ kind }) => kind === 'seat')
      .flatMap(asSelected),
  );
  announce(`${useUi.getState().selection.length} selected`);
}

/** A pause after which letters start a new word. */
const PAUSE_MS = 700;
let typed = { word: '', at: 0 };

/** Whether letters were typed just now, so that one more goes on with the word. */
export const isTypingAhead = (now: number): boolean => typed.word !== '' && now - typed.at < PAUSE_MS;

/** Any other key, and a click, ends the word. */
export const endTyping = (): void => {
  typed = { word: '', at: 0 };
};

/** Goes to the next row whose current column starts with what is typed; one letter again and again goes on. */
export function typeAhead(letter: string, now: number): void {
  const before = isTypingAhead(now) ? typed.word : '';
  typed = { word: before + plainText(letter), at: now };
  const at = currentRow();
  if (at === null) return;
  const context = shownNow();
  const isSameLetter = [...typed.word].every((one) => one === typed.word[0]);
  const word = isSameLetter ? (typed.word[0] ?? '') : typed.word;
  const start = isSameLetter ? at.index + 1 : at.index;
  const ring = [...context.rows.slice(start), ...context.rows.slice(0, start)];
  const hit = ring.find((row) => plainText(nameText(context, row, at.column)).startsWith(word));
  if (hit !== undefined) goTo(hit);
}
