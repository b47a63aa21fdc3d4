import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepBackup, keptVersions } from '#main/lib/backups.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'backups-')), 'backups');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

it('keeps the last ten versions of each file apart', async () => {
  for (let n = 0; n < 12; n++) await keepBackup(folder, '/plans/a.fourfold', bytes(`a${n}`), 1_800_000_000_000 + n);
  await keepBackup(folder, '/other/a.fourfold', bytes('other'), 1_800_000_000_000);
  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(11);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts.sort()).toEqual(['a10', 'a11', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'other']);
});

it('keeps the last version of each day before, however often a file is saved today', async () => {
  const day = 24 * 60 * 60 * 1000;
  const noon = new Date(2027, 0, 15, 12).getTime();
  for (let n = 0; n < 9; n++) {
    for (const at of [0, 1]) {
      const back = (8 - n) * day;
      await keepBackup(folder, '/plans/a.fourfold', bytes(`day ${n}, save ${at}`), noon - back + at);
    }
  }
  for (let n = 2; n < 20; n++) await keepBackup(folder, '/plans/a.fourfold', bytes(`day 8, save ${n}`), noon + n);
  const kept = await keptVersions(folder, '/plans/a.fourfold');
  const texts = await Promise.all(kept.map(({ path }) => readFile(path, 'utf8')));
  expect(texts).toEqual([
    ...[19, 18, 17, 16, 15].map((save) => `day 8, save ${save}`),
    ...[7, 6, 5, 4, 3].map((n) => `day ${n}, save 1`),
  ]);
});

it('keeps a version of a file whose name is as long as a disk takes', async () => {
  await keepBackup(folder, `/plans/${'🚀'.repeat(60)}.fourfold`, bytes('a'), 1_800_000_000_000);
  expect(await readdir(folder)).toHaveLength(1);
});

it('keeps the latest ones even when the clock was set back', async () => {
  for (let n = 0; n < 10; n++) await keepBackup(folder, '/plans/a.fourfold', bytes(`a${n}`), 1_800_000_000_000 + n);
  for (let n = 10; n < 12; n++) await keepBackup(folder, '/plans/a.fourfold', bytes(`a${n}`), 1_700_000_000_000);
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts).toEqual(['a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10', 'a11']);
});

it('lists what is kept of one file, newest first, with time and size', async () => {
  expect(await keptVersions(folder, '/plans/a.fourfold')).toEqual([]);
  const at = 1_800_000_000_000;
  await keepBackup(folder, '/plans/a.fourfold', bytes('first'), at);
  await keepBackup(folder, '/plans/a.fourfold', bytes('the second'), at + 5);
  await keepBackup(folder, '/other/a.fourfold', bytes('other'), at + 9);
  const kept = await keptVersions(folder, '/plans/a.fourfold');
  expect(kept).toMatchObject([
    { until: at + 5, size: 10 },
    { until: at, size: 5 },
  ]);
  expect(await readFile(kept[1]?.path ?? '', 'utf8')).toBe('first');
});

it('fails in a folder that is a file, for the caller to tell', async () => {
  await rm(folder, { recursive: true, force: true });
  await writeFile(folder, 'x');
  expect(await keepBackup(folder, '/plans/a.fourfold', bytes('a'), 0)).toMatchObject({
    ok: false,
    error: { message: `The folder ${folder} cannot be written.` },
  });
});
