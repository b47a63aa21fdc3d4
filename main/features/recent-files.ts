/** The plans that were opened or saved last, newest first, and the system's own list of them. */

import { basename, dirname } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { RecentFile } from '#shared/ipc/contract.ts';
import type { FileHandles } from '../lib/file-handles.ts';
import { readJson, writeJson } from '../lib/json-file.ts';

const MAX = 12;
const listSchema = z.array(z.strictObject({ path: z.string(), openedAt: z.number() }));
type Entry = z.infer<typeof listSchema>[number];

export interface RecentFiles {
  readonly add: (path: string) => Promise<void>;
  readonly list: () => Promise<readonly RecentFile[]>;
  /** The folders that they are in. */
  readonly folders: () => Promise<readonly string[]>;
}

/** @param listPath where the list is kept */
export function setupRecentFiles(listPath: string, handles: FileHandles): RecentFiles {
  let entries: Promise<readonly Entry[]> | null = null;
  const load = (): Promise<readonly Entry[]> => {
    entries ??= readJson(listPath, listSchema).then((list) => list ?? []);
    return entries;
  };
  return {
    add: async (path) => {
      const others = (await load()).filter((entry) => entry.path !== path);
      const next = [{ path, openedAt: Date.now() }, ...others].slice(0, MAX);
      entries = Promise.resolve(next);
      app.addRecentDocument(path);
      await writeJson(listPath, next);
    },
    list: async () =>
      (await load()).map(({ path, openedAt }) => ({
        handle: handles.handleOf(path),
        name: basename(path),
        openedAt,
      })),
    folders: async () => [...new Set((await load()).map(({ path }) => dirname(path)))],
  };
}
