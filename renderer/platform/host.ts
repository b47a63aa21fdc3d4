/**
 * What the planner needs from outside, whichever host it runs in: the Electron window or a browser on 127.0.0.1.
 *
 * The rest of the renderer knows only this interface; `electron-host.ts` and `browser-host.ts` are the two answers.
 */

import type {
  FileHandle,
  FileKind,
  KeptVersion,
  KnownFile,
  MenuAction,
  OpenedFile,
  RecentFile,
  Requests,
  SavedFile,
  Snapshot,
  SnapshotInfo,
} from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly openFile: (kind: FileKind) => Promise<Result<OpenedFile | null>>;
  readonly openRecent: (handle: FileHandle) => Promise<Result<OpenedFile>>;
  /** A file dropped on the window. */
  readonly openDropped: (file: File) => Promise<Result<OpenedFile>>;
  readonly saveFile: (request: {
    readonly kind: FileKind;
    readonly handle: FileHandle | null;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly expected: string | null;
  }) => Promise<Requests['files.save']['out']>;
  /** What a file held before it was saved over, newest first. In a browser nothing is kept. */
  readonly keptVersions: (file: FileHandle) => Promise<readonly KeptVersion[]>;
  readonly readVersion: (file: FileHandle, until: number) => Promise<Result<Uint8Array>>;
  readonly recentFiles: () => Promise<readonly RecentFile[]>;
  readonly takePendingFiles: () => Promise<readonly Result<OpenedFile>[]>;
  /** Remembers which file a plan is in, for after a restart. */
  readonly bindFile: (planId: string, file: SavedFile) => Promise<void>;
  /** The file that a plan was in last, where the host remembers it and it is still there. */
  readonly fileOfPlan: (planId: string) => Promise<KnownFile | null>;
  /** Second copy outside IndexedDB. In a browser there is none: `canRecover` is false and writing does nothing. */
  readonly canRecover: boolean;
  readonly writeSnapshot: (planId: string, revision: number, text: string) => Promise<Result<null>>;
  readonly listSnapshots: () => Promise<readonly SnapshotInfo[]>;
  readonly readSnapshot: (planId: string) => Promise<Result<Snapshot | null>>;
  /** Keeps the database as the start found it, and says where; empties one that cannot be read. A browser cannot. */
  readonly setStoreAside: (isUnreadable: boolean) => Promise<Result<string>>;
  readonly setWindowState: (state: { readonly title: string; readonly isDirty: boolean }) => void;
  readonly closeNow: () => void;
  /** The window stays: closing it would lose something, and the person has been told. */
  readonly stay: () => void;
  readonly onMenu: (listener: (action: MenuAction) => void) => () => void;
  readonly onPendingFiles: (listener: () => void) => () => void;
  readonly onCloseRequested: (listener: () => void) => () => void;
}
