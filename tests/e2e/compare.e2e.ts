/** Four scenarios side by side: aligned charts, honest figures, who moves, a change carried over, and keys. */

import { asId } from '#shared/model/ids.ts';
import { comparePage, convertedSample, openComparison, openPlan } from './models/compare-page.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('four scenarios stand side by side, each against the first', async ({ planner }) => {
  const compare = await openComparison(planner);
  await expect(compare.heads.first()).toContainText('Pods + platform');
  await expect(compare.cells('Vacancies').first()).toHaveText('1');
  await expect(compare.cells('Cost per year')).toHaveText(Array(4).fill('no costs yet'));
  await expect(compare.cells('Meeting hours')).toHaveText(Array(4).fill('no rituals yet'));
  await expect(compare.cells('Disruption from A').first()).toHaveText('baseline');
  await expect(compare.cells('Disruption from A').nth(1)).toContainText(/^\d+\s+\d+ move/);
  await expect(compare.says).toContainText(/Centralized ML platform .*costs \d+ team moves\./);
  await expect(compare.findings).toContainText('appears');
  await expect(compare.moves.getByRole('row', { name: /Karim Haddad/ })).toBeVisible();
  expect(planner.complaints).toEqual([]);
});

test('a team and a person stand in one place in all charts, which scroll and zoom together', async ({ planner }) => {
  const { page } = planner;
  const compare = await openComparison(planner);
  const placeOf = (column: number, team: string) =>
    compare.charts
      .nth(column)
      .locator('svg')
      .evaluate((svg, name) => {
        const frame = [...svg.querySelectorAll('g')].find((each) =>
          each.querySelector(':scope > title')?.textContent?.startsWith(name),
        );
        return frame?.getAttribute('transform') ?? 'not there';
      }, team);
  const places = await Promise.all([0, 1, 2, 3].map((column) => placeOf(column, 'Integration & Quality')));
  expect(places[0]).toMatch(/^translate/);
  expect(new Set(places).size).toBe(1);

  const larger = page.getByRole('button', { name: 'Larger' });
  for (let times = 0; times < 4; times++) await larger.click();
  await compare.charts.nth(2).evaluate((box) => box.scrollTo(30, 90));
  for (const column of [0, 1, 3]) {
    await expect
      .poll(() => compare.charts.nth(column).evaluate((box) => [box.scrollLeft, box.scrollTop]))
      .toEqual([30, 90]);
  }
});

test('reporting lines are drawn, and marked where they lead to another manager or are gone', async ({ planner }) => {
  const { page } = planner;
  const plan = convertedSample();
  const [original] = Object.values(plan.scenarios);
  if (!original) throw new Error('The sample has no scenario.');
  const [first, second, third] = Object.values(original.seats).filter(({ solid }) => solid?.kind === 'seat');
  const boss = Object.values(original.seats).find(
    ({ id, person }) => id !== first?.id && id !== first?.solid?.id && person !== null && person !== first?.person,
  );
  if (!first || !second || !third || !boss) throw new Error('The sample has too few reporting lines.');
  const changed = {
    ...original,
    id: asId('scenario', 'scenario-b'),
    name: 'Other lines',
    rank: 'a9',
    seats: {
      ...original.seats,
      [first.id]: { ...first, solid: { kind: 'seat' as const, id: boss.id } },
      [second.id]: { ...second, solid: null },
    },
  };
  await openPlan(planner, { ...plan, scenarios: { [original.id]: original, [changed.id]: changed } });
  await expect(page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
  const compare = comparePage(planner);
  await compare.show();
  const lines = (column: number) => compare.charts.nth(column).getByTestId('compare-lines');
  await expect(lines(0).locator('path[data-kind="solid"]').first()).toBeVisible();
  await expect(lines(0).locator('[data-mark]')).toHaveCount(0);
  await expect(lines(1).locator('[data-mark="moved"] title')).toHaveText(/reports to .*; to .* in the baseline/);
  await expect(lines(1).locator('[data-mark="removed"]')).toHaveCount(1);
  await expect(page.getByTestId('compare-counts').nth(1)).toContainText(/Reporting lines.*1 removed.*1 moved/);
  await page.getByRole('checkbox', { name: 'Reporting lines' }).uncheck();
  await expect(lines(1).locator('[data-mark]')).toHaveCount(0);
});

test('managers from outside stand in every chart, and are marked where they come or go', async ({ planner }) => {
  const plan = convertedSample();
  const [original] = Object.values(plan.scenarios);
  const outsiders = Object.values(plan.people).filter(({ isOutside }) => isOutside);
  const [gone, ...staying] = outsiders;
  if (!original || !gone || staying.length === 0) throw new Error('The sample has too few managers from outside.');
  const comes = { ...gone, id: asId('person', 'person-board-member'), name: 'Board Member' };
  const seats = { ...original.seats };
  for (const seat of Object.values(original.seats)) {
    const dotted = seat.dotted.map((manager) =>
      manager.id === gone.id ? { kind: 'outside' as const, id: comes.id } : manager,
    );
    seats[seat.id] = { ...seat, dotted };
  }
  const changed = {
    ...original,
    id: asId('scenario', 'scenario-b'),
    name: 'Another sponsor',
    rank: 'a9',
    seats,
  };
  await openPlan(planner, {
    ...plan,
    people: { ...plan.people, [comes.id]: comes },
    scenarios: { [original.id]: original, [changed.id]: changed },
  });
  await expect(planner.page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
  const compare = comparePage(planner);
  await compare.show();
  const pills = (column: number) => compare.charts.nth(column).getByTestId('compare-outside').locator('title');
  const words = outsiders.map(({ name }) => `${name}, from outside the plan`);
  await expect.poll(async () => (await pills(0).allTextContents()).sort()).toEqual([...words].sort());
  await expect
    .poll(async () => (await pills(1).allTextContents()).sort())
    .toEqual(
      [
        ...staying.map(({ name }) => `${name}, from outside the plan`),
        `${gone.name}, from outside the plan: only in the baseline`,
        `${comes.name}, from outside the plan: nobody reports there in the baseline`,
      ].sort(),
    );
  expect(planner.complaints).toEqual([]);
});

test('the baseline is pinned in the plan, and undo takes it back', async ({ planner }) => {
  const { page } = planner;
  const compare = await openComparison(planner);
  await page.getByRole('radio', { name: 'Centralized ML platform is the baseline' }).check();
  await expect(compare.heads.first()).toContainText('Centralized ML platform');
  await expect(compare.cells('Disruption from C').first()).toHaveText('baseline');
  // By keyboard, the button that is chosen keeps the focus while its column goes to the left.
  const original = page.getByRole('radio', { name: 'Pods + platform is the baseline' });
  await page.keyboard.press('ArrowRight');
  await expect(original).toBeChecked();
  await expect(compare.heads.first()).toContainText('Pods + platform');
  await expect(original).toBeFocused();
  await plannerWindow(planner).shortcut('z');
  await plannerWindow(planner).shortcut('z');
  await expect(compare.heads.first()).toContainText('Pods + platform');
});

test('a change is carried over into another scenario as one step, by keyboard', async ({ planner }) => {
  const { page } = planner;
  const compare = await openComparison(planner);
  const lena = compare.moves.getByRole('row', { name: /Lena Fischer/ });
  await expect(lena.getByRole('cell').nth(1)).toHaveText('stays');
  const into = await lena.getByRole('cell').nth(2).textContent();
  await lena.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Carry over: Team of Lena Fischer in Full-stack ML teams' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Into C, Centralized ML platform/ }).press('Enter');
  await expect(lena.getByRole('cell').nth(1)).toHaveText(into ?? '');
  await expect(
    page.getByText('Carry Lena Fischer’s team from Full-stack ML teams over into Centralized ML platform').first(),
  ).toBeVisible();
  await plannerWindow(planner).shortcut('z');
  await expect(lena.getByRole('cell').nth(1)).toHaveText('stays');
  expect(planner.complaints).toEqual([]);
});

test('a team that is not there is made where that is chosen', async ({ planner }) => {
  const { page } = planner;
  const compare = await openComparison(planner);
  const karim = compare.moves.getByRole('row', { name: /Karim Haddad/ });
  await karim.getByRole('button').click();
  await page.getByRole('button', { name: 'Carry over: Team of Karim Haddad in Embedded ML teams' }).click();
  await page.getByRole('menuitem', { name: /^Take back in B: .*make “Shared ML Platform” there$/ }).click();
  await expect(karim.getByRole('cell').first()).not.toContainText('Integration');
  await expect(compare.cells('Teams').nth(1)).toContainText('4');
});

test('the table goes to the clipboard as text', async ({ planner }) => {
  const { page, app } = planner;
  await openComparison(planner);
  await page.getByRole('button', { name: 'Copy table' }).click();
  await expect(page.getByText('Table copied: paste it into a spreadsheet').first()).toBeVisible();
  if (app === null) await page.context().grantPermissions(['clipboard-read']);
  const text =
    app === null
      ? await page.evaluate(() => navigator.clipboard.readText())
      : await app.evaluate(({ clipboard }) => clipboard.readText());
  const lines = text.split('\n');
  expect(lines[0]).toContain('Figure\tPods + platform today\tPods + platform planned\tEmbedded ML teams today');
  expect(lines).toContain('Vacancies\t1\t1\t1\t1\t0\t1\t1\t0\t1\t1\t0');
});

test('one scenario offers a copy, which says that nothing differs', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  await expect(page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
  const compare = comparePage(planner);
  await compare.show();
  await expect(page.getByRole('button', { name: 'Convert to Embedded ML teams' })).toBeVisible();
  await page.getByRole('button', { name: 'Duplicate A to compare' }).click();
  await expect(compare.heads).toHaveCount(2);
  await expect(compare.says).toContainText(
    'Pods + platform copy is the same as Pods + platform: no figure differs and nobody moves.',
  );
});
