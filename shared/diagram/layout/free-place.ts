/**
 * Makes room for what a person placed: whatever stands clear of it stays, the rest moves as little as it can.
 *
 * Costs n² for the look at who is in the way, and for each that is, the places beside others up to where it goes.
 */

import type { Box } from '../metrics.ts';
import { bottomOf, CARD_GAP, overlaps, rightOf } from '../metrics.ts';

/** Left free around what is placed. */
const CLEAR = CARD_GAP * 2;
/** What is pushed on in turn counts more than what moves a little farther itself. */
const PUSHED_ON = 2;

const isNearAcross = (a: Box, b: Box): boolean => a.x < rightOf(b) + CLEAR && b.x < rightOf(a) + CLEAR;
const isNearDown = (a: Box, b: Box): boolean => a.y < bottomOf(b) + CLEAR && b.y < bottomOf(a) + CLEAR;
const isNear = (a: Box, b: Box): boolean => isNearAcross(a, b) && isNearDown(a, b);

/** How far a box that is near another one moves at least to be clear of it. */
const wayOut = (box: Box, from: Box): number =>
  CLEAR + Math.min(rightOf(from) - box.x, rightOf(box) - from.x, bottomOf(from) - box.y, bottomOf(box) - from.y);

/** Moves along one axis that bring a span beside another one, the shortest first, ahead before back. */
function movesOf(at: number, size: number, spans: readonly (readonly [number, number])[]): readonly number[] {
  const moves = spans.flatMap(([start, end]) => [end + CLEAR - at, start - CLEAR - size - at]);
  return [...new Set([0, ...moves])].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
}

/** The nearest place clear of what is settled, down before aside; what has yet to settle is pushed on only where that is less. */
function nearestPlace(box: Box, settled: readonly Box[], others: readonly Box[]): Box {
  let best = { box, cost: Infinity };
  for (const x of movesOf(
    box.x,
    box.width,
    [...settled, ...others].map((one) => [one.x, rightOf(one)]),
  )) {
    if (Math.abs(x) >= best.cost) break;
    const aside = { ...box, x: box.x + x };
    const fixed = settled.filter((one) => isNearAcross(one, aside));
    const loose = others.filter((one) => isNearAcross(one, aside));
    for (const y of movesOf(
      box.y,
      box.height,
      [...fixed, ...loose].map((one) => [one.y, bottomOf(one)]),
    )) {
      let cost = Math.abs(x) + Math.abs(y);
      if (cost >= best.cost) break;
      const moved = { ...aside, y: box.y + y };
      if (fixed.some((one) => isNearDown(one, moved))) continue;
      for (const one of loose) if (isNearDown(one, moved)) cost += PUSHED_ON * wayOut(one, moved);
      if (cost < best.cost) best = { box: moved, cost };
    }
  }
  return best.box;
}

/**
 * Where boxes stand that somebody placed: there, but for those that another one has grown over since.
 * @returns the boxes in their order, none over another; of two the later one gives way
 */
export function standing(placed: readonly Box[]): readonly Box[] {
  const settled: Box[] = [];
  for (const [index, box] of placed.entries()) {
    const isCovered = settled.some((one) => overlaps(one, box));
    settled.push(isCovered ? nearestPlace(box, settled, placed.slice(index + 1)) : box);
  }
  return settled;
}

/**
 * Where boxes stand that nobody placed, beside those that somebody did.
 * @param placed stay where they are
 * @param wanted where the others would stand, none over another
 * @returns the others in their order: over none that is placed, and none over another
 */
export function freePlaces(placed: readonly Box[], wanted: readonly Box[]): readonly Box[] {
  const settled = [...placed];
  const at = [...wanted];
  const waiting = new Set(wanted.keys());
  const moving: number[] = [];
  const moveAway = (from: readonly Box[]): void => {
    for (const index of waiting) {
      const box = wanted[index];
      if (box === undefined || !from.some((one) => isNear(one, box))) continue;
      waiting.delete(index);
      moving.push(index);
    }
  };
  moveAway(placed);
  for (const index of moving) {
    const others = [...waiting].flatMap((one) => wanted[one] ?? []);
    const box = nearestPlace(wanted[index] as Box, settled, others);
    at[index] = box;
    settled.push(box);
    moveAway([box]);
  }
  return at;
}
