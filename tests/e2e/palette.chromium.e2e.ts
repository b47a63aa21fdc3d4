/** The palette at its narrowest: names are whole, whatever is counted beside them. */

import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('names of roles, people and ready-made teams are not cut for what stands beside them', async ({ planner }) => {
  const { page } = planner;
  await page.setViewportSize({ width: 1280, height: 720 });
  await startPage(planner).openExample();
  const palette = page.locator('[data-palette]');
  const rows = palette.locator('[data-row]');
  for (const role of ['ML Engineering Manager', 'Senior ML Engineer', 'MLOps Engineer']) {
    await rows.filter({ hasText: role }).dblclick();
    await page.keyboard.press('Escape');
  }
  await expect(rows.filter({ hasText: 'Senior ML Engineer' })).toContainText('2 + 1 vacant');
  const cut = () =>
    rows.evaluateAll((all) =>
      all.flatMap((row) => {
        const name = row.getAttribute('title') ?? '';
        const box = [...row.querySelectorAll('span')].find((span) => span.textContent === name);
        return box === undefined || box.scrollWidth > box.clientWidth ? [name] : [];
      }),
    );
  for (const tab of ['Roles', 'People', 'Teams']) {
    await palette.getByRole('tab', { name: tab }).click();
    await expect(rows.first()).toBeVisible();
    expect(await cut()).toEqual([]);
  }
  expect(planner.complaints).toEqual([]);
});
