/**
 * Files that wait for the window: from the command line, a double click, or a second start.
 *
 * They may come before there is a window or a page; so they queue, and the page is told that something is waiting.
 */

import { app } from 'electron';
import { fileArguments } from '../lib/file-arguments.ts';

export interface PendingFiles {
  readonly add: (paths: readonly string[]) => void;
  /** Gives the paths in order and empties the list. */
  readonly take: () => readonly string[];
  readonly onArrival: (listener: () => void) => void;
}

/** Before the app is ready: macOS sends `open-file` as early as that. */
export function setupPendingFiles(): PendingFiles {
  let waiting: readonly string[] = fileArguments(process.argv, process.cwd());
  let listener = (): void => {};
  const add = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    waiting = [...waiting, ...paths];
    listener();
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    add([path]);
  });
  return {
    add,
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    onArrival: (next) => {
      listener = next;
    },
  };
}
