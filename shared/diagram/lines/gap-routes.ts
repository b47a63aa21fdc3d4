/**
 * Where a gap is drawn: a way between both ends cut in two, or a stub of the one there is. The label stands beside the
 * cut, over no card, frame, pill or other label where there is such a place.
 */

import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ChartLayout } from '../layout.ts';
import { boxAt } from '../layout.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, boundsOf, overlaps, rightOf } from '../metrics.ts';
import type { Size } from '../paper.ts';
import type { Cut } from './gap-cuts.ts';
import { along, boxOfCut, cutsOf, grownLabel, labelSize } from './gap-cuts.ts';
import type { Gap } from './gaps.ts';
import { coveredArea, grownBy, headsOf, segmentsOf, solidOf } from './label-places.ts';
import { labelBox } from './labels.ts';
import type { Port } from './route-ports.ts';
import type { Blocks } from './route-search.ts';
import { blocksOf, searchWay, straightened } from './route-search.ts';
import type { Route } from './routes.ts';

export interface GapRoute extends Cut {
  readonly gap: Gap;
}

/** A stub: as long as fits between two rows of frames. */
const STUB = 48;
/** How far ways keep from what they pass: farther where another runs there, so that two do not look like one. */
const ASIDES = [20, 64];
/** Lines to the middles of frames go there already. */
const PLACES = [0.3, 0.7, 0.15, 0.85];
const MOST_WAYS = 10;
/** What a label costs that covers something, would from farther away, or has a line under it, as length of a detour. */
const COVERS = 10_000;
const CRAMPED = 200;
const CROSSED = 90;
/** What a cut costs that is covered, or has another line through it, or a way that runs under the label of another. */
const COVERED = 5000;
const HIDDEN = 300;
/** For each pixel that a way runs on another line, or so near to it that the two look like one. */
const ALONG = 2;
const NEAR = 5;
/** For each pixel that it stands out beside the chart, where a window that shows the chart may cut it. */
const OUTSIDE = 2;
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

function edgeAt({ x, y, width, height }: Box, side: Side, place: number): Point {
  if (side === 'bottom' || side === 'top') return { x: x + width * place, y: side === 'top' ? y : y + height };
  return { x: side === 'left' ? x : x + width, y: y + height * place };
}

const portAt = (box: Box, side: Side, place: number, aside: number): Port => {
  const edge = edgeAt(box, side, place);
  return { inside: [edge], at: along(edge, OUT[side], aside), penalty: 0 };
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
  const pairs = [...outs.flatMap((out) => ins.map((into) => [out, into] as const)), ['bottom', 'bottom'] as const];
  const ways = pairs.flatMap(([out, into]) =>
    ASIDES.map((aside): Way => {
      // From the same side of both, one way after the other leads around those before it.
      const [start, end] = [portAt(from, out, place, aside), portAt(to, into, out === into ? 1 - place : place, aside)];
      const way = searchWay(start.at, end.at, blocks, aside);
      const points = straightened([...start.inside, ...way.points, ...end.inside]);
      return { points, cost: way.cost + aside * 2 };
    }),
  );
  return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
}

/** All that a label of this size by these parts of a way might come near, also from farther away. */
function aroundOf(parts: readonly Box[], { width }: Size): Box {
  const { x, y, width: across, height } = boundsOf(parts) ?? { x: 0, y: 0, width: 0, height: 0 };
  const by = width * 2;
  return { x: x - by, y: y - by, width: across + by * 2, height: height + by * 2 };
}

/** Lines that are drawn as gaps instead. */
export const cutLines = (gaps: readonly Gap[]): ReadonlySet<string> =>
  new Set(gaps.flatMap(({ line }) => (line === null ? [] : [line])));

/** Draws each gap whose ends are in this layout. `routes` are the lines there, cut ones too; labels keep clear of them. */
export function gapRoutesOf(
  gaps: readonly Gap[],
  scenario: Scenario,
  layout: ChartLayout,
  routes: readonly Route[] = [],
): GapRoute[] {
  if (gaps.length === 0) return [];
  const blocked = solidOf(scenario, layout);
  const blocks = blocksOf(blocked);
  const cut = cutLines(gaps);
  const drawnLines = routes.filter(({ id }) => !cut.has(id));
  const labels = drawnLines.flatMap(({ label, labelAt }) => (label === '' ? [] : [labelBox(label, labelAt)]));
  /** What labels keep off, and what they had better not hide; what is drawn is added to both. */
  const solid = [...blocked, ...labels, ...drawnLines.flatMap(headsOf)];
  const segments = routes.flatMap(({ points }) => segmentsOf(points));
  /** Labels of gaps as they are seen from farther away. */
  const grown: Box[] = [];
  const boxOf = (id: string | null): Box | undefined => (id === null ? undefined : boxAt(layout, id));
  const bounds = boundsOf(blocked);
  const overhang = (box: Box): number =>
    bounds ? Math.max(0, bounds.x - box.x) + Math.max(0, rightOf(box) - rightOf(bounds)) : 0;

  /** Labels of gaps that are drawn already: over a line they would hide where it is cut. */
  const shown: Box[] = [];
  /** Of all ways and cuts the shortest whose label stands freest. */
  const drawn = (gap: Gap, ways: readonly Way[]): GapRoute[] => {
    const size = labelSize(gap.label);
    let best: { readonly route: GapRoute; readonly cost: number } | undefined;
    for (const { points, cost: length } of ways) {
      if (best && length >= best.cost) continue;
      const parts = segmentsOf(points);
      const around = aroundOf(parts, size);
      const isNear = (box: Box): boolean => overlaps(box, around);
      const keepOff = solid.filter(isNear);
      const roomy = [...keepOff, ...grown.filter(isNear)];
      const others = segments.filter(isNear);
      const near = others.map((other) => grownBy(other, NEAR));
      const lines = [...others, ...parts];
      const under = parts.filter((part) => shown.some((other) => overlaps(other, part))).length;
      const beside = parts.reduce((sum, part) => sum + coveredArea(part, near), 0);
      const cost = length + HIDDEN * under + ALONG * beside;
      const isFree = (box: Box): boolean => !keepOff.some((other) => overlaps(other, box));
      for (const [place, each] of cutsOf(points, size, { solid: keepOff, roomy, lines }).entries()) {
        const isCramped = roomy.some((other) => overlaps(other, grownLabel(each)));
        const all =
          cost +
          place * NEXT +
          (isFree(each.label) ? (isCramped ? CRAMPED : 0) : COVERS) +
          (isFree(boxOfCut(each)) ? 0 : COVERED) +
          CROSSED * lines.filter((other) => overlaps(other, each.label)).length +
          HIDDEN * others.filter((other) => overlaps(other, boxOfCut(each))).length +
          OUTSIDE * overhang(each.label);
        if (!best || all < best.cost) best = { route: { ...each, gap }, cost: all };
      }
    }
    if (!best) return [];
    const { label, before, beyond } = best.route;
    solid.push(label, boxOfCut(best.route));
    shown.push(label);
    grown.push(grownLabel(best.route));
    segments.push(...segmentsOf(before), ...segmentsOf(beyond));
    for (const end of [before[0], beyond.at(-1)]) if (end) drawnFrom.add(`${end.x} ${end.y}`);
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
      a !== undefined &&
      b !== undefined &&
      !segmentsOf([a, b]).some((part) => blocked.some((other) => other !== box && overlaps(other, part)));
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
    if (from && to) return drawn(gap, waysBetween(from, to, blocks, PLACES[index % PLACES.length] ?? 0.3));
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
