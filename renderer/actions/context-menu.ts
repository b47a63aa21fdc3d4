/** What the menus at the pointer share, on the canvas, in the outline and in the table: actions on what is selected. */

import type { MenuEntry } from '#renderer/ui/menu.tsx';
import type { ActionId } from './actions.ts';
import { actionOf, canRunAction } from './actions.ts';
import type { KeyHost } from './menu-entry.tsx';
import { menuEntry } from './menu-entry.tsx';

export const CLIPBOARD: readonly ActionId[] = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'];

/** What makes sense for some seats alone: not shown at all where it does not, so that the menu stays short. */
const IF_ENABLED: ReadonlySet<ActionId> = new Set<ActionId>([
  'seat.fill',
  'seat.vacate',
  'seat.merge',
  'seat.lead',
  'finding.of-selection',
]);

export const offered = (groups: readonly (readonly ActionId[])[]): readonly (readonly ActionId[])[] =>
  groups
    .map((group) => group.filter((id) => !IF_ENABLED.has(id) || canRunAction(id)))
    .filter((group) => group.length > 0);

/** The menu that closes gives the focus back a turn after it is gone: a field opens in the turn after that. */
export const afterMenu = (run: () => void) => () => void setTimeout(() => setTimeout(run));

/** An action on what is selected, by its name there. */
export function contextEntry(id: ActionId, host: KeyHost): MenuEntry {
  const entry = menuEntry(id, host);
  if (entry.kind !== 'item') return entry;
  const { context } = actionOf(id);
  return {
    ...entry,
    run: afterMenu(entry.run),
    ...(context ? { label: context.label, isDisabled: entry.isDisabled === true || !context.isEnabled() } : {}),
    ...(id === 'edit.delete' ? { isDanger: true } : {}),
  };
}

export const contextEntries = (ids: readonly ActionId[], host: KeyHost): readonly MenuEntry[] =>
  offered([ids])
    .flat()
    .map((id) => contextEntry(id, host));

/** Groups with a line between them. */
export const separated = (groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' } as const, ...group]));
