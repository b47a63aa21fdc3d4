/** The table view: its cells by row and column as they are shown, its headers, and the clipboard. */

import type { Locator } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface TableView {
  readonly open: () => Promise<void>;
  readonly grid: Locator;
  /** Lines with a number, from the first that is drawn. */
  readonly rows: Locator;
  /** A cell by the row's number and the column's name. */
  readonly cell: (row: number, column: string) => Promise<Locator>;
  /** The column's cells of the rows that are drawn, as they are shown. */
  readonly column: (column: string) => Promise<string[]>;
  readonly header: (column: string) => Locator;
  readonly notice: Locator;
  readonly copyOutside: (text: string) => Promise<void>;
  readonly copied: () => Promise<string>;
}

export function tableView({ page, app }: Planner): TableView {
  const grid = page.getByRole('grid', { name: 'Seats and people' });
  const header = (column: string) => grid.getByRole('columnheader', { name: column, exact: true });
  const rows = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^\d+$/ }) });
  const place = async (column: string) => Number(await header(column).getAttribute('aria-colindex'));
  const cellIn = async (row: Locator, column: string) => row.locator(`[aria-colindex="${await place(column)}"]`);
  return {
    open: async () => {
      await page.getByRole('radio', { name: 'Table' }).click();
      await grid.waitFor();
    },
    grid,
    rows,
    cell: async (row, column) =>
      cellIn(
        grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) }),
        column,
      ),
    column: async (column) => (await cellIn(rows, column)).allTextContents(),
    header,
    notice: page.getByRole('region', { name: 'What was written' }),
    copyOutside: async (text) => {
      if (app) await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
      else {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      }
    },
    copied: () =>
      app ? app.evaluate(({ clipboard }) => clipboard.readText()) : page.evaluate(() => navigator.clipboard.readText()),
  };
}
