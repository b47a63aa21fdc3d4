/** Where lines leave and enter cards, frames and pills. A card in a frame is reached through the gaps inside its frame. */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, rightOf } from '../metrics.ts';

/** A way out of a box: points from its edge, and the last one, outside. */
export interface Port {
  readonly inside: readonly Point[];
  readonly at: Point;
  /** What it costs to be used instead of a nicer one, as length. */
  readonly penalty: number;
}

/** A box with lines: a card, a frame or a pill; the frame that it stands in, or itself. */
export interface End {
  readonly box: Box;
  readonly block: Box;
}

/** The trunk from elsewhere runs down the outer half of the gutter, the bracket of the team's own lead down the inner. */
const TRUNK = 6;
const BRACKET = 7;
/** The gaps between cards are eight wide: solid lines keep to one half, dotted ones to the other. */
const SOLID_GAP = 5;
const DOTTED_GAP = 3;
const COLUMN_GAP = 4;
/** Over the middle of a frame's head, where a line from a whole team leaves it. */
const HEAD = 23;
const OTHER_SIDE = 60;
/** Under the middle of a card, where dotted lines end. */
const UNDER_HAND_OFFS = 14;
const UNDER_OWN = 14;
const LEFT_OF_MIDDLE = 0.4;
const RIGHT_OF_MIDDLE = 0.58;
/** From the corners of a frame. */
const CORNERS = 32;
const LEFT_IN = 40;

export const isInFrame = ({ box, block }: End): boolean => box !== block;
const isFirstColumn = ({ box, block }: End): boolean => box.x - block.x < 40;
const isLastColumn = ({ box, block }: End): boolean => rightOf(block) - rightOf(box) < 40;
export const middleY = (box: Box): number => box.y + box.height / 2;
export const middleX = (box: Box): number => box.x + box.width / 2;

/** Where lines to the reports of a card leave its left side: under where the line from its own manager comes in. */
const outY = (box: Box, isLed: boolean): number => middleY(box) + (isLed ? UNDER_OWN : 0);

/** From a card's left edge into the gutter of its frame. */
function toGutter(end: End, gutter: number, y: number): Point[] {
  const { box } = end;
  const start = { x: box.x, y };
  if (isFirstColumn(end)) return [start, { x: gutter, y }];
  const [rail, over] = [box.x - COLUMN_GAP, box.y - SOLID_GAP];
  return [start, { x: rail, y }, { x: rail, y: over }, { x: gutter, y: over }];
}

/**
 * Solid lines: out of a card downwards, or out of a frame by its gutter.
 * @param isLed whether the card has a manager too
 */
export function solidOut(end: End, aside: number, isLed: boolean): Port[] {
  const { box, block } = end;
  if (!isInFrame(end)) {
    const start = { x: middleX(box), y: bottomOf(box) };
    return [{ inside: [start], at: { x: start.x, y: start.y + aside }, penalty: 0 }];
  }
  const gutter = block.x + TRUNK;
  const inside = toGutter(end, gutter, outY(box, isLed));
  const y = inside.at(-1)?.y ?? box.y;
  return [
    { inside, at: { x: gutter, y: block.y - aside }, penalty: 0 },
    { inside: inside.slice(0, -1), at: { x: block.x - aside, y }, penalty: 0 },
  ];
}

/** Solid lines: into a card from above or its left, or into a frame's gutter from above. */
export function solidIn(end: End, aside: number): Port[] {
  if (isInFrame(end)) {
    const [above, left] = solidOut(end, aside, false);
    return [...(above ? [above] : []), ...(left ? [{ ...left, penalty: LEFT_IN }] : [])];
  }
  const { box } = end;
  const [top, left] = [
    { x: middleX(box), y: box.y },
    { x: box.x, y: middleY(box) },
  ];
  return [
    { inside: [top], at: { x: top.x, y: top.y - aside }, penalty: 0 },
    { inside: [left], at: { x: left.x - aside, y: left.y }, penalty: 0 },
  ];
}

/** Beside each other: straight from side to side. */
export function sidePorts(box: Box, aside: number): Port[] {
  const y = middleY(box);
  return [
    { inside: [{ x: box.x, y }], at: { x: box.x - aside, y }, penalty: 0 },
    { inside: [{ x: rightOf(box), y }], at: { x: rightOf(box) + aside, y }, penalty: 0 },
  ];
}

/** At the right of a card, through the gap over it where other cards stand there. */
function rightPort(end: End, aside: number, below: number): Port {
  const { box, block } = end;
  const y = middleY(box) + below;
  const out = rightOf(block) + aside;
  const start = { x: rightOf(box), y };
  if (!isInFrame(end) || isLastColumn(end)) return { inside: [start], at: { x: out, y }, penalty: 0 };
  const [rail, over] = [rightOf(box) + COLUMN_GAP, box.y - DOTTED_GAP];
  return {
    inside: [start, { x: rail, y }, { x: rail, y: over }],
    at: { x: out, y: over },
    penalty: 0,
  };
}

/** Dotted lines: at the right, under where hand-offs are. */
export const dottedPort = (end: End, aside: number): Port => rightPort(end, aside, UNDER_HAND_OFFS);

/** Where a dotted line comes into a seat in no team from above. */
export const topX = (box: Box): number => box.x + box.width * LEFT_OF_MIDDLE;

/** Into a seat in no team from a pill over it, left of where a solid line comes in. */
export function topPort(box: Box, aside: number): Port {
  const x = topX(box);
  return { inside: [{ x, y: box.y }], at: { x, y: box.y - aside }, penalty: 0 };
}

/** Out of a seat in no team downwards, right of where a solid line goes out. */
export function bottomPort(box: Box, aside: number): Port {
  const x = box.x + box.width * RIGHT_OF_MIDDLE;
  const y = bottomOf(box);
  return { inside: [{ x, y }], at: { x, y: y + aside }, penalty: 0 };
}

/**
 * Hand-offs may come in from the left too, where that is much shorter.
 * @param beside how far to the right the line runs down: for a label more than elsewhere
 */
export function handOffPorts(end: End, aside: number, isFrame: boolean, beside = aside): Port[] {
  const { box, block } = end;
  if (isFrame) {
    const y = box.y + HEAD;
    return [
      { inside: [{ x: rightOf(box), y }], at: { x: rightOf(box) + beside, y }, penalty: 0 },
      { inside: [{ x: box.x, y }], at: { x: box.x - aside, y }, penalty: OTHER_SIDE },
    ];
  }
  const right = rightPort(end, beside, 0);
  if (isInFrame(end) && !isFirstColumn(end)) return [right];
  const y = middleY(box);
  return [right, { inside: [{ x: box.x, y }], at: { x: block.x - aside, y }, penalty: OTHER_SIDE }];
}

/** Serves lines: out of the top or bottom of a frame, as near to straight over or under `towards` as it reaches. */
export function servesPort(box: Box, isUp: boolean, aside: number, towards = middleX(box)): Port {
  const x = Math.min(rightOf(box) - CORNERS, Math.max(box.x + CORNERS, towards));
  const edge = isUp ? box.y : bottomOf(box);
  return { inside: [{ x, y: edge }], at: { x, y: edge + (isUp ? -aside : aside) }, penalty: 0 };
}

/** A dotted line leaves a pill straight over where it is going, as far as the pill reaches. */
export function pillPort(box: Box, towards: number, aside: number): Port {
  const x = Math.min(rightOf(box) - 12, Math.max(box.x + 12, towards));
  return { inside: [{ x, y: bottomOf(box) }], at: { x, y: bottomOf(box) + aside }, penalty: 0 };
}

/**
 * Within a frame: down the gutter, or from the lead's right side down the next column.
 * @param isLed whether who it starts at has a manager too
 */
export function withinFrame(from: End, to: End, isLed: boolean): Point[] {
  const [start, end] = [
    { x: from.box.x, y: outY(from.box, isLed) },
    { x: to.box.x, y: middleY(to.box) },
  ];
  const gutter = from.box.x - (isFirstColumn(from) ? BRACKET : COLUMN_GAP);
  if (Math.abs(from.box.x - to.box.x) < 1) return [start, { x: gutter, y: start.y }, { x: gutter, y: end.y }, end];
  const rail = to.box.x - COLUMN_GAP;
  const over = from.box.y - SOLID_GAP;
  if (to.box.x > from.box.x) {
    const right = { x: rightOf(from.box), y: middleY(from.box) };
    const next = right.x + COLUMN_GAP;
    const isBeside = to.box.x - right.x < from.box.width;
    if (isBeside) return [right, { x: rail, y: right.y }, { x: rail, y: end.y }, end];
    return [right, { x: next, y: right.y }, { x: next, y: over }, { x: rail, y: over }, { x: rail, y: end.y }, end];
  }
  const left = isFirstColumn(to) ? to.box.x - BRACKET : rail;
  const own = from.box.x - COLUMN_GAP;
  return [start, { x: own, y: start.y }, { x: own, y: over }, { x: left, y: over }, { x: left, y: end.y }, end];
}
