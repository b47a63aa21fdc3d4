/**
 * Writes a file whole or not at all: the one way the planner and the command line write.
 *
 * The bytes go to a new file beside the target, are flushed, read back and compared, and only then take its place.
 * Whatever fails on the way, the target keeps its bytes; it is never truncated and never written in place. Libraries
 * for this that were measured ignore short writes and replace a good file by half of one.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle as FsHandle } from 'node:fs/promises';
import {
  access,
  chmod,
  constants,
  lstat,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { fileProblem } from './file-problem.ts';

/** The calls it makes, so that tests can let each of them fail. */
export interface SafeWriteFs {
  readonly access: typeof access;
  readonly chmod: typeof chmod;
  readonly lstat: typeof lstat;
  readonly open: (path: string, flags: string, mode?: number) => Promise<FsHandle>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: typeof rename;
  readonly stat: typeof stat;
  readonly unlink: typeof unlink;
}

export interface SafeWriteOptions {
  /** sha256 of the bytes that were read or saved last; where the file holds others by now, nothing is written. */
  readonly expected?: string | null;
  /** Gets the bytes that are about to be replaced by others, for a backup. Its failure is told, but is not the save's. */
  readonly keepPrevious?: (bytes: Uint8Array) => Promise<Result<null>>;
  readonly fs?: SafeWriteFs;
  readonly platform?: NodeJS.Platform;
}

export interface Written {
  readonly path: string;
  readonly sha256: string;
  /** Why `keepPrevious` failed; null where it did not. */
  readonly notKept: Problem | null;
}

const realFs: SafeWriteFs = { access, chmod, lstat, open, readFile, realpath, rename, stat, unlink };
const TEMPORARY = /^\.fourfold-[0-9a-f]{16}\.tmp$/;
const RETRY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Saves of the same file wait for each other. */
const queues = new Map<string, Promise<unknown>>();
/** Bytes that took a file's place without the disk confirming it: they are ours, not a change by someone else. */
const unconfirmed = new Map<string, string>();

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

interface Target {
  readonly path: string;
  /** Null where there is no file yet. */
  readonly mode: number | null;
}

/** Follows links to the file itself; refuses everything that is not a regular file one may write. */
async function resolveTarget(fs: SafeWriteFs, asked: string): Promise<Result<Target>> {
  const name = basename(asked);
  let path: string;
  try {
    path = await fs.realpath(asked);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return err(fileProblem(error, asked, 'write'));
    const isLink = await fs.lstat(asked).then(
      () => true,
      () => false,
    );
    if (isLink) {
      return err({
        code: 'file.broken-link',
        message: `${name} is a link that leads nowhere. Save under another name.`,
      });
    }
    try {
      return ok({ path: join(await fs.realpath(dirname(asked)), name), mode: null });
    } catch (folderError) {
      return err(fileProblem(folderError, dirname(asked), 'write-folder'));
    }
  }
  try {
    const stats = await fs.stat(path);
    if (stats.isDirectory()) {
      return err({ code: 'file.is-folder', message: `${name} is a folder. Choose a file name inside of it.` });
    }
    if (!stats.isFile()) {
      return err({ code: 'file.not-regular', message: `${name} is not a regular file. Save under another name.` });
    }
    if ((stats.mode & 0o222) === 0) {
      return err({
        code: 'file.read-only',
        message: `${name} is write-protected. Lift the protection or save under another name.`,
      });
    }
    // Somebody else's file in a folder that one may write to: taking its place would pass over its protection.
    await fs.access(path, constants.W_OK);
    return ok({ path, mode: stats.mode & 0o7777 });
  } catch (error) {
    return err(fileProblem(error, asked, 'write'));
  }
}

/** Renames; where a virus scanner or an indexer holds the file, tries again for ten seconds. */
async function renamePatiently(fs: SafeWriteFs, from: string, to: string, platform: NodeJS.Platform): Promise<void> {
  const until = Date.now() + (platform === 'win32' ? 10_000 : 0);
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!RETRY.has(codeOf(error)) || Date.now() >= until) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Writes and flushes the new file, and reads back what the disk holds. */
async function writeBeside(fs: SafeWriteFs, temporary: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(temporary, 'wx+', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  } finally {
    await handle.close();
  }
  const back = await fs.readFile(temporary);
  if (Buffer.compare(back, bytes) !== 0) throw Object.assign(new Error('read back differs'), { code: 'EIO' });
}

async function replace(
  fs: SafeWriteFs,
  target: Target,
  bytes: Uint8Array,
  options: SafeWriteOptions,
): Promise<Result<Written>> {
  const { expected = null, keepPrevious, platform = process.platform } = options;
  const { path } = target;
  const hash = sha256(bytes);
  let notKept: Problem | null = null;
  if (target.mode !== null && (expected !== null || keepPrevious !== undefined)) {
    try {
      const previous = await fs.readFile(path);
      const there = sha256(previous);
      if (expected !== null && there !== expected && there !== hash && there !== unconfirmed.get(path)) {
        return err({
          code: 'file.changed-outside',
          message: `${basename(path)} was changed by another program since it was opened. Nothing was written.`,
        });
      }
      const kept = there === hash ? undefined : await keepPrevious?.(previous);
      if (kept?.ok === false) notKept = kept.error;
    } catch (error) {
      return err(fileProblem(error, path, 'write'));
    }
  }
  if (target.mode === null && expected !== null) {
    return err({
      code: 'file.gone',
      message: `${basename(path)} was moved or deleted since it was opened. Nothing was written.`,
    });
  }
  const temporary = join(dirname(path), `.fourfold-${randomBytes(8).toString('hex')}.tmp`);
  let folder: FsHandle | null = null;
  let isReplaced = false;
  try {
    await writeBeside(fs, temporary, bytes);
    await fs.chmod(temporary, target.mode ?? 0o666 & ~process.umask());
    folder = platform === 'win32' ? null : await fs.open(dirname(path), 'r');
    await renamePatiently(fs, temporary, path, platform);
    isReplaced = true;
    await folder?.sync();
    unconfirmed.delete(path);
    return ok({ path, sha256: hash, notKept });
  } catch (error) {
    if (isReplaced) unconfirmed.set(path, hash);
    else await unlinkQuietly(fs, temporary);
    return err(fileProblem(error, path, 'write'));
  } finally {
    await folder?.close().catch(() => {});
  }
}

async function unlinkQuietly(fs: SafeWriteFs, path: string): Promise<void> {
  await fs.unlink(path).catch(() => {});
}

/** Runs what is asked for under one key one after another, in the order in which it was asked for. */
async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const run = before.then(work, work);
  queues.set(key, run);
  try {
    return await run;
  } finally {
    if (queues.get(key) === run) queues.delete(key);
  }
}

/**
 * Replaces or creates `path` with `bytes`. Only an `ok` means that the bytes are on the disk; after any error the file
 * is as it was. Errors: `file.changed-outside`, `file.gone`, `file.no-space`, `file.no-permission`, `file.read-only`,
 * `file.busy`, `file.is-folder`, `file.not-regular`, `file.broken-link`, `file.no-folder`, `file.name`, `file.failed`.
 */
export async function safeWrite(
  path: string,
  bytes: Uint8Array,
  options: SafeWriteOptions = {},
): Promise<Result<Written>> {
  const fs = options.fs ?? realFs;
  // By the name that was asked for, then by the file behind it: two names may lead to one file.
  return inTurn(`asked ${resolve(path)}`, async () => {
    const target = await resolveTarget(fs, path);
    if (!target.ok) return target;
    return inTurn(`file ${target.value.path}`, async () => {
      const now = await resolveTarget(fs, path);
      return now.ok ? replace(fs, now.value, bytes, options) : now;
    });
  });
}

/** Removes new files that a killed process left: only our own pattern, older than an hour, never opened. */
export async function sweepTemporary(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => TEMPORARY.test(name))) {
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => null);
    if (stats?.isFile() && now - stats.mtimeMs > 3_600_000) await unlinkQuietly(realFs, path);
  }
}
