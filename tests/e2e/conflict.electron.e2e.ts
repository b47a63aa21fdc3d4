/** A driven browser saves by download, which never overwrites; so this is about Electron. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveFileTo } from './models/files.ts';
import { launchElectron } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-conflict-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file that changed outside is never overwritten silently', async ({ planner }) => {
  const file = join(folder, 'mine.fourfold');
  await startPage(planner).openExample();
  const window = plannerWindow(planner);
  await saveFileTo(planner, file, () => window.shortcut('s'));
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('XYZShopSmart');
  await writeFile(file, 'by someone else');
  await window.addScenario();
  await planner.page.keyboard.press('Escape');
  await window.shortcut('s');
  await expect(planner.page.getByRole('dialog')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('by someone else');
});

test('a file on the command line opens, is saved in place, and its version before is kept and opens as a copy', async () => {
  const file = join(folder, 'mine.fourfold');
  const profile = join(folder, 'profile');
  const first = await launchElectron({ profile });
  await startPage(first).openExample();
  await saveFileTo(first, file, () => plannerWindow(first).shortcut('s'));
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('XYZShopSmart');
  await first.close();

  const before = await readFile(file, 'utf8');
  const planner = await launchElectron({ profile, words: [file] });
  await expect(planner.page.getByText('mine.fourfold').first()).toBeVisible();
  const window = plannerWindow(planner);
  await window.addScenario();
  await planner.page.keyboard.press('Escape');
  await expect(window.tabs).toHaveCount(2);
  await window.shortcut('s');
  await expect.poll(() => readFile(file, 'utf8')).not.toBe(before);
  const [backup = ''] = await readdir(join(profile, 'backups'));
  expect(await readFile(join(profile, 'backups', backup), 'utf8')).toBe(before);

  // The way back, by keyboard alone: a copy in no file, with what the file held before.
  const after = await readFile(file, 'utf8');
  const { page } = planner;
  await window.shortcut('k');
  await page.keyboard.type('older versions');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Older versions of mine.fourfold' });
  const open = dialog.getByRole('button', { name: /^Open a copy of the version until \d/ });
  await expect(open).toHaveCount(1);
  await expect(dialog.getByText(/^\d+ KB$/)).toBeVisible();
  await open.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.tabs).toHaveCount(1);
  await expect(page.getByText(/\(until \d.*\)/).first()).toBeVisible();
  await expect(window.status.getByText(/to this computer$/)).toBeVisible();
  const copy = join(folder, 'copy.fourfold');
  await saveFileTo(planner, copy, () => window.shortcut('s'));
  await expect.poll(() => readFile(copy, 'utf8').catch(() => '')).toContain('(until ');
  expect(await readFile(file, 'utf8')).toBe(after);
  expect(planner.complaints).toEqual([]);
  await planner.close();
});
