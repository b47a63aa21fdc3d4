/** Actions as lines of menus: the same name, picture and keys wherever they are offered. */

import type { MenuEntry } from '#renderer/ui/menu.tsx';
import type { ActionId } from './actions.ts';
import { actionOf, canRunAction, runAction } from './actions.ts';
import { shortcutOf } from './keyboard.ts';

/** What a menu has to know to print keys. */
export type KeyHost = Parameters<typeof shortcutOf>[1];

/** Whether it can be run is asked now. */
export function menuEntry(id: ActionId, host: KeyHost): MenuEntry {
  const { label, icon: Icon } = actionOf(id);
  return {
    kind: 'item',
    label,
    icon: Icon ? <Icon size={14} aria-hidden /> : null,
    shortcut: shortcutOf(id, host),
    isDisabled: !canRunAction(id),
    run: () => runAction(id),
  };
}
