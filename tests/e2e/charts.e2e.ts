/** Charts as files, through the dialog: the picture's pixels, the drawing's texts, the table's rows. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import { boxOf } from './models/canvas.ts';
import { saveFileTo } from './models/files.ts';
import type { Planner } from './models/launch.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async ({ planner }) => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-charts-'));
  await startPage(planner).openExample();
  await expect(planner.page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function exportAs(planner: Planner, format: string): Promise<Buffer> {
  const { page } = planner;
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  const path = join(folder, `chart.${format.toLowerCase()}`);
  await saveFileTo(planner, path, () => dialog.getByRole('button', { name: `Export ${format}` }).click());
  const written = (): Promise<Buffer> => readFile(path).catch(() => Buffer.alloc(0));
  await expect.poll(async () => (await written()).length).toBeGreaterThan(100);
  await expect(dialog).toBeHidden();
  return written();
}

test('a PNG shows the whole chart, in the colours of the pillars', async ({ planner }) => {
  const { width, height, data } = PNG.sync.read(await exportAs(planner, 'PNG'));
  expect(Math.min(width, height)).toBeGreaterThan(500);
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.subarray(at, at + 3).toString('hex');
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  // The four hues of the light theme, each on at least one card's glyph and in the strips.
  for (const pillar of ['2480a2', '389a62', '5e3f9e', 'd0602d'])
    expect(colours.get(pillar) ?? 0, pillar).toBeGreaterThan(20);
  const paper = Math.max(...colours.values());
  expect(paper / (width * height)).toBeLessThan(0.97);
  expect(planner.complaints).toEqual([]);
});

test('an SVG names everyone as text and asks for nothing from elsewhere', async ({ planner }) => {
  const text = (await exportAs(planner, 'SVG')).toString('utf8');
  const svg = new JSDOM(text, { contentType: 'image/svg+xml' }).window.document;
  const words = [...svg.querySelectorAll('text')].map((each) => each.textContent).join(' ');
  for (const name of ['Tomás Rivera', 'Karim Haddad', 'Owen Clarke', 'Shared ML Platform'])
    expect(words).toContain(name);
  expect(text).not.toMatch(/(?:href|src)="(?!#|data:)/);
  expect(svg.querySelectorAll('script, foreignObject')).toHaveLength(0);
});

test('a CSV has one row a seat', async ({ planner }) => {
  const rows = (await exportAs(planner, 'CSV')).toString('utf8').trim().split(/\r?\n/);
  expect(rows).toHaveLength(1 + 14);
  expect(rows.join('\n')).toContain('Karim Haddad');
});

test('a message stands under the open dialog, over none of its controls, and is dismissed there', async ({
  planner,
}) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('.react-flow__node[data-id^="seat-"]').first().click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const message = page.locator('[data-toast]');
  // A message stays for as long as it is pointed at.
  await message.hover();
  await expect(dialog.getByTestId('preflight')).toBeVisible();
  const [box, over] = [await boxOf(dialog), await boxOf(message)];
  expect(box.y + box.height).toBeLessThanOrEqual(over.y);
  expect(over.y + over.height).toBeLessThanOrEqual(720);
  await message.locator('button').click();
  await expect(message).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
