/**
 * Files that a person picked in a browser that can write them (File System Access): leave to read and write them, what
 * they hold, and which plan is in which, over restarts.
 */

import type { FileHandle, KnownFile, OpenedFile, SavedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { readPickedFile, sha256 } from './read-picked-file.ts';

/** A file that a plan was in when a window knew it last. */
export interface RememberedFile {
  readonly file: FileSystemFileHandle;
  /** Of the bytes that the window knew to be in it. */
  readonly sha256: string;
}

/** Where remembered files are kept over restarts. */
export interface FileMemory {
  readonly put: (planId: string, remembered: RememberedFile) => Promise<void>;
  readonly get: (planId: string) => Promise<RememberedFile | null>;
  readonly forget: (planId: string) => Promise<void>;
}

/** Not every browser's types know these. */
interface Asking {
  readonly queryPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}
const MODE = { mode: 'readwrite' } as const;

const leaveFor = async (file: FileSystemFileHandle & Asking): Promise<PermissionState> =>
  (await file.queryPermission?.(MODE)) ?? 'granted';

/** Whether the file may be written, after the browser has asked where it must: only on a click or a key. */
export async function mayWrite(file: FileSystemFileHandle & Asking): Promise<boolean> {
  const leave = await leaveFor(file);
  if (leave !== 'prompt' || file.requestPermission === undefined) return leave === 'granted';
  return (await file.requestPermission(MODE)) === 'granted';
}

const hashOf = async (file: FileSystemFileHandle): Promise<string> =>
  sha256(new Uint8Array(await (await file.getFile()).arrayBuffer()));

export interface PickedFiles {
  readonly add: (file: FileSystemFileHandle) => FileHandle;
  readonly get: (handle: FileHandle | null) => FileSystemFileHandle | undefined;
  /** Reads a file again; null for one that this window never had. */
  readonly read: (handle: FileHandle) => Promise<Result<OpenedFile> | null>;
  /** Whether the file holds these bytes. */
  readonly holds: (file: FileSystemFileHandle, expected: string) => Promise<boolean>;
  readonly bind: (planId: string, saved: SavedFile) => Promise<void>;
  /** The file of a plan; null where none is remembered, where it is gone, or where the browser was told to refuse it. */
  readonly fileOf: (planId: string) => Promise<KnownFile | null>;
}

export function pickedFiles(memory: FileMemory | null): PickedFiles {
  const files = new Map<FileHandle, FileSystemFileHandle>();
  const add = (file: FileSystemFileHandle): FileHandle => {
    const handle = crypto.randomUUID() as FileHandle;
    files.set(handle, file);
    return handle;
  };
  const holds = async (file: FileSystemFileHandle, expected: string) => (await hashOf(file)) === expected;

  const find = async (planId: string): Promise<KnownFile | null> => {
    const known = await memory?.get(planId);
    if (!known) return null;
    const { file, sha256: hash } = known;
    const leave = await leaveFor(file);
    if (leave === 'denied') return null;
    // Before the browser may ask, nobody can look inside: whether it was changed is seen at the first save.
    const isChanged = leave === 'granted' && !(await holds(file, hash));
    return { handle: add(file), name: file.name, sha256: hash, isChanged };
  };

  return {
    add,
    holds,
    get: (handle) => (handle === null ? undefined : files.get(handle)),
    read: async (handle) => {
      const file = files.get(handle);
      if (file === undefined) return null;
      await mayWrite(file);
      return readPickedFile(await file.getFile(), handle);
    },
    bind: async (planId, { handle, sha256: hash }) => {
      const file = files.get(handle);
      // A plan that is now in a file that cannot be written again is no longer in the one from before.
      await (file === undefined ? memory?.forget(planId) : memory?.put(planId, { file, sha256: hash }))?.catch(
        () => {},
      );
    },
    fileOf: (planId) => find(planId).catch(() => null),
  };
}
