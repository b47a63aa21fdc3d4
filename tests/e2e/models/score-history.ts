/** The history of scores in the insights. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface ScoreHistoryModel {
  readonly section: Locator;
  /** The chart: a slider over the points. */
  readonly chart: Locator;
  readonly figure: Locator;
  readonly rows: Locator;
  readonly showTable: () => Promise<void>;
}

export function scoreHistory({ page }: Planner): ScoreHistoryModel {
  const section = page.getByRole('region', { name: 'Score history' });
  return {
    section,
    chart: section.getByRole('slider'),
    figure: section.getByRole('combobox', { name: 'Score in the history' }),
    rows: section.getByRole('row'),
    showTable: () => section.getByRole('button', { name: 'Table of the history' }).click(),
  };
}
