import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '#renderer/persistence/autosave.ts';
import { createDb, isNewerDb } from '#renderer/persistence/db.ts';
import { newestCopy } from '#renderer/persistence/newest-copy.ts';
import type { PlanStorage } from '#renderer/persistence/plan-storage.ts';
import { createPlanStorage } from '#renderer/persistence/plan-storage.ts';
import { CHUNK_LENGTH, toChunks } from '#renderer/persistence/records.ts';
import { serializePlan } from '#shared/document/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost } from '#tests/helpers/fake-host.ts';

const sample = buildSample();
const text = serializePlan(sample);
const names = (rows: Awaited<ReturnType<PlanStorage['list']>>) => (rows.ok ? rows.value.map((row) => row.name) : null);
const facts = factsOf({ plan: sample, revision: 3, isAheadOfFile: false, scenario: null }, 53, 1000);

let db = createDb();
let storage = createPlanStorage(db);
beforeEach(async () => {
  await db.delete();
  db = createDb();
  storage = createPlanStorage(db);
});

describe('toChunks()', () => {
  it('cuts a text into pieces that give it back', () => {
    const long = 'x'.repeat(CHUNK_LENGTH * 2 + 1);
    const chunks = toChunks('plan-a', long);
    expect(chunks.map((chunk) => chunk.text.length)).toEqual([CHUNK_LENGTH, CHUNK_LENGTH, 1]);
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(long);
  });
});

describe('createPlanStorage()', () => {
  it('gives back what it stored, and lists it', async () => {
    expect(await storage.store(facts, text)).toEqual({ ok: true, value: null });
    expect(await storage.load(sample.id)).toMatchObject({
      ok: true,
      value: { text, row: { revision: 3, people: 12, isOpen: true } },
    });
    expect(names(await storage.list())).toEqual([sample.name]);
  });

  it('leaves no chunk of a longer text behind', async () => {
    await storage.store(facts, text + ' '.repeat(CHUNK_LENGTH * 3));
    await storage.store(facts, text);
    expect(await storage.load(sample.id)).toMatchObject({ ok: true, value: { text } });
    expect(await db.chunks.count()).toBe(toChunks('', text).length);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a changed chunk', () => db.chunks.update([sample.id, 0], { text: 'zeros' })],
    ['a missing chunk', () => db.chunks.delete([sample.id, 0])],
  ])('sets a copy with %s aside and says so', async (_, damage) => {
    await storage.store(facts, text);
    await damage();
    expect(await storage.load(sample.id)).toMatchObject({ ok: false, error: { code: 'storage.damaged' } });
    expect(await db.quarantine.count()).toBe(1);
    expect(names(await storage.list())).toEqual([]);
  });

  it('keeps the copy before, whole, where the next one breaks off in the middle', async () => {
    await storage.store(facts, text);
    const put = db.plans.put.bind(db.plans);
    db.plans.put = () => {
      throw new DOMException('cut', 'AbortError');
    };
    expect(await storage.store({ ...facts, revision: 4 }, `${text} changed`)).toMatchObject({ ok: false });
    db.plans.put = put;
    expect(await storage.load(sample.id)).toMatchObject({ ok: true, value: { text, row: { revision: 3 } } });
  });

  it('says that it cannot be read, which is not the same as empty', async () => {
    const broken = createPlanStorage(
      Object.assign(createDb(), { open: () => Promise.reject(new DOMException('garbage', 'UnknownError')) }) as never,
    );
    expect(await broken.list()).toMatchObject({ ok: false, error: { code: 'storage.failed' } });
  });

  it('gives up on a disk that does not answer', async () => {
    const silent = createPlanStorage(
      Object.assign(createDb(), { isOpen: () => true, transaction: () => new Promise(() => {}) }) as never,
      {
        patience: 20,
      },
    );
    expect(await silent.store(facts, text)).toMatchObject({ ok: false, error: { code: 'storage.silent' } });
  });

  it('says that the disk is full', async () => {
    const full = createPlanStorage(
      Object.assign(createDb(), {
        isOpen: () => true,
        transaction: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      }) as never,
    );
    expect(await full.store(facts, text)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
  });
});

describe('isNewerDb()', () => {
  it('is asked before the database is opened', async () => {
    expect(await isNewerDb()).toBe(false);
    await new Promise((resolve) => {
      const request = indexedDB.open('fourfold', 990);
      request.onsuccess = () => {
        request.result.close();
        resolve(null);
      };
    });
    expect(await isNewerDb()).toBe(true);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('fourfold').onsuccess = resolve;
    });
  });
});

describe('newestCopy()', () => {
  const later = { ...sample, name: 'Later' };
  it.each<[string, number | null, number | null, boolean, string | null]>([
    ['only storage', 3, null, false, sample.name],
    ['only a snapshot', null, 3, false, 'Later'],
    ['both, the snapshot newer', 3, 4, false, 'Later'],
    ['both, storage newer', 4, 3, false, sample.name],
    ['both, storage newer but damaged', 4, 3, true, 'Later'],
    ['none', null, null, false, null],
  ])('with %s', async (_, stored, snapshot, isDamaged, name) => {
    const host = createFakeHost();
    if (stored !== null) await storage.store({ ...facts, revision: stored }, text);
    if (snapshot !== null) await host.writeSnapshot(sample.id, snapshot, serializePlan(later));
    if (isDamaged) await db.chunks.update([sample.id, 0], { text: '' });
    const copy = await newestCopy(sample.id, storage, host);
    expect(copy.ok ? copy.value.plan.name : null).toBe(name);
  });

  it.each(['storage', 'snapshot'])('takes no older copy where a newer program wrote one (%s)', async (newer) => {
    const host = createFakeHost();
    const written = text.replace('"schemaVersion": 1', '"schemaVersion": 2');
    await storage.store({ ...facts, revision: 4 }, newer === 'storage' ? written : text);
    await host.writeSnapshot(sample.id, 3, newer === 'snapshot' ? written : text);
    expect(await newestCopy(sample.id, storage, host)).toMatchObject({
      ok: false,
      error: { code: 'document.newer-version', message: expect.stringContaining('version 2') },
    });
  });
});
