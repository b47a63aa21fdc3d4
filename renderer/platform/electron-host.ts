/** The Electron window's answer to `Host`: every call goes through the bridge that the preload script put on the page. */

import type { Bridge, FileHandle, OpenedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Host } from './host.ts';
import { readPickedFile } from './read-picked-file.ts';

/** Files that came without a path, such as one dragged out of a mail: they can be read but not be saved over. */
const PATHLESS = 'memory:';
const isPathless = (handle: FileHandle | null): boolean => handle?.startsWith(PATHLESS) ?? false;

async function openDropped(bridge: Bridge, file: File): Promise<Result<OpenedFile>> {
  const opened = await bridge.openDropped(file);
  if (opened.ok || opened.error.code !== 'file.no-path') return opened;
  return readPickedFile(file, `${PATHLESS}${crypto.randomUUID()}` as FileHandle);
}

export function electronHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    platform: bridge.platform,
    openFile: (kind) => bridge.invoke('files.open', { kind }),
    openRecent: (handle) => bridge.invoke('files.open-recent', { handle }),
    openDropped: (file) => openDropped(bridge, file),
    saveFile: (request) =>
      bridge.invoke('files.save', isPathless(request.handle) ? { ...request, handle: null, expected: null } : request),
    keptVersions: (handle) => bridge.invoke('files.versions', { handle }),
    readVersion: (handle, until) => bridge.invoke('files.read-version', { handle, until }),
    recentFiles: () => bridge.invoke('files.recent', {}),
    takePendingFiles: () => bridge.invoke('files.take-pending', {}),
    bindFile: async (planId, { handle, sha256 }) => {
      if (!isPathless(handle)) await bridge.invoke('files.bind', { planId, handle, sha256 });
    },
    fileOfPlan: (planId) => bridge.invoke('files.of-plan', { planId }),
    canRecover: true,
    writeSnapshot: (planId, revision, text) => bridge.invoke('recovery.write', { planId, revision, text }),
    listSnapshots: () => bridge.invoke('recovery.list', {}),
    readSnapshot: (planId) => bridge.invoke('recovery.read', { planId }),
    setStoreAside: (isUnreadable) => bridge.invoke('recovery.set-store-aside', { isUnreadable }),
    setWindowState: ({ title, isDirty }) => void bridge.invoke('window.set-state', { title, isDirty }),
    closeNow: () => void bridge.invoke('window.close-now', {}),
    stay: () => void bridge.invoke('window.stay', {}),
    onMenu: (listener) => bridge.on('menu.action', ({ action }) => listener(action)),
    onPendingFiles: (listener) => bridge.on('files.pending', () => listener()),
    onCloseRequested: (listener) => bridge.on('window.close-requested', () => listener()),
  };
}
