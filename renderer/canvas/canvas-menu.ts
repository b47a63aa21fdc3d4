/** What the menu of the canvas offers for what is selected: actions of the one table, in the order of how often they are asked for. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { CLIPBOARD, offered } from '#renderer/actions/context-menu.ts';
import type { Selected } from '#renderer/state/ui-store.ts';

/** Null stands for the plain canvas. */
export type MenuSubject = Selected['kind'] | null;

const GROUPS: Readonly<Record<Selected['kind'] | 'canvas', readonly (readonly ActionId[])[]>> = {
  seat: [
    ['edit.rename', 'seat.fill', 'seat.lead', 'seat.vacate', 'seat.split', 'seat.merge'],
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

export const menuGroups = (subject: MenuSubject): readonly (readonly ActionId[])[] =>
  offered(GROUPS[subject ?? 'canvas']);

export const MENU_NAMES: Readonly<Record<Selected['kind'] | 'canvas', string>> = {
  seat: 'Seat',
  team: 'Team',
  line: 'Line',
  outside: 'Manager from outside',
  note: 'Note',
  canvas: 'Canvas',
};
