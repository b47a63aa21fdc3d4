/**
 * Seats in no team, over the teams: in one row, each over a team that it has to do with, so that the gaps between teams
 * stay free for lines; in rows in the middle where there are more of them than places over the teams.
 */

import type { SeatId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Heights } from '../layout.ts';
import type { Box } from '../metrics.ts';
import { FRAME_GAP, SEAT } from '../metrics.ts';
import { WINDOW_ASPECT } from './shelves.ts';

/** Between these seats, and under them: room for the line that leads to all teams and for labels of hand-offs. */
const HEADS_GAP = { x: 40, y: 60 } as const;
/** Rows may be this wide over narrow plans. */
const WIDEST_OVER_FEW = 3 * (SEAT.width + HEADS_GAP.x) - HEADS_GAP.x;

export interface HeadRows {
  readonly at: ReadonlyMap<SeatId, Point>;
  readonly height: number;
}

/** Left edges of the places over what stands below, from left to right. */
function placesOver(below: readonly Pick<Box, 'x' | 'width'>[]): number[] {
  return below.flatMap(({ x, width }) => {
    const each = SEAT.width + HEADS_GAP.x;
    const count = Math.max(1, Math.floor((width + FRAME_GAP.x) / each));
    const left = x + (width - (count * each - HEADS_GAP.x)) / 2;
    return Array.from({ length: count }, (_, index) => Math.round(left + index * each));
  });
}

/** How many seats the first row over what stands below may have. */
export const roomOver = (below: readonly Pick<Box, 'x' | 'width'>[]): number => placesOver(below).length;

/**
 * @param seats those that choose first in front
 * @param below the first row under them
 * @param pullOf the middle of what a seat has to do with, given where other seats stand already; null for nothing
 */
export function headRows(
  seats: readonly Seat[],
  below: readonly Pick<Box, 'x' | 'width'>[],
  across: number,
  heights: Heights,
  pullOf: (seat: Seat, at: ReadonlyMap<SeatId, Point>) => number | null,
): HeadRows {
  const at = new Map<SeatId, Point>();
  const free = placesOver(below);
  if (seats.length <= free.length) {
    for (const seat of seats) {
      const wanted = (pullOf(seat, at) ?? across / 2) - SEAT.width / 2;
      const [place = 0] = [...free].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
      free.splice(free.indexOf(place), 1);
      at.set(seat.id, { x: place, y: 0 });
    }
    return { at, height: seats.length === 0 ? 0 : Math.max(...seats.map(heights.card)) + HEADS_GAP.y };
  }
  const each = SEAT.width + HEADS_GAP.x;
  const wellShaped = Math.sqrt(seats.length * each * (SEAT.height + HEADS_GAP.y) * WINDOW_ASPECT);
  const inRow = Math.max(1, Math.floor((Math.max(across, WIDEST_OVER_FEW, wellShaped) + HEADS_GAP.x) / each));
  let y = 0;
  for (let first = 0; first < seats.length; first += inRow) {
    const row = seats.slice(first, first + inRow);
    const width = row.length * (SEAT.width + HEADS_GAP.x) - HEADS_GAP.x;
    const left = Math.max(0, Math.round((across - width) / 2));
    for (const [index, seat] of row.entries()) at.set(seat.id, { x: left + index * (SEAT.width + HEADS_GAP.x), y });
    y += Math.max(...row.map(heights.card)) + HEADS_GAP.y;
  }
  return { at, height: y };
}
