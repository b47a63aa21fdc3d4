/** One topology into another through the dialog, each taken back; a vacancy filled from those who fit. */

import type { Locator, Page } from '@playwright/test';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const card = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="seat-${id}"]`);
const cards = (page: Page): Locator => page.locator('.react-flow__node[data-id^="seat-"]');
const inspector = (page: Page): Locator => page.getByTestId('inspector');

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await expect(cards(planner.page)).toHaveCount(14);
});

const TOPOLOGIES = [
  { choice: 'Embedded ML teams', name: 'Embedded from A' },
  { choice: 'Centralized ML platform', name: 'Centralized from A' },
  { choice: 'Full-stack ML teams', name: 'Full-stack from A' },
  { choice: 'Three pods', name: 'Pods from A' },
] as const;

test('the example becomes each topology: every move with its reason, one scenario, one undo step', async ({
  planner,
}) => {
  const { page } = planner;
  const { tabs, shortcut } = plannerWindow(planner);
  for (const { choice, name } of TOPOLOGIES) {
    await shortcut('Shift+K');
    const dialog = page.getByRole('dialog', { name: 'Convert A, Pods + platform' });
    await dialog.getByRole('radio', { name: choice }).check();
    await expect(dialog.getByTestId('conversion-scores')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(name);
    // All four are known without choosing them.
    for (const outcome of await dialog.getByTestId(/^outcome-/).all())
      await expect(outcome).toHaveText(/Overall \d+ today → \d+ planned.*change team/s);

    const moves = dialog.getByTestId('move');
    const said = await dialog.getByTestId('conversion').getByRole('heading', { level: 3 }).innerText();
    const counts = [...said.matchAll(/\d+/g)].map(Number);
    expect(counts.length, said).toBeGreaterThan(0);
    // Somebody with two seats counts once and may move with both.
    expect(await moves.count()).toBeGreaterThanOrEqual(counts.reduce((sum, count) => sum + count, 0));
    for (const reason of await moves.locator('td:last-child').allInnerTexts())
      expect(reason.length, 'every move has a reason').toBeGreaterThan(20);

    await dialog.getByRole('button', { name: 'Make scenario' }).click();
    await expect(dialog).toBeHidden();
    await expect(tabs).toHaveCount(2);
    await expect(tabs.nth(1)).toContainText(name);
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(cards(page)).toHaveCount(14);

    await shortcut('z');
    await expect(tabs).toHaveCount(1);
    await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  }
  expect(planner.complaints).toEqual([]);
});

test('a conversion is made by the keyboard alone, under a name of its own', async ({ planner }) => {
  const { page } = planner;
  const { tabs, shortcut } = plannerWindow(planner);
  await shortcut('Shift+K');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Embedded ML teams' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Centralized ML platform' })).toBeChecked();
  await expect(dialog.getByTestId('conversion-scores')).toBeVisible();
  const name = dialog.getByRole('textbox', { name: 'Scenario name' });
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('What if we centralize');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(tabs.nth(1)).toContainText('What if we centralize');
  await expect(
    page.locator('[aria-live]').filter({ hasText: 'Made the scenario What if we centralize' }),
  ).toBeAttached();
});

test('a vacancy is filled by who fits, adapted to the time that is free, and one undo opens it again', async ({
  planner,
}) => {
  const { page } = planner;
  const { shortcut } = plannerWindow(planner);
  await card(page, 'arjun-mehta').click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await inspector(page).getByLabel('FTE', { exact: true }).fill('0.4');
  await page.keyboard.press('Enter');
  await card(page, 'mlops-engineer').click();
  await inspector(page).getByRole('button', { name: 'Find who fits' }).click();

  const dialog = page.getByRole('dialog', { name: 'Fill MLOps Engineer' });
  const first = dialog.getByTestId('candidate').first();
  await expect(first).toContainText('Arjun Mehta');
  await expect(first).toContainText('has 0.6 FTE free from 1 Feb 2027, the seat asks for 1');
  await expect(first).toContainText(/Overall score after: \d+ today/);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Fill with Arjun Mehta' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'mlops-engineer')).toHaveAttribute('aria-label', /Arjun Mehta/);
  await expect(inspector(page).getByLabel('FTE', { exact: true })).toHaveValue('0.6');

  await shortcut('z');
  await expect(card(page, 'mlops-engineer')).toHaveAttribute('aria-label', /[Vv]acan/);
  await expect(inspector(page).getByLabel('FTE', { exact: true })).toHaveValue('1');
  expect(planner.complaints).toEqual([]);
});

test('a vacancy is split in two, merged again, and closed', async ({ planner }) => {
  const { page } = planner;
  await card(page, 'mlops-engineer').click();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await inspector(page).getByRole('button', { name: 'Split in two' }).click();
  await inspector(page).getByRole('button', { name: 'Split', exact: true }).click();
  await expect(cards(page)).toHaveCount(15);
  await expect(inspector(page).getByLabel('FTE', { exact: true })).toHaveValue('0.5');

  const halves = cards(page).filter({ hasText: 'MLOps Engineer' });
  await expect(halves).toHaveCount(2);
  await halves.nth(0).click();
  await halves.nth(1).click({ modifiers: ['Shift'] });
  await inspector(page).getByRole('button', { name: 'Merge into one seat' }).click();
  await expect(cards(page)).toHaveCount(14);
  await expect(inspector(page).getByLabel('FTE', { exact: true })).toHaveValue('1');

  await inspector(page).getByRole('button', { name: 'Close this vacancy' }).click();
  await expect(cards(page)).toHaveCount(13);
});
