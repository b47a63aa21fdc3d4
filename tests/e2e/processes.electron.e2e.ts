/** One process owns the data; a second start hands over its file; no request leaves the machine. */

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath, launchElectron, ROOT, SANDBOX_FLAGS } from './models/launch.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-processes-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts Electron once more with the same data. @returns its exit code and how long it took */
function startAgain(profile: string, words: readonly string[]): Promise<{ code: number | null; ms: number }> {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const from = performance.now();
  const run = spawn(electronPath(), [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, ROOT, ...words], {
    env,
    stdio: 'ignore',
  });
  return new Promise((resolve) => run.on('exit', (code) => resolve({ code, ms: performance.now() - from })));
}

test('second starts hand over their files and leave', async () => {
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
  const starts = await Promise.all(
    [roster, 'nothing.txt', join(folder, 'missing.fourfold')].map((word) => startAgain(profile, [word])),
  );
  for (const { code, ms } of starts) {
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
  }
  await expect.poll(() => planner.page.evaluate(() => Reflect.get(globalThis, 'pendingTold'))).toBe(2);
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
