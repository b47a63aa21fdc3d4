/**
 * The second copy of every plan, outside of the window's database: `recovery/<plan>/<revision>.json`, checksummed.
 *
 * Kept are the last ten and the last one of each of seven days. A snapshot that does not match its checksum is passed
 * over, never repaired and never deleted in favour of nothing. The newest is the one that was written last: revisions
 * may begin anew when a lost database is made again, so time decides, and time never runs backwards here.
 */

import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Snapshot, SnapshotInfo } from '#shared/ipc/contract.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { ID_PATTERN } from '#shared/model/ids.ts';
import { fileProblem } from './file-problem.ts';
import { safeWrite, sha256 } from './safe-write.ts';

const KEPT_LATEST = 10;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

const snapshotSchema = z.strictObject({
  planId: z.string().regex(ID_PATTERN),
  revision: z.int().min(0),
  savedAt: z.number(),
  sha256: z.string(),
  text: z.string(),
});
type Stored = z.infer<typeof snapshotSchema>;

export interface RecoveryStore {
  readonly write: (planId: string, revision: number, text: string) => Promise<Result<null>>;
  readonly list: () => Promise<readonly SnapshotInfo[]>;
  readonly read: (planId: string) => Promise<Result<Snapshot | null>>;
}

/** In words of the plan: nobody knows of the file. */
const inWords = ({ code }: Problem): Problem => ({
  code,
  message:
    code === 'file.no-space'
      ? 'The disk is full. Free some space, or save the plan to another disk.'
      : 'The second copy could not be written. Save the plan to a file.',
});

const checksum = (text: string): string => sha256(new TextEncoder().encode(text));

/** What a file holds, or null where it is damaged. */
async function readValid(path: string, planId: string): Promise<Stored | null> {
  try {
    const parsed = snapshotSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success || parsed.data.planId !== planId) return null;
    return checksum(parsed.data.text) === parsed.data.sha256 ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Which snapshots may go. @param times newest first */
export function outdated(times: readonly number[], now: number): readonly number[] {
  const days = new Set<number>();
  return times.filter((time, index) => {
    const day = Math.floor(time / DAY_MS);
    const isLastOfDay = !days.has(day);
    days.add(day);
    return index >= KEPT_LATEST && !(isLastOfDay && now - time <= KEPT_DAYS * DAY_MS);
  });
}

/** @param clock milliseconds since 1970 */
export function recoveryStore(folder: string, clock: () => number = Date.now): RecoveryStore {
  /** Path and time of each snapshot of a plan, newest first; read from the disk once, then kept up. */
  const known = new Map<string, { path: string; savedAt: number }[]>();
  const queues = new Map<string, Promise<unknown>>();

  const loadKnown = async (planId: string): Promise<{ path: string; savedAt: number }[]> => {
    const cached = known.get(planId);
    if (cached !== undefined) return cached;
    const names = await readdir(join(folder, planId)).catch((): string[] => []);
    const found: { path: string; savedAt: number }[] = [];
    for (const name of names.filter((name) => /^\d+\.json$/.test(name))) {
      const path = join(folder, planId, name);
      const snapshot = await readValid(path, planId);
      if (snapshot !== null) found.push({ path, savedAt: snapshot.savedAt });
    }
    found.sort((a, b) => b.savedAt - a.savedAt);
    known.set(planId, found);
    return found;
  };

  const write = async (planId: string, revision: number, text: string): Promise<Result<null>> => {
    try {
      await mkdir(join(folder, planId), { recursive: true });
    } catch (error) {
      return err(inWords(fileProblem(error, folder, 'write')));
    }
    const snapshots = await loadKnown(planId);
    const savedAt = Math.max(clock(), (snapshots[0]?.savedAt ?? 0) + 1);
    const path = join(folder, planId, `${revision}.json`);
    const stored: Stored = { planId, revision, savedAt, sha256: checksum(text), text };
    const written = await safeWrite(path, new TextEncoder().encode(`${JSON.stringify(stored)}\n`));
    if (!written.ok) return err(inWords(written.error));
    const next = [{ path, savedAt }, ...snapshots.filter((snapshot) => snapshot.path !== path)];
    const gone = new Set(
      outdated(
        next.map((snapshot) => snapshot.savedAt),
        savedAt,
      ),
    );
    known.set(
      planId,
      next.filter((snapshot) => !gone.has(snapshot.savedAt)),
    );
    for (const snapshot of next) if (gone.has(snapshot.savedAt)) await unlink(snapshot.path).catch(() => {});
    return ok(null);
  };

  const newest = async (planId: string): Promise<Stored | null> => {
    for (const { path } of await loadKnown(planId)) {
      const snapshot = await readValid(path, planId);
      if (snapshot !== null) return snapshot;
    }
    return null;
  };

  return {
    write: async (planId, revision, text) => {
      const run = (queues.get(planId) ?? Promise.resolve()).then(() => write(planId, revision, text));
      queues.set(planId, run);
      return run;
    },
    list: async () => {
      const plans = (await readdir(folder).catch((): string[] => [])).filter((name) => ID_PATTERN.test(name));
      const snapshots = await Promise.all(plans.map(newest));
      return snapshots
        .filter((snapshot) => snapshot !== null)
        .map(({ planId, revision, savedAt, sha256: hash }) => ({ planId, revision, savedAt, sha256: hash }));
    },
    read: async (planId) => {
      const snapshot = await newest(planId);
      return ok(snapshot && { planId, revision: snapshot.revision, text: snapshot.text, savedAt: snapshot.savedAt });
    },
  };
}
