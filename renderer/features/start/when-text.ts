/** When something happened, as it is read at a glance: "Today, 14:02", "19 Nov 2026". */

import { formatDate, isoDateOf } from '#shared/model/date.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** @param at milliseconds since 1970 */
export function whenText(at: number, now: Date): string {
  const then = new Date(at);
  const day = isoDateOf(then);
  if (day !== isoDateOf(now)) return formatDate(day);
  return `Today, ${two(then.getHours())}:${two(then.getMinutes())}`;
}
