/** Whether a seat counts on the day that is shown: its holder is there, comes later, or has left. */

import type { IsoDate } from '#shared/model/date.ts';
import { formatDate, holdsOn } from '#shared/model/date.ts';
import type { Seat } from '#shared/model/seat.ts';

export type Presence = 'here' | 'later' | 'gone';

export const presenceOf = ({ start, end }: Seat, day: IsoDate): Presence =>
  holdsOn(day, start, end) ? 'here' : start !== null && start > day ? 'later' : 'gone';

/** What the card says of a holder who is not there that day; empty where there is nothing to say. */
export function presenceNote(seat: Seat, day: IsoDate): string {
  const presence = presenceOf(seat, day);
  if (presence === 'gone' && seat.end !== null) return `until ${formatDate(seat.end)}`;
  return presence === 'later' && seat.person !== null && seat.start !== null ? `from ${formatDate(seat.start)}` : '';
}

/** The second line of a vacancy: planned to be filled by the shown day, or still open. */
export function vacancyName({ start }: Seat, shownDate: IsoDate | null, isDue: boolean): string {
  if (shownDate !== null && isDue) return start === null ? 'Planned hire' : `Planned hire from ${formatDate(start)}`;
  return `Vacant${start === null ? '' : `, start ${formatDate(start)}`}`;
}
