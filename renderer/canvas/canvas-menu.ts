/** What the menu of the canvas offers for what is selected: actions of the one table, in the order of how often they are asked for. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { canRunAction } from '#renderer/actions/actions.ts';
import type { Selected } from '#renderer/state/ui-store.ts';

/** Null stands for the plain canvas. */
export type MenuSubject = Selected['kind'] | null;

const CLIPBOARD: readonly ActionId[] = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'];

const GROUPS: Readonly<Record<Selected['kind'] | 'canvas', readonly (readonly ActionId[])[]>> = {
  seat: [
    ['edit.rename', 'seat.fill', 'seat.vacate', 'seat.split', 'seat.merge'],
    CLIPBOARD,
    ['view.focus', 'view.collapse', 'finding.of-selection', 'panel.inspector'],
    ['edit.delete'],
  ],
  team: [
    ['edit.rename', 'team.lock'],
    CLIPBOARD,
    ['view.focus', 'view.collapse', 'finding.of-selection', 'panel.inspector'],
    ['edit.delete'],
  ],
  line: [['panel.inspector'], ['edit.delete']],
  outside: [['view.fit-selection', 'panel.inspector']],
  note: [['edit.rename'], CLIPBOARD, ['panel.inspector'], ['edit.delete']],
  canvas: [
    ['team.add', 'note.add', 'edit.paste'],
    ['view.fit', 'view.collapse-all', 'view.expand-all', 'edit.find'],
    ['edit.undo', 'edit.redo'],
  ],
};

/** What makes sense for some seats alone: not shown at all where it does not, so that the menu stays short. */
const IF_ENABLED: ReadonlySet<ActionId> = new Set<ActionId>([
  'seat.fill',
  'seat.vacate',
  'seat.merge',
  'finding.of-selection',
]);

export const menuGroups = (subject: MenuSubject): readonly (readonly ActionId[])[] =>
  GROUPS[subject ?? 'canvas']
    .map((group) => group.filter((id) => !IF_ENABLED.has(id) || canRunAction(id)))
    .filter((group) => group.length > 0);

export const MENU_NAMES: Readonly<Record<Selected['kind'] | 'canvas', string>> = {
  seat: 'Seat',
  team: 'Team',
  line: 'Line',
  outside: 'Manager from outside',
  note: 'Note',
  canvas: 'Canvas',
};
