/** Who is junior and who is senior: by the level of the seat, the role, or the years of who holds it. */

import { isBelow } from '#shared/lib/round.ts';
import type { Thresholds } from '../profile/thresholds.ts';
import { maskOf } from './capability-order.ts';
import type { SeatIndex } from './org-index.ts';

const LEADS = maskOf(['lead-and-coordinate']);
const JUNIOR = /\b(junior|jr|graduate|grad|intern|internship|trainee|apprentice|entry|working student)\b/i;
const SENIOR = /\b(senior|sr|snr|staff|principal|lead|head|director|distinguished|fellow|architect|manager)\b/i;

/** A level that says either counts; years only where there is no level. */
export function isJunior({ seat, person, role }: SeatIndex, { seniority }: Pick<Thresholds, 'seniority'>): boolean {
  if (seat.level !== '') return JUNIOR.test(seat.level);
  if (person?.years == null || SENIOR.test(role.name)) return false;
  return isBelow(person.years, seniority.juniorBelow);
}

export function isSenior(
  { seat, person, role, time }: SeatIndex,
  { seniority }: Pick<Thresholds, 'seniority'>,
): boolean {
  if (seat.level !== '' && JUNIOR.test(seat.level)) return false;
  if (SENIOR.test(seat.level) || SENIOR.test(role.name) || (time.owned & LEADS) !== 0) return true;
  return person?.years != null && !isBelow(person.years, seniority.seniorFrom);
}
