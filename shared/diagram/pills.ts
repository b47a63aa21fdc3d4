/** Managers from outside: pills above everything, each near the seats that report to it. */

import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ChartLayout, Heights } from './layout.ts';
import { outsideOf } from './layout.ts';
import type { Box } from './metrics.ts';
import { boundsOf, PILL, rightOf } from './metrics.ts';

/** Between the pills and the chart below them. */
const PILLS_GAP = 40;
const ROW_GAP = 12;
/** Where a dotted line runs down, right of what it leads to. */
const LANE = 16;
/** Pills in one row may stand out over the chart by this much, together. */
const OVERHANG = 400;

/** Where lines would best come down to a manager's reports: the mean of their places from left to right. */
function middles(scenario: Scenario, { cards, frames }: Pick<ChartLayout, 'cards' | 'frames'>): Map<PersonId, number> {
  const sums = new Map<PersonId, { sum: number; count: number }>();
  for (const [id, card] of cards) {
    const seat = scenario.seats[id];
    if (!seat) continue;
    const block = (seat.team && frames.get(seat.team)) || card;
    const add = (manager: PersonId, x: number): void => {
      const { sum, count } = sums.get(manager) ?? { sum: 0, count: 0 };
      sums.set(manager, { sum: sum + x, count: count + 1 });
    };
    if (seat.solid?.kind === 'outside') add(seat.solid.id, block === card ? card.x + card.width / 2 : block.x);
    for (const manager of seat.dotted) if (manager.kind === 'outside') add(manager.id, rightOf(block) + LANE);
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}

/** Pills for those of these cards that report to somebody outside. */
export function pillsOver(
  plan: Plan,
  scenario: Scenario,
  boxes: Pick<ChartLayout, 'cards' | 'frames'>,
  heights: Heights,
): Map<PersonId, Box> {
  const bounds = boundsOf([...boxes.frames.values(), ...boxes.cards.values()]);
  const middle = middles(scenario, boxes);
  const pills = outsideOf(plan, scenario)
    .flatMap(({ id, name }) => {
      const x = middle.get(id);
      return x === undefined ? [] : [{ id, middle: x, width: heights.pillWidth(name) }];
    })
    .sort((a, b) => a.middle - b.middle);
  if (!bounds || pills.length === 0) return new Map();
  const room = Math.max(760, bounds.width) + OVERHANG;
  const whole = pills.reduce((sum, pill) => sum + pill.width + PILL.gap, 0);
  const isOneRow = whole <= room;
  const placed = new Map<PersonId, Box>();
  let [next, y] = [isOneRow ? Number.NEGATIVE_INFINITY : bounds.x, 0];
  for (const pill of pills) {
    if (!isOneRow && next > bounds.x && next + pill.width > bounds.x + room)
      [next, y] = [bounds.x, y + PILL.height + ROW_GAP];
    const x = isOneRow ? Math.max(next, pill.middle - pill.width / 2) : next;
    placed.set(pill.id, { x, y, width: pill.width, height: PILL.height });
    next = x + pill.width + PILL.gap;
  }
  const top = bounds.y - PILLS_GAP - PILL.height - y;
  return new Map([...placed].map(([id, pill]) => [id, { ...pill, y: pill.y + top }]));
}
