/** Where the planner keeps its own files: the platform's folder for it, or the one named by `--user-data-dir`. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

export interface Profile {
  readonly folder: string;
  readonly recovery: string;
  readonly backups: string;
  readonly recentFiles: string;
  readonly planFiles: string;
  readonly windowState: string;
}

/** First of all: the lock for a single instance lies in this folder. */
export function setupProfile(): Profile {
  const named = app.commandLine.getSwitchValue('user-data-dir');
  if (named !== '') app.setPath('userData', resolve(named));
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    recovery: join(folder, 'recovery'),
    backups: join(folder, 'backups'),
    recentFiles: join(folder, 'recent.json'),
    planFiles: join(folder, 'plan-files.json'),
    windowState: join(folder, 'window.json'),
  };
}
