/** The start screen. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface StartPage {
  readonly title: Locator;
  readonly openExample: () => Promise<void>;
  readonly importButton: Locator;
  readonly openButton: Locator;
}

export function startPage({ page }: Planner): StartPage {
  const button = (name: string) => page.getByRole('button', { name });
  return {
    title: page.getByRole('heading', { name: 'Start a plan' }),
    openExample: async () => {
      await button('Open the example').click();
      // Its keys mean something from here on.
      await page.getByRole('tablist', { name: 'Scenarios' }).waitFor();
    },
    importButton: button('Import a roster').first(),
    openButton: button('Open a plan').first(),
  };
}
