/** The table held to axe in light and dark: the page is the same in Electron. */

import AxeBuilder from '@axe-core/playwright';
import { startPage } from './models/start-page.ts';
import { tableView } from './models/table-view.ts';
import { expect, test } from './models/test.ts';

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await tableView(planner).open();
  await expect(tableView(planner).rows).toHaveCount(14);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the table passes axe in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    const table = tableView(planner);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const expectClean = async (what: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const said = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(said, what).toEqual([]);
    };
    await page.getByLabel('Group', { exact: true }).selectOption('team');
    await table.copyOutside('abc');
    await (await table.cell(1, 'FTE')).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+v');
    await expect(table.notice).toBeVisible();
    await expectClean('a range, groups and a notice');
    await (await table.cell(1, 'Role')).dblclick();
    await page.keyboard.type('data');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectClean('a cell with its list');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter Role' }).click();
    await expectClean('a filter');
  });
}
