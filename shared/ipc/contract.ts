/**
 * The contract between the window and the main process: one line a call, checked on both sides.
 *
 * Files cross as opaque handles that the main process gave out, never as paths: the page can only write where a person
 * chose in a dialog, dropped, double-clicked or opened from the recent list. Bytes and text are values; errors are
 * `Result`s. Schemas of the payloads stand beside this in `schemas.ts`.
 */

import type { Problem, Result } from '#shared/lib/result.ts';

/** An opaque name of a file that the main process knows the path of. */
export type FileHandle = string & { readonly __fileHandle: true };

export type FileKind = 'plan' | 'roster' | 'svg' | 'png' | 'pdf' | 'csv' | 'json' | 'xlsx' | 'md';

/** A file's bytes as they were read, with what later detects a change by someone else. */
export interface OpenedFile {
  readonly handle: FileHandle;
  /** File name without folder, for titles and messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface SavedFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly sha256: string;
}

/** The file that a plan was in when this window, or one before a restart, knew it last. */
export interface KnownFile extends SavedFile {
  /** It holds other bytes by now, or cannot be read. */
  readonly isChanged: boolean;
}

export interface RecentFile {
  readonly handle: FileHandle;
  readonly name: string;
  /** Milliseconds since 1970 of the last opening. */
  readonly openedAt: number;
}

/** What a file held before it was saved over. */
export interface KeptVersion {
  /** When it was saved over, milliseconds since 1970; names it among those of its file. */
  readonly until: number;
  /** In bytes. */
  readonly size: number;
}

/** A recovery snapshot: the newest valid copy of a plan that the main process holds. */
export interface Snapshot {
  readonly planId: string;
  readonly revision: number;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface SnapshotInfo {
  readonly planId: string;
  readonly revision: number;
  readonly savedAt: number;
  readonly sha256: string;
}

/** Requests of the window: channel, what goes in, what comes back. */
export interface Requests {
  /** Asks for a file by the platform's dialog and reads it; null where the person cancelled. */
  'files.open': { in: { kind: FileKind }; out: Result<OpenedFile | null> };
  'files.open-recent': { in: { handle: FileHandle }; out: Result<OpenedFile> };
  /**
   * Writes a file whole or not at all. Without a handle it asks where. `expected` is the sha256 that the window loaded
   * or saved last; where the file is another by now, or gone, the answer is the error `file.changed-outside` or `file.gone`
   * and nothing is written. `notKept` says why the version before could not be kept beside.
   */
  'files.save': {
    in: {
      kind: FileKind;
      handle: FileHandle | null;
      suggestedName: string;
      bytes: Uint8Array;
      expected: string | null;
    };
    out: Result<(SavedFile & { readonly notKept?: Problem | null }) | null>;
  };
  /** What is kept of a file that was saved over, newest first. */
  'files.versions': { in: { handle: FileHandle }; out: readonly KeptVersion[] };
  /** The bytes of a kept version: no handle comes with them, so nothing can be saved over it. */
  'files.read-version': { in: { handle: FileHandle; until: number }; out: Result<Uint8Array> };
  'files.recent': { in: Record<string, never>; out: readonly RecentFile[] };
  /** Files that the program was started with, double-clicked or handed over by a second start, in order; empties the list. */
  'files.take-pending': { in: Record<string, never>; out: readonly Result<OpenedFile>[] };
  /** Remembers over restarts which file a plan is in, and what the window knows that it holds. */
  'files.bind': { in: { planId: string; handle: FileHandle; sha256: string }; out: null };
  /** The file that a plan is in; null where none is known, or where it is gone. */
  'files.of-plan': { in: { planId: string }; out: KnownFile | null };
  /** Stores a snapshot; resolves once it is on the disk. */
  'recovery.write': { in: { planId: string; revision: number; text: string }; out: Result<null> };
  'recovery.list': { in: Record<string, never>; out: readonly SnapshotInfo[] };
  /** Newest valid snapshot of a plan; damaged ones are passed over. */
  'recovery.read': { in: { planId: string }; out: Result<Snapshot | null> };
  /**
   * The window's database lacked something, or could not be read at all, and is emptied then: keeps it as this start found
   * it, and says where. Nothing is done where that fails.
   */
  'recovery.set-store-aside': { in: { isUnreadable: boolean }; out: Result<string> };
  /** Tells the title bar and the close guard how things stand. */
  'window.set-state': { in: { title: string; isDirty: boolean }; out: null };
  /** Answers an asked-for close: everything is written down, the window may go. */
  'window.close-now': { in: Record<string, never>; out: null };
  'window.stay': { in: Record<string, never>; out: null };
}
export type Channel = keyof Requests;

/** What the menu or the shell asks of the window. */
export type MenuAction =
  | 'plan.new'
  | 'plan.open'
  | 'plan.save'
  | 'plan.save-as'
  | 'plan.versions'
  | 'roster.import'
  | 'export'
  | 'edit.undo'
  | 'edit.redo'
  | 'view.zoom-in'
  | 'view.zoom-out'
  | 'view.fit'
  | 'view.toggle-minimap'
  | 'view.toggle-theme'
  | 'help.about';

export interface Events {
  'menu.action': { action: MenuAction };
  /** Something is waiting in `files.take-pending`. */
  'files.pending': Record<string, never>;
  /** The person closes the window: flush, then call `window.close-now`, or `window.stay` where changes would be lost. */
  'window.close-requested': Record<string, never>;
}
export type EventChannel = keyof Events;

/** The one object that the preload script puts on the page: `window.fourfold`. */
export interface Bridge {
  readonly invoke: <C extends Channel>(channel: C, input: Requests[C]['in']) => Promise<Requests[C]['out']>;
  /** Listens; the returned function stops listening. */
  readonly on: <E extends EventChannel>(event: E, listener: (data: Events[E]) => void) => () => void;
  /** A handle for a file dropped on the window, whose path only the preload may learn. */
  readonly openDropped: (file: unknown) => Promise<Result<OpenedFile>>;
  readonly platform: 'darwin' | 'win32' | 'linux';
}
