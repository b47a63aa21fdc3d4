/** Managers from outside: pills above everything, each near the seats that report to it. */

import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ChartLayout, Heights } from '../layout.ts';
import { outsideOf } from '../layout.ts';
import { topX } from '../lines/route-ports.ts';
import type { Box } from '../metrics.ts';
import { boundsOf, PILL, rightOf } from '../metrics.ts';
import type { Size } from '../paper.ts';

/** Between the pills and the chart below them, unless it needs more. */
const PILLS_GAP = 24;
const ROW_GAP = 12;
/** Pills in one row may stand out over the chart by this much, together; over a narrow chart the row is this wide. */
const OVERHANG = 200;
const NARROWEST = 760;
/** Where a dotted line runs down, right of what it leads to. */
const LANE = 12;

interface Aim {
  readonly x: number;
  readonly y: number;
}

/** Where lines would best come down to a manager's reports: the mean of their places. */
function aimsOf(scenario: Scenario, { cards, frames }: Pick<ChartLayout, 'cards' | 'frames'>): Map<PersonId, Aim> {
  const sums = new Map<PersonId, Aim & { readonly count: number }>();
  for (const [id, card] of cards) {
    const seat = scenario.seats[id];
    if (!seat) continue;
    const block = (seat.team && frames.get(seat.team)) || card;
    const add = (manager: PersonId, x: number): void => {
      const sum = sums.get(manager) ?? { x: 0, y: 0, count: 0 };
      sums.set(manager, { x: sum.x + x, y: sum.y + card.y, count: sum.count + 1 });
    };
    const isAlone = block === card && frames.size > 0;
    if (seat.solid?.kind === 'outside') add(seat.solid.id, block === card ? card.x + card.width / 2 : block.x);
    for (const manager of seat.dotted)
      if (manager.kind === 'outside') add(manager.id, isAlone ? topX(card) : rightOf(block) + LANE);
  }
  return new Map([...sums].map(([id, { x, y, count }]) => [id, { x: x / count, y: y / count }]));
}

/** Pills for those of these cards that report to somebody outside. */
export function pillsOver(
  plan: Plan,
  scenario: Scenario,
  boxes: Pick<ChartLayout, 'cards' | 'frames'>,
  heights: Heights,
  gap = PILLS_GAP,
): Map<PersonId, Box> {
  const bounds = boundsOf([...boxes.frames.values(), ...boxes.cards.values()]);
  const aims = aimsOf(scenario, boxes);
  const pills = outsideOf(plan, scenario)
    .flatMap(({ id, name }) => {
      const aim = aims.get(id);
      return aim === undefined ? [] : [{ id, aim, ...heights.pill(name) }];
    })
    .sort((a, b) => a.aim.x - b.aim.x || a.aim.y - b.aim.y);
  if (!bounds || pills.length === 0) return new Map();
  const whole = pills.reduce((sum, pill) => sum + pill.width + PILL.gap, 0) - PILL.gap;
  const room = Math.max(NARROWEST, bounds.width + OVERHANG);
  const rows: (Size & { readonly id: PersonId; readonly x: number })[][] = [[]];
  const lefts = whole <= room ? rowOf(pills, bounds, whole) : null;
  let next = bounds.x;
  for (const [index, { id, width, height }] of pills.entries()) {
    if (!lefts && next > bounds.x && next + width > bounds.x + room) {
      next = bounds.x;
      rows.push([]);
    }
    rows.at(-1)?.push({ id, x: lefts?.[index] ?? next, width, height });
    next += width + PILL.gap;
  }
  // From below, as lines leave a row of pills at one height.
  let bottom = bounds.y - gap;
  const placed = rows.reverse().map((row) => {
    const boxes = row.map(({ id, ...pill }): [PersonId, Box] => [id, { ...pill, y: bottom - pill.height }]);
    bottom -= Math.max(...row.map(({ height }) => height)) + ROW_GAP;
    return boxes;
  });
  return new Map(placed.reverse().flat());
}

/** Left edges of pills in one row: each as near to its aim as the others let it, over the chart and not beside it. */
function rowOf(pills: readonly { readonly aim: Aim; readonly width: number }[], bounds: Box, whole: number): number[] {
  const spare = Math.max(0, whole - bounds.width);
  const lefts: number[] = [];
  let next = bounds.x - spare / 2;
  for (const { aim, width } of pills) {
    const left = Math.max(next, aim.x - width / 2);
    lefts.push(left);
    next = left + width + PILL.gap;
  }
  let end = rightOf(bounds) + spare / 2;
  for (let index = pills.length - 1; index >= 0; index--) {
    const width = pills[index]?.width ?? 0;
    const left = Math.min(lefts[index] ?? 0, end - width);
    lefts[index] = left;
    end = left - PILL.gap;
  }
  return lefts;
}
