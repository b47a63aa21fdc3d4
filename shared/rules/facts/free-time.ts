/** How much of a person's time no seat has yet, and from which day on it stays free. */

import type { IsoDate } from '#shared/model/date.ts';
import { dayNumber, dayOfNumber, holdsOn } from '#shared/model/date.ts';
import type { Seat } from '#shared/model/seat.ts';

export interface FreeTime {
  /** Share of full time that is free from `from` to the end of the span. */
  readonly fte: number;
  readonly from: IsoDate;
}

/** Sums of shares without the noise of floating point. */
const exact = (share: number): number => Math.round(share * 1e9) / 1e9;

/**
 * The first day from which as much is free as `wanted`, for good; where there is never so much, the first day of the most.
 * @param held seats of this person
 * @param first nothing before this day counts
 * @param last nothing after it; null is for good
 */
export function freeTimeOf(
  capacity: number,
  held: readonly Pick<Seat, 'fte' | 'start' | 'end'>[],
  wanted: number,
  first: IsoDate,
  last: IsoDate | null,
): FreeTime {
  const days = new Set<IsoDate>([first]);
  for (const { start, end } of held) {
    if (start !== null) days.add(start);
    if (end !== null) days.add(dayOfNumber(dayNumber(end) + 1));
  }
  const spans = [...days].filter((day) => day >= first && (last === null || day <= last)).sort();
  const freeOn = spans.map((day) =>
    exact(capacity - held.reduce((sum, { fte, start, end }) => sum + (holdsOn(day, start, end) ? fte : 0), 0)),
  );
  // What is free from each day on: it can only grow towards the last one.
  let lasting = Number.POSITIVE_INFINITY;
  const fromThenOn = freeOn.map(() => 0);
  for (let at = spans.length - 1; at >= 0; at--) {
    lasting = Math.min(lasting, freeOn[at] ?? 0);
    fromThenOn[at] = lasting;
  }
  const enough = Math.min(wanted, fromThenOn.at(-1) ?? 0);
  const at = fromThenOn.findIndex((fte) => fte >= enough);
  return { fte: Math.max(0, fromThenOn[at] ?? 0), from: spans[at] ?? first };
}
