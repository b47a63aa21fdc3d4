import 'fake-indexeddb/auto';
import * as dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import type { FakeHost } from '#tests/helpers/fake-host.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';

/** A new window over the same disk: modules are loaded anew, the database stays. */
async function openWindow(host: FakeHost) {
  vi.resetModules();
  vi.doMock('dexie', () => dexie);
  const session = await import('#renderer/state/session.ts');
  const { usePlanStore } = await import('#renderer/state/plan-store.ts');
  const { useUi } = await import('#renderer/state/ui-store.ts');
  const { dispatch, undo } = await import('#renderer/state/dispatch.ts');
  await session.startSession(host);
  return { session, plan: () => usePlanStore.getState(), ui: () => useUi.getState(), dispatch, undo };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 450));

let host = createFakeHost();
beforeEach(() => {
  host = createFakeHost();
  const empty = new IDBFactory();
  vi.stubGlobal('indexedDB', empty);
  dexie.Dexie.dependencies.indexedDB = empty;
});

describe('startSession()', () => {
  it('shows the start screen first', async () => {
    const window = await openWindow(host);
    expect(window.ui().screen).toBe('start');
    expect(await window.session.listStoredPlans()).toEqual([]);
  });

  it('brings an edited plan back after the window was killed, and says so', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    first.dispatch('plan.update', { changes: { name: 'After the edit' } });
    await settled();
    expect(first.plan().storage.kind).toBe('saved');
    const second = await openWindow(host);
    expect(second.ui().screen).toBe('planner');
    expect(second.plan().plan.name).toBe('After the edit');
    expect(second.ui().toasts[0]?.text).toContain('Brought back');
  });

  it('starts with the start screen after a clean close', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    first.dispatch('plan.update', { changes: { name: 'Closed' } });
    host.requestClose();
    await vi.waitFor(() => expect(host.closed).toBe(1));
    const second = await openWindow(createFakeHost());
    expect(second.ui().screen).toBe('start');
    expect((await second.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Closed']);
  });

  it('restores plans that only the second copy has', async () => {
    await host.writeSnapshot('plan-lost', 7, serializePlan(createPlan(asId('plan', 'plan-lost'), 'Lost one')));
    const window = await openWindow(host);
    expect((await window.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Lost one']);
    expect(window.ui().toasts[0]?.text).toContain('Lost one');
  });

  it('opens the files that it was started with', async () => {
    host.pending.push({ ok: true, value: textFile('a.fourfold', serializePlan(buildSample())) });
    const window = await openWindow(host);
    expect(window.plan().plan.name).toBe(buildSample().name);
    expect(window.plan().file?.name).toBe('a.fourfold');
  });
});

describe('openBytes()', () => {
  it('says what is wrong with a file and keeps what is open', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('broken.fourfold', '{"schemaVersion": 9}'));
    expect(window.ui().screen).toBe('start');
    expect(window.ui().toasts[0]?.text).toContain('broken.fourfold was not opened. This plan has version 9');
  });

  it('shows a roster before anything is imported', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('people.csv', 'Name,Role\nAda,Data Scientist\n'));
    expect(window.ui().dialog).toMatchObject({ kind: 'import' });
  });

  it('keeps unsaved changes beside a file with the same plan', async () => {
    const window = await openWindow(host);
    const file = textFile('a.fourfold', serializePlan(buildSample()));
    await window.session.openBytes(file);
    window.dispatch('plan.update', { changes: { name: 'Mine' } });
    await window.session.openBytes(file);
    expect(window.plan().plan.name).toBe(buildSample().name);
    const names = (await window.session.listStoredPlans()).map((plan) => plan.name);
    expect(names.some((name) => name.startsWith('Mine (changes of'))).toBe(true);
  });
});

describe('savePlan()', () => {
  it('asks where, then knows the file, and sees later changes', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    expect(await window.session.savePlan()).toBe(true);
    expect(host.saved[0]).toMatchObject({ expected: null, text: serializePlan(window.plan().plan) });
    const { saveStateOf } = await import('#renderer/state/save-state.ts');
    expect(saveStateOf(window.plan()).isDirty).toBe(false);
    window.dispatch('plan.update', { changes: { name: 'Changed' } });
    expect(saveStateOf(window.plan()).isDirty).toBe(true);
    await window.session.savePlan();
    expect(host.saved[1]?.expected).not.toBeNull();
  });

  it('never overwrites a file that changed outside without being asked', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(buildSample())));
    host.saveAnswer = { ok: false, error: { code: 'file.changed-outside', message: 'It changed.' } };
    expect(await window.session.savePlan()).toBe(false);
    expect(window.ui().dialog).toMatchObject({ kind: 'conflict', name: 'a.fourfold' });
    host.saveAnswer = null;
    expect(await window.session.overwriteFile()).toBe(true);
    expect(host.saved.at(-1)?.expected).toBeNull();
  });

  it('stays unsaved and says why where the disk refuses', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    host.saveAnswer = { ok: false, error: { code: 'file.no-space', message: 'The disk is full.' } };
    expect(await window.session.savePlan()).toBe(false);
    expect(window.plan().file).toBeNull();
    expect(window.ui().toasts[0]?.text).toBe('Not saved. The disk is full.');
  });
});
