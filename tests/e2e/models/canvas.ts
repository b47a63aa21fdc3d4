/** The canvas: its cards, frames and lines, and what hands do there. */

import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Planner } from './launch.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface CanvasModel {
  /** A card by its seat's id without `seat-`. */
  readonly card: (id: string) => Locator;
  /** A frame by its team's id without `team-`. */
  readonly frame: (id: string) => Locator;
  readonly cards: Locator;
  readonly lines: Locator;
  readonly notes: Locator;
  readonly selected: Locator;
  /** What a press on a team lands on: its frame's head, free of cards. */
  readonly headOf: (id: string) => Promise<Spot>;
  readonly middleOf: (target: Locator) => Promise<Spot>;
  /** Presses, moves in small steps and lets go; `meanwhile` runs before that. */
  readonly drag: (start: Spot, end: Spot, meanwhile?: () => Promise<void>) => Promise<void>;
  /** Resolves once the view no longer moves. */
  readonly settled: () => Promise<void>;
  /** What the window last said to screen readers. */
  readonly said: Locator;
}

/** A large plan keeps drawings of other scenarios, which nobody sees. */
const SHOWN = '[data-sheet="shown"]';

/** Where it stands on the screen; fails where it is not seen, so that no comparison holds for nothing. */
export async function boxOf(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

async function drag(page: Page, start: Spot, end: Spot, meanwhile?: () => Promise<void>): Promise<void> {
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 6, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await meanwhile?.();
  await page.mouse.up();
}

export function canvasModel({ page }: Planner): CanvasModel {
  const frame = (id: string) => page.locator(`${SHOWN} .react-flow__node[data-id="team-${id}"]`);
  return {
    card: (id) => page.locator(`${SHOWN} .react-flow__node[data-id="seat-${id}"]`),
    frame,
    cards: page.locator(`${SHOWN} .react-flow__node[data-id^="seat-"]`),
    lines: page.locator(`${SHOWN} .react-flow__edge`),
    notes: page.locator(`${SHOWN} .react-flow__node[data-id^="note-"]`),
    selected: page.locator(`${SHOWN} .react-flow__node.selected`),
    headOf: async (id) => {
      const { x, y } = await boxOf(frame(id).locator('[data-part="name"]'));
      return { x: x + 8, y: y + 6 };
    },
    middleOf: async (target) => {
      const { x, y, width, height } = await boxOf(target);
      return { x: x + width / 2, y: y + height / 2 };
    },
    drag: (start, end, meanwhile) => drag(page, start, end, meanwhile),
    settled: async () => {
      const place = () => page.locator(`${SHOWN} .react-flow__viewport`).getAttribute('style');
      let before: string | null = null;
      await expect(async () => {
        const now = await place();
        const isSame = now === before;
        before = now;
        expect(isSame).toBe(true);
      }).toPass({ intervals: [120] });
    },
    said: page.locator('[aria-live="polite"]'),
  };
}
