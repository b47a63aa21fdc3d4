/**
 * A right-angled way between two points that runs through no block: the shortest with the fewest corners of a few
 * candidates, which lead past the sides of the blocks in the way. O(candidates), at most some
 * dozens, times the blocks beside a straight line.
 */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, rightOf } from '../metrics.ts';

const CORNER = 24;
const HIT = 20_000;
const MOST_SIDES = 24;
/** For ways with five parts. */
const FEW = 4;

interface Way {
  readonly points: readonly Point[];
  readonly hits: number;
  readonly cost: number;
}

export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);

/** Without points that repeat or lie on a straight run. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  let [before, last]: (Point | undefined)[] = [];
  for (const point of points) {
    if (last && last.x === point.x && last.y === point.y) continue;
    const isRun =
      before !== undefined &&
      last !== undefined &&
      (before.x === last.x ? last.x === point.x : before.y === last.y && last.y === point.y);
    if (isRun) kept.pop();
    else before = last;
    kept.push(point);
    last = point;
  }
  return kept;
}

const BAND = 128;

/** Blocks by the bands that they reach into, so that a straight line meets only those it may run through. */
export interface Blocks {
  readonly rows: ReadonlyMap<number, readonly Box[]>;
  readonly columns: ReadonlyMap<number, readonly Box[]>;
}

export function blocksOf(boxes: readonly Box[]): Blocks {
  const rows = new Map<number, Box[]>();
  const columns = new Map<number, Box[]>();
  const add = (bands: Map<number, Box[]>, from: number, to: number, box: Box): void => {
    for (let band = Math.floor(from / BAND); band <= Math.floor(to / BAND); band++) {
      const list = bands.get(band);
      if (list) list.push(box);
      else bands.set(band, [box]);
    }
  };
  for (const box of boxes) {
    add(rows, box.y, bottomOf(box), box);
    add(columns, box.x, rightOf(box), box);
  }
  return { rows, columns };
}

const NONE: readonly Box[] = [];

/** How many blocks a way runs through; counting stops once they are more than `most`. */
function hitsOf(points: readonly Point[], blocks: Blocks, most: number, onHit: (block: Box) => void): number {
  let hits = 0;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (!a || !b) continue;
    const isDown = a.x === b.x;
    const band = isDown ? blocks.columns.get(Math.floor(a.x / BAND)) : blocks.rows.get(Math.floor(a.y / BAND));
    const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
    const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
    for (const block of band ?? NONE) {
      if (right <= block.x || left >= rightOf(block) || bottom <= block.y || top >= bottomOf(block)) continue;
      hits += 1;
      onHit(block);
      if (hits > most) return hits;
    }
  }
  return hits;
}

/** @param aside how far the way keeps from blocks that it passes */
export function searchWay(start: Point, end: Point, blocks: Blocks, aside: number): Way {
  const xs: number[] = [];
  const ys: number[] = [];
  let best: Way | null = null;
  const met = (block: Box): void => {
    for (const x of [block.x - aside, rightOf(block) + aside])
      if (!xs.includes(x) && xs.length < MOST_SIDES) xs.push(x);
    for (const y of [block.y - aside, bottomOf(block) + aside])
      if (!ys.includes(y) && ys.length < MOST_SIDES) ys.push(y);
  };
  const attempt = (points: readonly Point[]): void => {
    const way = straightened(points);
    const least = lengthOf(way) + CORNER * way.length;
    if (best && least >= best.cost) return;
    const hits = hitsOf(way, blocks, best ? Math.floor((best.cost - least) / HIT) : Number.POSITIVE_INFINITY, met);
    const cost = hits * HIT + least;
    if (!best || cost < best.cost) best = { points: way, hits, cost };
  };
  attempt([start, { x: end.x, y: start.y }, end]);
  attempt([start, { x: start.x, y: end.y }, end]);
  for (let index = 0; index < Math.max(xs.length, ys.length); index++) {
    const [x, y] = [xs[index], ys[index]];
    if (x !== undefined) attempt([start, { x, y: start.y }, { x, y: end.y }, end]);
    if (y !== undefined) attempt([start, { x: start.x, y }, { x: end.x, y }, end]);
  }
  const found = best as Way | null;
  if (found && found.hits > 0) {
    const near = (list: readonly number[], to: number) =>
      [...list].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, FEW);
    const across = [...new Set([...near(xs, start.x), ...near(xs, end.x)])];
    for (const y1 of near(ys, start.y))
      for (const y2 of near(ys, end.y))
        for (const x of across)
          attempt([start, { x: start.x, y: y1 }, { x, y: y1 }, { x, y: y2 }, { x: end.x, y: y2 }, end]);
  }
  return best ?? { points: [start, end], hits: 0, cost: 0 };
}
