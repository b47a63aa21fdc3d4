/** What stands on cards and frames can be read to its end, in whichever window: letters are wider in some. */

import type { Page } from '@playwright/test';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

/** Roles, names and notes that are cut off, of seats and teams. */
const cut = (page: Page): Promise<string[]> =>
  page
    .locator('.react-flow__node')
    .locator('[class*="_role_"], [class*="_name_"], [class*="_noteText_"]')
    .evaluateAll((texts) =>
      texts
        .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1)
        .map(({ textContent }) => textContent ?? ''),
    );

test('no role, name or note of the example is cut off, near and from the middle distance', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const zoom = page.getByRole('contentinfo').getByText(/^\d+ %$/);
  const percent = async (): Promise<number> => Number.parseInt((await zoom.textContent()) ?? '', 10);
  /** Presses a key until the zoom is there. */
  const press = (key: '+' | '-', isThere: (zoom: number) => boolean) =>
    expect(async () => {
      const before = await percent();
      if (isThere(before)) return;
      await page.keyboard.press(key);
      await expect.poll(percent).not.toBe(before);
      expect(isThere(await percent())).toBe(true);
    }).toPass();
  for (const view of ['Teams', 'Reporting']) {
    await page.getByRole('radio', { name: view }).click();
    await press('+', (now) => now > 80);
    await expect(
      page
        .locator('.react-flow__node')
        .getByText(/ teams$/)
        .first(),
    ).toBeVisible();
    expect(await cut(page), `${view}, near`).toEqual([]);
    await press('-', (now) => now < 80);
    await expect(page.locator('.react-flow__node').getByText(/ teams$/)).toHaveCount(0);
    expect(await cut(page), `${view}, from the middle`).toEqual([]);
  }
  expect(planner.complaints).toEqual([]);
});
