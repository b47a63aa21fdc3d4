/** A finding is accepted, saved and opened again as accepted; other facts bring it back. The report tells all of it. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { canvasModel } from './models/canvas.ts';
import { chooseFile, saveFileTo } from './models/files.ts';
import { findingsList } from './models/findings-list.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-accepted-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

const textOf = (path: string) => readFile(path, 'utf8').catch(() => '');

test('an accepted finding is kept by the file, and is back when its facts change', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { list, finding, row, accept } = findingsList(planner);
  const { shortcut, insights, status } = plannerWindow(planner);
  await expect(list.getByRole('button', { name: '1 error' })).toBeVisible();
  await accept('over-allocated', 'Until the platform hire starts', 'Ada Lovelace');
  await expect(list.getByRole('button', { name: '0 errors' })).toBeVisible();
  await expect(status.getByRole('button', { name: /^0 errors/ })).toBeVisible();
  await expect(page.locator('.react-flow__node [data-severity="error"]')).toHaveCount(0);

  const file = join(folder, 'accepted.fourfold');
  await saveFileTo(planner, file, () => shortcut('s'));
  await expect.poll(() => textOf(file)).toContain('Until the platform hire starts');
  await shortcut('z');
  await expect(list.getByRole('button', { name: '1 error' })).toBeVisible();
  await chooseFile(planner, file, () => shortcut('o'));
  await expect(list.getByRole('button', { name: '0 errors' })).toBeVisible();
  await list.getByRole('button', { name: '1 accepted' }).click();
  await expect(finding('over-allocated')).toContainText('Accepted by Ada Lovelace: Until the platform hire starts');
  await row('over-allocated').click();
  await expect(finding('over-allocated')).toContainText('Accepted findings get no fixes. Take it back');
  await row('composition').click();
  await expect(finding('composition')).toContainText('The one suggested fix was tried and does not clear this.');
  await row('single-point-of-failure').click();
  await expect(finding('single-point-of-failure')).toContainText('No fix is on offer. Get a second owner');

  const report = join(folder, 'findings.csv');
  await list.getByRole('button', { name: 'Export findings' }).click();
  const { exportDialog } = findingsList(planner);
  await saveFileTo(planner, report, () => exportDialog.getByRole('button', { name: 'Export CSV' }).click());
  await expect.poll(() => textOf(report)).toContain('over-allocated');
  await expect(exportDialog).toBeHidden();
  const { data } = Papa.parse<Record<string, string>>((await textOf(report)).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const accepted = data.filter((row) => row['accepted by'] !== '');
  expect(accepted).toHaveLength(1);
  expect(accepted[0]).toMatchObject({
    rule: 'over-allocated',
    severity: 'error',
    'accepted by': 'Ada Lovelace',
    reason: 'Until the platform hire starts',
  });
  expect(data.length).toBeGreaterThan(10);

  await list.getByRole('button', { name: 'Export findings' }).click();
  await exportDialog.getByRole('radio', { name: 'Markdown' }).click();
  const markdown = join(folder, 'findings.md');
  await saveFileTo(planner, markdown, () => exportDialog.getByRole('button', { name: 'Export Markdown' }).click());
  await expect.poll(() => textOf(markdown)).toContain('### Accepted');

  await page.locator('.react-flow__node[data-id^="seat-"]').filter({ hasText: 'Karim Haddad' }).first().click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const fte = insights.getByRole('textbox', { name: 'FTE' }).first();
  await fte.fill('0.8');
  await fte.press('Enter');
  await page.getByRole('tab', { name: 'Insights' }).click();
  await expect(list.getByRole('button', { name: '1 error' })).toBeVisible();
  await expect(finding('over-allocated')).toContainText(
    'Accepted before by Ada Lovelace for other facts: Until the platform hire starts',
  );
  expect(planner.complaints).toEqual([]);
});

test('the findings are walked by the keyboard, and the count on a team lists its own', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { list, groupBy } = findingsList(planner);
  const canvas = canvasModel(planner);
  await groupBy.selectOption({ label: 'Team' });
  const heads = list.getByRole('heading', { level: 4 }).getByRole('button');
  const total = await list.locator('[data-finding]').count();
  await heads.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false');
  expect(await list.locator('[data-finding]').count()).toBeLessThan(total);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const row = list.locator('[data-item]:focus');
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await expect(list.locator('[data-item][aria-current="true"]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(heads.first()).toBeFocused();

  const team = page.locator('.react-flow__node[data-id^="team-"]').filter({ hasText: 'Integration & Qual' });
  const badge = team.getByRole('button', { name: /List them$/ });
  await expect(badge).toHaveAccessibleName(/^hint: \d findings, the worst: /);
  // The walk took the canvas along, to a card that fills it.
  await canvas.settled();
  await page.keyboard.press('1');
  await expect(badge).toBeInViewport();
  await canvas.settled();
  await badge.click();
  await expect(list).toContainText('About Integration & Quality');
  await expect(canvas.selected).toHaveCount(0);
  await list.getByRole('button', { name: 'List all findings again' }).click();
  await expect(list).not.toContainText('About Integration & Quality');
  expect(planner.complaints).toEqual([]);
});
