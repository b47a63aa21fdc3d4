/** A plan that is in a file, over a restart. */

import { expect } from '@playwright/test';
import type { Planner } from './launch.ts';
import { plannerWindow } from './planner-window.ts';

/** Opens the sample among the plans of this computer, which knows its file, and changes it. */
export async function openAndChange(planner: Planner, file: string): Promise<void> {
  await planner.page
    .getByRole('button', { name: /^XYZShopSmart/ })
    .first()
    .click();
  const window = plannerWindow(planner);
  await expect(window.tabs).toHaveCount(1);
  await expect(planner.page.getByText(file).first()).toBeVisible();
  await window.addScenario();
  await planner.page.keyboard.press('Escape');
  await expect(window.tabs).toHaveCount(2);
}
