/** A large plan keeps the scenarios shown last as they are: what is seen, selected and undone is always of the open one. */

import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { bigPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { chooseFile } from './models/files.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const PEOPLE = 230;

/** The same people in four scenarios; each after the first has one seat less than the one before. */
function fourScenarios(): string {
  const plan = bigPlan(PEOPLE);
  const first = plan.scenarios[SCENARIO] as Scenario;
  const loose = Object.values(first.seats)
    .filter(({ id }) => Object.values(first.teams).every(({ lead }) => lead !== id))
    .map(({ id }) => id);
  const copies = [1, 2, 3].map((n): Scenario => {
    const gone = new Set<string>(loose.slice(0, n));
    const keep = <T>(all: Readonly<Record<string, T>>, isKept: (value: T) => boolean) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => isKept(value)));
    const isOfGone = (ref: { readonly id: string } | null) => ref !== null && gone.has(ref.id);
    const seats = Object.values(first.seats)
      .filter(({ id }) => !gone.has(id))
      .map((seat) => ({
        ...seat,
        solid: isOfGone(seat.solid) ? null : seat.solid,
        dotted: seat.dotted.filter((ref) => !isOfGone(ref)),
      }));
    const lines = keep(first.lines, (line) => line.kind === 'serves' || !(isOfGone(line.from) || isOfGone(line.to)));
    return {
      ...first,
      id: asId('scenario', `scenario-${n + 1}`),
      name: `Copy ${n}`,
      rank: `${first.rank}${n}`,
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
      lines: lines as Scenario['lines'],
    };
  });
  const scenarios = Object.fromEntries([first, ...copies].map((one) => [one.id, one]));
  return serializePlan({ ...plan, scenarios });
}

const shown = (page: Page) => page.locator('[data-sheet="shown"]');
const cards = (page: Page) => shown(page).locator('.react-flow__node[data-id^="seat-"]');
/** As a screen reader finds them: those of other sheets are not there. */
const told = (page: Page, id: string) =>
  page.getByRole('group').and(page.locator(`.react-flow__node[data-id="${id}"]`));

// Hundreds of cards, for whichever machine.
test.describe.configure({ timeout: 180_000 });

test.beforeEach(async ({ planner }, info) => {
  const file = info.outputPath('large.fourfold');
  await writeFile(file, fourScenarios());
  await chooseFile(planner, file, () => startPage(planner).openButton.click());
  await expect(cards(planner.page)).toHaveCount(PEOPLE);
});

test('each scenario shows its own cards, and a step comes into sight when it is taken back', async ({ planner }) => {
  const { page } = planner;
  const { tabs, shortcut } = plannerWindow(planner);
  await cards(page).first().click();
  await expect(shown(page).locator('.react-flow__node.selected')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(PEOPLE - 1);

  await tabs.nth(1).click();
  await expect(cards(page)).toHaveCount(PEOPLE - 1);
  await tabs.nth(2).click();
  await expect(cards(page)).toHaveCount(PEOPLE - 2);
  await expect(page.getByRole('contentinfo')).toContainText(`${PEOPLE - 2} seats`);
  const id = (await cards(page).first().getAttribute('data-id')) ?? '';
  await expect(told(page, id)).toHaveCount(1);
  await cards(page).first().click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(PEOPLE - 3);

  await tabs.first().click();
  await expect(cards(page)).toHaveCount(PEOPLE - 1);
  // The last step was made in the third scenario, the one before here: each comes into sight when it is taken back.
  await shortcut('z');
  await expect(tabs.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(cards(page)).toHaveCount(PEOPLE - 2);
  await shortcut('z');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await expect(cards(page)).toHaveCount(PEOPLE);
  expect(planner.complaints).toEqual([]);
});

test('three scenarios are kept, and only the open one can be reached', async ({ planner }) => {
  const { page } = planner;
  const { tabs } = plannerWindow(planner);
  for (const at of [1, 2, 3]) {
    await tabs.nth(at).click();
    await expect(cards(page)).toHaveCount(PEOPLE - at);
  }
  await expect(page.locator('[data-sheet]')).toHaveCount(3);
  await expect(page.locator('[data-sheet="hidden"]:not([inert][aria-hidden="true"])')).toHaveCount(0);
  await expect(page.locator('.react-flow__node:visible')).toHaveCount(
    await shown(page).locator('.react-flow__node').count(),
  );

  // Back to a kept one: its selection is what is selected now, and a name is edited there alone.
  await tabs.nth(2).click();
  await cards(page).first().click();
  await tabs.nth(3).click();
  await tabs.nth(2).click();
  await expect(shown(page).locator('.react-flow__node.selected')).toHaveCount(1);
  await cards(page).first().click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /Name of the person|Role|Person for this seat/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(planner.complaints).toEqual([]);
});

test('what a key adds or moves comes into view with the keyboard on it', async ({ planner }) => {
  const { page } = planner;
  await cards(page).first().click();
  const seat = (await cards(page).first().getAttribute('data-id')) ?? '';
  await page.keyboard.press('2');
  await expect(page.getByRole('contentinfo')).toContainText('81 %');

  await page.keyboard.press('t');
  const name = page.getByRole('textbox', { name: 'Name of the team' });
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.type('New crew');
  await page.keyboard.press('Enter');
  const team = shown(page).getByRole('group', { name: /^New crew/ });
  await expect(team).toBeFocused();
  await expect(team).toBeInViewport({ ratio: 0.99 });

  const moved = shown(page).locator(`.react-flow__node[data-id="${seat}"]`);
  await page.keyboard.press('1');
  await moved.click();
  await expect(moved).toBeFocused();
  await page.keyboard.press('2');
  await expect(page.getByRole('contentinfo')).toContainText('81 %');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(moved).toHaveAccessibleName(/Team 1/);
  await expect(moved).toBeFocused();
  await expect(moved).toBeInViewport({ ratio: 0.99 });
  expect(planner.complaints).toEqual([]);
});
