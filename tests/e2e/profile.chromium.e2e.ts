/** The profile: a threshold changed there changes what is found, is carried in the plan, and goes back to its default. */

import AxeBuilder from '@axe-core/playwright';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('a changed threshold changes the findings at once, is counted, and is reset', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const insights = page.locator('[data-region="right"]');
  await expect(insights).toContainText('has 3 seats');
  await page.getByRole('button', { name: /^Profile: Scale-up/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Profile of this plan' });
  const least = dialog.getByRole('textbox', { name: 'Smallest team' });
  await least.fill('1000');
  await least.press('Enter');
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  await least.press('Escape');
  await expect(least).toHaveValue('5');
  await least.fill('3');
  await least.press('Enter');
  await expect(insights).not.toContainText('has 3 seats');
  await dialog.getByRole('radio', { name: 'Rules' }).click();
  await dialog.getByLabel('Severity of', { exact: false }).first().selectOption('off');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Profile: Scale-up, 2 changed' }).click();
  await dialog.getByRole('button', { name: 'Reset all 2' }).click();
  await expect(insights).toContainText('has 3 seats');
  expect(planner.complaints).toEqual([]);
});
