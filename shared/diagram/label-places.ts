/**
 * Where labels stand on their lines: over no frame, card, pill, arrow head or other label where there is such a place, and
 * over no other line where there is one of those.
 *
 * Costs for each label one look at all lines, and for one that is in the way of something the square of what is near it.
 */

import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { labelBox } from './labels.ts';
import type { ChartLayout } from './layout.ts';
import type { Box } from './metrics.ts';
import { bottomOf, boundsOf, overlaps, rightOf } from './metrics.ts';
import type { Size } from './paper.ts';
import { lengthOf } from './route-search.ts';
import type { Route } from './routes.ts';

/** Left free around a label that moves, of its line at both of its ends, and between it and a line that it stands beside. */
const AIR = 2;
const ENDS = 8;
const BESIDE = 3;
/** On the line; beside it only where that has no room. */
const ASIDES = [0, BESIDE, -BESIDE];
const HEADS = { 'hand-off': 8, serves: 12 } as const;

const segmentBox = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.max(1, Math.abs(a.x - b.x)),
  height: Math.max(1, Math.abs(a.y - b.y)),
});

/** The straight parts of a line, as thin boxes. */
export const segmentsOf = (points: readonly Point[]): Box[] =>
  points.slice(1).map((b, index) => segmentBox(points[index] ?? b, b));

/** Frames with all that stands in them, and what stands in none. */
export function solidOf(scenario: Scenario, { frames, cards, pills }: ChartLayout): Box[] {
  const loose = [...cards].flatMap(([id, box]) => (scenario.seats[id]?.team ? [] : [box]));
  return [...frames.values(), ...loose, ...pills.values()];
}

/** Where a line has arrow heads. */
export function headsOf({ kind, points, isBothWays }: Route): Box[] {
  if (kind !== 'hand-off' && kind !== 'serves') return [];
  const size = HEADS[kind];
  const head = (tip: Point | undefined, from: Point | undefined): Box[] => {
    if (!tip || !from) return [];
    const [x, y] = [tip.x - (Math.sign(tip.x - from.x) * size) / 2, tip.y - (Math.sign(tip.y - from.y) * size) / 2];
    return [{ x: x - size / 2, y: y - size / 2, width: size, height: size }];
  };
  return [...head(points.at(-1), points.at(-2)), ...(isBothWays ? head(points[0], points[1]) : [])];
}

/** The place nearest to the middle between two places that no span covers; null where all of it is covered. */
function nearestFree(from: number, to: number, spans: readonly (readonly [number, number])[]): number | null {
  const middle = (from + to) / 2;
  const isFree = (at: number): boolean => !spans.some(([start, end]) => at > start && at < end);
  return [middle, from, to, ...spans.flat()]
    .filter((at) => at >= from && at <= to && isFree(at))
    .reduce<number | null>((best, at) => (best === null || away(at, middle) < away(best, middle) ? at : best), null);
}
const away = (a: number, b: number): number => Math.abs(a - b);

/**
 * Where a box of this size stands by a straight part of a line, as near to its middle as can be; null where it would cover
 * something all along.
 * @param aside 0 on the line; else so far right of it or over it, if negative left of it or under it
 * @param reach how far its middle may be beyond the ends of the part, where it stands beside it
 */
export function spotAlong(
  [a, b]: readonly [Point, Point],
  { width, height }: Size,
  aside: number,
  keepOff: readonly Box[],
  reach = 0,
): Box | null {
  const isDown = a.x === b.x;
  const [along, across] = isDown ? [height, width] : [width, height];
  const line = isDown ? a.x : a.y;
  const off = Math.sign(aside) * (Math.abs(aside) + across / 2);
  const middle = isDown ? line + off : line - off;
  const ends = aside === 0 ? along / 2 + ENDS : -reach;
  const [start, end] = isDown ? [Math.min(a.y, b.y), Math.max(a.y, b.y)] : [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  if (end - start < ends * 2) return null;
  const spans = keepOff.flatMap((box): (readonly [number, number])[] => {
    const [near, far] = isDown ? [box.x, rightOf(box)] : [box.y, bottomOf(box)];
    if (near >= middle + across / 2 + AIR || far <= middle - across / 2 - AIR) return [];
    const [first, last] = isDown ? [box.y, bottomOf(box)] : [box.x, rightOf(box)];
    return [[first - along / 2 - AIR, last + along / 2 + AIR]];
  });
  const at = nearestFree(start + ends, end - ends, spans);
  if (at === null) return null;
  const [x, y] = isDown ? [middle, at] : [at, middle];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The straight parts of a line, the longest first. */
export const longestFirst = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points
    .slice(1)
    .map((b, index): readonly [Point, Point] => [points[index] ?? b, b])
    .sort((one, other) => lengthOf(other) - lengthOf(one));

/** How much of a box others cover, each counted for itself. */
export const coveredArea = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => {
    const width = Math.min(rightOf(box), rightOf(other)) - Math.max(box.x, other.x);
    const height = Math.min(bottomOf(box), bottomOf(other)) - Math.max(box.y, other.y);
    return width > 0 && height > 0 ? sum + width * height : sum;
  }, 0);

const grownBy = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + by * 2,
  height: box.height + by * 2,
});

/** Where it stands already, unless it covers something there; else the first free place on, or beside, its line. */
function placeOf({ points }: Route, wanted: Box, solid: readonly Box[], lines: readonly Box[]): Box {
  const parts = longestFirst(points);
  for (const keepOff of [[...solid, ...lines], solid]) {
    if (!keepOff.some((other) => overlaps(other, wanted))) return wanted;
    for (const aside of ASIDES)
      for (const part of parts) {
        const spot = spotAlong(part, wanted, aside, keepOff);
        if (spot !== null) return spot;
      }
  }
  const all = parts.flatMap((part) => spotAlong(part, wanted, 0, []) ?? []);
  return all.reduce((best, box) => (coveredArea(box, solid) < coveredArea(best, solid) ? box : best), wanted);
}

/** The same lines, each with its label at the best place that those before it leave; hand-offs come first. */
export function withPlacedLabels(routes: readonly Route[], scenario: Scenario, layout: ChartLayout): readonly Route[] {
  const labelled = routes.filter(({ label }) => label !== '');
  if (labelled.length === 0) return routes;
  const solid = [...solidOf(scenario, layout), ...routes.flatMap(headsOf)];
  const lines = routes.flatMap(({ id, points }) => segmentsOf(points).map((box) => ({ id, box })));
  const moved = new Map<string, Point>();
  for (const kind of ['hand-off', 'serves'])
    for (const route of labelled) {
      if (route.kind !== kind) continue;
      const wanted = labelBox(route.label, route.labelAt);
      const bounds = boundsOf([...segmentsOf(route.points), wanted]) ?? wanted;
      const around = grownBy(bounds, Math.max(wanted.width, wanted.height) + BESIDE + AIR);
      const box = placeOf(
        route,
        wanted,
        solid.filter((other) => overlaps(other, around)),
        lines.flatMap((line) => (line.id !== route.id && overlaps(line.box, around) ? [line.box] : [])),
      );
      solid.push(box);
      if (box !== wanted) moved.set(route.id, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  if (moved.size === 0) return routes;
  return routes.map((route) => {
    const labelAt = moved.get(route.id);
    return labelAt === undefined ? route : { ...route, labelAt };
  });
}
