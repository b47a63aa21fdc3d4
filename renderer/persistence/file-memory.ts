/**
 * Which file a plan is in, kept by the browser over restarts: handles of File System Access are stored as they are.
 *
 * A database of its own, so that the one with the plans keeps its version and opens without these.
 */

import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { FileMemory, RememberedFile } from '#renderer/platform/picked-files.ts';
import { PATIENCE, withPatience } from './patience.ts';

interface Row extends RememberedFile {
  readonly plan: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** As many as Electron's main process remembers. */
const MOST = 100;

export function createFileMemory(now: () => number = Date.now): FileMemory {
  const db = new Dexie('fourfold-files') as Dexie & { readonly files: Table<Row, string> };
  db.version(1).stores({ files: 'plan, at' });
  return {
    put: async (plan, { file, sha256 }) => {
      await db.transaction('rw', db.files, async () => {
        await db.files.put({ plan, file, sha256, at: now() });
        const tooMany = (await db.files.count()) - MOST;
        if (tooMany > 0) await db.files.orderBy('at').limit(tooMany).delete();
      });
    },
    get: async (plan) => (await withPatience(db.files.get(plan), PATIENCE)) ?? null,
    forget: async (plan) => db.files.delete(plan),
  };
}
