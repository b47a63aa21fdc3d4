/**
 * Lets the window go only when its page has written everything down.
 *
 * The page gets five seconds. A page that hangs cannot answer; its edits are in the recovery snapshots by then, so
 * the window closes rather than stay for ever. Nothing is kept only for this moment: a shutdown may never ask.
 */

import type { BrowserWindow } from 'electron';
import { sendEvent } from '../ipc/events.ts';

const PATIENCE_MS = 5_000;

export interface CloseGuard {
  readonly setState: (state: { readonly title: string; readonly isDirty: boolean }, window: BrowserWindow) => null;
  readonly closeNow: (window: BrowserWindow) => null;
  /** Watches a new window. */
  readonly watch: (window: BrowserWindow) => void;
}

export function setupCloseGuard(): CloseGuard {
  const ready = new WeakSet<BrowserWindow>();
  /** Windows whose page has told how things stand; before that there is nobody who would answer. */
  const alive = new WeakSet<BrowserWindow>();
  const closeNow = (window: BrowserWindow): null => {
    ready.add(window);
    window.close();
    return null;
  };
  return {
    closeNow,
    setState: ({ title, isDirty }, window) => {
      alive.add(window);
      window.setTitle(title);
      window.setDocumentEdited(isDirty);
      return null;
    },
    watch: (window) => {
      let timer: NodeJS.Timeout | undefined;
      window.webContents.on('render-process-gone', () => alive.delete(window));
      window.on('close', (event) => {
        if (ready.has(window) || !alive.has(window)) return;
        event.preventDefault();
        if (timer !== undefined) return;
        sendEvent(window, 'window.close-requested', {});
        timer = setTimeout(() => closeNow(window), PATIENCE_MS);
      });
      window.on('closed', () => clearTimeout(timer));
    },
  };
}
