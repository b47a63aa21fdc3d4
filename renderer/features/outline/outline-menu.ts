/** What the menu of a row offers: the same as the keys and the mouse, with the keys beside it. */

import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import type { CellContext } from './outline-cells.ts';
import { inspect, keepSeats, makeLead, moveRow, removeRow } from './outline-do.ts';
import { addBelow, emptyCell, startEdit, startTeam } from './outline-editing.ts';
import type { OutlineRow } from './outline-model.ts';
import { isBranch } from './outline-model.ts';
import { toggleBranch } from './outline-walk.ts';

const item = (
  label: string,
  run: () => void,
  rest: { readonly shortcut?: string; readonly isDisabled?: boolean; readonly isDanger?: boolean } = {},
): MenuEntry => ({ kind: 'item', label, run, ...rest });
const LINE: MenuEntry = { kind: 'separator' };

export function menuOf({ scenario }: CellContext, row: OutlineRow | undefined): readonly MenuEntry[] {
  // The menu that closes gives the focus back a turn after it is gone: a field opens in the turn after that.
  const later = (act: () => void) => () => void setTimeout(() => setTimeout(act));
  const newTeam = item('New team', later(startTeam), { shortcut: 'N' });
  if (row === undefined) return [newTeam];
  const edit = (label: string, column: 'role' | 'person') =>
    item(
      label,
      later(() => startEdit(row, column)),
      column === 'role' ? { shortcut: 'F2' } : {},
    );
  const add = item(
    'Add a seat below',
    later(() => addBelow(row)),
    { shortcut: 'Ins' },
  );
  const chosen = useUi.getState().selection;
  const count = chosen.some(({ id }) => id === row.key) ? chosen.length : 1;
  const upAndDown = [
    item('Move up', () => moveRow(row, 'up'), { shortcut: 'Alt ↑' }),
    item('Move down', () => moveRow(row, 'down'), { shortcut: 'Alt ↓' }),
  ];
  const open = isBranch(row)
    ? [item(row.isOpen ? 'Close' : 'Open', () => toggleBranch(row), { shortcut: row.isOpen ? '←' : '→' })]
    : [];
  const inspector = item('Show in the inspector', () => inspect(row));
  const remove = (label: string) => item(label, () => removeRow(row), { shortcut: 'Del', isDanger: true });
  switch (row.kind) {
    case 'seat': {
      const { seat } = row;
      const isLead = seat.team !== null && scenario.teams[seat.team]?.lead === seat.id;
      return [
        edit('Change the role', 'role'),
        edit(seat.person === null ? 'Name who holds it' : 'Change the person', 'person'),
        ...(seat.person === null
          ? [item('Find who fits', () => setUi({ dialog: { kind: 'fill-vacancy', seat: seat.id } }))]
          : []),
        item('Make it a vacancy', () => emptyCell(row, 'person'), { isDisabled: seat.person === null }),
        item(isLead ? 'Lead no more' : 'Make it the lead', () => makeLead(row, !isLead), {
          isDisabled: seat.team === null,
        }),
        LINE,
        add,
        newTeam,
        LINE,
        ...upAndDown,
        item('Into the team above', () => moveRow(row, 'in'), { shortcut: 'Alt →', isDisabled: seat.team !== null }),
        item('Out of the team', () => moveRow(row, 'out'), { shortcut: 'Alt ←', isDisabled: seat.team === null }),
        LINE,
        inspector,
        remove(count > 1 ? `Delete all ${count}` : 'Delete'),
      ];
    }
    case 'team':
      return [
        edit('Rename', 'role'),
        edit('Choose the lead', 'person'),
        ...open,
        LINE,
        add,
        newTeam,
        LINE,
        ...upAndDown,
        LINE,
        inspector,
        item('Delete, keep its seats', () => keepSeats(row)),
        remove(count > 1 ? `Delete all ${count}, with their seats` : 'Delete with its seats'),
      ];
    case 'person':
      return [
        edit('Give a seat', 'role'),
        edit('Rename', 'person'),
        LINE,
        item('Remove from the plan', () => removeRow(row), { shortcut: 'Del', isDanger: true }),
      ];
    case 'group':
      return [...open, ...(row.group === 'no-team' ? [add] : []), newTeam];
    default:
      return [...(row.kind === 'add' && row.team !== null ? [add] : []), newTeam];
  }
}
