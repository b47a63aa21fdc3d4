/** Windows of the planner over one computer: modules are loaded anew for each, the database and the locks stay. */

import 'fake-indexeddb/auto';
import * as dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { createPlan, createScenario } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { FakeHost } from './fake-host.ts';
import { createFakeLocks } from './fake-locks.ts';

let locks = createFakeLocks();
/** The windows went without closing; their locks went with them. */
export const killWindows = () => locks.held.clear();
export const heldLocks = () => locks.held.size;

/** A computer that has stored nothing yet. */
export function emptyComputer(): void {
  localStorage.clear();
  locks = createFakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks.manager, configurable: true });
  const empty = new IDBFactory();
  vi.stubGlobal('indexedDB', empty);
  dexie.Dexie.dependencies.indexedDB = empty;
}

/** A plan with a scenario for each of the ids. */
export const planOfTabs = (...ids: readonly ScenarioId[]): Plan =>
  createPlan(asId('plan', 'plan-tabs'), 'Tabs', {
    scenarios: Object.fromEntries(ids.map((id, at) => [id, createScenario(id, `Tab ${at}`, { rank: `a${at}` })])),
  });

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
