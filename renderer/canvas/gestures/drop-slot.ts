/** Where the words of a drop, or of a line being drawn, stand so that they can be read. Pure: asked only with boxes. */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../geometry.ts';
import { CARD_GAP } from '../layout.ts';
import type { DropTarget } from './drag-store.ts';

/** The tallest message: a title and four lines. */
const ROOM = 100;

export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  /** `y` is its lower edge, since only the browser knows how tall the words are. */
  readonly isAbove: boolean;
}

/** What is seen between the canvas's upper edge and the toolbar, and between its sides, in canvas pixels. */
export interface Seen {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** How much larger than the plan words are drawn, so that they can be read from far away. */
  readonly scale: number;
}

/** Words are never smaller than at 100 %. */
export const scaleOfWords = (zoom: number): number => Math.max(1, 1 / zoom);

/**
 * Where the words stand: in the slot, or where that is under the toolbar, above the card or team, which the dragged card
 * does not cover; as low as can be seen where there is no room above either.
 * @param lit the card or frame that lights up
 */
export function placeOfWords(target: DropTarget, slot: Box, lit: Box | null, seen: Seen): WordsPlace {
  const { top, bottom, left, right, scale } = seen;
  const { y } = slot;
  const room = ROOM * scale;
  const within = (x: number): number => Math.max(left, Math.min(x, right - slot.width * scale));
  // On the plain canvas the slot is the very place where a team or card will stand, with the pointer in its middle.
  if (target.kind === 'canvas') {
    const grown = (length: number): number => (length * (scale - 1)) / 2;
    return { x: within(slot.x - grown(slot.width)), y: y - grown(slot.height), isAbove: false };
  }
  const x = within(slot.x);
  if (y + room <= bottom) return { x, y, isAbove: false };
  const isBeside = target.kind === 'team' && target.before !== null;
  const above = lit === null || isBeside ? bottom : lit.y - CARD_GAP;
  return { x, y: above - room < top ? bottom : Math.min(above, bottom), isAbove: true };
}

/** The widest and tallest words at the end of a line, with their distance from it. */
const TAG = { width: 294, height: 78 };

/** On which side of the end of a line its words stand: to the right and below, but where they would not be seen. */
export function sideOfTag(end: Point, { bottom, left, right, scale }: Seen): { isLeft: boolean; isAbove: boolean } {
  return {
    isLeft: end.x + TAG.width * scale > right && end.x - left > right - end.x,
    isAbove: end.y + TAG.height * scale > bottom,
  };
}
