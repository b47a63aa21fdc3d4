/** Where a way can be cut, and where the label of a cut stands: beside a straight part, over nothing if there is such a place. */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';
import type { Size } from '../paper.ts';
import { longestFirst, spotAlong } from './label-places.ts';
import { lengthOf } from './route-search.ts';

export interface Cut {
  /** From the giving end to the cut, and from there on. */
  readonly before: readonly Point[];
  readonly beyond: readonly Point[];
  /** The two bars of the cut. */
  readonly bars: readonly (readonly [Point, Point])[];
  /** The middle of the cut, and the label beside it. */
  readonly at: Point;
  readonly label: Box;
}

/** About the size of a label; seen from farther away it is larger by `grown`. */
const LABEL = { height: 22, letter: 6.3, around: 30, grown: 1.45 } as const;
const CUT = 20;
const BAR = 6;
/** The least that is left of a line on both sides of its cut. */
const LEAST = 6;
/** Between the cut and its label. */
const BESIDE = 12;
/** A label that finds no room right beside its cut stands so far beyond an end of the part. */
const REACH = 28;

export const GROWN = LABEL.grown;

export const labelSize = (words: string): Size => ({
  width: words.length * LABEL.letter + LABEL.around,
  height: LABEL.height,
});

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** From where a label grows, from its top left. */
export const originOf = ({ at, label }: Pick<Cut, 'at' | 'label'>): Point => ({
  x: within(at.x - label.x, 0, label.width),
  y: within(at.y - label.y, 0, label.height),
});

/** The label as it is seen from farther away. */
export function grownLabel(cut: Pick<Cut, 'at' | 'label'>, scale: number = GROWN): Box {
  const { x, y, width, height } = cut.label;
  const origin = originOf(cut);
  return {
    x: x + origin.x * (1 - scale),
    y: y + origin.y * (1 - scale),
    width: width * scale,
    height: height * scale,
  };
}

/** So far from a point, in the direction of a unit. */
export const along = (from: Point, by: Point, length: number): Point => ({
  x: from.x + by.x * length,
  y: from.y + by.y * length,
});

/** What is drawn of a cut itself. */
export const boxOfCut = ({ at }: Pick<Cut, 'at'>): Box => ({
  x: at.x - CUT / 2,
  y: at.y - CUT / 2,
  width: CUT,
  height: CUT,
});

/** Cuts a straight part of a way as near to its label as can be. */
function cutBeside(points: readonly Point[], [a, b]: readonly [Point, Point], label: Box): Cut | null {
  const length = lengthOf([a, b]);
  const half = Math.min(CUT, length - LEAST * 2) / 2;
  if (half <= 2) return null;
  const unit = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const wanted = (label.x + label.width / 2 - a.x) * unit.x + (label.y + label.height / 2 - a.y) * unit.y;
  const at = along(a, unit, within(wanted, half + LEAST, length - half - LEAST));
  const [stop, go] = [along(at, unit, -half), along(at, unit, half)];
  const bar = (middle: Point): readonly [Point, Point] => {
    const aside = { x: unit.y, y: unit.x };
    return [along(middle, aside, -BAR), along(middle, aside, BAR)];
  };
  const end = points.indexOf(b);
  return {
    at,
    label,
    before: [...points.slice(0, end), stop],
    beyond: [go, ...points.slice(end)],
    bars: [bar(stop), bar(go)],
  };
}

/** What a label should not cover; what it should not even once it has grown; and lines, which it had better not hide. */
export interface KeepOff {
  readonly solid: readonly Box[];
  readonly roomy: readonly Box[];
  readonly lines: readonly Box[];
}

/** Where a label stands on a side of a part, best with room to grow and over no other line. */
function labelBeside(
  part: readonly [Point, Point],
  size: Size,
  aside: number,
  { solid, roomy, lines }: KeepOff,
): Box | null {
  const large = { width: size.width * GROWN, height: size.height * GROWN };
  const spot =
    spotAlong(part, large, aside, [...roomy, ...lines], REACH) ?? spotAlong(part, large, aside, roomy, REACH);
  if (spot === null)
    return (
      spotAlong(part, size, aside, [...solid, ...lines], REACH) ??
      spotAlong(part, size, aside, solid, REACH) ??
      spotAlong(part, size, aside, [], REACH)
    );
  const [x, y] = [spot.x + (spot.width - size.width) / 2, spot.y + (spot.height - size.height) / 2];
  if (part[0].x === part[1].x) return { ...size, x: aside > 0 ? spot.x : spot.x + spot.width - size.width, y };
  return { ...size, x, y: aside > 0 ? spot.y + spot.height - size.height : spot.y };
}

/** Cuts of a way, one for each side of each part: of the longest part first, with the label at the right of it or over it. */
export const cutsOf = (points: readonly Point[], size: Size, keepOff: KeepOff): Cut[] =>
  longestFirst(points).flatMap((part) =>
    [BESIDE, -BESIDE].flatMap((aside) => {
      const label = labelBeside(part, size, aside, keepOff);
      return (label && cutBeside(points, part, label)) ?? [];
    }),
  );
