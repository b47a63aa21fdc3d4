/** Help, history and profile by axe, light and dark, on the smallest window. */

import AxeBuilder from '@axe-core/playwright';
import { plannerWindow } from './models/planner-window.ts';
import { ruleHelp } from './models/rule-help.ts';
import { scoreHistory } from './models/score-history.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`help, history and profile can be used by everybody (${colorScheme})`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 720 });
    await startPage(planner).openExample();
    const check = async (part: string) => {
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect(violations.map(({ id, nodes }) => `${part} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    };

    await page.getByTestId('next-step').getByRole('button').first().click();
    const { chart, showTable } = scoreHistory(planner);
    await plannerWindow(planner).addScenario();
    await plannerWindow(planner).tabs.first().click();
    await expect(chart).toHaveAttribute('aria-valuemax', '2');
    await check('[data-testid="score-history"]');
    await showTable();
    await check('[data-testid="score-history"]');

    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'What the rules check' }).click();
    const { article } = ruleHelp(planner);
    await expect(article).toBeVisible();
    await check('[role="dialog"]');
    await article.getByRole('button', { name: 'Change in the profile' }).click();
    const profile = page.getByRole('dialog', { name: 'Profile of this plan' });
    for (const part of ['Strengths and costs', 'Rules', 'Demand', 'Compare profiles']) {
      await profile.getByRole('radio', { name: part }).click();
      await check('[role="dialog"]');
    }
    expect(planner.complaints).toEqual([]);
  });
}
