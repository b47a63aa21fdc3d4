/** One process owns the user's data. A second start hands over its files, brings the window to the front and goes. */

import { app } from 'electron';
import { fileArguments } from '../lib/file-arguments.ts';
import type { PendingFiles } from './pending-files.ts';

/** @returns false in a second process, which has to leave at once */
export function setupSingleInstance(pending: PendingFiles, focusWindow: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, words, folder) => {
    pending.add(fileArguments(words, folder));
    focusWindow();
  });
  return true;
}
