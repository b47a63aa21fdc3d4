/** Each spell of editing leaves a point: in the panel, in the file, and beside undo. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile, saveFileTo } from './models/files.ts';
import { plannerWindow } from './models/planner-window.ts';
import { scoreHistory } from './models/score-history.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-history-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('saving ends a spell of editing: its point is drawn, kept by the file, and no step of undo', async ({
  planner,
}) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { section, chart, figure, rows, showTable } = scoreHistory(planner);
  const { shortcut, status } = plannerWindow(planner);
  await expect(section).toContainText('Nothing yet');

  const step = page.getByTestId('next-step').getByRole('button').first();
  const label = (await step.textContent()) ?? '';
  await step.click();
  await expect(page.getByRole('button', { name: 'Undo', exact: false }).first()).toBeEnabled();
  const file = join(folder, 'history.fourfold');
  await saveFileTo(planner, file, () => shortcut('s'));
  await expect(chart).toHaveAttribute('aria-valuemax', '2');
  await expect(chart).toHaveAttribute('aria-valuetext', new RegExp(label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await expect(status).toContainText(/Saved \d\d:\d\d to .+\.fourfold/);
  await expect(status).not.toContainText('not yet');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/\n$/);
  const points = JSON.parse(await readFile(file, 'utf8')).scenarios[0].history;
  expect(points.map(({ steps }: { steps: number }) => steps)).toEqual([0, 1]);

  await shortcut('z');
  await expect(status).toContainText('not yet');
  await expect(chart).toHaveAttribute('aria-valuemax', '2');
  await chooseFile(planner, file, () => shortcut('o'));
  await expect(status).toContainText('Same as history.fourfold');
  await expect(chart).toHaveAttribute('aria-valuemax', '2');

  await figure.selectOption('MLOps');
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /MLOps .+\. Before the first change$/);
  await showTable();
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(label);
  expect(planner.complaints).toEqual([]);
});
