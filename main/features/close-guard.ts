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
  /** The page told the person why it should not close yet; asked again, it may. */
  readonly stay: (window: BrowserWindow) => null;
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
  const waiting = new WeakMap<BrowserWindow, NodeJS.Timeout>();
  const stopWaiting = (window: BrowserWindow): void => {
    clearTimeout(waiting.get(window));
    waiting.delete(window);
  };
  return {
    closeNow,
    stay: (window) => {
      stopWaiting(window);
      return null;
    },
    setState: ({ title, isDirty }, window) => {
      alive.add(window);
      window.setTitle(title);
      window.setDocumentEdited(isDirty);
      return null;
    },
    watch: (window) => {
      window.webContents.on('render-process-gone', () => alive.delete(window));
      window.on('close', (event) => {
        if (ready.has(window) || !alive.has(window)) return;
        event.preventDefault();
        if (waiting.has(window)) return;
        sendEvent(window, 'window.close-requested', {});
        waiting.set(
          window,
          setTimeout(() => closeNow(window), PATIENCE_MS),
        );
      });
      window.on('closed', () => stopWaiting(window));
    },
  };
}
