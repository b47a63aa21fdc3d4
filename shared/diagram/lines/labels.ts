/** Labels of hand-offs: where they stand on their lines, and the room that they need there. */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';

/** About the width of a letter of a label, and what few letters need more. */
const LETTER = 5.6;
const FEW = 4;
/** The height of a label's line, and the room at both ends of a segment. */
const LABEL_LINE = 18;
const ENDS = 8;
/** Beside a label that stands in a gap between frames: dotted lines on its left, some air on its right. */
const LEFT_OF_LABEL = 10;
const RIGHT_OF_LABEL = 2;

const widthOf = (label: string): number => Math.round(label.length * LETTER + FEW);

/** How wide a gap between frames is in which this label stands. */
export const labelGap = (label: string): number => LEFT_OF_LABEL + widthOf(label) + RIGHT_OF_LABEL;

/** How far from the frame a line down such a gap runs, in the middle of its label. */
export const labelAside = (label: string): number => LEFT_OF_LABEL + widthOf(label) / 2;

/** What the words of a label take up around their middle. */
export function labelBox(label: string, { x, y }: Point): Box {
  const width = widthOf(label);
  return { x: x - width / 2, y: y - LABEL_LINE / 2, width, height: LABEL_LINE };
}

/** The nth place from the start of a line where its label finds room; the middle of its longest segment otherwise. */
export function labelPoint(points: readonly Point[], label = '', nth = 0): Point {
  const width = widthOf(label) + ENDS;
  let left = nth;
  let longest: { length: number; at: Point } = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) continue;
    const isDown = point.x === next.x;
    const length = Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
    const each = isDown ? LABEL_LINE : width;
    const places = Math.floor((length - ENDS * 2) / each);
    if (left < places) {
      const along = (ENDS + each * (left + 0.5)) / length;
      return { x: point.x + (next.x - point.x) * along, y: point.y + (next.y - point.y) * along };
    }
    left -= Math.max(0, places);
    if (length > longest.length) longest = { length, at: { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } };
  }
  return longest.at;
}

/** In the middle of a line's last segment, where no other line of its start is. */
export function endLabelPoint(points: readonly Point[]): Point {
  const [a, b] = points.slice(-2);
  return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : { x: 0, y: 0 };
}
