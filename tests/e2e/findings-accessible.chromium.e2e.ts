/** The list of findings, accepting one and the report's dialog held to axe in light and dark. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findingsList } from './models/findings-list.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test(`accepting, grouping and exporting findings pass axe in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await startPage(planner).openExample();
    const { list, finding, groupBy, accept, acceptDialog, exportDialog } = findingsList(planner);
    await finding('over-allocated').getByRole('button', { name: 'Accept…' }).click();
    await acceptDialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(acceptDialog.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(/Say why/);
    await expectClean(page);
    await acceptDialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(finding('over-allocated').getByRole('button', { name: 'Accept…' })).toBeFocused();
    await accept('over-allocated', 'Until spring', 'Ada');
    await list.getByRole('button', { name: '1 accepted' }).click();
    await expect(list.getByRole('button', { name: 'Accepted, 1 finding' })).toBeFocused();
    await groupBy.selectOption({ label: 'Person' });
    await expectClean(page);
    await list.getByRole('button', { name: 'Export findings' }).click();
    await expect(exportDialog).toBeVisible();
    await expectClean(page);
  });
}
