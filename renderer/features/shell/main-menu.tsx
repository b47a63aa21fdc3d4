/** The window's menu, made from the table of actions: the same names and keys as everywhere. */

import type { Section } from '#renderer/actions/actions.ts';
import { actionOf, actionsOf, SECTION_NAMES, SECTIONS } from '#renderer/actions/actions.ts';
import { menuEntry } from '#renderer/actions/menu-entry.tsx';
import { setTheme } from '#renderer/actions/theme.ts';
import type { Host } from '#renderer/platform/host.ts';
import type { Theme } from '#renderer/state/ui-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const LINE: MenuEntry = { kind: 'separator' };

const sectionOf = (section: Section, host: Host): readonly MenuEntry[] =>
  actionsOf(host)
    .filter((id) => actionOf(id).section === section && actionOf(id).isInMenu)
    .map((id) => menuEntry(id, host));

/**
 * What is done with the plan and the help at once, the sections between them in menus of their own: all of it in one list
 * is twice as high as a laptop. What can be run is asked when the title bar is drawn.
 */
export function useMenuEntries(host: Host): readonly MenuEntry[] {
  const theme = useUi((ui) => ui.theme);
  useUi((ui) => ui.selection);
  const choice: MenuEntry = {
    kind: 'choice',
    label: 'Theme',
    value: theme,
    options: THEMES,
    onChange: (next) => setTheme(next as Theme),
  };
  return SECTIONS.flatMap((section): readonly MenuEntry[] => {
    const entries = sectionOf(section, host);
    if (section === 'plan') return [...entries, LINE];
    if (section === 'help') return [LINE, ...entries];
    const all = section === 'view' ? [...entries, LINE, choice] : entries;
    return all.length === 0 ? [] : [{ kind: 'submenu', label: SECTION_NAMES[section], entries: all }];
  });
}
