/** The frame of the planner stands still: only what is in it scrolls. */

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
