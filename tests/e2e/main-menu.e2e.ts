/** The window's own menu: all of it in sight on a small laptop, and walked by keys alone. */

import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { canvasModel } from './models/canvas.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const SUBMENUS = ['Edit', 'Scenarios', 'Tools', 'View', 'Findings'];

/** Nothing of it has to be scrolled to. */
const isWhole = (menu: Locator): Promise<boolean> =>
  menu.evaluate((element) => {
    const { bottom, right } = element.getBoundingClientRect();
    return element.scrollHeight <= element.clientHeight && bottom <= innerHeight && right <= innerWidth;
  });

test.beforeEach(async ({ planner }) => {
  await planner.page.setViewportSize({ width: 1280, height: 720 });
  await startPage(planner).openExample();
  await expect(canvasModel(planner).cards).toHaveCount(14);
});

test('every menu of the window is in sight at 1280×720, and passes axe', async ({ planner }) => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect.poll(() => isWhole(page.getByRole('menu', { name: 'Menu', exact: true }))).toBe(true);
  for (const name of SUBMENUS) {
    await page.getByRole('menuitem', { name, exact: true }).click();
    const submenu = page.getByRole('menu', { name, exact: true });
    await expect(submenu).toBeVisible();
    await expect.poll(() => isWhole(submenu), name).toBe(true);
  }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([]);
  expect(planner.complaints).toEqual([]);
});

test('by keys alone: a letter finds a menu, arrows go into it and out, Enter runs', async ({ planner }) => {
  const { page } = planner;
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('v');
  await expect(page.getByRole('menuitem', { name: 'View', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const view = page.getByRole('menu', { name: 'View', exact: true });
  await expect(view.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(view).toHaveCount(0);
  await expect(page.getByRole('menuitem', { name: 'View', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('treegrid')).toBeVisible();
});
