/** An action as a line of a menu: the same name, picture and keys wherever it is offered. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { actionOf, canRunAction, runAction } from '#renderer/actions/actions.ts';
import { shortcutOf } from '#renderer/actions/keyboard.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';

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
