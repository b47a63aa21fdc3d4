/** Finding, dimming, closing, colouring: what is shown changes, the plan does not. */

import type { Locator, Page } from '@playwright/test';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const card = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="seat-${id}"]`);
const cards = (page: Page): Locator => page.locator('.react-flow__node[data-id^="seat-"]');
const opacityOf = (target: Locator): Promise<number> =>
  target.locator('> div').evaluate((element) => Number(getComputedStyle(element).opacity));

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await expect(cards(planner.page)).toHaveCount(14);
});

test('words and filters dim what they do not hit, Enter walks the hits, Escape clears', async ({ planner }) => {
  const { page } = planner;
  await page.keyboard.press('Control+f');
  await page.keyboard.type('karim');
  await expect(page.getByRole('search').getByText('2 found')).toBeVisible();
  await expect.poll(() => opacityOf(card(page, 'owen-clarke'))).toBeLessThan(0.5);
  await expect.poll(() => opacityOf(card(page, 'ines-okafor'))).toBe(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByText('2 of 2')).toBeVisible();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => opacityOf(card(page, 'owen-clarke'))).toBe(1);
  await page.keyboard.press('Control+f');
  await page.getByRole('button', { name: 'Vacancies', exact: true }).click();
  await expect(page.getByRole('search').getByText('1 found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  expect(planner.complaints).toEqual([]);
});

test('a team closes to its head with counts, by mouse and by key, and one team can be shown alone', async ({
  planner,
}) => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Close Shared ML Platform' }).click();
  await expect(cards(page)).toHaveCount(11);
  await page.getByRole('button', { name: 'Open Shared ML Platform' }).click();
  await expect(cards(page)).toHaveCount(14);
  await page.getByText('Shared ML Platform', { exact: true }).first().click();
  await page.keyboard.press('Control+.');
  await expect(cards(page)).toHaveCount(11);
  await page.keyboard.press('Control+.');
  await page.getByText('Integration & Quality', { exact: true }).first().click();
  await page.keyboard.press('.');
  await expect(page.getByText('Only Integration & Quality and who works with it is shown.')).toBeVisible();
  await expect(page.locator('.react-flow__node[data-id^="team-"]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cards(page)).toHaveCount(14);
});

test('cards are coloured by another fact, with a code on each and a legend', async ({ planner }) => {
  const { page } = planner;
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /^Colour by/ }).click();
  await page.getByRole('menuitemradio', { name: 'Vacancy' }).click();
  const legend = page.getByRole('region', { name: 'Coloured by vacancy' });
  await expect(legend.getByRole('listitem')).toHaveText(['FFilled13', 'VVacant1']);
  await expect(cards(page).locator('[data-tint="1"]')).toHaveCount(13);
  await expect(cards(page).locator('[data-tint="2"]')).toHaveCount(1);
});
