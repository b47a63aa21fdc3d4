/** Starts the window's main process: the features, in the order that they depend on one another. */

import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { setupAppProtocol, setupAppScheme } from './features/app-protocol.ts';
import { setupCloseGuard } from './features/close-guard.ts';
import { setupDocuments } from './features/documents.ts';
import { tidyUp } from './features/housekeeping.ts';
import { setupMenu } from './features/menu.ts';
import type { PendingFiles } from './features/pending-files.ts';
import { setupPendingFiles } from './features/pending-files.ts';
import { setupPlanFiles } from './features/plan-files.ts';
import type { Profile } from './features/profile.ts';
import { setupProfile } from './features/profile.ts';
import { setupRecentFiles } from './features/recent-files.ts';
import { setupHardening, setupSecurity } from './features/security.ts';
import { setupSingleInstance } from './features/single-instance.ts';
import { openWindow } from './features/window.ts';
import { sendEvent } from './ipc/events.ts';
import { setupRequests } from './ipc/requests.ts';
import { fileHandles } from './lib/file-handles.ts';
import type { FoundStore } from './lib/found-store.ts';
import { foundStore } from './lib/found-store.ts';
import { recoveryStore } from './lib/recovery-store.ts';

const frontWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];
function focusWindow(): void {
  const window = frontWindow();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function start(): void {
  // The folder of the user's data first: the lock of the single instance lies in it.
  const profile = setupProfile();
  // Then the files of this start, as a second process hands its over and leaves.
  const pending = setupPendingFiles();
  if (!setupSingleInstance(pending, focusWindow)) {
    app.exit(0);
    return;
  }
  // Switches and the scheme are read once, when Chromium starts.
  setupHardening();
  setupAppScheme();
  // While Chromium starts: only a page opens the store.
  const store = foundStore(profile.folder);
  const copied = store.copy();
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => run(profile, pending, store, copied))
    .catch(fail);
}

async function run(profile: Profile, pending: PendingFiles, store: FoundStore, copied: Promise<void>): Promise<void> {
  // Locks before anything could make a request.
  setupSecurity();
  setupAppProtocol(join(__dirname, '../renderer'));
  // Answers before the page that asks.
  const handles = fileHandles();
  const recent = setupRecentFiles(profile.recentFiles, handles);
  const planFiles = setupPlanFiles(profile.planFiles, handles);
  const documents = setupDocuments(handles, recent, profile.backups);
  const recovery = recoveryStore(profile.recovery);
  const guard = setupCloseGuard();
  setupRequests(
    {
      'files.open': ({ kind }, window) => documents.open(kind, window),
      'files.open-recent': ({ handle }) => documents.openRecent(handle),
      'files.save': documents.save,
      'files.versions': ({ handle }) => documents.versions(handle),
      'files.read-version': ({ handle, until }) => documents.readVersion(handle, until),
      'files.recent': recent.list,
      'files.take-pending': () => Promise.all(pending.take().map(documents.openPath)),
      'files.bind': ({ planId, handle, sha256 }) => planFiles.bind(planId, handle, sha256),
      'files.of-plan': ({ planId }) => planFiles.find(planId),
      'recovery.write': ({ planId, revision, text }) => recovery.write(planId, revision, text),
      'recovery.list': recovery.list,
      'recovery.read': ({ planId }) => recovery.read(planId),
      'recovery.set-store-aside': async ({ isUnreadable }, window) => {
        const kept = await store.setAside(Date.now());
        if (kept.ok && isUnreadable) await window.webContents.session.clearStorageData({ storages: ['indexdb'] });
        return kept;
      },
      'window.set-state': guard.setState,
      'window.close-now': (_input, window) => guard.closeNow(window),
      'window.stay': (_input, window) => guard.stay(window),
    },
    documents.openPath,
  );
  setupMenu((action) => {
    const window = frontWindow();
    if (window) sendEvent(window, 'menu.action', { action });
  });
  pending.onArrival(() => {
    const window = frontWindow();
    if (window) sendEvent(window, 'files.pending', {});
  });
  await copied;
  // The window last, when everything that it may ask for is there.
  const window = await openWindow(profile.windowState, guard.watch);
  window.focus();
  void tidyUp(profile, recent, Date.now());
}

function fail(error: unknown): void {
  dialog.showErrorBox('Fourfold could not start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

start();
