/**
 * Where a gap is drawn: a way between both ends cut in two, or a stub of the one there is. The label stands beside the
 * cut, over no card, frame, pill or other label where there is such a place.
 */

import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Gap } from './gaps.ts';
import type { ChartLayout } from './layout.ts';
import type { Box } from './metrics.ts';
import { bottomOf, boundsOf, overlaps, rightOf } from './metrics.ts';
import type { Port } from './route-ports.ts';
import type { Blocks } from './route-search.ts';
import { blocksOf, lengthOf, searchWay, straightened } from './route-search.ts';
import type { Route } from './routes.ts';

export interface GapRoute {
  readonly gap: Gap;
  /** From the giving end to the cut, and from there on; either may stand for nobody. */
  readonly before: readonly Point[];
  readonly beyond: readonly Point[];
  /** The two bars of the cut. */
  readonly bars: readonly (readonly [Point, Point])[];
  /** The middle of the cut, and the label beside it. */
  readonly at: Point;
  readonly label: Box;
}

export const GAP_LABEL = { height: 22, letter: 6.3, around: 30 } as const;
const CUT = 20;
const BAR = 6;
/** A stub: as long as fits between two rows of frames. */
const STUB = 48;
const ASIDE = 20;
/** The least that is left of a line on both sides of its cut. */
const LEAST = 6;
/** Between the cut and its label. */
const BESIDE = 12;
/** Lines to the middles of frames go there already. */
const PLACES = [0.3, 0.7, 0.15, 0.85];
const MOST_WAYS = 6;
/** What a label costs that covers something, or that a line runs through, as length of a detour. */
const COVERS = 10_000;
const CROSSED = 90;
/** For each pixel that it stands out beside the chart, where a window that shows the chart may cut it. */
const OUTSIDE = 2;
/** A label that finds no room beside its cut stands a line lower or higher. */
const LINES = [0, 1, -1, 2];
const BETWEEN_LINES = 4;
/** A stub leads down, where its label finds room, unless it covers something there. */
const NOT_DOWN = 400;
/** Another place is better only where the label stands freer there. */
const NEXT = 12;

const SIDES = ['bottom', 'right', 'left', 'top'] as const;
type Side = (typeof SIDES)[number];
const OUT: Readonly<Record<Side, Point>> = {
  bottom: { x: 0, y: 1 },
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  top: { x: 0, y: -1 },
};

const along = (from: Point, by: Point, length: number): Point => ({
  x: from.x + by.x * length,
  y: from.y + by.y * length,
});

function edgeAt({ x, y, width, height }: Box, side: Side, place: number): Point {
  if (side === 'bottom' || side === 'top') return { x: x + width * place, y: side === 'top' ? y : y + height };
  return { x: side === 'left' ? x : x + width, y: y + height * place };
}

const portAt = (box: Box, side: Side, place: number): Port => {
  const edge = edgeAt(box, side, place);
  return { inside: [edge], at: along(edge, OUT[side], ASIDE), penalty: 0 };
};

interface Way {
  readonly points: readonly Point[];
  readonly cost: number;
}

/** Ways from the sides of one box to the sides of the other, the best first. */
function waysBetween(from: Box, to: Box, blocks: Blocks, place: number): Way[] {
  const isUp = from.y > bottomOf(to);
  const outs = SIDES.filter((side) => side !== (isUp ? 'bottom' : 'top'));
  const ins = SIDES.filter((side) => side !== (isUp ? 'top' : 'bottom'));
  // Side by side there is often no room for words between the two, but under both.
  const pairs = outs.flatMap((out) => ins.map((into) => [out, into] as const));
  const ways = [...pairs, ['bottom', 'bottom'] as const].map(([out, into]): Way => {
    const [start, end] = [portAt(from, out, place), portAt(to, into, place)];
    const way = searchWay(start.at, end.at, blocks, ASIDE);
    const points = straightened([...start.inside, ...way.points, ...end.inside]);
    return { points, cost: way.cost };
  });
  return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
}

const segmentBox = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.max(1, Math.abs(a.x - b.x)),
  height: Math.max(1, Math.abs(a.y - b.y)),
});

const segmentsOf = (points: readonly Point[]): Box[] =>
  points.slice(1).map((b, index) => segmentBox(points[index] ?? b, b));

interface Cut extends Pick<GapRoute, 'before' | 'beyond' | 'bars' | 'at'> {
  readonly isDown: boolean;
}

/** Cuts a way in the middle of one of its segments. */
function cutAt(points: readonly Point[], index: number): Cut | null {
  const [a, b] = [points[index], points[index + 1]];
  if (a === undefined || b === undefined) return null;
  const length = lengthOf([a, b]);
  const half = Math.min(CUT, length - LEAST * 2) / 2;
  if (half <= 2) return null;
  const unit = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const at = along(a, unit, length / 2);
  const [stop, go] = [along(at, unit, -half), along(at, unit, half)];
  const bar = (middle: Point): readonly [Point, Point] => {
    const aside = { x: unit.y, y: unit.x };
    return [along(middle, aside, -BAR), along(middle, aside, BAR)];
  };
  return {
    at,
    isDown: a.x === b.x,
    before: [...points.slice(0, index + 1), stop],
    beyond: [go, ...points.slice(index + 1)],
    bars: [bar(stop), bar(go)],
  };
}

/** Cuts of a way, in its longest segment first. */
function cutsOf(points: readonly Point[]): Cut[] {
  const segments = points.slice(1).map((b, index) => ({ index, length: lengthOf([points[index] ?? b, b]) }));
  return segments.sort((a, b) => b.length - a.length).flatMap(({ index }) => cutAt(points, index) ?? []);
}

/** Where the label may stand beside a cut, the best place first. */
function labelsAt({ at, isDown }: Cut, width: number): Box[] {
  const { height } = GAP_LABEL;
  const box = (x: number, y: number): Box => ({ x, y, width, height });
  if (isDown)
    return LINES.flatMap((line) => {
      const y = at.y - height / 2 + line * (height + BETWEEN_LINES);
      return [box(at.x + BESIDE, y), box(at.x - BESIDE - width, y)];
    });
  return [box(at.x - width / 2, at.y - BESIDE - height), box(at.x - width / 2, at.y + BESIDE)];
}

/** Lines that are drawn as gaps instead. */
export const cutLines = (gaps: readonly Gap[]): ReadonlySet<string> =>
  new Set(gaps.flatMap(({ line }) => (line === null ? [] : [line])));

/** Draws each gap whose ends are in this layout. `routes` are the lines there, cut ones too; labels keep clear of them. */
export function gapRoutesOf(
  gaps: readonly Gap[],
  scenario: Scenario,
  { frames, cards, pills }: ChartLayout,
  routes: readonly Route[] = [],
): GapRoute[] {
  if (gaps.length === 0 || frames.size === 0) return [];
  const loose = [...cards].flatMap(([id, box]) => (scenario.seats[id]?.team ? [] : [box]));
  const solid = [...frames.values(), ...loose, ...pills.values()];
  const blocks = blocksOf(solid);
  const cut = cutLines(gaps);
  const labels = routes.flatMap(({ id, label, labelAt: { x, y } }): Box[] => {
    const width = label.length * GAP_LABEL.letter + 8;
    return label === '' || cut.has(id) ? [] : [{ x: x - width / 2, y: y - 9, width, height: 18 }];
  });
  const boxOf = (id: string | null): Box | undefined => frames.get(id as never) ?? cards.get(id as never);
  const segments = routes.flatMap(({ points }) => segmentsOf(points));
  const crossings = (box: Box): number => segments.reduce((sum, other) => (overlaps(other, box) ? sum + 1 : sum), 0);
  const bounds = boundsOf(solid);
  const overhang = (box: Box): number =>
    bounds ? Math.max(0, bounds.x - box.x) + Math.max(0, rightOf(box) - rightOf(bounds)) : 0;
  const isFree = (box: Box): boolean =>
    !solid.some((other) => overlaps(other, box)) && !labels.some((other) => overlaps(other, box));

  /** Labels of gaps that are drawn already: over a line they would hide where it is cut. */
  const shown: Box[] = [];
  /** Of all ways and cuts the shortest whose label stands freest. */
  const drawn = (gap: Gap, ways: readonly Way[]): GapRoute[] => {
    const width = gap.label.length * GAP_LABEL.letter + GAP_LABEL.around;
    let best: { readonly route: GapRoute; readonly cost: number } | undefined;
    for (const { points, cost: length } of ways) {
      const cost =
        length + CROSSED * segmentsOf(points).filter((part) => shown.some((other) => overlaps(other, part))).length;
      for (const [place, { isDown, ...cut }] of cutsOf(points).entries())
        for (const [side, label] of labelsAt({ ...cut, isDown }, width).entries()) {
          const least = cost + (place + side) * NEXT;
          if (best && least >= best.cost) continue;
          const all = least + (isFree(label) ? 0 : COVERS) + CROSSED * crossings(label) + OUTSIDE * overhang(label);
          if (!best || all < best.cost) best = { route: { ...cut, gap, label }, cost: all };
        }
    }
    if (!best) return [];
    labels.push(best.route.label);
    shown.push(best.route.label);
    segments.push(...segmentsOf(best.route.before), ...segmentsOf(best.route.beyond));
    for (const end of [best.route.before[0], best.route.beyond.at(-1)]) if (end) drawnFrom.add(`${end.x} ${end.y}`);
    return [best.route];
  };
  /** Ends of what is drawn already: two stubs in one place would look like one. */
  const drawnFrom = new Set<string>();
  const stubs = (box: Box): Way[] => {
    const all = PLACES.flatMap((place) =>
      SIDES.map((side): Point[] => {
        const edge = edgeAt(box, side, place);
        return [edge, along(edge, OUT[side], STUB)];
      }),
    );
    const isClear = ([a, b]: readonly Point[]) =>
      a !== undefined && b !== undefined && !solid.some((other) => other !== box && overlaps(other, segmentBox(a, b)));
    const [clear, rest] = [all.filter(isClear), all.filter((stub) => !isClear(stub))];
    const isDown = ([a, b]: readonly Point[]) => a?.x === b?.x && (b?.y ?? 0) > (a?.y ?? 0);
    const ordered = [...clear.filter(isDown), ...clear.filter((stub) => !isDown(stub)), ...rest];
    const isTaken = ([a]: readonly Point[]) => a !== undefined && drawnFrom.has(`${a.x} ${a.y}`);
    return ordered.map((points, index) => ({
      points,
      cost: (isTaken(points) ? COVERS : 0) + (isDown(points) ? 0 : NOT_DOWN) + index * NEXT,
    }));
  };
  return gaps.flatMap((gap, index): GapRoute[] => {
    if (gap.line !== null) {
      const line = routes.find(({ id }) => id === gap.line);
      return line === undefined ? [] : drawn(gap, [{ points: line.points, cost: 0 }]);
    }
    const [from, to] = [boxOf(gap.from), boxOf(gap.to)];
    if ((gap.from !== null && !from) || (gap.to !== null && !to)) return [];
    if (from && to) {
      const place = PLACES[index % PLACES.length] ?? 0.3;
      return drawn(gap, waysBetween(from, to, blocks, place));
    }
    if (from) return drawn(gap, stubs(from));
    const backwards = (way: Way): Way => ({ ...way, points: [...way.points].reverse() });
    return to ? drawn(gap, stubs(to).map(backwards)) : [];
  });
}

/** Everything that a gap covers, for the bounds of a page. */
export function boxOfGap({ before, beyond, label }: GapRoute): Box {
  const points = [...before, ...beyond];
  const left = Math.min(label.x, ...points.map(({ x }) => x));
  const top = Math.min(label.y, ...points.map(({ y }) => y));
  const right = Math.max(rightOf(label), ...points.map(({ x }) => x));
  const bottom = Math.max(bottomOf(label), ...points.map(({ y }) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
