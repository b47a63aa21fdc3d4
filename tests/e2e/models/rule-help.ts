/** The help about rules: search, list and page. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface RuleHelpModel {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly list: Locator;
  readonly article: Locator;
}

export function ruleHelp({ page }: Planner): RuleHelpModel {
  const dialog = page.getByRole('dialog', { name: 'Rules' });
  return {
    dialog,
    search: dialog.getByRole('searchbox', { name: 'Search the rules' }),
    list: dialog.getByRole('navigation', { name: 'Rules' }).getByRole('listitem').getByRole('button'),
    article: dialog.getByRole('article'),
  };
}
