/** Whether a seat counts on a day: its holder is there, comes later, or has left; and the time that is filled by then. */

import type { IsoDate } from './date.ts';
import { formatDate, holdsOn } from './date.ts';
import type { Seat } from './seat.ts';

export type Presence = 'here' | 'later' | 'gone';

export const presenceOf = ({ start, end }: Seat, day: IsoDate): Presence =>
  holdsOn(day, start, end) ? 'here' : start !== null && start > day ? 'later' : 'gone';

export const isFilledOn = (seat: Seat, day: IsoDate): boolean =>
  seat.person !== null && holdsOn(day, seat.start, seat.end);

/** Sums of FTE. */
export interface FilledTime {
  readonly filled: number;
  readonly whole: number;
}

/**
 * What is filled on a day, of all seats that are not over by then.
 * @param isHire whether a vacancy counts as filled too
 */
export function filledTime(
  seats: Iterable<Seat>,
  day: IsoDate,
  isHire: (seat: Seat) => boolean = () => false,
): FilledTime {
  let filled = 0;
  let whole = 0;
  for (const seat of seats) {
    if (seat.end !== null && seat.end < day) continue;
    whole += seat.fte;
    if (isFilledOn(seat, day) || isHire(seat)) filled += seat.fte;
  }
  return { filled, whole };
}

/** What the card says of a holder who is not there that day; empty where there is nothing to say. */
export function presenceNote(seat: Seat, day: IsoDate): string {
  const presence = presenceOf(seat, day);
  if (presence === 'gone' && seat.end !== null) return `until ${formatDate(seat.end)}`;
  return presence === 'later' && seat.person !== null && seat.start !== null ? `from ${formatDate(seat.start)}` : '';
}

/** The second line of a vacancy: planned to be filled by the shown day, or still open. */
export function vacancyName({ start }: Seat, isHire: boolean): string {
  if (isHire) return start === null ? 'Planned hire' : `Planned hire from ${formatDate(start)}`;
  return `Vacant${start === null ? '' : `, start ${formatDate(start)}`}`;
}
