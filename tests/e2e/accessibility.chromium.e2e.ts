/** Everything a person meets first passes axe, in light and in dark. */

import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseFile } from './models/files.ts';
import { ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

async function expectClean(page: Page, what: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(said, what).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`start, planner and dialogs pass axe in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const window = plannerWindow(planner);
    await expect(startPage(planner).title).toBeVisible();
    await expectClean(page, 'start');

    await chooseFile(planner, join(ROOT, 'tests/fixtures/rosters/roster-60.csv'), () => window.shortcut('i'));
    await expect(page.getByRole('row', { name: /^25 FTE/ })).toBeVisible();
    await expectClean(page, 'import');
    await page.keyboard.press('Escape');

    await startPage(planner).openExample();
    await expect(page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
    await expectClean(page, 'planner');
    await page.locator('.react-flow__node[data-id="seat-sofia-rossi"]').click({ button: 'right' });
    await expect(page.getByRole('menu', { name: 'Seat' })).toBeVisible();
    await expectClean(page, 'menu of a card');
    await page.keyboard.press('Escape');

    await window.shortcut('e');
    await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('img').first()).toBeVisible();
    await expectClean(page, 'export');
  });
}

test('the inspector of a seat and the sheet of keys pass axe', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  await page.locator('.react-flow__node[data-id="seat-sofia-rossi"]').click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByRole('region', { name: 'Links of the person' })).toBeVisible();
  await expectClean(page, 'inspector of a seat');

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toBeVisible();
  await expectClean(page, 'keys');
  await page.keyboard.press('End');
  await expect(keys.getByText('Open the filter, on a header')).toBeInViewport();
});
