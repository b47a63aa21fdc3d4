/** A plan knows its file after a restart, in Electron. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveFileTo } from './models/files.ts';
import { launchElectron } from './models/launch.ts';
import { openAndChange } from './models/plan-file.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
let file = '';
let profile = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-plan-file-'));
  file = join(folder, 'mine.fourfold');
  profile = join(folder, 'profile');
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Makes a plan, saves it to the file, and quits. */
async function saveAndQuit(): Promise<void> {
  const planner = await launchElectron({ profile });
  await startPage(planner).openExample();
  await saveFileTo(planner, file, () => plannerWindow(planner).shortcut('s'));
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('XYZShopSmart');
  await expect(planner.page.getByText('mine.fourfold').first()).toBeVisible();
  await planner.close();
}

test('a plan that is opened again is saved to its file without asking', async () => {
  await saveAndQuit();
  const before = await readFile(file, 'utf8');
  const planner = await launchElectron({ profile });
  await openAndChange(planner, 'mine.fourfold');
  // Whoever would ask gets no answer.
  await planner.app?.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  await plannerWindow(planner).shortcut('s');
  await expect.poll(() => readFile(file, 'utf8')).not.toBe(before);
  await planner.close();
});

test('a file that was changed while the planner was closed is told of, and not overwritten silently', async () => {
  await saveAndQuit();
  await writeFile(file, 'by someone else');
  const planner = await launchElectron({ profile });
  await openAndChange(planner, 'mine.fourfold');
  await expect(planner.page.getByText(/mine\.fourfold was changed by another program/).first()).toBeVisible();
  await plannerWindow(planner).shortcut('s');
  await expect(planner.page.getByRole('dialog')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('by someone else');
  await planner.close();
});

test('a plan that comes back after a crash knows its file', async () => {
  const first = await launchElectron({ profile });
  await startPage(first).openExample();
  await saveFileTo(first, file, () => plannerWindow(first).shortcut('s'));
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('XYZShopSmart');
  await expect(first.page.getByText('mine.fourfold').first()).toBeVisible();
  await plannerWindow(first).addScenario();
  await first.page.keyboard.press('Escape');
  await expect(plannerWindow(first).status.getByText(/Saved \d/)).toBeVisible();
  await first.kill();
  const second = await launchElectron({ profile });
  await expect(second.page.getByText('mine.fourfold').first()).toBeVisible();
  await second.close();
});
