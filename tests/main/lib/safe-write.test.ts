import { execFileSync, spawn } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeWrite, sha256, sweepTemporary } from '#main/lib/safe-write.ts';
import { err } from '#shared/lib/result.ts';
import { bundle } from '#tests/helpers/bundle.ts';
import { report, times } from '#tests/helpers/endure.ts';
import { FAILURES, failingFs } from './failing-fs.ts';

const OLD = new TextEncoder().encode('old bytes\n'.repeat(200));
const NEW = new TextEncoder().encode('new bytes, more of them\n'.repeat(300));
const NEWER = new TextEncoder().encode('newer bytes\n'.repeat(250));

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'safe-write-')));
  path = join(folder, 'plan.fourfold');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('safeWrite', () => {
  it('creates a file that was not there, and leaves nothing else', async () => {
    expect(await safeWrite(path, NEW)).toEqual({ ok: true, value: { path, sha256: sha256(NEW), notKept: null } });
    expect(new Uint8Array(await readFile(path))).toEqual(NEW);
    expect(await readdir(folder)).toEqual(['plan.fourfold']);
  });

  it('replaces a file and keeps its mode', async () => {
    await writeFile(path, OLD, { mode: 0o640 });
    await chmod(path, 0o640);
    expect((await safeWrite(path, NEW)).ok).toBe(true);
    expect(new Uint8Array(await readFile(path))).toEqual(NEW);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('writes through a link to the file behind it', async () => {
    await writeFile(path, OLD);
    const link = join(folder, 'link.fourfold');
    await symlink(path, link);
    expect((await safeWrite(link, NEW)).ok).toBe(true);
    expect(new Uint8Array(await readFile(path))).toEqual(NEW);
    expect(await realpath(link)).toBe(path);
  });

  it('gives the bytes that are replaced to the backup, and saves even where the backup fails', async () => {
    await writeFile(path, OLD);
    const kept: Uint8Array[] = [];
    const keepPrevious = async (bytes: Uint8Array) => {
      kept.push(new Uint8Array(bytes));
      return err({ code: 'file.no-space', message: 'The disk for backups is full.' });
    };
    expect(await safeWrite(path, NEW, { keepPrevious })).toMatchObject({
      ok: true,
      value: { notKept: { message: 'The disk for backups is full.' } },
    });
    // Saved again as it is: nothing is replaced, and older versions keep their places.
    expect((await safeWrite(path, NEW, { keepPrevious })).ok).toBe(true);
    expect(kept).toEqual([OLD]);
  });

  it.each<[string, string, () => Promise<void>]>([
    ['other bytes', 'file.changed-outside', async () => writeFile(path, 'someone else')],
    [
      'same size and same time',
      'file.changed-outside',
      async () => {
        const { mtime } = await stat(path);
        await writeFile(
          path,
          OLD.map((byte) => byte ^ 1),
        );
        await utimes(path, mtime, mtime);
      },
    ],
    ['deleted', 'file.gone', async () => rm(path)],
  ])('notices a change by someone else: %s', async (_name, code, change) => {
    await writeFile(path, OLD);
    await change();
    const before = await readFile(path).catch(() => null);
    expect(await safeWrite(path, NEW, { expected: sha256(OLD) })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(await readFile(path).catch(() => null)).toEqual(before);
  });

  it('saves over the bytes it expects', async () => {
    await writeFile(path, OLD);
    expect((await safeWrite(path, NEW, { expected: sha256(OLD) })).ok).toBe(true);
  });

  it.each([
    ['a folder', 'file.is-folder', async () => mkdir(path)],
    ['a FIFO', 'file.not-regular', async () => execFileSync('mkfifo', [path])],
    ['a broken link', 'file.broken-link', async () => symlink(join(folder, 'nowhere'), path)],
    ['a write-protected file', 'file.read-only', async () => writeFile(path, OLD, { mode: 0o444 })],
  ])('refuses %s by name and leaves it', async (_name, code, make) => {
    await make();
    expect(await safeWrite(path, NEW)).toMatchObject({ ok: false, error: { code } });
    expect(await readdir(folder)).toEqual(['plan.fourfold']);
  });

  it('names a folder that is not there, and a name that is too long', async () => {
    expect(await safeWrite(join(folder, 'no', 'plan.fourfold'), NEW)).toMatchObject({
      error: { code: 'file.no-folder' },
    });
    expect(await safeWrite(join(folder, 'x'.repeat(300)), NEW)).toMatchObject({ error: { code: 'file.name' } });
  });

  it('lets saves of one file wait for each other: the last one wins, whole', async () => {
    const versions = Array.from({ length: 20 }, (_, n) => new TextEncoder().encode(`${n}\n`.repeat(5000)));
    const saved = await Promise.all(versions.map((bytes) => safeWrite(path, bytes)));
    expect(saved.every(({ ok }) => ok)).toBe(true);
    expect(new Uint8Array(await readFile(path))).toEqual(versions.at(-1));
    expect(await readdir(folder)).toEqual(['plan.fourfold']);
  });

  it('leaves a file that one may not write, though its folder would let it be replaced', async () => {
    await writeFile(path, OLD);
    const { fs } = failingFs(-1, 'EACCES');
    const access = () => Promise.reject(Object.assign(new Error('of somebody else'), { code: 'EACCES' }));
    expect(await safeWrite(path, NEW, { fs: { ...fs, access } })).toMatchObject({
      ok: false,
      error: { code: 'file.no-permission' },
    });
    expect(new Uint8Array(await readFile(path))).toEqual(OLD);
  });

  it('retries a held file on Windows and gives up on other systems at once', async () => {
    await writeFile(path, OLD);
    let refusals = 2;
    const { fs } = failingFs(-1, 'EBUSY');
    const held = {
      ...fs,
      rename: async (from: string, to: string) => {
        refusals -= 1;
        if (refusals >= 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
        return fs.rename(from, to);
      },
    };
    expect((await safeWrite(path, NEW, { fs: held as typeof fs, platform: 'win32' })).ok).toBe(true);
    refusals = 1;
    const once = await safeWrite(path, OLD, { fs: held as typeof fs, platform: 'linux' });
    expect(once).toMatchObject({ ok: false, error: { code: 'file.busy' } });
  });
});

describe('every call that can fail, failing', async () => {
  /** Calls of a save that goes well: the sweep fails each of them in turn. */
  const countCalls = async (): Promise<readonly string[]> => {
    const place = await mkdtemp(join(tmpdir(), 'safe-write-count-'));
    await writeFile(join(place, 'a'), OLD);
    const { fs, calls } = failingFs(-1, 'EIO');
    await safeWrite(join(place, 'a'), NEW, { fs, expected: sha256(OLD) });
    await rm(place, { recursive: true });
    return calls;
  };
  const calls = await countCalls();

  it('flushes and reads back before it renames, and flushes the folder after', () => {
    const beside = ['open', 'writeFile', 'sync', 'stat', 'close', 'readFile', 'chmod'];
    expect(calls.slice(calls.indexOf('open'))).toEqual([...beside, 'open', 'rename', 'sync', 'close']);
  });

  const cases = FAILURES.flatMap((failure) =>
    calls
      .map((call, k) => ({ failure, call, k }))
      .filter(({ call }) => failure !== 'short write' || call === 'writeFile'),
  );
  it.each(cases)('$failure at call $k, $call', async ({ failure, call, k }) => {
    await writeFile(path, OLD);
    const isAfterRename = k > calls.indexOf('rename');
    const saved = await safeWrite(path, NEW, {
      fs: failingFs(k, failure).fs,
      expected: sha256(OLD),
      platform: 'linux',
    });
    const there = new Uint8Array(await readFile(path));
    if (saved.ok) {
      // Only giving back the folder's handle, after everything is on the disk, may fail unnoticed.
      expect([call, isAfterRename]).toEqual(['close', true]);
      expect(there).toEqual(NEW);
    } else {
      expect(saved.error.message).toContain('plan.fourfold');
      expect(saved.error.code).toMatch(/^file\./);
      expect(there).toEqual(isAfterRename ? NEW : OLD);
    }
    expect(await readdir(folder), 'nothing is left beside').toEqual(['plan.fourfold']);
    // Whatever happened, saving what was changed since works and is no conflict with ourselves.
    const expected = sha256(saved.ok ? NEW : OLD);
    expect((await safeWrite(path, NEWER, { expected })).ok).toBe(true);
    await writeFile(path, NEW);
    expect((await safeWrite(path, OLD, { expected: sha256(NEWER) })).ok, 'a change by someone else').toBe(false);
  });
});

describe('a process killed while it saves', () => {
  const kills = times(30, 200);
  it(
    'leaves the old or the new bytes, whole',
    async () => {
      const script = await bundle(join(import.meta.dirname, 'save-for-ever.ts'));
      let acknowledged = 0;
      for (let kill = 0; kill < kills; kill++) {
        const child = spawn(process.execPath, [script, path], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let last = -1;
        child.stdout.on('data', (data: Buffer) => {
          for (const line of data.toString().split('\n')) if (line !== '') last = Number(line);
        });
        const exited = new Promise((resolve) => child.on('exit', resolve));
        await new Promise((resolve) => child.stdout.once('data', resolve));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
        child.kill('SIGKILL');
        await exited;
        const { revision, filler } = JSON.parse(await readFile(path, 'utf8')) as { revision: number; filler: string };
        expect(filler.length).toBe(3_000_000);
        expect(revision).toBeGreaterThanOrEqual(last);
        acknowledged += last + 1;
      }
      const strays = (await readdir(folder)).filter((name) => name !== 'plan.fourfold');
      expect(strays.every((name) => /^\.fourfold-[0-9a-f]{16}\.tmp$/.test(name))).toBe(true);
      report(`${kills} kills, ${acknowledged} acknowledged saves, 0 lost, 0 corrupt, ${strays.length} strays`);
    },
    kills * 4000,
  );

  it('has its strays swept after an hour, and nothing else', async () => {
    const stray = join(folder, '.fourfold-0123456789abcdef.tmp');
    const fresh = join(folder, '.fourfold-fedcba9876543210.tmp');
    const foreign = join(folder, '.fourfold-mine.tmp');
    for (const file of [stray, fresh, foreign]) await writeFile(file, 'x');
    const now = Date.now();
    for (const file of [stray, foreign]) await utimes(file, now / 1000 - 4000, now / 1000 - 4000);
    await sweepTemporary(folder, now);
    expect((await readdir(folder)).sort()).toEqual(['.fourfold-fedcba9876543210.tmp', '.fourfold-mine.tmp']);
  });
});
