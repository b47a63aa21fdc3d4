/**
 * Opens and saves the person's files.
 *
 * A path comes from a dialog, a drop, a double click or the recent list, and stays here: the window gets a handle. A
 * plan is parsed once more before it is written, so that what is on the disk can always be opened again.
 */

import { basename } from 'node:path';
import type { BrowserWindow, FileFilter } from 'electron';
import { dialog } from 'electron';
import { parsePlan } from '#shared/document/index.ts';
import type { FileHandle, FileKind, KeptVersion, OpenedFile, Requests } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { keepBackup, keptVersions } from '../lib/backups.ts';
import type { FileHandles } from '../lib/file-handles.ts';
import { safeFileName } from '../lib/file-name.ts';
import { readLimited } from '../lib/read-limited.ts';
import { safeWrite, sha256 } from '../lib/safe-write.ts';
import type { RecentFiles } from './recent-files.ts';

const FILTERS: Record<FileKind, FileFilter> = {
  plan: { name: 'Fourfold plan', extensions: ['fourfold'] },
  roster: { name: 'Roster', extensions: ['csv', 'tsv', 'xlsx', 'txt'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  csv: { name: 'CSV table', extensions: ['csv'] },
  json: { name: 'JSON', extensions: ['json'] },
  xlsx: { name: 'Excel table', extensions: ['xlsx'] },
  md: { name: 'Markdown', extensions: ['md'] },
};

export interface Documents {
  readonly open: (kind: FileKind, window: BrowserWindow) => Promise<Result<OpenedFile | null>>;
  readonly openPath: (path: string) => Promise<Result<OpenedFile>>;
  readonly openRecent: (handle: FileHandle) => Promise<Result<OpenedFile>>;
  /** What a file held before it was saved over, newest first. */
  readonly versions: (handle: FileHandle) => Promise<readonly KeptVersion[]>;
  readonly readVersion: (handle: FileHandle, until: number) => Promise<Result<Uint8Array>>;
  readonly save: (
    request: Requests['files.save']['in'],
    window: BrowserWindow,
  ) => Promise<Requests['files.save']['out']>;
}

const isPlanFile = (path: string): boolean => path.toLowerCase().endsWith('.fourfold');

export function setupDocuments(handles: FileHandles, recent: RecentFiles, backups: string): Documents {
  const openPath = async (path: string): Promise<Result<OpenedFile>> => {
    const bytes = await readLimited(path);
    if (!bytes.ok) return bytes;
    if (isPlanFile(path)) await recent.add(path);
    return ok({
      handle: handles.handleOf(path),
      name: basename(path),
      bytes: bytes.value,
      sha256: sha256(bytes.value),
    });
  };

  const askWhere = async (kind: FileKind, suggestedName: string, window: BrowserWindow): Promise<string | null> => {
    const filter = FILTERS[kind];
    const [extension = kind] = filter.extensions;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: safeFileName(suggestedName, extension),
      filters: [filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || !filePath ? null : filePath;
  };

  const versionsOf = async (handle: FileHandle) => {
    const path = handles.pathOf(handle);
    return path === null ? [] : keptVersions(backups, path);
  };

  return {
    openPath,
    versions: async (handle) => (await versionsOf(handle)).map(({ until, size }) => ({ until, size })),
    readVersion: async (handle, until) => {
      const version = (await versionsOf(handle)).find((kept) => kept.until === until);
      return version === undefined
        ? err({ code: 'file.not-found', message: 'It is not kept any more. Choose another one.' })
        : readLimited(version.path);
    },
    open: async (kind, window) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: [FILTERS[kind], { name: 'All files', extensions: ['*'] }],
        properties: ['openFile'],
      });
      const [path] = filePaths;
      return canceled || path === undefined ? ok(null) : openPath(path);
    },
    openRecent: async (handle) => {
      const path = handles.pathOf(handle);
      return path === null
        ? err({ code: 'file.not-found', message: 'That file is not in the list any more. Open it from its folder.' })
        : openPath(path);
    },
    save: async ({ kind, handle, suggestedName, bytes, expected }, window) => {
      if (kind === 'plan') {
        const parsed = parsePlan(bytes);
        if (!parsed.ok) {
          const message = `The plan was not saved, as it could not be opened again: ${parsed.error.message}`;
          return err({ code: 'file.invalid-plan', message });
        }
      }
      const known = handle === null ? null : handles.pathOf(handle);
      const path = known ?? (await askWhere(kind, suggestedName, window));
      if (path === null) return ok(null);
      const written = await safeWrite(path, bytes, {
        expected: known === null ? null : expected,
        keepPrevious: (previous) => keepBackup(backups, path, previous, Date.now()),
      });
      if (!written.ok) return written;
      if (kind === 'plan') await recent.add(path);
      const { sha256: hash, notKept } = written.value;
      return ok({ handle: handles.handleOf(path), name: basename(path), sha256: hash, notKept });
    },
  };
}
