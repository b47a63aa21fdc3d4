/** The outline is an editor of its own: a plan made with nothing but keys, saved, and taken back; rows by mouse. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { parsePlan } from '#shared/document/parse.ts';
import { scenariosOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import { saveFileTo } from './models/files.ts';
import { outlinePage } from './models/outline.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-outline-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** The saved plan in words: teams with lead, and seats with holder, share and manager. */
async function savedAs(path: string): Promise<readonly string[]> {
  const read = parsePlan(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  const plan = read.value;
  const [scenario] = scenariosOf(plan);
  if (scenario === undefined) throw new Error('no scenario');
  const byTeam = seatsByTeam(scenario);
  return teamsOf(scenario).flatMap((team) => [
    `${team.name}, ${team.kind}, led by ${team.lead === null ? 'nobody' : scenario.seats[team.lead]?.role}`,
    ...(byTeam.get(team.id) ?? []).map((seat) => {
      const manager = seat.solid?.kind === 'seat' ? scenario.seats[seat.solid.id]?.role : 'nobody';
      return `- ${seat.role}, ${seat.person === null ? 'vacant' : plan.people[seat.person]?.name}, ${seat.fte}, under ${manager}`;
    }),
  ]);
}

test('two teams, four seats, a lead, a manager and a person by keys alone; saved, and all of it taken back', async ({
  planner,
}) => {
  const { page } = planner;
  const outline = outlinePage(planner);
  await expect(startPage(planner).title).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(plannerWindow(planner).tabs).toHaveCount(1);
  await outline.open();
  await expect(page.getByText('No teams yet: press N for a team')).toBeVisible();

  await outline.keys('n "Search" Enter');
  await expect(outline.said).toContainText('Team Search added');
  await outline.keys('Enter "data scientist" Enter "ml engineer" Enter Escape');
  await outline.keys('n "Platform" Enter Enter "mlops engineer" Enter "data engineer" Enter Escape');
  await expect(outline.rows).toHaveCount(6);
  // Up to the team, over to its kind; Enter goes down.
  await outline.keys('ArrowLeft ArrowRight ArrowRight Enter "platform" Enter');
  await outline.keys('ArrowLeft Enter "Nora Feld" Enter');
  await expect(outline.said).toContainText('Nora Feld is MLOps Engineer now');
  // The first row is the first team: its lead, then whom the engineer reports to and for how long.
  await outline.keys('Home Home ArrowRight Enter "data scientist" Enter');
  await expect(outline.said).toContainText('Data Scientist leads Search');
  await outline.keys('ArrowDown ArrowRight ArrowRight Enter "data scientist" Enter ArrowUp ArrowRight "0.5" Enter');
  await expect(outline.row(/^ML Engineer, Vacant, 0.5 FTE, Search, reports to Data Scientist/)).toBeVisible();

  const path = join(folder, 'plan.fourfold');
  await saveFileTo(planner, path, () => plannerWindow(planner).shortcut('s'));
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Nora Feld');
  expect(await savedAs(path)).toEqual([
    'Search, product, led by data-scientist',
    '- data-scientist, vacant, 1, under nobody',
    '- ml-engineer, vacant, 0.5, under data-scientist',
    'Platform, platform, led by nobody',
    '- mlops-engineer, Nora Feld, 1, under nobody',
    '- data-engineer, vacant, 1, under nobody',
  ]);

  // Eleven gestures, eleven steps.
  for (let step = 0; step < 11; step++) await plannerWindow(planner).shortcut('z');
  await expect(page.getByText('No teams yet: press N for a team')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  expect(planner.complaints).toEqual([]);
});

/**
 * Teams and seats of a saved plan in their order, with all that is stored of them, but for the ids that chance made and
 * the hours at which it was edited.
 */
async function withoutIds(path: string): Promise<string> {
  const read = parsePlan(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(read.error.message);
  const [scenario] = scenariosOf(read.value);
  if (scenario === undefined) throw new Error('no scenario');
  const byTeam = seatsByTeam(scenario);
  const things = teamsOf(scenario).flatMap((team) => [team, ...(byTeam.get(team.id) ?? [])]);
  const places = new Map<string, number>(things.map(({ id }, place) => [id, place]));
  const { id: _, scenarios: __, history: _____, ...rest } = read.value;
  const { teams: ___, seats: ____, ...others } = scenario;
  return JSON.stringify([rest, others, things], (_key, value) => places.get(value) ?? value, 1);
}

test('the same plan by the keys of the canvas and by those of the outline is the same file', async ({ planner }) => {
  const { page } = planner;
  const outline = outlinePage(planner);
  const window = plannerWindow(planner);
  const saved = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await saveFileTo(planner, path, () => window.shortcut('s'));
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('data-engineer');
    return path;
  };
  await expect(startPage(planner).title).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(window.tabs).toHaveCount(1);
  for (const [team, roles] of [
    ['Search', ['data scientist', 'ml engineer']],
    ['Platform', ['mlops engineer', 'data engineer']],
  ] as const) {
    await page.keyboard.press('t');
    await outline.keys(`"${team}" Enter`);
    for (const role of roles) {
      await window.shortcut('k');
      await page.getByRole('dialog').getByRole('combobox').fill(role);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
  const byCanvas = await saved('canvas.fourfold');

  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await outline.open();
  await expect(page.getByText('No teams yet: press N for a team')).toBeVisible();
  await outline.keys('n "Search" Enter Enter "data scientist" Enter "ml engineer" Enter Escape');
  await outline.keys('n "Platform" Enter Enter "mlops engineer" Enter "data engineer" Enter Escape');
  const byOutline = await saved('outline.fourfold');
  expect(await savedAs(byOutline)).toEqual(await savedAs(byCanvas));
  expect(await withoutIds(byOutline)).toBe(await withoutIds(byCanvas));
});

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 4, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

test.describe('with the example', () => {
  test.beforeEach(async ({ planner }) => {
    await startPage(planner).openExample();
    await outlinePage(planner).open();
    await expect(outlinePage(planner).rows).toHaveCount(18);
  });

  test('rows move by keys and say where they are; what cannot be says why', async ({ planner }) => {
    const outline = outlinePage(planner);
    await outline.row(/^Backend Engineer, Mei Tanaka/).click();
    await outline.keys('Home Alt+ArrowUp');
    await expect(outline.said).toContainText('Mei Tanaka, Backend Engineer moved to Platform Infrastructure, 1 of 3');
    await outline.keys('Alt+ArrowUp');
    await expect(outline.said).toContainText('Mei Tanaka, Backend Engineer is at the top already.');
    await outline.keys('Alt+ArrowLeft');
    await expect(outline.said).toContainText('moved to no team, 3 of 3');
    await outline.keys('Alt+ArrowRight');
    await expect(outline.row(/^Backend Engineer, Mei Tanaka, 1.0 FTE, Shared ML Platform/)).toBeFocused();
    await outline.keys('Control+z Control+z Control+z');
    await expect(outline.row(/^Backend Engineer, Mei Tanaka, 1.0 FTE, Platform Infrastructure/)).toHaveAttribute(
      'aria-posinset',
      '2',
    );
  });

  test('a wrong share says why and keeps the text; Escape leaves the cell as it was', async ({ planner }) => {
    const { page } = planner;
    const outline = outlinePage(planner);
    const row = outline.row(/^Backend Engineer, Mei Tanaka/);
    await row.locator('[data-column="fte"]').dblclick();
    const field = page.getByRole('textbox', { name: 'FTE of Backend Engineer' });
    await outline.keys('"half" Enter');
    await expect(field).toHaveValue('half');
    await expect(field).toHaveAccessibleDescription('Write a share such as 1, 0.5 or 50%.');
    await outline.keys('Escape');
    await expect(row.locator('[data-column="fte"]')).toHaveText('1.0');
    await outline.keys('Enter Control+a "50%" Enter');
    await expect(row.locator('[data-column="fte"]')).toHaveText('0.5');
  });

  test('rows are dragged onto a team and between rows; the bench refuses them; one undo brings them back', async ({
    planner,
  }) => {
    const { page } = planner;
    const outline = outlinePage(planner);
    const mei = (team: string) => outline.row(new RegExp(`^Backend Engineer, Mei Tanaka, 1.0 FTE, ${team}`));
    await drag(page, mei('Platform Infra'), outline.row(/^Integration & Quality/));
    await expect(page.getByTestId('drop-hint')).toContainText('Move Mei Tanaka to Integration & Quality');
    await page.mouse.up();
    await expect(mei('Integration & Quality')).toHaveAttribute('aria-posinset', '4');
    await expect(page.getByTestId('drop-hint')).toHaveCount(0);
    await plannerWindow(planner).shortcut('z');
    await expect(mei('Platform Infra')).toHaveAttribute('aria-posinset', '2');

    await drag(page, mei('Platform Infra'), outline.row(/^Senior ML Engineer, Daniel/));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(mei('Platform Infra')).toHaveAttribute('aria-posinset', '2');

    await outline
      .row(/^Technical Writer, Owen Clarke/)
      .locator('[data-column="person"]')
      .click();
    await page.keyboard.press('Backspace');
    await expect(outline.said).toContainText('Technical Writer is vacant now');
    await drag(page, mei('Platform Infra'), outline.row(/^Bench/));
    await expect(page.getByTestId('drop-hint')).toContainText('The bench is for people without a seat.');
    await page.mouse.up();
    await expect(mei('Platform Infra')).toBeVisible();
    await drag(page, outline.row(/^Owen Clarke/), outline.row(/^MLOps Engineer, Vacant/));
    await page.mouse.up();
    await expect(outline.row(/^MLOps Engineer, Owen Clarke/)).toBeVisible();
  });

  test('several rows are chosen and deleted as one step; the menu of a row opens by key', async ({ planner }) => {
    const { page } = planner;
    const outline = outlinePage(planner);
    await outline.row(/^Backend Engineer, Mei Tanaka/).click();
    await outline.keys('Shift+ArrowDown');
    await expect(outline.grid.locator('[aria-selected="true"]')).toHaveCount(2);
    await outline.keys('Delete');
    await expect(outline.rows).toHaveCount(16);
    await plannerWindow(planner).shortcut('z');
    await expect(outline.rows).toHaveCount(18);
    await outline.row(/^Backend Engineer, Mei Tanaka/).click();
    await outline.keys('Shift+F10');
    await page.getByRole('menuitem', { name: 'Make it the lead' }).click();
    await expect(outline.row(/^Backend Engineer, Mei Tanaka, lead/)).toBeVisible();
    await outline.keys('Shift+F10 Enter');
    await expect(page.getByRole('combobox', { name: 'Role of Backend Engineer' })).toBeFocused();
    await outline.keys('"qa" Enter');
    await expect(outline.row(/^QA Engineer, Mei Tanaka, lead/)).toBeVisible();
  });

  test('what is selected here is selected on the canvas, and the other way round', async ({ planner }) => {
    const { page } = planner;
    const outline = outlinePage(planner);
    await outline.row(/^Backend Engineer, Mei Tanaka/).click();
    await page.keyboard.press('Alt+Shift+1');
    await expect(page.locator('.react-flow__node[data-id="seat-mei-tanaka"]')).toHaveClass(/selected/);
    await page.locator('.react-flow__node[data-id="seat-sofia-rossi"]').click();
    await outline.open();
    await expect(outline.grid.locator('[aria-selected="true"]')).toHaveAttribute('aria-label', /Sofia Rossi/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`passes axe in ${scheme}, while a cell is edited too`, async ({ planner }) => {
      const { page } = planner;
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const outline = outlinePage(planner);
      const violations = async (): Promise<readonly string[]> => {
        const found = await new AxeBuilder({ page }).setLegacyMode(true).include('main').analyze();
        return found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      };
      expect(await violations()).toEqual([]);
      await outline.row(/^Backend Engineer, Mei Tanaka/).click();
      await outline.keys('Home Enter "da"');
      await expect(page.getByRole('combobox', { name: 'Role of Backend Engineer' })).toBeFocused();
      expect(await violations()).toEqual([]);
    });
  }
});
