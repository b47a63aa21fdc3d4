/** Listens for the keys of the actions, and for the shell's own menu. */

import type { Host } from '#renderer/platform/host.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { MenuAction } from '#shared/ipc/contract.ts';
import type { ActionId } from './actions.ts';
import { ACTION_IDS, actionOf, runAction } from './actions.ts';
import { isTyping, undoesItself } from './is-typing.ts';
import type { KeyPress, Platform } from './shortcut.ts';
import { matches, shortcutText } from './shortcut.ts';

/** The action that a key press asks for, if any. */
export function actionFor(press: KeyPress, platform: Platform): ActionId | undefined {
  return ACTION_IDS.find((id) => actionOf(id).shortcuts.some((shortcut) => matches(shortcut, press, platform)));
}

/** Its keys as printed, where it has any. */
export function shortcutOf(id: ActionId, host: Pick<Host, 'kind' | 'platform'>): string | undefined {
  const action = actionOf(id);
  const shortcut = (host.kind === 'browser' ? action.browserShortcut : undefined) ?? action.shortcuts[0];
  return shortcut === undefined ? undefined : shortcutText(shortcut, host.platform);
}

/** In a field only these keep their meaning; everything else belongs to the text. */
const IN_FIELDS: ReadonlySet<ActionId> = new Set<ActionId>([
  'plan.new',
  'plan.open',
  'plan.save',
  'plan.save-as',
  'roster.import',
  'export',
  'help.find',
  'edit.find',
  'panel.next',
  'panel.previous',
]);

/** What is done last may be what a field handed over a moment ago. */
const isOfField = (id: ActionId, target: EventTarget | null): boolean =>
  id === 'edit.undo' || id === 'edit.redo' ? undoesItself(target) : isTyping(target) && !IN_FIELDS.has(id);

/** Holding the key goes on doing it. */
const REPEATING: ReadonlySet<ActionId> = new Set<ActionId>(['edit.undo', 'edit.redo', 'view.zoom-in', 'view.zoom-out']);

/** Keys that a focused button, tab or menu item uses itself are not taken from it. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null;

export function listenToKeys(host: Pick<Host, 'platform'>): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const id = actionFor(event, host.platform);
    // The browser's own clipboard event follows these keys and does the work.
    if (id === undefined || actionOf(id).isByClipboard || isInMenu(event.target)) return;
    if (event.repeat && !REPEATING.has(id)) return;
    if (isOfField(id, event.target)) return;
    // A dialog is a world of its own.
    if (useUi.getState().dialog !== null || document.querySelector('[role="dialog"]')) return;
    if (runAction(id)) event.preventDefault();
  };
  globalThis.addEventListener('keydown', onKeyDown);
  return () => globalThis.removeEventListener('keydown', onKeyDown);
}

/** Undo and redo of the shell's menu belong to the text field that is being typed in. */
export function runMenuAction(action: MenuAction): void {
  if ((action === 'edit.undo' || action === 'edit.redo') && undoesItself(document.activeElement)) {
    document.execCommand(action === 'edit.undo' ? 'undo' : 'redo');
    return;
  }
  if (useUi.getState().dialog === null) runAction(action);
}
