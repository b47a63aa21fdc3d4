/** Somebody with fewer years than their role asks for. */

import type { CatalogRole } from '#shared/catalog/roles.ts';
import type { Facts, Report, SeatIndex } from '../../define-rule.ts';
import { article, countWords, defineRule, isBelow, lighterRole, seatSubject, UNNAMED } from '../../define-rule.ts';

export const experienceBelowMinimum = defineRule({
  id: 'experience-below-minimum',
  title: 'People with fewer years than their role asks for',
  remedy: 'Give the seat to somebody with the years, or give it a role that asks for fewer.',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'team',
  source: '000-1',
  lacks: ({ hasYears }: Facts) => (hasYears ? null : 'nobody on a seat has years of experience'),
  check: ({ seats, hasYears }) => {
    const found: Report[] = [];
    if (!hasYears) return found;
    for (const seat of seats) {
      const years = seat.isFilledToday ? (seat.person?.years ?? null) : null;
      const least = years === null ? null : leastFor(seat);
      if (years !== null && least !== null && isBelow(years, least)) found.push(tooFew(seat, years, least));
    }
    return found;
  },
});

/** Roles of the plan's own ask for none. */
const leastFor = ({ role }: SeatIndex): number | null => (role as Partial<CatalogRole>).minimumYears ?? null;

function tooFew(seat: SeatIndex, years: number, least: number): Report {
  const name = seat.person?.name ?? '';
  const has = countWords(years, 'year');
  return {
    title: `${name} has ${has} for a role that asks for ${least}`,
    message: `${name} has ${has} of experience; ${article(seat.role.name)} ${seat.role.name} needs at least ${least}. Plan a mentor, or another role for now.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Years of experience', value: years },
      { text: `Least for ${seat.role.name}`, value: least, fact: { text: `Least for ${UNNAMED}`, value: least } },
    ],
    suggest: lighterRole(seat),
  };
}
