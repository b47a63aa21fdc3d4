/** What an action is: something that the window can be asked to do, as menu, keyboard, palette and help show it. */

import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from './shortcut.ts';

export const SECTIONS = ['plan', 'edit', 'scenario', 'tool', 'view', 'finding', 'help'] as const;
export type Section = (typeof SECTIONS)[number];
export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  plan: 'Plan',
  edit: 'Edit',
  scenario: 'Scenarios',
  tool: 'Tools',
  view: 'View',
  finding: 'Findings',
  help: 'Help',
};

export interface Action {
  readonly label: string;
  readonly section: Section;
  /** The first is shown; all of them work. */
  readonly shortcuts: readonly Shortcut[];
  /** Shown instead of the first in a browser, which keeps some keys to itself. */
  readonly browserShortcut?: Shortcut;
  readonly icon: LucideIcon | null;
  /** Works on the start screen too. */
  readonly isAnywhere?: true;
  /** Stands in the window's own menu. */
  readonly isInMenu?: true;
  /** Not offered in a browser, which keeps nothing that it could show. */
  readonly isOnlyInElectron?: true;
  /** Its keys are the browser's for the clipboard, whose events do the work; menus and palette call `run`. */
  readonly isByClipboard?: true;
  readonly isEnabled?: () => boolean;
  /** In a menu on what is selected: what it is called there, where that is less, and whether the selection allows it. */
  readonly context?: { readonly label: string; readonly isEnabled: () => boolean };
  readonly run: () => void;
}

/** Keeps the ids of a table in its type. */
export const define = <Id extends string>(actions: Record<Id, Action>): Record<Id, Action> => actions;
