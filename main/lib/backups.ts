/** Keeps the previous version of each file that is saved over, so that a save is never the end of older work. */

import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { KeptVersion } from '#shared/ipc/contract.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { firstBytes } from './file-name.ts';
import { fileProblem } from './file-problem.ts';
import { safeWrite, sha256 } from './safe-write.ts';

const KEPT_PER_FILE = 10;
/** So many of the newest are kept whenever they were saved; of those before, the last of each day goes last. */
const KEPT_OF_NOW = 5;

/** Part of a file's name: sorts by time, and no system refuses it. */
export const stampOf = (time: number): string => new Date(time).toISOString().replace(/[:.]/g, '-');
const timeOf = (name: string): number =>
  Date.parse(name.replace(/.*(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z).*/, '$1:$2:$3.$4')) || 0;

/** In words of the folder: nobody knows of the files in it. */
const inWords = ({ code }: Problem, folder: string): Problem => ({
  code,
  message: code === 'file.no-space' ? 'The disk is full. Free some space.' : `The folder ${folder} cannot be written.`,
});

/** The same name in two folders: a short hash of the path tells them apart. */
const markOf = (path: string): string => ` ${sha256(new TextEncoder().encode(path)).slice(0, 8)} `;

/** The names of what is kept of a file, oldest first. */
async function namesOf(folder: string, path: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => name.includes(markOf(path)) && timeOf(name) > 0).sort();
}

/** Which one makes room for the next: of two of one day the one before, else the oldest. @param names oldest first */
function leastMissed(names: readonly string[]): string | undefined {
  const dayOf = (name: string | undefined): string => new Date(timeOf(name ?? '')).toDateString();
  const older = names.slice(0, -KEPT_OF_NOW);
  return older.find((name, i) => dayOf(name) === dayOf(names[i + 1])) ?? older[0];
}

/** What is kept of a file, newest first. @param path the file as it is now */
export async function keptVersions(
  folder: string,
  path: string,
): Promise<readonly (KeptVersion & { readonly path: string })[]> {
  const names = [...(await namesOf(folder, path))].reverse();
  const found = names.map(async (name) => {
    const kept = join(folder, name);
    const stats = await stat(kept).catch(() => null);
    return stats === null ? [] : [{ path: kept, until: timeOf(name), size: stats.size }];
  });
  return (await Promise.all(found)).flat();
}

/** @param path the file that is being replaced @param bytes what it holds @param now milliseconds since 1970 */
export async function keepBackup(folder: string, path: string, bytes: Uint8Array, now: number): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return err(inWords(fileProblem(error, folder, 'write'), folder));
  }
  const extension = extname(path);
  const stem = firstBytes(basename(path, extension), 180);
  const before = await namesOf(folder, path);
  // The clock may have been set back: the new one is the latest all the same.
  const stamp = stampOf(Math.max(now, timeOf(before.at(-1) ?? '') + 1));
  const name = `${stem}${markOf(path)}${stamp}${extension}`;
  const written = await safeWrite(join(folder, name), bytes);
  if (!written.ok) return err(inWords(written.error, folder));
  const names = [...before, name];
  while (names.length > KEPT_PER_FILE) {
    const [gone = ''] = names.splice(names.indexOf(leastMissed(names) ?? ''), 1);
    await unlink(join(folder, gone)).catch(() => {});
  }
  return ok(null);
}
