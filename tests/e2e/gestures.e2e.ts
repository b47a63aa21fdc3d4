/** Hands and keys on the canvas: lines from handles, seats between teams, the marquee, and the same without a mouse. */

import type { Locator, Page } from '@playwright/test';
import { boxOf, canvasModel } from './models/canvas.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const card = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="seat-${id}"]`);
const cards = (page: Page): Locator => page.locator('.react-flow__node[data-id^="seat-"]');
const lines = (page: Page): Locator => page.locator('.react-flow__edge');

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(target);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(
  page: Page,
  start: { x: number; y: number },
  end: { x: number; y: number },
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 6, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await meanwhile?.();
  await page.mouse.up();
}

test.beforeEach(async ({ planner }) => {
  await startPage(planner).openExample();
  await expect(cards(planner.page)).toHaveCount(14);
  await expect(lines(planner.page).first()).toBeAttached();
});

test('a line from a handle asks for its kind, and what cannot be drawn is not offered', async ({ planner }) => {
  const { page } = planner;
  const before = await lines(page).count();
  const draw = async (): Promise<void> => {
    await card(page, 'mei-tanaka').hover();
    const handle = card(page, 'mei-tanaka').locator('[data-handle="right"]');
    await drag(page, await middleOf(handle), await middleOf(card(page, 'sofia-rossi')));
  };
  const menu = page.getByRole('menu', { name: 'Kind of line' });
  const dotted = menu.getByRole('menuitem', { name: 'Also reports to (dotted)' });
  await draw();
  await dotted.click();
  await expect(lines(page)).toHaveCount(before + 1);
  await draw();
  await expect(dotted).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveCount(before);
  expect(planner.complaints).toEqual([]);
});

test('a seat dragged to another team stands there, and one undo brings it back', async ({ planner }) => {
  const { page } = planner;
  const label = () => card(page, 'mei-tanaka').getAttribute('aria-label');
  const from = await label();
  const team = await middleOf(card(page, 'owen-clarke'));
  await drag(page, await middleOf(card(page, 'mei-tanaka')), { x: team.x, y: team.y + 10 });
  await expect.poll(label).toContain('Integration & Quality');
  await page.keyboard.press('Control+z');
  await expect.poll(label).toBe(from);
});

test('what is in hand can be neither deleted nor taken back before it lands', async ({ planner }) => {
  const { page } = planner;
  const label = () => card(page, 'mei-tanaka').getAttribute('aria-label');
  const team = await middleOf(card(page, 'owen-clarke'));
  await card(page, 'mei-tanaka').click();
  await drag(page, await middleOf(card(page, 'mei-tanaka')), { x: team.x, y: team.y + 10 }, async () => {
    for (const key of ['Delete', 'Control+z', 't']) await page.keyboard.press(key);
  });
  await expect.poll(label).toContain('Integration & Quality');
  await expect(cards(page)).toHaveCount(14);
  await expect(page.getByTestId('drop-effect')).toHaveCount(0);
  const from = await label();
  const back = await middleOf(card(page, 'jonas-weber'));
  await drag(page, await middleOf(card(page, 'mei-tanaka')), back, () => page.keyboard.press('Escape'));
  await expect(page.getByTestId('drop-effect')).toHaveCount(0);
  expect(await label()).toBe(from);
  expect(planner.complaints).toEqual([]);
});

test('a team is selected and deleted with its seats as one step', async ({ planner }) => {
  const { page } = planner;
  await page.getByText('Integration & Quality', { exact: true }).first().click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(11);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(14);
});

test('without a mouse: a role is found by name, added, deleted, and all taken back', async ({ planner }) => {
  const { page } = planner;
  await card(page, 'sofia-rossi').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('technical writer');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(15);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(14);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(15);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(14);
  expect(planner.complaints).toEqual([]);
});

test('after Delete the focus is on what stands beside, and the keys of the canvas go on', async ({ planner }) => {
  const { page } = planner;
  const focused = page.locator('.react-flow__node:focus');
  await card(page, 'mei-tanaka').click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(13);
  await expect(focused).toHaveAttribute('data-id', /^seat-/);
  const first = await focused.getAttribute('data-id');
  await page.keyboard.press('ArrowUp');
  await expect(focused).not.toHaveAttribute('data-id', first ?? '');
  await page.getByText('Integration & Quality', { exact: true }).first().click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(10);
  await expect(focused).toHaveAttribute('data-id', /^team-/);
  await page.keyboard.press('Control+a');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(10);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(0);
  expect(planner.complaints).toEqual([]);
});

test('after a marquee or a press on the plain canvas, its keys go on', async ({ planner }) => {
  const { page } = planner;
  const selected = page.locator('.react-flow__node.selected');
  const pane = await page.locator('.react-flow__pane').boundingBox();
  if (!pane) throw new Error('The canvas is not on the screen.');
  const corner = { x: pane.x + 24, y: pane.y + 24 };
  await page.mouse.click(corner.x, corner.y);
  await page.keyboard.press('Control+a');
  await expect(selected).toHaveCount(14);
  await drag(page, corner, { x: corner.x + 60, y: corner.y + 60 });
  await expect(selected).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveCount(1);
});

test('where several undos take away what should get the focus, the keys of the canvas go on', async ({ planner }) => {
  const { page } = planner;
  const selected = page.locator('.react-flow__node.selected');
  const copies: (string | null)[] = [];
  for (const count of [15, 16, 17]) {
    await card(page, 'ruth-adeyemi').click();
    await page.keyboard.press('Control+d');
    await expect(cards(page)).toHaveCount(count);
    copies.push(await selected.getAttribute('data-id'));
  }
  await page.locator(`.react-flow__node[data-id="${copies[2]}"]`).click();
  // All before the next frame, which would give the focus to what stands beside.
  await page.evaluate(async (taken) => {
    for (const _ of taken) {
      const press = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', press));
      for (let turn = 0; turn < 100; turn++) await null;
    }
  }, copies);
  await expect(cards(page)).toHaveCount(14);
  await expect(page.locator('[data-tool], [data-tool] :focus').and(page.locator(':focus'))).toHaveCount(1);
});

test('where the focus is not in the scenario that is opened, the keys of the canvas go on', async ({ planner }) => {
  const { page } = planner;
  const tabs = page.getByRole('tablist', { name: 'Scenarios' }).getByRole('tab');
  await page.keyboard.press('Control+Shift+d');
  await expect(tabs).toHaveCount(2);
  await card(page, 'mei-tanaka').click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(13);
  await page.keyboard.press('Control+1');
  await card(page, 'mei-tanaka').click();
  await page.keyboard.press('Control+2');
  await expect(card(page, 'mei-tanaka')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('data-tool', 'select');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
});

test('the kinds of line leave the keyboard where it was, however their menu is left', async ({ planner }) => {
  const { page } = planner;
  const menu = page.getByRole('menu', { name: 'Kind of line' });
  await card(page, 'mei-tanaka').click();
  for (const key of ['Escape', 'Tab', 'Enter']) {
    await card(page, 'mei-tanaka').hover();
    const handle = card(page, 'mei-tanaka').locator('[data-handle="right"]');
    await drag(page, await middleOf(handle), await middleOf(card(page, 'sofia-rossi')));
    await expect(menu).toBeVisible();
    await page.keyboard.press(key);
    await expect(menu).toHaveCount(0);
    await expect(card(page, 'mei-tanaka')).toBeFocused();
  }
});

test('a note that is written or dropped by keys gives the keyboard back to the canvas', async ({ planner }) => {
  const { page } = planner;
  const note = page.locator('.react-flow__node[data-id^="note-"]');
  await card(page, 'mei-tanaka').click();
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Arjun');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(card(page, 'mei-tanaka')).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Arjun');
  await page.keyboard.press('Control+Enter');
  await expect(note).toBeFocused();
  await expect(note).toHaveClass(/selected/);
});

test('the kinds of line are offered beside the right panel, not under it', async ({ planner }) => {
  const { page } = planner;
  await card(page, 'mei-tanaka').hover();
  const start = await middleOf(card(page, 'mei-tanaka').locator('[data-handle="right"]'));
  const end = await boxOf(card(page, 'sofia-rossi'));
  const canvas = await boxOf(page.getByRole('main'));
  await drag(page, start, { x: end.x + end.width - 12, y: end.y + 20 });
  const menu = await boxOf(page.getByRole('menu', { name: 'Kind of line' }));
  expect(menu.x + menu.width).toBeLessThanOrEqual(canvas.x + canvas.width);
});

test('the minimap is free of both toolbars', async ({ planner }) => {
  const { page } = planner;
  await page.keyboard.press('m');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    const map = await boxOf(page.locator('.react-flow__minimap'));
    const tools = await boxOf(page.getByRole('toolbar', { name: 'Canvas tools' }));
    const zoom = await boxOf(page.getByRole('toolbar', { name: 'Zoom' }));
    expect(map.y + map.height).toBeLessThan(tools.y);
    expect(map.x + map.width).toBeLessThan(zoom.x);
  }
});

test('the time bar covers nothing of a plan that is shown whole, and moves no other view', async ({ planner }) => {
  const { page } = planner;
  const frame = page.locator('.react-flow__node[data-id="team-shared-ml-platform"]');
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' });
  const view = page.locator('.react-flow__viewport');
  const bottom = async () => {
    const box = await frame.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await page.keyboard.press('1');
  const before = await bottom();
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Time bar' })).toBeVisible();
  await expect.poll(async () => (await bottom()) < ((await tools.boundingBox())?.y ?? 0)).toBe(true);
  await page.keyboard.press('d');
  await expect.poll(bottom).toBeCloseTo(before);
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 40);
  await expect.poll(bottom).not.toBeCloseTo(before);
  const moved = await view.getAttribute('style');
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Time bar' })).toBeVisible();
  await expect.poll(async () => (await tools.boundingBox())?.y).toBeLessThan(820);
  expect(await view.getAttribute('style')).toBe(moved);
});

test('what a drop does is said neither under the toolbar nor under the card in hand', async ({ planner }) => {
  const { page } = planner;
  const last = await boxOf(card(page, 'arjun-mehta'));
  const tools = await boxOf(page.getByRole('toolbar', { name: 'Canvas tools' }));
  const start = await middleOf(card(page, 'mei-tanaka'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 6, { steps: 4 });
  await page.mouse.move(last.x + 100, last.y + last.height + 10, { steps: 12 });
  const words = page.getByTestId('drop-effect').locator('> div').last();
  await expect(words).toContainText('Shared ML Platform');
  const said = await boxOf(words);
  const held = await boxOf(card(page, 'mei-tanaka'));
  expect(said.y + said.height).toBeLessThan(tools.y);
  expect(said.y + said.height).toBeLessThan(held.y);
  await page.mouse.up();
});

test('what a drop does can be read from far away', async ({ planner }) => {
  const { page } = planner;
  const { settled } = canvasModel(planner);
  for (const _ of ['once', 'twice', 'thrice', 'far']) {
    await page.keyboard.press('-');
    await settled();
  }
  await expect(page.locator('.react-flow__viewport')).toHaveAttribute('style', /scale\(0\.[1-4]/);
  const team = await middleOf(page.locator('.react-flow__node[data-id="team-integration-and-quality"]'));
  await drag(page, await middleOf(card(page, 'mei-tanaka')), team, async () => {
    const words = page.getByTestId('drop-effect').locator('> div').last();
    await expect(words).toContainText('Integration & Quality');
    expect((await words.boundingBox())?.width).toBeCloseTo(200);
  });
});

test('a card that can be read is renamed where it stands', async ({ planner }) => {
  const { page } = planner;
  const { settled } = canvasModel(planner);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('1');
  await settled();
  await card(page, 'mei-tanaka').click();
  const before = await boxOf(card(page, 'mei-tanaka'));
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name of the person' })).toBeFocused();
  await settled();
  expect(await boxOf(card(page, 'mei-tanaka'))).toEqual(before);
});
