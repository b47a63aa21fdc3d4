/** The frame of the planner stands still: only what is in it scrolls. */

import type { Locator } from '@playwright/test';
import { dropFile } from './models/files.ts';
import { outlinePage } from './models/outline.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('nothing that comes into sight moves the window itself', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1280, height: 720 });
  await startPage(planner).openExample();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const scrolled = await page.evaluate(() => {
    for (const node of document.querySelectorAll('.react-flow__node, [data-item], [data-row]')) node.scrollIntoView();
    return [document.documentElement, document.body, document.querySelector('#root')].map((box) => box?.scrollTop);
  });
  expect(scrolled).toEqual([0, 0, 0]);
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport({ ratio: 1 });
  expect(planner.complaints).toEqual([]);
});

test('the smallest window shows every tool, and the zoom beside them', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 960, height: 600 });
  await startPage(planner).openExample();
  const boxOf = async (name: string) => {
    const box = await page.getByRole('toolbar', { name, exact: true }).boundingBox();
    if (box === null) throw new Error(`${name} is not shown`);
    return box;
  };
  for (const tool of await page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button').all()) {
    await expect(tool).toBeInViewport({ ratio: 1 });
  }
  const [tools, zoom] = [await boxOf('Canvas tools'), await boxOf('Zoom')];
  expect(tools.x + tools.width).toBeLessThan(zoom.x);
});

test('at twice the size on a laptop, no word and no button lies under another', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 720, height: 450 });
  const isOnTop = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((button) => {
      const { left, right, top, height } = button.getBoundingClientRect();
      const hit = (x: number) => button.contains(document.elementFromPoint(x, top + height / 2));
      return hit(left + 3) && hit(right - 3);
    });
  const card = page.getByRole('region', { name: /^XYZShopSmart/ });
  // Letters reach a little over their lines; a line that is cut off is 12 px.
  const cut = await card
    .locator('h2, p, dd, dt')
    .evaluateAll((texts) =>
      texts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
  await startPage(planner).openExample();
  for (const name of ['Menu', 'Undo', 'Redo', 'Export']) expect([name, await isOnTop(name)]).toEqual([name, true]);
  await expect(page.getByRole('contentinfo').getByText(/ %$/)).toBeInViewport({ ratio: 1 });
  expect(planner.complaints).toEqual([]);
});

test('a message covers no control around the canvas', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1280, height: 720 });
  await startPage(planner).openExample();
  const covered = () =>
    page.evaluate(() => {
      const toast = document.querySelector('[data-toast]');
      if (toast === null) throw new Error('There is no message.');
      const { left, right, top, bottom } = toast.getBoundingClientRect();
      return [...document.querySelectorAll('button, input, [data-region="palette"] *, [data-region="status"] *')]
        .filter((one) => !toast.contains(one) && !one.closest('.react-flow__node'))
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.right > left && box.left < right && box.bottom > top && box.top < bottom;
        })
        .map((one) => one.getAttribute('aria-label') ?? one.textContent);
    });
  const around = [async () => {}, () => page.keyboard.press('['), () => page.keyboard.press('d')];
  for (const change of around) {
    await page.locator('[data-sheet="shown"] .react-flow__node[data-id="seat-ruth-adeyemi"]').click();
    await change();
    await page.keyboard.press('Delete');
    await expect(page.locator('[data-toast]')).toBeVisible();
    expect(await covered()).toEqual([]);
    await page.locator('[data-toast]').getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('[data-toast]')).toBeHidden();
  }
});

test('the tabs of a dialog start where its words do', async ({ planner }) => {
  await dropFile(planner, 'team.csv', 'Name,Role\nAda,Data Scientist\n');
  const dialog = planner.page.getByRole('dialog', { name: 'Import a roster' });
  const leftOf = (words: Locator) =>
    words.evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return Math.round(range.getBoundingClientRect().left);
    });
  const title = await leftOf(dialog.getByRole('heading', { name: 'Import a roster' }));
  expect(await leftOf(dialog.getByRole('tab').first())).toBe(title);
});

test('a palette of the system leaves bars and meters their colours', async ({ planner }) => {
  const { page } = planner;
  await page.emulateMedia({ forcedColors: 'active' });
  await startPage(planner).openExample();
  const colours = await page
    .locator('[data-ink] i')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).backgroundColor));
  expect(new Set(colours).size).toBeGreaterThan(3);
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveCSS('outline-style', 'solid');
});

test('the keyboard goes along from view to view', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const card = page.locator('[data-sheet="shown"] .react-flow__node[data-id="seat-ruth-adeyemi"]');
  await card.click();
  await page.keyboard.press('Alt+Shift+2');
  await expect(page.getByRole('row', { name: /^Compliance Engineer, Ruth Adeyemi/ })).toBeFocused();
  await page.keyboard.press('Alt+Shift+3');
  await expect(page.getByRole('gridcell', { name: 'Compliance Engineer' })).toBeFocused();
  await page.keyboard.press('Alt+Shift+1');
  await expect(card).toBeFocused();
});

test('quick presses zoom as many steps as there were, and a fit that is under way counts', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const zoom = page.getByRole('contentinfo').getByText(/^\d+ %$/);
  const percent = async (): Promise<number> => Number.parseInt((await zoom.textContent()) ?? '', 10);
  const before = await percent();
  for (let press = 0; press < 4; press++) await page.keyboard.press('-');
  await expect.poll(percent).toBe(Math.round(before * 0.8 ** 4));
  for (let press = 0; press < 2; press++) await page.keyboard.press('+');
  for (let click = 0; click < 2; click++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(percent).toBe(before);
  // The same of a fit that is under way: the chart ends where it would have if nobody had hurried.
  const view = () => page.locator('[data-sheet="shown"] .react-flow__viewport').evaluate((one) => one.style.transform);
  const inSteps = async (wait: number): Promise<string> => {
    await page.mouse.move(700, 400);
    await page.mouse.wheel(260, 180);
    await page.keyboard.press('1');
    await page.waitForTimeout(wait);
    await page.keyboard.press('-');
    await expect.poll(percent).toBe(Math.round(before * 0.8));
    await page.waitForTimeout(400);
    return view();
  };
  expect(await inSteps(0)).toBe(await inSteps(600));
  expect(planner.complaints).toEqual([]);
});

test('on a small laptop the outline shows the names of people, teams and managers in full', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1280, height: 720 });
  await startPage(planner).openExample();
  const { grid, open } = outlinePage(planner);
  await open();
  const names = grid.locator('[role="row"][data-kind="seat"] [role="gridcell"] > [title]');
  await expect(names.filter({ hasText: 'ML Pipeline Development' })).toHaveCount(3);
  // Letters reach a little over their lines; a line that is cut off is 12 px.
  const cut = await names.evaluateAll((all) =>
    all
      .filter((name) => name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 6)
      .map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
});
