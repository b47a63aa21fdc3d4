/** What the menu of a row offers: the same as the keys and the mouse, with the keys beside it. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { afterMenu, CLIPBOARD, contextEntries, separated } from '#renderer/actions/context-menu.ts';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { useUi } from '#renderer/state/ui-store.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import type { CellContext } from './outline-cells.ts';
import { inspect, keepSeats, makeLead, moveRow, removeRow } from './outline-do.ts';
import { addBelow, startEdit, startTeam } from './outline-editing.ts';
import type { OutlineRow } from './outline-model.ts';
import { isBranch } from './outline-model.ts';
import { toggleBranch } from './outline-walk.ts';

const item = (
  label: string,
  run: () => void,
  rest: { readonly shortcut?: string; readonly isDisabled?: boolean; readonly isDanger?: boolean } = {},
): MenuEntry => ({ kind: 'item', label, run, ...rest });

/** On all that is selected. */
const POSITION: readonly ActionId[] = ['seat.fill', 'seat.vacate', 'seat.split', 'seat.merge'];
const LOOK: readonly ActionId[] = ['view.focus', 'finding.of-selection'];

export function menuOf({ scenario }: CellContext, row: OutlineRow | undefined, host: KeyHost): readonly MenuEntry[] {
  const newTeam = item('New team', afterMenu(startTeam), { shortcut: 'N' });
  if (row === undefined) return [newTeam];
  const edit = (label: string, column: 'role' | 'person') =>
    item(
      label,
      afterMenu(() => startEdit(row, column)),
      column === 'role' ? { shortcut: 'F2' } : {},
    );
  const add = item(
    'Add a seat below',
    afterMenu(() => addBelow(row)),
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
      return separated([
        [
          edit('Change the role', 'role'),
          edit(seat.person === null ? 'Name who holds it' : 'Change the person', 'person'),
          item(isLead ? 'Lead no more' : 'Make it the lead', () => makeLead(row, !isLead), {
            isDisabled: seat.team === null,
          }),
          ...contextEntries(POSITION, host),
        ],
        [add, newTeam],
        contextEntries(CLIPBOARD, host),
        [
          ...upAndDown,
          item('Into the team above', () => moveRow(row, 'in'), { shortcut: 'Alt →', isDisabled: seat.team !== null }),
          item('Out of the team', () => moveRow(row, 'out'), { shortcut: 'Alt ←', isDisabled: seat.team === null }),
        ],
        [...contextEntries(LOOK, host), inspector],
        [remove(count > 1 ? `Delete all ${count}` : 'Delete')],
      ]);
    }
    case 'team':
      return separated([
        [edit('Rename', 'role'), edit('Choose the lead', 'person'), ...contextEntries(['team.lock'], host), ...open],
        [add, newTeam],
        contextEntries(CLIPBOARD, host),
        upAndDown,
        [...contextEntries(LOOK, host), inspector],
        [
          item('Delete, keep its seats', () => keepSeats(row)),
          remove(count > 1 ? `Delete all ${count}, with their seats` : 'Delete with its seats'),
        ],
      ]);
    case 'person':
      return separated([
        [edit('Give a seat', 'role'), edit('Rename', 'person')],
        [item('Remove from the plan', () => removeRow(row), { shortcut: 'Del', isDanger: true })],
      ]);
    case 'group':
      return [...open, ...(row.group === 'no-team' ? [add] : []), newTeam];
    default:
      return [...(row.kind === 'add' && row.team !== null ? [add] : []), newTeam];
  }
}
