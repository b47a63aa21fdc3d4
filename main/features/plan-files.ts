/**
 * Which file a plan was opened from or saved to last, kept over restarts: a plan that comes back knows its file again.
 *
 * Paths stay in the main process; the window gets a handle. The hash of what the window knew tells whether the file was
 * changed by another program in the meantime.
 */

import { basename } from 'node:path';
import { z } from 'zod';
import type { FileHandle, KnownFile } from '#shared/ipc/contract.ts';
import type { FileHandles } from '../lib/file-handles.ts';
import { readJson, writeJson } from '../lib/json-file.ts';
import { readLimited } from '../lib/read-limited.ts';
import { sha256 } from '../lib/safe-write.ts';

const MAX = 100;
const listSchema = z.array(z.strictObject({ plan: z.string(), path: z.string(), sha256: z.string() }));
type Entry = z.infer<typeof listSchema>[number];

export interface PlanFiles {
  /** The plan is in this file, which held these bytes. A handle that was never given out says nothing. */
  readonly bind: (planId: string, handle: FileHandle, sha256: string) => Promise<null>;
  /** The file of a plan; null where it has none, or where it is gone. */
  readonly find: (planId: string) => Promise<KnownFile | null>;
}

/** @param listPath where the list is kept */
export function setupPlanFiles(listPath: string, handles: FileHandles): PlanFiles {
  let entries: Promise<readonly Entry[]> | null = null;
  const load = (): Promise<readonly Entry[]> => {
    entries ??= readJson(listPath, listSchema).then((list) => list ?? []);
    return entries;
  };
  return {
    bind: async (planId, handle, hash) => {
      const path = handles.pathOf(handle);
      if (path === null) return null;
      const others = (await load()).filter(({ plan }) => plan !== planId);
      const next = [{ plan: planId, path, sha256: hash }, ...others].slice(0, MAX);
      entries = Promise.resolve(next);
      await writeJson(listPath, next);
      return null;
    },
    find: async (planId) => {
      const entry = (await load()).find(({ plan }) => plan === planId);
      if (entry === undefined) return null;
      const bytes = await readLimited(entry.path);
      if (!bytes.ok && bytes.error.code === 'file.not-found') return null;
      return {
        handle: handles.handleOf(entry.path),
        name: basename(entry.path),
        sha256: entry.sha256,
        isChanged: !bytes.ok || sha256(bytes.value) !== entry.sha256,
      };
    },
  };
}
