/**
 * The browser's answer to `Host`, for the planner served on 127.0.0.1.
 *
 * Where the browser has file pickers that can write (File System Access), a plan is saved in its place and a change by
 * someone else is noticed; after a restart the plan still knows its file, and the browser asks before the first save.
 * Elsewhere files come through a file field and go out as downloads. There is no second copy outside of the browser's
 * database, and no list of recent files.
 */

import type { FileHandle, FileKind, OpenedFile, SavedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Host } from './host.ts';
import type { FileMemory } from './picked-files.ts';
import { mayWrite, pickedFiles } from './picked-files.ts';
import { readPickedFile, sha256 } from './read-picked-file.ts';

const TYPES: Record<FileKind, { readonly mime: string; readonly extensions: readonly string[] }> = {
  plan: { mime: 'application/json', extensions: ['.fourfold'] },
  roster: { mime: 'text/csv', extensions: ['.csv', '.tsv', '.xlsx', '.txt'] },
  svg: { mime: 'image/svg+xml', extensions: ['.svg'] },
  png: { mime: 'image/png', extensions: ['.png'] },
  pdf: { mime: 'application/pdf', extensions: ['.pdf'] },
  csv: { mime: 'text/csv', extensions: ['.csv'] },
  json: { mime: 'application/json', extensions: ['.json'] },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['.xlsx'] },
  md: { mime: 'text/markdown', extensions: ['.md'] },
};

/** What of File System Access is used; not every browser's types know it. */
interface PickerOptions {
  readonly suggestedName?: string;
  readonly types?: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}
interface Pickers {
  readonly showOpenFilePicker: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker: (options: PickerOptions) => Promise<FileSystemFileHandle>;
}

/** A browser that a program drives can fill a file field and catch a download, but nobody there answers the pickers. */
function pickersOf(view: Window): Pickers | null {
  const { showOpenFilePicker, showSaveFilePicker } = view as Window & Partial<Pickers>;
  if (!showOpenFilePicker || !showSaveFilePicker || view.navigator.webdriver) return null;
  return {
    showOpenFilePicker: showOpenFilePicker.bind(view),
    showSaveFilePicker: showSaveFilePicker.bind(view),
  };
}

const isCancel = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
const newHandle = (): FileHandle => crypto.randomUUID() as FileHandle;
const acceptOf = (kind: FileKind) => [{ accept: { [TYPES[kind].mime]: TYPES[kind].extensions } }];

/** Asks by a file field; null where the person cancels. */
function askByField(kind: FileKind): Promise<File | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = TYPES[kind].extensions.join(',');
    field.hidden = true;
    const finish = (file: File | null): void => {
      field.remove();
      resolve(file);
    };
    field.addEventListener('change', () => finish(field.files?.[0] ?? null));
    field.addEventListener('cancel', () => finish(null));
    document.body.append(field);
    field.click();
  });
}

function download(name: string, kind: FileKind, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[kind].mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function writeTo(file: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  // The browser writes beside and swaps at `close`, so a failed write leaves the file as it was.
  const stream = await file.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
}

function platformOf(agent: string): Host['platform'] {
  if (/mac|iphone|ipad/i.test(agent)) return 'darwin';
  return /win/i.test(agent) ? 'win32' : 'linux';
}

/** @param memory keeps over restarts which file a plan is in */
export function browserHost(view: Window = window, memory: FileMemory | null = null): Host {
  const pickers = pickersOf(view);
  const files = pickedFiles(pickers === null ? null : memory);

  const open = async (kind: FileKind): Promise<Result<OpenedFile | null>> => {
    if (pickers === null) {
      const file = await askByField(kind);
      return file === null ? ok(null) : readPickedFile(file, newHandle());
    }
    try {
      const [file] = await pickers.showOpenFilePicker({ types: acceptOf(kind) });
      return file === undefined ? ok(null) : readPickedFile(await file.getFile(), files.add(file));
    } catch (error) {
      if (isCancel(error)) return ok(null);
      return err({ code: 'file.failed', message: 'The browser could not open that file. Try another one.' });
    }
  };

  const save: Host['saveFile'] = async ({ kind, handle, suggestedName, bytes, expected }) => {
    const hash = await sha256(bytes);
    if (pickers === null) {
      download(suggestedName, kind, bytes);
      return ok({ handle: handle ?? newHandle(), name: suggestedName, sha256: hash });
    }
    try {
      return await saveByPicker(pickers, { kind, handle, suggestedName, bytes, expected }, hash);
    } catch (error) {
      if (isCancel(error)) return ok(null);
      return err({ code: 'file.failed', message: 'The browser could not write that file. Save under another name.' });
    }
  };

  const saveByPicker = async (
    { showSaveFilePicker }: Pickers,
    { kind, handle, suggestedName, bytes, expected }: Parameters<Host['saveFile']>[0],
    hash: string,
  ): Promise<Result<SavedFile>> => {
    const there = files.get(handle);
    // A file of before a restart needs leave again; where that is refused, the plan goes into another one.
    const known = there !== undefined && (await mayWrite(there)) ? there : undefined;
    if (known !== undefined && expected !== null && !(await files.holds(known, expected))) {
      const message = `${known.name} was changed by another program since it was opened. Nothing was written.`;
      return err({ code: 'file.changed-outside', message });
    }
    const file = known ?? (await showSaveFilePicker({ suggestedName, types: acceptOf(kind) }));
    await writeTo(file, bytes);
    return ok({
      handle: known !== undefined && handle !== null ? handle : files.add(file),
      name: file.name,
      sha256: hash,
    });
  };

  const openAgain: Host['openRecent'] = async (handle) => {
    const read = await files.read(handle).catch(() => null);
    return read ?? err({ code: 'file.not-found', message: 'A browser keeps no list of files. Open it anew.' });
  };

  let isDirty = false;
  view.addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault();
  });

  return {
    kind: 'browser',
    platform: platformOf(view.navigator.userAgent),
    openFile: open,
    openRecent: openAgain,
    openDropped: (file) => readPickedFile(file, newHandle()),
    saveFile: save,
    keptVersions: async () => [],
    readVersion: async () => err({ code: 'file.not-found', message: 'A browser keeps no older versions.' }),
    recentFiles: async () => [],
    takePendingFiles: async () => [],
    bindFile: files.bind,
    fileOfPlan: files.fileOf,
    canRecover: false,
    writeSnapshot: async () => ok(null),
    listSnapshots: async () => [],
    readSnapshot: async () => ok(null),
    setStoreAside: async () => err({ code: 'storage.not-set-aside', message: 'A browser keeps no second copy.' }),
    setWindowState: (state) => {
      isDirty = state.isDirty;
      view.document.title = state.title;
    },
    closeNow: () => {},
    stay: () => {},
    onMenu: () => () => {},
    onPendingFiles: () => () => {},
    onCloseRequested: () => () => {},
  };
}
