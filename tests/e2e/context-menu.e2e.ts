/** The menus at the pointer: by the right button and by the menu key, on the canvas, in the outline and in the table. */

import type { Page } from '@playwright/test';
import { canvasModel } from './models/canvas.ts';
import { outlinePage } from './models/outline.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { tableView } from './models/table-view.ts';
import { expect, test } from './models/test.ts';

const menu = (page: Page, name: string) => page.getByRole('menu', { name, exact: true });
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  const canvas = canvasModel(planner);
  await expect(canvas.cards).toHaveCount(14);
  await canvas.settled();
});

test('a right click on a card selects it and offers what can be done with it', async ({ planner }) => {
  const { page } = planner;
  const { card, cards, selected } = canvasModel(planner);
  await card('sofia-rossi').click({ button: 'right' });
  await expect(menu(page, 'Seat')).toBeVisible();
  await expect(selected).toHaveCount(1);
  await expect(card('sofia-rossi')).toHaveClass(/selected/);
  await expect(item(page, 'Make the seat vacant')).toBeEnabled();
  await expect(item(page, 'Find who fits the vacancy')).toHaveCount(0);
  await expect(item(page, /^Paste/)).toBeDisabled();
  await expect(item(page, /^Duplicate/)).toHaveText(/^DuplicateCtrlD$|^Duplicate\s*Ctrl\s*D$/);
  await item(page, /^Delete/).click();
  await expect(cards).toHaveCount(13);
  await plannerWindow(planner).shortcut('z');
  await expect(cards).toHaveCount(14);

  // Of many that are selected, a click on one is about them all.
  await card('sofia-rossi').click();
  await card('mei-tanaka').click({ modifiers: ['Shift'] });
  await card('mei-tanaka').click({ button: 'right' });
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(menu(page, 'Seat')).toHaveCount(0);
  await expect(selected).toHaveCount(2);
  expect(planner.complaints).toEqual([]);
});

test('by keys alone: the menu key on a card, arrows, and its name is edited in place', async ({ planner }) => {
  const { page } = planner;
  const { card } = canvasModel(planner);
  await card('sofia-rossi').click();
  await card('sofia-rossi').focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page, 'Seat')).toBeVisible();
  await expect(item(page, /^Rename/)).toBeFocused();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Name of the person' });
  await expect(field).toBeFocused();
  await field.fill('Sofia Bianchi');
  await page.keyboard.press('Enter');
  await expect(card('sofia-rossi')).toContainText('Sofia Bianchi');
  await expect(card('sofia-rossi')).toBeFocused();

  await page.keyboard.press('ContextMenu');
  await expect(menu(page, 'Seat')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card('sofia-rossi')).toBeFocused();
  expect(planner.complaints).toEqual([]);
});

test('teams, notes and the plain canvas have menus of their own', async ({ planner }) => {
  const { page } = planner;
  const { frame, headOf, lines, notes } = canvasModel(planner);
  const head = await headOf('shared-ml-platform');
  await page.mouse.click(head.x, head.y, { button: 'right' });
  await expect(menu(page, 'Team')).toBeVisible();
  await item(page, /^Lock or unlock the team/).click();
  await expect(frame('shared-ml-platform').getByRole('img', { name: 'Locked' })).toBeVisible();

  const pane = await page.locator('.react-flow').boundingBox();
  if (!pane) throw new Error('There is no canvas.');
  const corner = { x: pane.x + 14, y: pane.y + 14 };
  await page.mouse.click(corner.x, corner.y, { button: 'right' });
  await expect(menu(page, 'Canvas')).toBeVisible();
  await item(page, /^New note/).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask Karim');
  await page.keyboard.press('Control+Enter');
  await expect(notes).toHaveCount(1);
  await notes.click({ button: 'right' });
  await expect(menu(page, 'Note')).toBeVisible();
  await item(page, /^Delete/).click();
  await expect(notes).toHaveCount(0);

  const before = await lines.count();
  await page
    .locator('[data-sheet="shown"] .react-flow__edge-solid')
    .first()
    .locator('path')
    .first()
    .dispatchEvent('contextmenu');
  await expect(menu(page, 'Line')).toBeVisible();
  await item(page, /^Delete/).click();
  await expect.poll(() => lines.count()).toBeLessThan(before);
  expect(planner.complaints).toEqual([]);
});

test('a menu that opens before the focus has moved on from what was deleted stays open', async ({ planner }) => {
  const { page } = planner;
  const { card, cards, middleOf } = canvasModel(planner);
  await card('mei-tanaka').click();
  const { x, y } = await middleOf(card('sofia-rossi'));
  // As on a large plan, whose frames take long.
  await page.evaluate(() => {
    const soon = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (next) => Number(setTimeout(() => soon(next), 600));
  });
  await page.keyboard.press('Delete');
  await expect(cards).toHaveCount(13);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu(page, 'Seat')).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(menu(page, 'Seat')).toBeVisible();
  await item(page, /^Delete/).click();
  await expect(cards).toHaveCount(12);
  expect(planner.complaints).toEqual([]);
});

test('the right button still moves the view, and then opens nothing', async ({ planner }) => {
  const { page } = planner;
  const { settled } = canvasModel(planner);
  const viewport = page.locator('[data-sheet="shown"] .react-flow__viewport');
  const before = await viewport.getAttribute('style');
  const pane = await page.locator('.react-flow').boundingBox();
  if (!pane) throw new Error('There is no canvas.');
  await page.mouse.move(pane.x + 14, pane.y + 14);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(pane.x + 90, pane.y + 60, { steps: 6 });
  await page.mouse.up({ button: 'right' });
  await settled();
  expect(await viewport.getAttribute('style')).not.toBe(before);
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('in the table: on a row that is not chosen yet, and on all rows that are', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await table.open();
  await expect(table.rows).toHaveCount(14);
  const names = await table.column('Person');
  await expect(await table.cell(11, 'Seat')).toHaveText('Vacant');
  // Of a seat that is held, the person would go to the bench, which is a row as well.
  await (await table.cell(11, 'Role')).click({ button: 'right' });
  await expect(menu(page, 'Rows')).toBeVisible();
  await expect(await table.cell(11, 'Role')).toHaveAttribute('aria-selected', 'true');
  await expect(item(page, /^Duplicate/)).toBeEnabled();
  await item(page, /^Delete the row/).click();
  await expect(table.rows).toHaveCount(13);
  await plannerWindow(planner).shortcut('z');
  await expect(table.rows).toHaveCount(14);

  // Of a range, the whole range is meant; the menu key opens it too, and the focus comes back.
  await (await table.cell(2, 'FTE')).click();
  await page.keyboard.press('Shift+ArrowDown');
  await (await table.cell(3, 'FTE')).click({ button: 'right' });
  await expect(item(page, /^Delete 2 rows/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page, 'Rows')).toHaveCount(0);
  await expect(await table.cell(2, 'FTE')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(item(page, /^Edit the cell/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(await table.cell(2, 'FTE')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await item(page, 'Make the seat vacant').click();
  await expect.poll(() => table.column('Person')).not.toEqual(names);
  await plannerWindow(planner).shortcut('z');
  await expect.poll(() => table.column('Person')).toEqual(names);

  // A field keeps the system's own menu.
  await (await table.cell(2, 'FTE')).dblclick();
  await table.grid.getByRole('textbox').click({ button: 'right' });
  await expect(menu(page, 'Rows')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(planner.complaints).toEqual([]);
});

test('in the table: cells are copied, pasted and edited from the menu', async ({ planner }) => {
  const { page } = planner;
  const table = tableView(planner);
  await table.copyOutside('nothing');
  await table.open();
  const role = await table.cell(2, 'Role');
  const text = (await role.textContent()) ?? '';
  await role.click({ button: 'right' });
  await expect(item(page, /^Paste the cells/)).toBeDisabled();
  await item(page, /^Copy the cell/).click();
  await expect.poll(() => table.copied()).toContain(text);
  const other = await table.cell(4, 'Role');
  await expect(other).not.toHaveText(text);
  await other.click({ button: 'right' });
  await item(page, /^Paste the cells/).click();
  await expect(other).toHaveText(text);
  await (await table.cell(2, 'FTE')).click({ button: 'right' });
  await item(page, /^Edit the cell/).click();
  await expect(table.grid.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('0.3');
  await page.keyboard.press('Enter');
  await expect(await table.cell(2, 'FTE')).toHaveText('0.3');
  expect(planner.complaints).toEqual([]);
});

test('in the outline: what the canvas offers for seats and teams too, on all that are selected', async ({
  planner,
}) => {
  const { page } = planner;
  const outline = outlinePage(planner);
  await outline.open();
  const count = await outline.rows.count();
  await outline.row(/^Backend Engineer, Mei Tanaka/).click({ button: 'right' });
  await expect(menu(page, 'Row')).toBeVisible();
  await item(page, /^Duplicate/).click();
  await expect(outline.rows).toHaveCount(count + 1);
  await plannerWindow(planner).shortcut('z');
  await expect(outline.rows).toHaveCount(count);

  await outline.row(/^Backend Engineer, Mei Tanaka/).click();
  await outline.keys('Shift+ArrowDown');
  await outline.keys('ContextMenu');
  await item(page, 'Make the seat vacant').click();
  await expect(outline.row(/^Backend Engineer, Mei Tanaka/)).toHaveCount(0);
  await plannerWindow(planner).shortcut('z');
  await expect(outline.row(/^Backend Engineer, Mei Tanaka/)).toBeVisible();
  expect(planner.complaints).toEqual([]);
});
