/** Lining up what is dragged with what stands around it: by edges and middles, as a small pull and lines that show it. Pure. */

import type { Box } from '../geometry.ts';

/** A line over what is lined up: at `at` on its axis, from one end to the other on the other axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Alignment {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

export const UNALIGNED: Alignment = { dx: 0, dy: 0, guides: [] };
/** How near is near, in px of the screen. */
export const NEAR = 6;
const SAME = 0.5;

interface Span {
  readonly start: number;
  readonly end: number;
}
const spanOf = (box: Box, axis: 'x' | 'y'): Span =>
  axis === 'x' ? { start: box.x, end: box.x + box.width } : { start: box.y, end: box.y + box.height };
const marksOf = ({ start, end }: Span): readonly [number, number, number] => [start, (start + end) / 2, end];
const gapBetween = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The smallest move on an axis that lines the box up with another; of equal ones that with the nearest box. */
function pullOf(moving: Box, others: readonly Box[], axis: 'x' | 'y', within: number): number | null {
  const across = axis === 'x' ? 'y' : 'x';
  const marks = marksOf(spanOf(moving, axis));
  let best: { readonly by: number; readonly away: number } | null = null;
  for (const other of others) {
    const away = gapBetween(spanOf(moving, across), spanOf(other, across));
    for (const target of marksOf(spanOf(other, axis)))
      for (const mark of marks) {
        const by = target - mark;
        const size = Math.abs(by);
        if (size > within) continue;
        const least: number = best === null ? Number.POSITIVE_INFINITY : Math.abs(best.by);
        if (size < least - 1e-9 || (size <= least + 1e-9 && away < (best?.away ?? 0))) best = { by, away };
      }
  }
  return best?.by ?? null;
}

/** One line for each edge or middle that the box now shares with others, as long as they reach. */
function guidesOf(moved: Box, others: readonly Box[], axis: 'x' | 'y'): Guide[] {
  const across = axis === 'x' ? 'y' : 'x';
  const own = spanOf(moved, across);
  return [...new Set(marksOf(spanOf(moved, axis)))].flatMap((at): Guide[] => {
    const spans = others
      .filter((other) => marksOf(spanOf(other, axis)).some((mark) => Math.abs(mark - at) < SAME))
      .map((other) => spanOf(other, across));
    if (spans.length === 0) return [];
    const from = Math.min(own.start, ...spans.map(({ start }) => start));
    return [{ axis, at, from, to: Math.max(own.end, ...spans.map(({ end }) => end)) }];
  });
}

/** Where a dragged box would line up with others that are near enough. O(boxes). */
export function alignmentOf(moving: Box, others: readonly Box[], within: number): Alignment {
  const [byX, byY] = [pullOf(moving, others, 'x', within), pullOf(moving, others, 'y', within)];
  if (byX === null && byY === null) return UNALIGNED;
  const [dx, dy] = [byX ?? 0, byY ?? 0];
  const moved = { ...moving, x: moving.x + dx, y: moving.y + dy };
  return {
    dx,
    dy,
    guides: [
      ...(byX === null ? [] : guidesOf(moved, others, 'x')),
      ...(byY === null ? [] : guidesOf(moved, others, 'y')),
    ],
  };
}
