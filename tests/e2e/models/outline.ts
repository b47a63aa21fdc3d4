/** The outline: its rows by what they are called, and the cell that the keyboard stands in. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface OutlinePage {
  readonly grid: Locator;
  /** Seats, teams and people; not the rows that add one. */
  readonly rows: Locator;
  readonly row: (name: string | RegExp) => Locator;
  readonly open: () => Promise<void>;
  /** Presses keys one after another; words in quotes are typed. */
  readonly keys: (line: string) => Promise<void>;
  /** What a screen reader was told last. */
  readonly said: Locator;
}

export function outlinePage({ page }: Planner): OutlinePage {
  const grid = page.getByRole('treegrid');
  return {
    grid,
    rows: grid.locator('[role="row"][data-kind="seat"], [role="row"][data-kind="team"]'),
    row: (name) => grid.getByRole('row', { name }),
    open: async () => {
      // On the start screen the key means nothing yet.
      await page.getByRole('tablist', { name: 'Scenarios' }).waitFor();
      await page.keyboard.press('Alt+Shift+2');
      await grid.waitFor();
    },
    keys: async (line) => {
      for (const [, words, key] of line.matchAll(/"([^"]*)"|(\S+)/g)) {
        if (words !== undefined) await page.keyboard.type(words);
        else if (key !== undefined) await page.keyboard.press(key);
      }
    },
    said: page.getByRole('status').last(),
  };
}
