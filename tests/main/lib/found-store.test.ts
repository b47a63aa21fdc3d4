import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foundStore } from '#main/lib/found-store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'found-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NOON = Date.UTC(2026, 10, 22, 12);
const log = () => join(folder, 'IndexedDB', 'app.leveldb', '3.log');
async function stored(text: string): Promise<void> {
  await mkdir(join(log(), '..'), { recursive: true });
  await writeFile(log(), text);
}

it('keeps the store as it was found, once, under the day and time', async () => {
  const store = foundStore(folder);
  await stored('the start before');
  await store.copy();
  await stored('found');
  await store.copy();
  await stored('emptied');
  const place = join(folder, 'damaged-store-2026-11-22T12-00-00-000Z');
  expect(await store.setAside(NOON)).toEqual({ ok: true, value: place });
  expect(await readFile(join(place, 'app.leveldb', '3.log'), 'utf8')).toBe('found');
  expect(await readFile(log(), 'utf8')).toBe('emptied');
  expect((await store.setAside(NOON + 1)).ok).toBe(false);
});

it('has nothing to keep before the first plan', async () => {
  const store = foundStore(folder);
  await store.copy();
  expect((await store.setAside(NOON)).ok).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

it('never keeps what a start before found, and starts where it cannot copy', async () => {
  await stored('the start before');
  await foundStore(folder).copy();
  const store = foundStore(folder);
  expect((await store.setAside(NOON)).ok).toBe(false);
  await rm(join(folder, 'IndexedDB'), { recursive: true });
  await store.copy();
  expect((await store.setAside(NOON)).ok).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});
