/** Boxes by the squares of the plane that they reach into, so that a look at a place meets only those around it. */

import type { Box } from '../metrics.ts';
import { bottomOf, overlaps, rightOf } from '../metrics.ts';

const SQUARE = 256;
/** More rows than any chart has. */
const ROWS = 2 ** 20;

export interface Boxed {
  readonly box: Box;
}

export interface Grid<T extends Boxed> {
  readonly add: (item: T) => void;
  /** Those that overlap a box, each once. */
  readonly over: (box: Box) => readonly T[];
}

export function gridOf<T extends Boxed>(items: readonly T[]): Grid<T> {
  const squares = new Map<number, T[]>();
  const squaresOf = (box: Box): number[] => {
    const found: number[] = [];
    const [left, right] = [Math.floor(box.x / SQUARE), Math.floor(rightOf(box) / SQUARE)];
    const [top, bottom] = [Math.floor(box.y / SQUARE), Math.floor(bottomOf(box) / SQUARE)];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) found.push(column * ROWS + row);
    return found;
  };
  const add = (item: T): void => {
    for (const square of squaresOf(item.box)) {
      const there = squares.get(square);
      if (there) there.push(item);
      else squares.set(square, [item]);
    }
  };
  for (const item of items) add(item);
  const over = (box: Box): readonly T[] => {
    const found = new Set<T>();
    for (const square of squaresOf(box))
      for (const item of squares.get(square) ?? []) if (overlaps(item.box, box)) found.add(item);
    return [...found];
  };
  return { add, over };
}
