/** Every rule has a page in the help: found by name in the command field, by its search, and from a finding. */

import { findingsList } from './models/findings-list.ts';
import { plannerWindow } from './models/planner-window.ts';
import { ruleHelp } from './models/rule-help.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('the help about rules is searched, and opened from a finding and by a command', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { dialog, search, list, article } = ruleHelp(planner);
  const { shortcut } = plannerWindow(planner);

  await shortcut('k');
  await page.keyboard.type('Rules');
  await page
    .getByRole('option', { name: /^Rules/ })
    .first()
    .click();
  await expect(list).toHaveCount(36);
  await search.fill('retrain drift');
  await search.press('Enter');
  await expect(article).toContainText('Retraining by hand happens once');
  await expect(article).toContainText('Structuring ML teams for agility in production');
  await article.getByRole('button', { name: 'Capabilities that nobody owns' }).first().click();
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('Capabilities that nobody owns');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const { row, finding } = findingsList(planner);
  if ((await row('over-allocated').getAttribute('aria-expanded')) !== 'true') await row('over-allocated').click();
  await finding('over-allocated').getByRole('button', { name: 'About this rule' }).click();
  await expect(article.getByRole('heading', { level: 2 })).toHaveText('People above their capacity');
  await expect(article).toContainText('1 finding');
  await article.getByRole('button', { name: 'Change in the profile' }).click();
  await expect(page.getByRole('dialog', { name: 'Profile of this plan' })).toBeVisible();
  expect(planner.complaints).toEqual([]);
});

test('a rule is found by what a report calls it, and its page opened by keys alone', async ({ planner }) => {
  const { page } = planner;
  const { dialog, article } = ruleHelp(planner);
  const { shortcut } = plannerWindow(planner);
  const heading = article.getByRole('heading', { level: 2 });
  await expect(startPage(planner).title).toBeVisible();

  await shortcut('k');
  await page.keyboard.type('Single point of failure');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^People who are alone with a capability/);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('People who are alone with a capability');
  await expect(article.getByRole('heading', { name: 'What clears it' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'People who are alone with a capability' })).toBeInViewport({
    ratio: 1,
  });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await startPage(planner).openExample();
  await shortcut('k');
  await page.keyboard.type('capability-unowned');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Capabilities that nobody owns');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(planner.complaints).toEqual([]);
});
