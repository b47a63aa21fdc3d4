import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outdated, recoveryStore } from '#main/lib/recovery-store.ts';

const DAY = 86_400_000;
let folder = '';
let now = 1_800_000_000_000;
const clock = () => now;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recovery-'));
  now = 1_800_000_000_000;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileOf = (revision: number) => join(folder, 'plan-a', `${revision}.json`);

describe('recoveryStore', () => {
  it('gives back what was written last, also to the next start', async () => {
    const store = recoveryStore(folder, clock);
    for (const revision of [1, 2, 3]) {
      now += 1000;
      expect(await store.write('plan-a', revision, `text ${revision}`)).toEqual({ ok: true, value: null });
    }
    const expected = { planId: 'plan-a', revision: 3, text: 'text 3', savedAt: now };
    expect(await store.read('plan-a')).toEqual({ ok: true, value: expected });
    expect(await recoveryStore(folder, clock).read('plan-a')).toEqual({ ok: true, value: expected });
    expect(await store.read('plan-b')).toEqual({ ok: true, value: null });
    expect(await store.list()).toMatchObject([{ planId: 'plan-a', revision: 3, savedAt: now }]);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"planId":"plan-a","revision":2,"savedAt":1800'],
    ['zeros', '\0'.repeat(100)],
    ['another plan', null],
  ])('passes over a newest snapshot that is damaged (%s) and leaves it', async (_name, damage) => {
    const store = recoveryStore(folder, clock);
    await store.write('plan-a', 1, 'good');
    now += 5000;
    await store.write('plan-a', 2, 'newer');
    const text = damage ?? (await readFile(fileOf(2), 'utf8')).replace('plan-a', 'plan-b');
    await writeFile(fileOf(2), text);
    for (const reader of [store, recoveryStore(folder, clock)]) {
      expect(await reader.read('plan-a')).toMatchObject({ value: { revision: 1, text: 'good' } });
    }
    expect(await readdir(join(folder, 'plan-a'))).toContain('2.json');
  });

  it('names no file of its own where it cannot write', async () => {
    await writeFile(join(folder, 'plan-a'), 'a file in its place');
    expect(await recoveryStore(folder, clock).write('plan-a', 1, 'text')).toMatchObject({
      ok: false,
      error: { message: 'The second copy could not be written. Save the plan to a file.' },
    });
  });

  it('notices one changed letter by its checksum', async () => {
    const store = recoveryStore(folder, clock);
    await store.write('plan-a', 1, 'good');
    await store.write('plan-a', 2, 'newer');
    await writeFile(fileOf(2), (await readFile(fileOf(2), 'utf8')).replace('newer', 'never'));
    expect(await store.read('plan-a')).toMatchObject({ value: { revision: 1 } });
  });

  it('goes by time, not by revision, when revisions begin anew, and even when the clock was set back', async () => {
    await recoveryStore(folder, clock).write('plan-a', 57, 'before the database was lost');
    now -= 3_600_000;
    const store = recoveryStore(folder, clock);
    await store.write('plan-a', 1, 'after');
    expect(await recoveryStore(folder, clock).read('plan-a')).toMatchObject({ value: { revision: 1, text: 'after' } });
  });

  it('keeps what was written last under one revision, however often it was', async () => {
    const store = recoveryStore(folder, clock);
    for (let n = 0; n < 12; n++) await store.write('plan-a', 1, `text ${n}`);
    expect(await store.read('plan-a')).toMatchObject({ value: { revision: 1, text: 'text 11' } });
  });

  it('writes in turn: the last of many at once is the newest', async () => {
    const store = recoveryStore(folder, clock);
    await Promise.all(Array.from({ length: 30 }, (_, n) => store.write('plan-a', n, `text ${n}`)));
    expect(await store.read('plan-a')).toMatchObject({ value: { revision: 29, text: 'text 29' } });
    expect((await readdir(join(folder, 'plan-a'))).length).toBe(10);
  });
});

describe('outdated', () => {
  it('keeps the last ten, and the last one of each of seven days', () => {
    const today = Array.from({ length: 15 }, (_, n) => 100 * DAY + DAY - 1 - n * 1000);
    const before = Array.from({ length: 12 }, (_, n) =>
      [99 - n, 99 - n].map((day, m) => day * DAY + DAY - 1 - m),
    ).flat();
    const gone = new Set(outdated([...today, ...before], 100 * DAY + DAY - 1));
    const kept = [...today, ...before].filter((time) => !gone.has(time));
    expect(kept).toEqual([...today.slice(0, 10), ...[99, 98, 97, 96, 95, 94, 93].map((day) => day * DAY + DAY - 1)]);
  });
});
