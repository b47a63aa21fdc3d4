/** The menu of the canvas: by the right button and by the menu key, for whatever it is opened on. */

import type { Page } from '@playwright/test';
import { canvasModel } from './models/canvas.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
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
  await expect(item(page, 'Make the position vacant')).toBeEnabled();
  await expect(item(page, 'Find who fits the vacancy')).toHaveCount(0);
  await expect(item(page, /^Paste/)).toBeDisabled();
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

  await card('sofia-rossi').focus();
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
