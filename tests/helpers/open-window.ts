/** Windows of the planner over one computer: modules are loaded anew for each, the database and the locks stay. */

import 'fake-indexeddb/auto';
import * as dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { FakeHost } from './fake-host.ts';
import { createFakeLocks } from './fake-locks.ts';

/** A computer that has stored nothing yet; gives the locks that its windows hold. */
export function emptyComputer(): ReturnType<typeof createFakeLocks> {
  localStorage.clear();
  const locks = createFakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks.manager, configurable: true });
  const empty = new IDBFactory();
  vi.stubGlobal('indexedDB', empty);
  dexie.Dexie.dependencies.indexedDB = empty;
  return locks;
}

export async function openWindow(host: FakeHost) {
  vi.resetModules();
  vi.doMock('dexie', () => dexie);
  const session = await import('#renderer/state/session.ts');
  const { setActiveScenario, usePlanStore } = await import('#renderer/state/plan-store.ts');
  const { useUi } = await import('#renderer/state/ui-store.ts');
  const { dispatch, undo } = await import('#renderer/state/dispatch.ts');
  await session.startSession(host);
  return {
    session,
    plan: () => usePlanStore.getState(),
    ui: () => useUi.getState(),
    dispatch,
    undo,
    setActiveScenario,
  };
}

/** Long enough for a change to be stored. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 450));
