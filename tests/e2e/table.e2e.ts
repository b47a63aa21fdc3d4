/** Bulk work in the table: blocks of a spreadsheet, fill, sort, filter and group, each change one undo step. */

import { startPage } from './models/start-page.ts';
import { tableView } from './models/table-view.ts';
import { expect, test } from './models/test.ts';

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await tableView(planner).open();
  await expect(tableView(planner).rows).toHaveCount(14);
});

test('a block with one bad cell is pasted but for that cell, and one undo takes it back', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  const before = [await table.column('FTE'), await table.column('Level')];
  await table.copyOutside(
    ['0,9\t2026-01-01\t2027-12-31\tL5', 'abc\t1 Feb 2026\t\t"two\nlines"', '80%\t2026-03-01\t2027-06-30\tL3', ''].join(
      '\r\n',
    ),
  );
  await (await table.cell(2, 'FTE')).click();
  await page.keyboard.press('Control+v');
  await expect(table.notice).toContainText('FTE in row 3: "abc" is no share; 11 of 12 cells pasted.');
  await expect(await table.cell(2, 'FTE')).toHaveText('0.9');
  await expect(await table.cell(3, 'FTE')).toHaveText(before[0]?.[2] ?? '');
  await expect(await table.cell(3, 'Start')).toHaveText('1 Feb 2026');
  await expect(await table.cell(3, 'Level')).toHaveText('two\nlines');
  await expect(await table.cell(4, 'FTE')).toHaveText('0.8');
  await expect(await table.cell(4, 'End')).toHaveText('30 Jun 2027');

  await page.keyboard.press('Control+z');
  await expect.poll(() => table.column('FTE')).toEqual(before[0]);
  expect(await table.column('Level')).toEqual(before[1]);
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeDisabled();
  expect(planner.complaints).toEqual([]);
});

test('a range is filled down, copied and cleared with keys alone', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await (await table.cell(1, 'Level')).click();
  await page.keyboard.type('L7');
  await page.keyboard.press('Enter');
  await expect(await table.cell(2, 'Level')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  expect((await table.column('Level')).slice(0, 4)).toEqual(['L7', 'L7', 'L7', 'Senior']);
  await page.keyboard.press('Control+c');
  await (await table.cell(5, 'Level')).click();
  await page.keyboard.press('Control+v');
  await expect(await table.cell(7, 'Level')).toHaveText('L7');
  await page.keyboard.press('Delete');
  await expect(await table.cell(7, 'Level')).toHaveText('');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await table.column('Level')).slice(0, 4)).toEqual(['L7', '', '', 'Senior']);
  expect(planner.complaints).toEqual([]);
});

test('rows pasted below the last one become seats, with the team that they name', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await table.copyOutside('Data Engineer\tZoe Park\tGrowth\r\nMLE\t\tGrowth');
  await table.grid.getByText('Add a seat').click();
  await page.keyboard.press('Control+v');
  await expect(table.rows).toHaveCount(16);
  await expect(table.notice).toContainText('2 seats added');
  await expect(await table.cell(15, 'Person')).toHaveText('Zoe Park');
  await expect(await table.cell(16, 'Role')).toHaveText('ML Engineer');
  await expect(await table.cell(16, 'Team')).toHaveText('Growth');
  await page.keyboard.press('Control+z');
  await expect(table.rows).toHaveCount(14);
  await expect(page.getByRole('contentinfo')).toContainText('14 seats');
});

test('headers sort, filters narrow, groups count, and the canvas shows the same selection', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await table.header('FTE').getByRole('button', { name: 'FTE', exact: true }).click();
  await expect(table.header('FTE')).toHaveAttribute('aria-sort', 'ascending');
  expect((await table.column('FTE')).slice(0, 2)).toEqual(['0.5', '0.5']);
  await table.header('FTE').getByRole('button', { name: 'FTE', exact: true }).click();
  expect((await table.column('FTE')).at(-1)).toBe('0.5');
  await table.header('FTE').getByRole('button', { name: 'FTE', exact: true }).click();
  await expect(table.header('FTE')).toHaveAttribute('aria-sort', 'none');

  await page.getByRole('button', { name: 'Filter Role' }).click();
  await page.getByLabel('Role contains').fill('data');
  await page.keyboard.press('Escape');
  await expect(table.rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove the filter Role: contains “data”' }).click();
  await (await table.cell(1, 'Role')).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('shared ml');
  await expect(table.rows).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(table.rows).toHaveCount(14);
  await page.getByLabel('Group', { exact: true }).selectOption('team');
  await expect(table.grid.getByRole('gridcell', { name: 'Shared ML Platform 3 rows · 2.6 FTE' })).toBeVisible();

  await (await table.cell(1, 'Person')).click();
  const person = await (await table.cell(1, 'Person')).textContent();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Inspector' })).toContainText(person ?? '');
  expect(planner.complaints).toEqual([]);
});

test('a cell that does not take what is typed says why and stays open', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await (await table.cell(1, 'FTE')).click();
  await page.keyboard.type('much');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('"much" is no share. Write a share such as 1, 0.5 or 50%.');
  await page.keyboard.press('Escape');
  await expect(await table.cell(1, 'FTE')).toHaveText('1.0');
  await expect(await table.cell(1, 'FTE')).toBeFocused();
  await (await table.cell(1, 'Role')).dblclick();
  await page.keyboard.type('mlops');
  await expect(page.getByRole('option', { name: 'MLOps Engineer' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(await table.cell(1, 'Role')).toHaveText('MLOps Engineer');
  await expect(await table.cell(1, 'Person')).toBeFocused();
});
