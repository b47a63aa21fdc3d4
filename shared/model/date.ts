/** Calendar days as ISO text, `YYYY-MM-DD`: comparable as text, free of time zones. */

export type IsoDate = string & { readonly __isoDate: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or null where it is no day of the calendar (2027-02-30). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const isSame = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? (text as IsoDate) : null;
}

/** The calendar day of a clock, in the clock's own time zone. Only the hosts call this; `shared/` reads no clock. */
export function isoDateOf(clock: Date): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(clock.getFullYear()).padStart(4, '0')}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}` as IsoDate;
}

/** Whether `day` lies in the span, both ends included; an open end is open. */
export function holdsOn(day: IsoDate, start: IsoDate | null, end: IsoDate | null): boolean {
  return (start === null || start <= day) && (end === null || day <= end);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day as leads read it: `1 Feb 2027`. */
export function formatDate(day: IsoDate): string {
  const match = SHAPE.exec(day);
  if (match === null) return day;
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? '?'} ${match[1]}`;
}

/** "today", or on which other day: `on 1 Feb 2027`. */
export const whenText = (otherDay: IsoDate | null): string =>
  otherDay === null ? 'today' : `on ${formatDate(otherDay)}`;

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01, for arithmetic. */
export const dayNumber = (day: IsoDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);
/** The day of a day number, whole or not. */
export const dayOfNumber = (days: number): IsoDate =>
  new Date(Math.round(days) * MS_A_DAY).toISOString().slice(0, 10) as IsoDate;
