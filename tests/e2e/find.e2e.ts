/** Finding, dimming, closing, colouring: what is shown changes, the plan does not. */

import AxeBuilder from '@axe-core/playwright';
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
  await expect.poll(() => opacityOf(card(page, 'owen-clarke'))).toBe(0.35);
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

test('outline and table show the one team too, and all of it again from there', async ({ planner }) => {
  const { page } = planner;
  await page.getByText('Integration & Quality', { exact: true }).first().click();
  await page.keyboard.press('.');
  const bar = page.getByText('Only Integration & Quality and who works with it is shown.');
  await expect(bar).toBeVisible();
  await page.getByRole('radio', { name: 'Outline' }).click();
  const rows = page.getByRole('treegrid').getByRole('row');
  await expect(bar).toBeVisible();
  await expect(rows.filter({ hasText: 'Sofia Rossi' })).toHaveCount(1);
  // Who manages them, too; the others name her as their manager.
  await expect(rows.filter({ hasText: /ML Engineering Manager/ })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Priya Nair' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('grid').getByText('Sofia Rossi')).toHaveCount(1);
  await expect(page.getByRole('grid').getByText('Priya Nair')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('grid').getByText('Priya Nair').first()).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  expect(planner.complaints).toEqual([]);
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

test('in the reporting view a branch closes to its manager, with the count of who is below', async ({ planner }) => {
  const { page } = planner;
  await page.getByText('Reporting', { exact: true }).click();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Close the 2 below' })).toHaveCount(4);
  await page.getByRole('button', { name: 'Close the 2 below' }).first().click();
  await expect(cards(page)).toHaveCount(12);
  await expect(page.getByRole('button', { name: 'Open the 2 below' })).toHaveText('2 below');
  await page.getByLabel('Chart').getByText('Teams', { exact: true }).click();
  await expect(cards(page)).toHaveCount(14);
});

test('a hit inside a closed team opens it', async ({ planner }) => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Close Integration & Quality' }).click();
  await expect(card(page, 'owen-clarke')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('technical writer');
  await page.keyboard.press('Enter');
  await expect(card(page, 'owen-clarke')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(card(page, 'owen-clarke')).toBeFocused();
});

test('what the insights point at comes out of its closed team', async ({ planner }) => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Close Shared ML Platform' }).click();
  await expect(cards(page)).toHaveCount(11);
  await page.locator('aside').getByRole('button', { name: 'MLOps Engineer', exact: true }).click();
  await expect(cards(page)).toHaveCount(14);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`find, legend, focus and closed teams pass axe in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Close Shared ML Platform' }).click();
    await page.getByRole('button', { name: /^Colour by/ }).click();
    await page.getByRole('menuitemradio', { name: 'Role' }).click();
    await page.getByText('ML Pipeline Development', { exact: true }).first().click();
    await page.keyboard.press('.');
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('search')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(said).toEqual([]);
  });
}
