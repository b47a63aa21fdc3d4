/** Sizes of what a chart is made of, in canvas pixels at 100 %: the same on the canvas and in the exports. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SEAT = { width: 200, height: 72 } as const;
export const CARD_GAP = 8;
export const FRAME = { top: 46, left: 20, right: 12, bottom: 30 } as const;
/** The canvas shortens a name that is wider than a pill may be, exports wrap it. */
export const PILL = { height: 28, gap: 16, widest: 240 } as const;
/** Between frames, and between rows: room for lines. Where a hand-off starts, its label widens the gap. */
export const FRAME_GAP = { x: 40, y: 56 } as const;
/** Between levels of a reporting tree. */
export const LEVEL_GAP = 44;

export const rightOf = (box: Box): number => box.x + box.width;
export const bottomOf = (box: Box): number => box.y + box.height;

/** The smallest box around all; null where there are none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, rightOf(box));
    bottom = Math.max(bottom, bottomOf(box));
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a);
