/** The planner with a plan open: title bar, scenario tabs, insights, status bar. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface PlannerWindow {
  readonly tabs: Locator;
  readonly insights: Locator;
  readonly status: Locator;
  readonly addScenario: () => Promise<void>;
  /** Presses a shortcut of the planner, such as `S` for Ctrl+S. */
  readonly shortcut: (keys: string) => Promise<void>;
}

export function plannerWindow({ page }: Planner): PlannerWindow {
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  return {
    tabs: page.getByRole('tablist', { name: 'Scenarios' }).getByRole('tab'),
    insights: page.getByRole('complementary', { name: 'Insights, inspector and history' }),
    status: page.getByRole('contentinfo'),
    addScenario: () => page.getByRole('button', { name: 'New scenario' }).click(),
    shortcut: (keys) => page.keyboard.press(`${modifier}+${keys}`),
  };
}
