/** Lines, notes, drags and locks on the canvas: by hand, and by keys alone. */

import type { CanvasModel, Spot } from './models/canvas.ts';
import { canvasModel } from './models/canvas.ts';
import type { Planner } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const SERVES = /^Serves/;

test.beforeEach(async ({ planner }) => {
  const { cards, lines } = canvasModel(planner);
  await startPage(planner).openExample();
  await expect(cards).toHaveCount(14);
  await expect(lines.first()).toBeAttached();
});

/** Draws from the middle of a card's or frame's right handle to a spot. */
async function drawFrom(canvas: CanvasModel, end: 'card' | 'frame', id: string, to: Spot): Promise<void> {
  const start = end === 'card' ? canvas.card(id) : canvas.frame(id);
  if (end === 'card') await start.hover();
  else await start.hover({ position: { x: 40, y: 8 } });
  await canvas.drag(await canvas.middleOf(start.locator('[data-handle="right"]')), to);
}

/** Zooms in on a card until it shows its handles. */
async function comeNear({ page }: Planner, canvas: CanvasModel, id: string): Promise<void> {
  await canvas.card(id).click();
  await page.keyboard.press('2');
  await canvas.settled();
  await expect(canvas.card(id).locator('[data-handle]')).toHaveCount(4);
  await page.keyboard.press('Escape');
}

test('a marquee selects the seats inside it, and no others', async ({ planner }) => {
  const canvas = canvasModel(planner);
  const [owner, manager] = [canvas.card('tomas-rivera'), canvas.card('ines-okafor')];
  // Away from the edge, where a marquee moves the view.
  await planner.page.keyboard.press('-');
  await canvas.settled();
  const [low, high] = [await owner.boundingBox(), await manager.boundingBox()];
  if (!low || !high) throw new Error('The seats at the head are not on the screen.');
  await canvas.drag({ x: low.x - 8, y: low.y + low.height + 8 }, { x: high.x + high.width + 8, y: high.y - 8 });
  await expect(canvas.selected).toHaveCount(2);
  await expect(owner).toHaveClass(/selected/);
  await expect(manager).toHaveClass(/selected/);
  await planner.page.keyboard.press('Delete');
  await expect(canvas.cards).toHaveCount(12);
  await planner.page.keyboard.press('Control+z');
  await expect(canvas.cards).toHaveCount(14);
});

test('a hand-off and a serves line are drawn from handles, each as one step', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  const before = await canvas.lines.count();
  const menu = page.getByRole('menu', { name: 'Kind of line' });
  await comeNear(planner, canvas, 'lena-fischer');
  await drawFrom(canvas, 'card', 'lena-fischer', await canvas.middleOf(canvas.card('priya-nair')));
  await menu.getByRole('menuitem', { name: 'Hand-off: Pipelines' }).click();
  await expect(canvas.lines).toHaveCount(before + 1);
  await comeNear(planner, canvas, 'mei-tanaka');
  await drawFrom(canvas, 'frame', 'platform-infrastructure', await canvas.headOf('ml-pipeline-development'));
  await menu.getByRole('menuitem', { name: SERVES }).click();
  await expect(canvas.lines).toHaveCount(before + 2);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(canvas.lines).toHaveCount(before);
  expect(planner.complaints).toEqual([]);
});

test('a person from the bench dropped on a vacancy fills it', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  await canvas.card('owen-clarke').click();
  await page.keyboard.press('Delete');
  await page.getByRole('tab', { name: /^People/ }).click();
  const row = page.locator('[data-row]', { hasText: 'Owen Clarke' });
  const vacancy = canvas.card('mlops-engineer');
  await canvas.drag(await canvas.middleOf(row), await canvas.middleOf(vacancy), async () => {
    await expect(page.getByTestId('drop-effect')).toContainText('Fill MLOps Engineer with Owen Clarke');
  });
  await expect(vacancy).toHaveAttribute('aria-label', /^MLOps Engineer, Owen Clarke/);
  await page.keyboard.press('Control+z');
  await expect(vacancy).toHaveAttribute('aria-label', /^MLOps Engineer, Vacant/);
});

test('a hand-off without a path is a cut line, and a click on it opens its finding', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  const gap = page.getByRole('button', { name: 'Model: nobody receives it today' });
  await expect(gap).toHaveCount(0);
  const { x, y } = await canvas.headOf('shared-ml-platform');
  await page.mouse.click(x, y);
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('e');
    await expect(canvas.said).toContainText('Serves line from Shared ML Platform');
    await page.keyboard.press('Delete');
  }
  await expect(gap).toBeVisible();
  await gap.click();
  await expect(gap).toHaveAttribute('aria-pressed', 'true');
  await expect(plannerWindow(planner).insights).toContainText('Model hand-off has no path');
});

test('lines are walked, deleted and drawn with keys alone', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  const before = await canvas.lines.count();
  await canvas.card('lena-fischer').focus();
  await page.keyboard.press('e');
  await expect(canvas.said).toHaveText('Solid line from Lena Fischer to Priya Nair, line 1 of 4');
  await page.keyboard.press('Shift+E');
  await expect(canvas.said).toHaveText('Hand-off Data needs from Lena Fischer to Karim Haddad, line 4 of 4');
  await page.keyboard.press('Delete');
  await expect(canvas.lines).toHaveCount(before - 1);
  await canvas.card('mei-tanaka').focus();
  await page.keyboard.press('l');
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await expect(canvas.said).toContainText('Karim Haddad.');
  await page.keyboard.press('Enter');
  await expect(canvas.lines).toHaveCount(before);
  await expect(canvas.card('mei-tanaka')).toBeFocused();
  expect(planner.complaints).toEqual([]);
});

test('a note is written, moved, sized and deleted, and each is taken back', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  await page.keyboard.press('n');
  await page.keyboard.type('Ask Arjun who is on call');
  await page.keyboard.press('Control+Enter');
  const note = canvas.notes;
  await expect(note).toHaveText('Ask Arjun who is on call');
  const before = await note.boundingBox();
  if (!before) throw new Error('The note is not on the screen.');
  const start = { x: before.x + 30, y: before.y + 10 };
  await canvas.drag(start, { x: start.x + 12, y: start.y + 90 });
  await expect.poll(async () => (await note.boundingBox())?.y).toBeGreaterThan(before.y + 60);
  const corner = await canvas.middleOf(note.locator('.react-flow__resize-control.handle.bottom.right'));
  await canvas.drag(corner, { x: corner.x + 60, y: corner.y + 30 });
  await expect.poll(async () => (await note.boundingBox())?.width).toBeGreaterThan(before.width + 40);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await note.boundingBox())?.width ?? 0)).toBe(Math.round(before.width));
  await note.focus();
  await page.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveText('Ask Arjun who is on call');
  expect(planner.complaints).toEqual([]);
});

test('a dragged team snaps into line with its neighbours, but not with Alt', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  const guides = page.getByTestId('guides');
  const left = async (id: string): Promise<number> => (await canvas.frame(id).boundingBox())?.x ?? 0;
  const wanted = await left('platform-infrastructure');
  const away = async (): Promise<number> => (await left('shared-ml-platform')) - wanted;
  const head = await canvas.headOf('shared-ml-platform');
  const to = { x: head.x - (await away()), y: head.y + 40 };
  await canvas.drag(head, to, async () => {
    await page.keyboard.down('Alt');
    await page.mouse.move(to.x + 20, to.y);
    // One pixel beside the line, and not pulled to it.
    const one = to.x + 20 - (await away()) + 1;
    await page.mouse.move(one, to.y);
    await expect.poll(away).toBeGreaterThan(0.6);
    await expect(guides).toHaveCount(0);
    await page.keyboard.up('Alt');
    await page.mouse.move(one, to.y + 1);
    await expect(guides).toBeAttached();
    await expect.poll(async () => Math.abs(await away())).toBeLessThan(0.4);
  });
  await expect(guides).toHaveCount(0);
  await expect.poll(async () => Math.abs(await away())).toBeLessThan(0.7);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs(await away())).toBeGreaterThan(1);
});

test('a locked team stays where it is, and keeps its seats', async ({ planner }) => {
  const { page } = planner;
  const canvas = canvasModel(planner);
  const refusal = page.getByText('Shared ML Platform is locked: unlock it first (Ctrl+Shift+L)');
  const head = await canvas.headOf('shared-ml-platform');
  await page.mouse.click(head.x, head.y);
  await page.keyboard.press('Control+Shift+L');
  const frame = canvas.frame('shared-ml-platform');
  await expect(frame).toHaveAttribute('aria-label', /locked$/);
  const before = await frame.boundingBox();
  await canvas.drag(head, { x: head.x + 80, y: head.y + 40 });
  await expect(refusal.first()).toBeVisible();
  expect(await frame.boundingBox()).toEqual(before);
  const seat = canvas.card('arjun-mehta');
  const there = await canvas.middleOf(canvas.card('owen-clarke'));
  await canvas.drag(await canvas.middleOf(seat), { x: there.x, y: there.y + 6 }, () =>
    expect(page.getByTestId('drop-effect')).toContainText('unlock it first'),
  );
  await expect(seat).toHaveAttribute('aria-label', /Shared ML Platform/);
  await page.mouse.click(head.x, head.y);
  await page.keyboard.press('Control+Shift+L');
  await canvas.drag(await canvas.middleOf(seat), { x: there.x, y: there.y + 6 });
  await expect(seat).toHaveAttribute('aria-label', /Integration & Quality/);
});
