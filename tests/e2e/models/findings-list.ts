/** The list of findings in the insights: its rows, filters and groups, and the dialogs that it opens. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface FindingsListModel {
  readonly list: Locator;
  /** The first finding of a rule. */
  readonly finding: (rule: string) => Locator;
  /** What is pressed to open and close a finding. */
  readonly row: (rule: string) => Locator;
  readonly groupBy: Locator;
  readonly acceptDialog: Locator;
  readonly exportDialog: Locator;
  /** Opens the finding, where it is not, and accepts it. */
  readonly accept: (rule: string, reason: string, name: string) => Promise<void>;
}

export function findingsList({ page }: Planner): FindingsListModel {
  const list = page.getByRole('region', { name: 'Findings', exact: true });
  const finding = (rule: string) => list.locator(`[data-finding="${rule}"]`).first();
  const row = (rule: string) => finding(rule).locator('[data-item]');
  const acceptDialog = page.getByRole('dialog', { name: 'Accept this finding' });
  return {
    list,
    finding,
    row,
    groupBy: list.getByRole('combobox', { name: 'Group by' }),
    acceptDialog,
    exportDialog: page.getByRole('dialog', { name: 'Export findings' }),
    accept: async (rule, reason, name) => {
      if ((await row(rule).getAttribute('aria-expanded')) !== 'true') await row(rule).click();
      await finding(rule).getByRole('button', { name: 'Accept…' }).click();
      await acceptDialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
      await acceptDialog.getByRole('textbox', { name: 'Name' }).fill(name);
      await acceptDialog.getByRole('button', { name: 'Accept', exact: true }).click();
      await acceptDialog.waitFor({ state: 'hidden' });
    },
  };
}
