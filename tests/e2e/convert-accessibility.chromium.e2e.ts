/** The dialogs that convert a scenario and fill a vacancy pass axe, in light and in dark. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

async function expectClean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(said, what).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`conversion, vacancy and inspector pass axe in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await startPage(planner).openExample();
    await plannerWindow(planner).shortcut('Shift+K');
    await expect(page.getByTestId('conversion-scores')).toBeVisible();
    await expectClean(page, 'convert');
    await page.keyboard.press('Escape');

    const card = (id: string) => page.locator(`.react-flow__node[data-id="seat-${id}"]`);
    await card('jonas-weber').click();
    await page.getByRole('tab', { name: 'Inspector' }).click();
    await page.getByRole('button', { name: 'Make vacant' }).click();
    await card('mlops-engineer').click();
    await page.getByRole('button', { name: 'Split in two' }).click();
    await expectClean(page, 'inspector of a vacancy');
    await page.getByRole('button', { name: 'Find who fits' }).click();
    await expect(page.getByTestId('candidate').first()).toContainText(/Overall score after: \d/);
    await expectClean(page, 'fill');
  });
}
