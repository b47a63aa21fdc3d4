/** Nothing is lost: the example is saved and opened again. */

import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile, dropFile, saveFileTo } from './models/files.ts';
import { ROOT } from './models/launch.ts';
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
