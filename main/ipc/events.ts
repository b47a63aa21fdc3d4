/** Tells the window something: the only place that sends. */

import type { BrowserWindow } from 'electron';
import type { EventChannel, Events } from '#shared/ipc/contract.ts';

export function sendEvent<E extends EventChannel>(window: BrowserWindow, event: E, data: Events[E]): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(event, data);
}
