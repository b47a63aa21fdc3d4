/** One process owns the data; a second start hands over its file; no request leaves the machine. */

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { report, times } from '#tests/helpers/endure.ts';
import { electronPath, killTree, launchElectron, ROOT, SANDBOX_FLAGS } from './models/launch.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-processes-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

function startElectron(profile: string, words: readonly string[] = []): ChildProcess {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const args = [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, ROOT, ...words];
  return spawn(electronPath(), args, { env, stdio: 'ignore' });
}

/** Starts Electron once more with the same data. @returns its exit code and how long it took */
function startAgain(profile: string, words: readonly string[]): Promise<{ code: number | null; ms: number }> {
  const from = performance.now();
  const run = startElectron(profile, words);
  return new Promise((resolve) => run.on('exit', (code) => resolve({ code, ms: performance.now() - from })));
}

const STARTS = times(3, 20);
/** They share the machine's cores. */
const PATIENCE = 10_000 + STARTS * 2000;

test('of many starts at once one stays, and where it is killed the next one takes its place', async () => {
  test.setTimeout(60_000 + PATIENCE);
  const profile = join(folder, 'profile');
  const left: (number | null)[] = [];
  const runs = Array.from({ length: STARTS }, () => {
    const run = startElectron(profile);
    run.on('exit', (code) => left.push(code));
    return run;
  });
  await expect.poll(() => left.length, { timeout: PATIENCE }).toBe(STARTS - 1);
  await sleep(2000);
  expect(left).toEqual(Array.from({ length: STARTS - 1 }, () => 0));
  const holder = runs.find(({ exitCode }) => exitCode === null);
  killTree(holder?.pid ?? Number.NaN);
  await expect.poll(() => left.length).toBe(STARTS);
  const planner = await launchElectron({ profile });
  await expect(startPage(planner).title).toBeVisible();
  expect((await readdir(profile)).filter((name) => name.startsWith('damaged-store'))).toEqual([]);
  await planner.close();
});

test('second starts hand over their files and leave', async () => {
  test.setTimeout(60_000 + PATIENCE);
  const profile = join(folder, 'profile');
  const planner = await launchElectron({ profile });
  await planner.page.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'fourfold') as { on: (event: string, listener: () => void) => void };
    Reflect.set(globalThis, 'pendingTold', 0);
    bridge.on('files.pending', () =>
      Reflect.set(globalThis, 'pendingTold', (Reflect.get(globalThis, 'pendingTold') as number) + 1),
    );
  });
  const roster = join(folder, 'again.csv');
  await writeFile(roster, 'name,role\nAda,Data Engineer\n');
  const words = [roster, 'nothing.txt', join(folder, 'missing.fourfold')];
  const starts = await Promise.all(
    Array.from({ length: STARTS }, (_, n) => startAgain(profile, [words[n % words.length] ?? ''])),
  );
  for (const { code } of starts) expect(code).toBe(0);
  const last = Math.max(...starts.map(({ ms }) => ms));
  report(`${STARTS} second starts at once: all left, the last one after ${Math.round(last)} ms`);
  expect(last).toBeLessThan(PATIENCE);
  // What is no file that is opened here is handed over by nobody.
  const files = Array.from({ length: STARTS }, (_, n) => n % words.length !== 1).filter(Boolean).length;
  await expect.poll(() => planner.page.evaluate(() => Reflect.get(globalThis, 'pendingTold'))).toBe(files);
  expect(await planner.app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await planner.close();
});

test('a whole start and stop asks nothing of any network', async () => {
  const log = join(folder, 'net.json');
  const planner = await launchElectron({ profile: join(folder, 'profile'), words: [`--log-net-log=${log}`] });
  await expect(planner.page.locator('#root')).not.toBeEmpty();
  await planner.page.waitForTimeout(3000);
  await planner.close();
  const text = await readFile(log, 'utf8');
  // Chromium's own protocol for the driver listens on this machine; nothing is asked for by name or address.
  const addresses = [...text.matchAll(/"url":"((?:https?|wss?|ftp):[^"]+)"/g)].map(([, url]) => url);
  expect(addresses).toEqual([]);
  expect([...text.matchAll(/"host":"([^"]+)"/g)].map(([, host]) => host)).toEqual([]);
});
