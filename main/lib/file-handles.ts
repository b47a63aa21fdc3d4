/** Opaque names for paths. The page can only name a file that was given to it; one path has one name for the whole run. */

import { randomUUID } from 'node:crypto';
import type { FileHandle } from '#shared/ipc/contract.ts';

export interface FileHandles {
  readonly handleOf: (path: string) => FileHandle;
  readonly pathOf: (handle: FileHandle) => string | null;
}

export function fileHandles(): FileHandles {
  const byPath = new Map<string, FileHandle>();
  const byHandle = new Map<FileHandle, string>();
  return {
    handleOf: (path) => {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const handle = randomUUID() as FileHandle;
      byPath.set(path, handle);
      byHandle.set(handle, path);
      return handle;
    },
    pathOf: (handle) => byHandle.get(handle) ?? null,
  };
}
