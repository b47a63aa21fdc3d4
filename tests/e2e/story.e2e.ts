/** What a lead does first: open the example, drag a role onto a team, look at the score, take it back, export, import. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readPdf } from '#tests/helpers/pdf-text.ts';
import { boxOf, canvasModel } from './models/canvas.ts';
import { chooseFile, saveFileTo } from './models/files.ts';
import { ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-story-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(target);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags as a hand does: down, over in steps, up. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 6, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}

const cards = (page: Page): Locator => page.locator('.react-flow__node[data-id^="seat-"]');
const frame = (page: Page, name: string): Locator => page.getByText(name, { exact: true }).first();
const seatsText = (page: Page): Locator => page.getByRole('contentinfo').getByText(/\d+ seats/);

test('dragging an MLOps engineer onto a team changes scores and findings; undo brings them back; the PDF names all', async ({
  planner,
}) => {
  const { page } = planner;
  await startPage(planner).openExample();
  await expect(cards(page)).toHaveCount(14);
  const { insights } = plannerWindow(planner);
  // Gains and fixes come from a worker, a moment after the scores.
  await expect(insights).toContainText(/Filling this vacancy today: \+\d/);
  await expect(insights).toContainText('Lower Karim Haddad (Shared ML Platform) to 0.4 FTE');
  await expect(insights.getByTestId('next-step')).toContainText('changes tried');
  const before = await insights.innerText();

  const role = page.getByRole('complementary').first().getByText('MLOps Engineer', { exact: true });
  await drag(page, role, frame(page, 'Integration & Quality'));
  await expect(cards(page)).toHaveCount(15);
  await expect(seatsText(page)).toHaveText('15 seats');
  await expect(insights).toContainText('2 vacancies');
  await expect.poll(() => insights.innerText()).not.toBe(before);

  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(14);
  await expect.poll(() => insights.innerText()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(15);
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img').first()).toBeVisible();
  const file = join(folder, 'chart.pdf');
  await saveFileTo(planner, file, () => dialog.getByRole('button', { name: 'Export PDF' }).click());
  await expect
    .poll(() =>
      readFile(file).then(
        (bytes) => bytes.length,
        () => 0,
      ),
    )
    .toBeGreaterThan(1000);
  const pdf = await readPdf(await readFile(file));
  const text = pdf.pages
    .map((each) => each.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const words of [
    'XYZShopSmart · Recommendations',
    'Tomás Rivera',
    'Karim Haddad',
    'Shared ML Platform',
    'Vacant, start 1 Feb 2027',
    'Page 1 of 1',
  ])
    expect(text).toContain(words);
  expect(planner.complaints).toEqual([]);
});

test('a roster of 60 with two bad rows comes in, is arranged, saved, and opens again as the same', async ({
  planner,
}) => {
  const { page } = planner;
  const window = plannerWindow(planner);
  await expect(startPage(planner).title).toBeVisible();
  await chooseFile(planner, join(ROOT, 'tests/fixtures/rosters/roster-60.csv'), () => window.shortcut('i'));
  const dialog = page.getByRole('dialog', { name: 'Import a roster' });
  await expect(dialog.getByRole('row', { name: /^25 FTE .*"abc"/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^46 .*It has 21 cells/ })).toBeVisible();
  await dialog
    .getByRole('button', { name: /^Import/ })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  await expect(seatsText(page)).toHaveText('56 seats');

  await page.getByRole('button', { name: /^Tidy/ }).click();
  const first = join(folder, 'first.fourfold');
  await saveFileTo(planner, first, () => window.shortcut('s'));
  await expect.poll(() => readFile(first, 'utf8').catch(() => '')).toContain('"position": {');
  await chooseFile(planner, first, () => window.shortcut('o'));
  await expect(page.getByText('first.fourfold').first()).toBeVisible();
  const second = join(folder, 'second.fourfold');
  await saveFileTo(planner, second, () => window.shortcut('Shift+s'));
  await expect.poll(() => readFile(second, 'utf8').catch(() => '')).not.toBe('');
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'));
  expect(planner.complaints).toEqual([]);
});

test('a roster of hundreds is shown whole, though its cards are drawn a few at a time', async ({ planner }) => {
  const { page } = planner;
  const { cards: all, settled } = canvasModel(planner);
  const ROWS = 300;
  const file = join(folder, 'hundreds.csv');
  const row = (n: number): string =>
    `E${n},Person ${n},Data Scientist,Team ${Math.floor(n / 7)},${n % 7 ? n - (n % 7) : ''}`;
  const rows = Array.from({ length: ROWS }, (_, n) => row(n));
  await writeFile(file, ['Employee ID,Name,Job Title,Team,Reports to', ...rows].join('\n'));
  await expect(startPage(planner).title).toBeVisible();
  await chooseFile(planner, file, () => plannerWindow(planner).shortcut('i'));
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(all).toHaveCount(ROWS);
  const area = await boxOf(page.getByRole('main'));
  const expectWhole = async (): Promise<void> => {
    await settled();
    const boxes = await all.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()));
    expect(boxes).toHaveLength(ROWS);
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    expect(bottom).toBeLessThan(area.y + area.height);
    expect(right).toBeLessThan(area.x + area.width);
  };
  await expectWhole();
  await page.getByRole('radio', { name: 'Reporting' }).click();
  await expect(all).toHaveCount(ROWS);
  await expectWhole();
  expect(planner.complaints).toEqual([]);
});
