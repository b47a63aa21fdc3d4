/** A host for tests: remembers what it was asked, and answers from memory. */

import type { Host } from '#renderer/platform/host.ts';
import type { FileHandle, KnownFile, OpenedFile, Snapshot } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';

export interface FakeHost extends Host {
  readonly snapshots: Map<string, Snapshot>;
  readonly saved: { readonly name: string; readonly text: string; readonly expected: string | null }[];
  /** By plan id. */
  readonly files: Map<string, KnownFile>;
  readonly pending: Result<OpenedFile>[];
  /** What is kept of the open plan's file, newest first. */
  readonly versions: { readonly until: number; readonly bytes: Uint8Array }[];
  /** What the next `saveFile` answers. */
  saveAnswer: Awaited<ReturnType<Host['saveFile']>> | null;
  /** Lets no `saveFile` answer until it is told to finish. */
  readonly holdSaves: () => { readonly finish: () => void };
  openAnswer: OpenedFile | null;
  /** What was done with a damaged database. */
  readonly setAside: ('emptied' | 'copied')[];
  /** What emptying it takes. */
  emptyStore: (() => void) | null;
  closed: number;
  stayed: number;
  requestClose: () => void;
}

export const textFile = (name: string, text: string): OpenedFile => ({
  handle: `handle-${name}` as FileHandle,
  name,
  bytes: new TextEncoder().encode(text),
  sha256: `sha of ${text.length}`,
});

export function createFakeHost(): FakeHost {
  const snapshots = new Map<string, Snapshot>();
  const listeners: (() => void)[] = [];
  const nothing = () => () => {};
  let isWritten: Promise<void> = Promise.resolve();
  const fake: FakeHost = {
    kind: 'electron',
    platform: 'linux',
    canRecover: true,
    snapshots,
    saved: [],
    pending: [],
    files: new Map(),
    versions: [],
    setAside: [],
    emptyStore: null,
    saveAnswer: null,
    holdSaves: () => {
      let finish = (): void => {};
      isWritten = new Promise((resolve) => {
        finish = resolve;
      });
      return { finish };
    },
    openAnswer: null,
    closed: 0,
    stayed: 0,
    requestClose: () => {
      for (const listener of listeners) listener();
    },
    openFile: async () => ok(fake.openAnswer),
    openRecent: async () =>
      fake.openAnswer ? ok(fake.openAnswer) : err({ code: 'file.missing', message: 'It is gone.' }),
    openDropped: async (file) => ok(textFile(file.name, await file.text())),
    saveFile: async ({ suggestedName, bytes, expected, handle }) => {
      if (fake.saveAnswer) return fake.saveAnswer;
      const text = new TextDecoder().decode(bytes);
      fake.saved.push({ name: suggestedName, text, expected });
      await isWritten;
      return ok({
        handle: handle ?? (`handle-${suggestedName}` as FileHandle),
        name: suggestedName,
        sha256: `sha of ${text.length}`,
      });
    },
    keptVersions: async () => fake.versions.map(({ until, bytes }) => ({ until, size: bytes.length })),
    readVersion: async (_, until) => {
      const kept = fake.versions.find((version) => version.until === until);
      return kept ? ok(kept.bytes) : err({ code: 'file.not-found', message: 'It is not kept any more.' });
    },
    recentFiles: async () => [],
    takePendingFiles: async () => fake.pending.splice(0),
    bindFile: async (planId, file) => {
      fake.files.set(planId, { ...file, isChanged: false });
    },
    fileOfPlan: async (planId) => fake.files.get(planId) ?? null,
    writeSnapshot: async (planId, revision, text) => {
      snapshots.set(planId, { planId, revision, text, savedAt: Date.now() });
      return ok(null);
    },
    listSnapshots: async () => [...snapshots.values()].map(({ text: _, ...info }) => ({ ...info, sha256: '' })),
    readSnapshot: async (planId) => ok(snapshots.get(planId) ?? null),
    setStoreAside: async (isUnreadable) => {
      fake.setAside.push(isUnreadable ? 'emptied' : 'copied');
      fake.emptyStore?.();
      return ok('/profile/damaged-store');
    },
    setWindowState: () => {},
    stay: () => {
      fake.stayed += 1;
    },
    closeNow: () => {
      fake.closed += 1;
    },
    onMenu: nothing,
    onPendingFiles: nothing,
    onCloseRequested: (listener) => {
      listeners.push(listener);
      return () => {};
    },
  };
  return fake;
}
