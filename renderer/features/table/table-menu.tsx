/** What the menu of the table offers for the rows of the range: the same as the keys of the table, and what any menu on seats has. */

import type { LucideIcon } from 'lucide-react';
import { ArrowDownToLine, ClipboardPaste, Copy, Eraser, Pencil, Plus, Scissors, Trash2 } from 'lucide-react';
import type { ActionId } from '#renderer/actions/actions.ts';
import { afterMenu, contextEntries, separated } from '#renderer/actions/context-menu.ts';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { shortcutText } from '#renderer/actions/shortcut.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { counted, rowsIn } from './block-edits.ts';
import type { Place } from './cell-range.ts';
import { HEADER } from './cell-range.ts';
import { openCell } from './grid-keys.ts';
import {
  canPaste,
  choose,
  chosenArea,
  chosenElsewhere,
  clear,
  fillDown,
  pasteLast,
  removeRows,
  startNewRow,
} from './table-actions.ts';
import { toggleGroup, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { placeOf } from './use-sheet.ts';

type Item = Extract<MenuEntry, { readonly kind: 'item' }>;

const POSITION: readonly ActionId[] = ['seat.fill', 'seat.lead', 'seat.vacate', 'seat.split', 'seat.merge'];
const LOOK: readonly ActionId[] = ['view.focus', 'finding.of-selection', 'panel.inspector'];

/** The browser's own event carries it, as from the keys: asking for the clipboard needs a permission that nobody gives here. */
const copyCells = (): boolean => document.execCommand('copy');

export function tableMenu(sheet: Sheet, host: KeyHost): readonly MenuEntry[] {
  const { line, column } = placeOf(sheet, useTable.getState().active);
  const there = sheet.lines[line];
  const keys = (shortcut: string) => shortcutText(shortcut, host.platform);
  const item = (label: string, Icon: LucideIcon | null, run: () => void, rest: Partial<Item> = {}): Item => ({
    kind: 'item',
    label,
    icon: Icon ? <Icon size={14} aria-hidden /> : null,
    run: afterMenu(run),
    ...rest,
  });
  const add = item('Add a seat', Plus, () => startNewRow(sheet));
  if (there === undefined || there.kind === 'new') return [add];
  if (there.kind === 'group') {
    const toggle = item(there.isOpen ? 'Close the group' : 'Open the group', null, () => toggleGroup(there.key), {
      shortcut: there.isOpen ? '←' : '→',
    });
    return separated([[toggle], [add]]);
  }
  const area = chosenArea(sheet);
  const rows = rowsIn(sheet.lines, area);
  const hasSeats = rows.some(({ row }) => row.kind === 'seat');
  const isRange = area.bottom > area.top || area.right > area.left;
  const { id, isReadOnly = false } = sheet.columns[column] ?? {};
  const hasFindings = id === 'findings' && (sheet.context.findings.get(there.key) ?? []).length > 0;
  return separated([
    [
      hasFindings
        ? item('Show the finding', null, () => openCell(sheet, null), { shortcut: keys('Enter') })
        : item('Edit the cell', Pencil, () => openCell(sheet, null), { shortcut: keys('F2'), isDisabled: isReadOnly }),
      ...(hasSeats ? contextEntries(POSITION, host) : []),
    ],
    [
      item(isRange ? 'Cut the cells' : 'Cut the cell', Scissors, () => copyCells() && clear(sheet, 'cut'), {
        shortcut: keys('Mod+X'),
      }),
      item(isRange ? 'Copy the cells' : 'Copy the cell', Copy, () => void copyCells(), { shortcut: keys('Mod+C') }),
      item('Paste the cells', ClipboardPaste, () => pasteLast(sheet), {
        shortcut: keys('Mod+V'),
        isDisabled: !canPaste(),
      }),
      item('Fill down', ArrowDownToLine, () => fillDown(sheet), { shortcut: keys('Mod+D') }),
      item(isRange ? 'Clear the cells' : 'Clear the cell', Eraser, () => clear(sheet), { shortcut: keys('Delete') }),
    ],
    [add, ...(hasSeats ? contextEntries(['edit.duplicate'], host).map(withoutKeys) : [])],
    hasSeats ? contextEntries(LOOK, host) : [],
    [
      item(
        rows.length > 1 ? `Delete ${counted(rows.length, 'row')}` : 'Delete the row',
        Trash2,
        () => removeRows(sheet),
        {
          shortcut: keys('Mod+Delete'),
          isDanger: true,
        },
      ),
    ],
  ]);
}

/** Its keys fill cells here. */
const withoutKeys = (entry: MenuEntry): MenuEntry =>
  entry.kind === 'item' ? { ...entry, shortcut: undefined } : entry;

/** What a right click is on becomes the range, unless it is in the range already, or in a row that another view selected. */
export function chooseForMenu(sheet: Sheet, { line, column }: Place): void {
  const { top, bottom, left, right } = chosenArea(sheet);
  const isNow = placeOf(sheet, useTable.getState().active).line !== HEADER;
  const last = sheet.columns.length - 1;
  const isInRange = isNow && line >= top && line <= bottom;
  const isWhole = left === 0 && right === last;
  if (isInRange && (column === -1 ? isWhole : column >= left && column <= right)) return;
  const place = { line, column: Math.max(0, column) };
  const isWholeRow = column === -1 && sheet.lines[line]?.kind === 'row' && !chosenElsewhere(sheet.lines[line]?.key);
  if (isWholeRow) choose(sheet, place, place, { line, column: last });
  else choose(sheet, place);
}
