/**
 * Where labels stand on their lines: over no frame, card, pill, arrow head or other label where there is such a place, and
 * over no other line where there is one of those.
 *
 * Costs one pass over all lines, and for each label that is in the way of something the search along its own line.
 */

import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ChartLayout } from '../layout.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, rightOf } from '../metrics.ts';
import type { Size } from '../paper.ts';
import type { Boxed, Grid } from './grid.ts';
import { gridOf } from './grid.ts';
import { labelBox } from './labels.ts';
import { lengthOf } from './route-search.ts';
import type { Route } from './routes.ts';

/** Left free around a label that moves, of its line at both of its ends, and between it and a line that it stands beside. */
const AIR = 2;
const ENDS = 8;
const BESIDE = 3;
/** Where the line is so short that the label would stand beside its arrow head. */
const BESIDE_HEAD = 6;
/** On the line; beside it only where that has no room. */
const ASIDES = [0, BESIDE, -BESIDE, BESIDE_HEAD, -BESIDE_HEAD];
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

type Span = readonly [number, number];

/** The place nearest to the middle between two places that no span covers; null where all of it is covered. */
function nearestFree(from: number, to: number, spans: readonly Span[]): number | null {
  const middle = (from + to) / 2;
  let [before, after] = [middle, middle];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) if (start < after && after < end) after = end;
  for (const [start, end] of [...spans].sort((a, b) => b[1] - a[1])) if (start < before && before < end) before = start;
  const isBefore = before >= from && (after > to || middle - before <= after - middle);
  return isBefore ? before : after <= to ? after : null;
}

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
  const spans = keepOff.flatMap((box): Span[] => {
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

export const grownBy = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + by * 2,
  height: box.height + by * 2,
});

interface Line extends Boxed {
  readonly id: string;
}

/** What labels keep off, and the lines that they had better not hide, by the id of each. */
interface Ground {
  readonly solid: Grid<Boxed>;
  readonly lines: Grid<Line>;
}

/** Where it stands already, unless it covers something there; else the first free place on, or beside, its line. */
function placeOf({ id, points }: Route, wanted: Box, ground: Ground): Box {
  const solidOver = (box: Box): Box[] => ground.solid.over(box).map((other) => other.box);
  const linesOver = (box: Box): Box[] =>
    ground.lines.over(box).flatMap((other) => (other.id === id ? [] : [other.box]));
  const isCovering = solidOver(wanted).length > 0;
  if (!isCovering && linesOver(wanted).length === 0) return wanted;
  const parts = longestFirst(points).map((part) => {
    const around = grownBy(segmentBox(...part), Math.max(wanted.width, wanted.height) + BESIDE_HEAD + AIR);
    const solid = solidOver(around);
    return { part, solid, all: [...solid, ...linesOver(around)] };
  });
  const free = (keepOff: 'all' | 'solid'): Box | undefined => {
    for (const aside of ASIDES)
      for (const near of parts) {
        const spot = spotAlong(near.part, wanted, aside, near[keepOff]);
        if (spot !== null) return spot;
      }
    return undefined;
  };
  const found = free('all') ?? (isCovering ? free('solid') : wanted);
  if (found) return found;
  const hides = (box: Box): number => coveredArea(box, solidOver(box));
  const all = parts.flatMap(({ part }) => spotAlong(part, wanted, 0, []) ?? []);
  return all.reduce((best, box) => (hides(box) < hides(best) ? box : best), wanted);
}

/**
 * The same lines, each with its label at the best place that those before it leave. Hand-offs come first; what a platform
 * serves is said many times over, and may hide a line.
 */
export function withPlacedLabels(routes: readonly Route[], scenario: Scenario, layout: ChartLayout): readonly Route[] {
  const ofKind = (kind: Route['kind']) => routes.filter((route) => route.kind === kind && route.label !== '');
  const [handOffs, serves] = [ofKind('hand-off'), ofKind('serves')];
  if (handOffs.length + serves.length === 0) return routes;
  const solid = gridOf([...solidOf(scenario, layout), ...routes.flatMap(headsOf)].map((box): Boxed => ({ box })));
  const segments = ({ id, points }: Route) => segmentsOf(points).map((box) => ({ id, box }));
  const lines = gridOf<Line>(handOffs.length === 0 ? [] : routes.flatMap(segments));
  const moved = new Map<string, Point>();
  const place = (route: Route, ground: Ground): void => {
    const wanted = labelBox(route.label, route.labelAt);
    const box = placeOf(route, wanted, ground);
    solid.add({ box });
    if (box !== wanted) moved.set(route.id, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  };
  for (const route of handOffs) place(route, { solid, lines });
  for (const route of serves) place(route, { solid, lines: gridOf<Line>([]) });
  if (moved.size === 0) return routes;
  return routes.map((route) => {
    const labelAt = moved.get(route.id);
    return labelAt === undefined ? route : { ...route, labelAt };
  });
}
