import 'fake-indexeddb/auto';
import * as dexie from 'dexie';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { err, ok } from '#shared/lib/result.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';
import { emptyComputer, killWindows, openWindow, settled } from '#tests/helpers/open-window.ts';

let host = createFakeHost();
beforeEach(() => {
  host = createFakeHost();
  emptyComputer();
});

const openDatabase = (version?: number) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('fourfold', version);
    request.onsuccess = () => resolve(request.result);
  });

describe('a database that this program cannot use', () => {
  it('is left alone where a newer program wrote it', async () => {
    (await openDatabase(9990)).close();
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(buildSample())));
    window.dispatch('plan.update', { changes: { name: 'Changed' } });
    await settled();
    const { saveStateOf } = await import('#renderer/state/save-state.ts');
    expect(saveStateOf(window.plan())).toMatchObject({
      tone: 'problem',
      text: expect.stringContaining('A newer Fourfold'),
      isDirty: true,
    });
    expect(await window.session.savePlan()).toBe(true);
    host.requestClose();
    await vi.waitFor(() => expect(host.closed).toBe(1));
    const after = await openDatabase();
    expect([after.version, after.objectStoreNames.length]).toEqual([9990, 0]);
    after.close();
  });

  it('keeps the window open, once, where closing it would lose changes', async () => {
    (await openDatabase(9990)).close();
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(buildSample())));
    window.dispatch('plan.update', { changes: { name: 'Only here' } });
    await settled();
    host.requestClose();
    await vi.waitFor(() => expect(host.stayed).toBe(1));
    expect(window.ui().toasts[0]?.text).toContain('The changes to “Only here” are not saved.');
    expect(host.closed).toBe(0);
    host.requestClose();
    await vi.waitFor(() => expect(host.closed).toBe(1));
  });

  it('is emptied where it cannot be read, once a copy of it is kept, and filled from the second copies', async () => {
    await host.writeSnapshot('plan-kept', 7, serializePlan(createPlan(asId('plan', 'plan-kept'), 'Kept')));
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('garbage', 'DataError');
    };
    host.emptyStore = () => {
      indexedDB.open = open;
    };
    const window = await openWindow(host);
    expect(window.ui().toasts[0]).toMatchObject({ isLasting: true, text: expect.stringContaining('/damaged-store') });
    expect(host.setAside).toEqual(['emptied']);
    await window.session.openStoredPlan('plan-kept');
    window.dispatch('plan.update', { changes: { name: 'Stored again' } });
    await settled();
    expect(window.plan().storage).toEqual({ kind: 'saved', at: expect.any(Number) });
  });

  it('is told of with the plans that it has lost, once, where there is no second copy', async () => {
    Object.assign(host, { canRecover: false, listSnapshots: async () => [], readSnapshot: async () => ok(null) });
    const first = await openWindow(host);
    await first.session.newPlan(createPlan(asId('plan', 'plan-gone'), 'Gone'));
    const gone = first.plan().plan.id;
    await first.session.newPlan(createPlan(asId('plan', 'plan-old'), 'Older'));
    await settled();
    killWindows();
    const db = await new dexie.Dexie('fourfold').open();
    await db.table('plans').delete(gone);
    await db.table('plans').update(first.plan().plan.id, { revision: -1, isOpen: false });
    db.close();
    const second = await openWindow(host);
    expect(second.ui().toasts[0]).toMatchObject({
      tone: 'error',
      isLasting: true,
      text:
        'The storage was damaged and has lost “Gone”. What was saved to a file can be opened from there. ' +
        'The storage was damaged: the last changes to “Older” are lost.',
    });
    killWindows();
    expect((await openWindow(host)).ui().toasts).toEqual([]);
  });

  it('loses no plan where it cannot be opened: the second copies are listed, opened and written', async () => {
    await host.writeSnapshot('plan-kept', 7, serializePlan(createPlan(asId('plan', 'plan-kept'), 'Kept')));
    indexedDB.open = () => {
      throw new DOMException('garbage', 'NotReadableError');
    };
    Object.assign(host, {
      setStoreAside: async () => err({ code: 'storage.not-set-aside', message: 'The disk is full.' }),
    });
    const window = await openWindow(host);
    expect(window.ui().toasts[0]).toMatchObject({
      tone: 'error',
      text: expect.stringMatching(/^The storage of this computer cannot be read .* The disk is full\.$/),
    });
    expect((await window.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Kept']);
    await window.session.openStoredPlan('plan-kept');
    window.dispatch('plan.update', { changes: { name: 'Still here' } });
    await settled();
    const { saveStateOf } = await import('#renderer/state/save-state.ts');
    expect(saveStateOf(window.plan()).text).toContain('in one copy only');
    expect(host.snapshots.get('plan-kept')?.text).toContain('Still here');
  });
});

describe('a database that never answers', () => {
  it('delays the start by less than ten seconds, and the list of second copies no more than one of them', async () => {
    for (const id of ['plan-a', 'plan-b', 'plan-c'])
      await host.writeSnapshot(id, 7, serializePlan(createPlan(asId('plan', id), id)));
    indexedDB.databases = () => new Promise(() => {});
    indexedDB.open = () => ({}) as IDBOpenDBRequest;
    vi.resetModules();
    vi.doMock('dexie', () => dexie);
    const { createStorage } = await import('#renderer/state/storage.ts');
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const within = async <T>(ms: number, work: Promise<T>): Promise<T | 'waiting'> => {
      await vi.advanceTimersByTimeAsync(ms);
      return Promise.race([work, Promise.resolve('waiting' as const)]);
    };
    const storage = createStorage(host, () => {});
    const left = storage.then(({ findLeftBehind }) => findLeftBehind());
    expect(await within(9_000, left)).toMatchObject({ open: null, told: [expect.stringContaining('not answer')] });
    expect(await within(6_000, (await storage).list())).toHaveLength(3);
  });
});
