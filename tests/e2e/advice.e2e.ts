/** A lead follows the best next step of the example: each can be taken back, and all figures are those of the saved file. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { boxOf, canvasModel } from './models/canvas.ts';
import { saveFileTo } from './models/files.ts';
import { findingsList } from './models/findings-list.ts';
import { ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-advice-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

interface Pair {
  readonly today: number;
  readonly planned: number;
}
interface Scored {
  readonly scenarios: readonly {
    readonly overall: Pair;
    readonly pillars: Readonly<Record<string, Pair>>;
    readonly health: Readonly<Record<string, number>>;
    readonly findings: readonly unknown[];
  }[];
}

async function scoreOf(file: string): Promise<Scored> {
  const cli = join(ROOT, 'dist/cli/fourfold.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'score', file, '--json']);
  return JSON.parse(stdout) as Scored;
}

/** Shown whole, written with one decimal: both rounded from the same figure. */
const expectShown = (shown: string, written: number): void =>
  expect(Math.abs(Number(shown) - written), `${shown} is shown, ${written} is written`).toBeLessThanOrEqual(0.55);

test('the best next steps lead above 80, each can be taken back, and the file scores what the window shows', async ({
  planner,
}) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { insights, shortcut } = plannerWindow(planner);
  const panel = insights.getByTestId('next-step');
  const button = panel.getByRole('button');
  const figure = (date: 'today' | 'planned') => insights.getByTestId(`overall-${date}`).locator('b');
  const seats = page.locator('.react-flow__node[data-id^="seat-"]');
  await expect(button).toBeVisible();

  let steps = 0;
  while (Number(await figure('planned').innerText()) <= 80) {
    expect(steps).toBeLessThan(20);
    await expect(button).toBeVisible();
    const [before, label] = [await figure('planned').innerText(), await button.innerText()];
    const [, today = '', planned = ''] = /(\d+) today, (\d+) planned/.exec(await panel.innerText()) ?? [];
    await button.click();
    steps += 1;
    await expect(figure('planned')).toHaveText(planned);
    await expect(figure('today')).toHaveText(today);
    await shortcut('z');
    await expect(figure('planned')).toHaveText(before);
    await expect(button).toHaveText(label);
    await shortcut('Shift+z');
    await expect(figure('planned')).toHaveText(planned);
    await expect(panel).toBeVisible();
  }

  // Nothing is pointed at any more: the panel shows what is, not what would be.
  await page.mouse.move(400, 5);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await expect(insights.getByTestId('overall-would-be')).toHaveCount(0);
  const file = join(folder, 'plan.fourfold');
  await saveFileTo(planner, file, () => shortcut('s'));
  const text = () => readFile(file, 'utf8').catch(() => '');
  await expect.poll(async () => (await text()).trimEnd().endsWith('}')).toBe(true);
  const [scenario] = (await scoreOf(file)).scenarios;
  if (!scenario) throw new Error('the file has no scenario');
  expectShown(await figure('today').innerText(), scenario.overall.today);
  expectShown(await figure('planned').innerText(), scenario.overall.planned);
  for (const [id, { today, planned }] of Object.entries(scenario.pillars)) {
    const [first = '', last = first] = (await insights.getByTestId(`pillar-${id}`).innerText()).match(/\d+/g) ?? [];
    expectShown(first, today);
    expectShown(last, planned);
  }
  for (const [id, health] of Object.entries(scenario.health)) {
    expectShown((await insights.getByTestId(`health-${id}`).innerText()).match(/\d+/g)?.at(-1) ?? '', health);
  }
  await expect(insights.locator('[data-finding]')).toHaveCount(scenario.findings.length);
  await expect(seats).not.toHaveCount(0);
});

test('the panel starts at its top, and a finding at its foot comes into sight with all that it offers', async ({
  planner,
}) => {
  await startPage(planner).openExample();
  const { insights } = plannerWindow(planner);
  const rows = findingsList(planner).list.locator('[data-finding]');
  // The first one is open from the start, with what helps; it stays where it is.
  await expect(
    rows
      .first()
      .getByRole('button', { name: /FTE|seat|Give|Move|Lower/ })
      .first(),
  ).toBeAttached();
  await expect(insights.getByTestId('overall-today')).toBeInViewport();
  const last = rows.last();
  await last.locator('[data-item]').click();
  await expect(last.getByRole('button', { name: 'Accept…' })).toBeInViewport();
  await expect(last.locator('[data-item]')).toBeInViewport();
});

test('a fix is drawn on the canvas while it is pointed at, and the plan stays as it is', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { insights } = plannerWindow(planner);
  const button = insights.getByTestId('next-step').getByRole('button');
  const marks = page.getByTestId('would-be-marks');
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(button).toBeVisible();
  const label = await button.innerText();
  const nodes = page.locator('.react-flow__node');
  const places = () =>
    nodes.evaluateAll((all) => all.map((node) => `${node.getAttribute('data-id')} ${node.getAttribute('style')}`));
  const before = await places();
  const box = await button.boundingBox();

  await button.hover();
  await expect(marks.locator('[data-ghost=seat]')).toHaveText(/Data Engineer\s*New vacancy/);
  await expect(page.getByTestId('would-be-banner')).toContainText(label);
  await expect(insights.getByTestId('overall-would-be')).toBeVisible();
  expect(await places()).toEqual(before);
  // What the overview says now must not move the button from below the pointer.
  expect(await button.boundingBox()).toEqual(box);
  await expect(undo).toBeDisabled();

  await page.mouse.move(5, 5);
  await expect(marks).toHaveCount(0);
  await expect(insights.getByTestId('overall-would-be')).toHaveCount(0);

  await button.focus();
  await expect(marks).toHaveCount(1);
  await button.press('Tab');
  await expect(marks).toHaveCount(0);
  await expect(undo).toBeDisabled();
});

test('what a preview says of a seat does not cover whose seat it is', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const canvas = canvasModel(planner);
  await canvas.settled();
  const row = plannerWindow(planner).insights.locator('[data-finding="over-allocated"]');
  const fix = row.getByRole('button', { name: 'Lower Karim Haddad (Shared ML Platform) to 0.4 FTE' });
  await fix.hover();
  const words = await boxOf(page.getByTestId('would-be-marks').getByText('0.4 FTE instead of 0.6', { exact: true }));
  for (const part of ['role', 'name']) {
    const { y, height } = await boxOf(canvas.card('karim-haddad-platform').locator(`[data-part="${part}"]`));
    expect(y + height).toBeLessThanOrEqual(words.y);
  }
});

test('a step taken by the mouse leaves no preview of the next one once the mouse has gone', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { insights } = plannerWindow(planner);
  const button = insights.getByTestId('next-step').getByRole('button');
  const label = await button.innerText();
  await button.click();
  await expect(button).toBeVisible();
  await expect(button).not.toHaveText(label);
  await expect(page.getByTestId('would-be-banner')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.getByTestId('would-be-banner')).toHaveCount(0);
  await expect(insights.getByTestId('overall-would-be')).toHaveCount(0);
});

test('a fix of a finding says the score after it; taken by key, the keyboard stays in the list', async ({
  planner,
}) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { insights } = plannerWindow(planner);
  const row = insights.locator('[data-finding="no-end-to-end-team"]');
  await row.locator('[data-item]').click();
  const fix = row.getByRole('button', { name: /^Add an? / }).first();
  await expect(fix.locator('xpath=..')).toContainText(/Overall \d+ today, \d+ planned/);
  const [, today, planned] =
    (await fix.locator('xpath=..').innerText()).match(/Overall (\d+) today, (\d+) planned/) ?? [];
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  await expect(insights.locator('[data-item]:focus')).toHaveCount(1);
  await expect(insights.getByTestId('overall-today')).toContainText(today ?? 'none');
  await expect(insights.getByTestId('overall-planned')).toContainText(planned ?? 'none');
  // The seat that came reports to somebody: a fix makes no finding of its own.
  await expect(insights.locator('[data-finding="seat-unreported"]')).toHaveCount(0);
});

test('the palette takes the best next step and says what is lost with each person', async ({ planner }) => {
  const { page } = planner;
  await startPage(planner).openExample();
  const { insights, shortcut } = plannerWindow(planner);
  await expect(insights.getByTestId('next-step').getByRole('button')).toBeVisible();
  const label = await insights.getByTestId('next-step').getByRole('button').innerText();
  await shortcut('k');
  await page.keyboard.type('best next step');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Undo: ${label}` })).toBeEnabled();

  await shortcut('k');
  await page.keyboard.type('someone leaves');
  await page.keyboard.press('Enter');
  await expect(insights.getByTestId('leaving').getByRole('row').nth(1)).toContainText('Karim Haddad');
  await expect(insights.getByTestId('owners')).toBeVisible();
  await expect(insights.getByTestId('skill-owners').getByRole('row').nth(1)).toBeVisible();
});
