/**
 * The window's database as a start found it: Chromium mends a damaged one in place or empties it, before anybody could
 * look. So it is copied first; where the window then misses something in it, the copy is kept under the day and time.
 */

import { constants } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { stampOf } from './backups.ts';
import { fileProblem } from './file-problem.ts';

/** Chromium's own name for it, in the folder of the user's data. */
const STORE = 'IndexedDB';

export interface FoundStore {
  /** Before the window opens it; never fails. Replaces the copy of the start before. */
  readonly copy: () => Promise<void>;
  /** Keeps the copy; gives where. Fails where there is none, or where it was kept already, and says what to do. */
  readonly setAside: (now: number) => Promise<Result<string>>;
}

export function foundStore(folder: string): FoundStore {
  const copied = join(folder, 'store-as-found');
  const dropCopy = () => rm(copied, { recursive: true, force: true });
  let isCopied = false;
  let why = '';
  return {
    copy: async () => {
      isCopied = false;
      try {
        await dropCopy();
        // Disks that can share what two files hold copy nothing.
        await cp(join(folder, STORE), copied, { recursive: true, mode: constants.COPYFILE_FICLONE });
        isCopied = true;
      } catch (error) {
        // Half a copy is none.
        await dropCopy().catch(() => {});
        const isFull = fileProblem(error, copied, 'write').code === 'file.no-space';
        why = isFull ? 'The disk is full: free some space and start Fourfold again.' : '';
      }
    },
    setAside: async (now) => {
      const kept = join(folder, `damaged-store-${stampOf(now)}`);
      const isKept =
        isCopied &&
        (await rename(copied, kept).then(
          () => true,
          () => false,
        ));
      if (!isKept) return err({ code: 'storage.not-set-aside', message: why || 'Start Fourfold again.' });
      isCopied = false;
      return ok(kept);
    },
  };
}
