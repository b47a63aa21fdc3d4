/** Scenarios and dates: parts carried from one scenario to another, tabs in order, and the day moved on the time bar. */

import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const SEATS = '.react-flow__node[data-id^="seat-"]';

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await expect(planner.page.locator(SEATS)).toHaveCount(14);
});

test('a team is cut here and pasted into a new scenario, as one step that can be undone', async ({ planner }) => {
  const { page } = planner;
  const { tabs, addScenario, shortcut } = plannerWindow(planner);
  await page.getByText('Integration & Quality', { exact: true }).first().click();
  await shortcut('x');
  await addScenario();
  await expect(page.locator(SEATS)).toHaveCount(0);
  await shortcut('v');
  await expect(page.locator(SEATS)).toHaveCount(3);
  await tabs.first().click();
  await expect(page.locator(SEATS)).toHaveCount(11);
  await shortcut('z');
  await expect(page.locator(SEATS)).toHaveCount(14);
  expect(planner.complaints).toEqual([]);
});

test('what is selected is duplicated beside itself, its people left where they are', async ({ planner }) => {
  const { page } = planner;
  const { shortcut } = plannerWindow(planner);
  await page.locator('.react-flow__node[data-id="seat-sofia-rossi"]').click();
  await shortcut('d');
  await expect(page.locator(SEATS)).toHaveCount(15);
  await expect(page.getByRole('status').filter({ hasText: 'Sofia Rossi holds a seat here already' })).toBeVisible();
  await shortcut('z');
  await expect(page.locator(SEATS)).toHaveCount(14);
});

test('tabs move, are pinned and described by keyboard and menu', async ({ planner }) => {
  const { page } = planner;
  const { tabs, addScenario } = plannerWindow(planner);
  await addScenario();
  await tabs.nth(1).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(tabs.first()).toContainText('Scenario 2');
  await page.getByRole('button', { name: /^Rename, duplicate, convert or delete/ }).click();
  await page.getByRole('menuitem', { name: 'Pin as baseline' }).click();
  await expect(tabs.first().getByRole('img', { name: 'baseline' })).toBeVisible();
  await page.getByRole('button', { name: /^Rename, duplicate, convert or delete/ }).click();
  await page.getByRole('menuitem', { name: 'What it is about' }).click();
  const dialog = page.getByRole('dialog', { name: 'About Scenario 2' });
  await dialog.getByLabel('What it is about').fill('If two people leave');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(tabs.first()).toHaveAttribute('title', 'If two people leave');
  expect(planner.complaints).toEqual([]);
});

test('who names the plan or a scenario by keys goes on where they were', async ({ planner }) => {
  const { page } = planner;
  const { tabs } = plannerWindow(planner);
  const plan = page.getByTitle(/^Rename the plan/);
  await plan.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of the plan').fill('XYZ next year');
  await page.keyboard.press('Enter');
  await expect(plan).toHaveText('XYZ next year');
  await expect(plan).toBeFocused();
  await tabs.first().focus();
  await page.keyboard.press('F2');
  await page.getByLabel('Name of scenario A').fill('Today');
  await page.keyboard.press('Escape');
  await expect(tabs.first()).toContainText('Pods + platform');
  await expect(tabs.first()).toBeFocused();
});

test('the time bar shows the scores of the day it stands on, and changes the plan only when asked', async ({
  planner,
}) => {
  const { page } = planner;
  const overall = page.getByTestId('overall-today');
  const planned = await page.getByTestId('overall-planned').innerText();
  const before = await overall.innerText();
  await page.keyboard.press('d');
  const bar = page.getByRole('region', { name: 'Time bar' });
  await bar.getByRole('slider', { name: 'Day that is shown' }).press('End');
  await expect(overall).toContainText(planned.split('\n')[0] ?? '');
  await expect(overall).toContainText('on 1 Feb 2027');
  await expect(page.getByRole('contentinfo')).toContainText(
    '14 seats12 people0 vacancies12.0 of 12.0 FTE filled on 1 Feb 2027',
  );
  await expect(page.getByText('2.6 of 2.6 FTE filled on 1 Feb 2027, shared by 3 teams')).toBeAttached();
  await expect(page.getByRole('complementary', { name: 'Palette' })).not.toContainText('1 vacancy');
  await bar.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(overall).toHaveText(before.replace('\n', ''));
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await bar.getByRole('button', { name: 'Next change' }).click();
  await bar.getByRole('button', { name: /Make it the plan/ }).click();
  await expect(page.getByRole('button', { name: 'Undo: Change the plan' })).toBeEnabled();
  expect(planner.complaints).toEqual([]);
});
