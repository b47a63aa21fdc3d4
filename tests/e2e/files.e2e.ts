/** Nothing is lost: the example is saved, opened again, and brought back after the process was killed. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#main/serve.ts';
import { chooseFile, dropFile, saveFileTo } from './models/files.ts';
import { launchChromium, launchElectron, ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-files-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const fourfold = (...words: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, 'dist/cli/fourfold.mjs'), ...words], { encoding: 'utf8' });

test('the example, saved, is a valid plan that opens again as the same', async ({ planner }) => {
  const first = join(folder, 'first.fourfold');
  await startPage(planner).openExample();
  const window = plannerWindow(planner);
  await expect(window.tabs).toHaveCount(1);
  await saveFileTo(planner, first, () => window.shortcut('s'));
  await expect.poll(() => readFile(first, 'utf8').catch(() => '')).toContain('XYZShopSmart');
  expect(fourfold('check', first)).toContain('valid');

  const second = join(folder, 'second.fourfold');
  await chooseFile(planner, first, () => window.shortcut('o'));
  await expect(planner.page.getByText('first.fourfold').first()).toBeVisible();
  await saveFileTo(planner, second, () => window.shortcut('Shift+s'));
  await expect.poll(() => readFile(second, 'utf8').catch(() => '')).not.toBe('');
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
  expect(planner.complaints).toEqual([]);
});

test('what is being typed is in the file', async ({ planner }) => {
  const file = join(folder, 'typed.fourfold');
  await startPage(planner).openExample();
  const window = plannerWindow(planner);
  const { page } = planner;
  await page.locator('.react-flow__node[data-id="seat-jonas-weber"]').click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const field = page.getByLabel('FTE', { exact: true });
  await field.fill('0.7');
  await saveFileTo(planner, file, () => window.shortcut('s'));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('0.7');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"fte": 0.7');
  expect(planner.complaints).toEqual([]);
});

test('a dropped roster is shown before anything is placed, then imported in one step', async ({ planner }) => {
  await expect(startPage(planner).title).toBeVisible();
  await dropFile(planner, 'team.csv', 'Name,Role,Team,FTE\nAda,Data Scientist,Fraud,1\nBob,Data Engineer,Fraud,abc\n');
  const dialog = planner.page.getByRole('dialog', { name: 'Import a roster' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('1 set aside');
  await expect(dialog.getByRole('row', { name: /^3 FTE .*"abc" cannot be used/ })).toBeVisible();
  await dialog
    .getByRole('button', { name: /^Import/ })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  await expect(plannerWindow(planner).tabs).toHaveCount(1);
  expect(planner.complaints).toEqual([]);
});

test('a plan comes back after its process was killed in the middle of an edit', async () => {
  const profile = join(folder, 'profile');
  const served = await serve(join(ROOT, 'dist/renderer'), 0);
  const launch = () =>
    test.info().project.name === 'electron' ? launchElectron({ profile }) : launchChromium({ profile, served });
  const before = await launch();
  await startPage(before).openExample();
  const window = plannerWindow(before);
  for (let n = 2; n <= 4; n++) {
    await window.addScenario();
    await before.page.keyboard.press('Escape');
    await expect(window.tabs).toHaveCount(n);
  }
  // At most a second of edits may be lost; one more is in flight when the end comes.
  await before.page.waitForTimeout(1200);
  await expect(window.status).toContainText(/Saved \d/);
  await window.addScenario();
  await before.kill();

  const after = await launch();
  const again = plannerWindow(after);
  await expect(after.page.getByText('XYZShopSmart').first()).toBeVisible({ timeout: 15_000 });
  expect(await again.tabs.count()).toBeGreaterThanOrEqual(4);
  expect(after.complaints).toEqual([]);
  await after.close();
  await served.close();
});
