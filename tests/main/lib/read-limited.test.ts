import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLimited } from '#main/lib/read-limited.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-limited-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readLimited', () => {
  it.each([0, 1, 1024 * 1024, 3 * 1024 * 1024 + 7])('reads %i bytes whole', async (size) => {
    const bytes = new Uint8Array(size).map((_, index) => index % 251);
    await writeFile(join(folder, 'a'), bytes);
    const read = await readLimited(join(folder, 'a'), 4 * 1024 * 1024);
    expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
  });

  it('reads a file of exactly the limit and refuses one byte more', async () => {
    await writeFile(join(folder, 'a'), new Uint8Array(100));
    expect((await readLimited(join(folder, 'a'), 100)).ok).toBe(true);
    expect(await readLimited(join(folder, 'a'), 99)).toMatchObject({ ok: false, error: { code: 'file.too-large' } });
  });

  it('refuses two gigabytes after a look at the size, without reading them', async () => {
    await writeFile(join(folder, 'big.csv'), '');
    await truncate(join(folder, 'big.csv'), 2 ** 31);
    const from = performance.now();
    const read = await readLimited(join(folder, 'big.csv'));
    expect(read).toMatchObject({ ok: false, error: { code: 'file.too-large' } });
    expect(read).toMatchObject({ error: { message: expect.stringContaining('big.csv') } });
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('stops at the limit where the size at the start was a lie', async () => {
    // Files of the kernel say that they are empty.
    expect(await readLimited('/proc/self/status', 10)).toMatchObject({ ok: false, error: { code: 'file.too-large' } });
    expect((await readLimited('/proc/self/status', 100_000)).ok).toBe(true);
  });

  it.each([
    ['a folder', 'file.is-folder', (path: string) => mkdir(path)],
    ['a FIFO', 'file.not-regular', async (path: string) => execFileSync('mkfifo', [path])],
    ['a device', 'file.not-regular', (path: string) => symlink('/dev/zero', path)],
    ['a broken link', 'file.broken-link', (path: string) => symlink('/nowhere/at/all', path)],
    ['a link to itself', 'file.broken-link', (path: string) => symlink(path, path)],
    ['nothing', 'file.not-found', async () => {}],
  ])('names %s', async (_name, code, make) => {
    const path = join(folder, 'thing');
    await make(path);
    const read = await readLimited(path);
    expect(read).toMatchObject({ ok: false, error: { code, message: expect.stringContaining('thing') } });
  });
});
