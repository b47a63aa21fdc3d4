/** Somebody with fewer years than their role asks for. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Facts, Report, SeatIndex } from '../../define-rule.ts';
import { countWords, defineRule, isBelow, lighterRole, seatSubject } from '../../define-rule.ts';

export const experienceBelowMinimum = defineRule({
  id: 'experience-below-minimum',
  title: 'People with fewer years than their role asks for',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'team',
  source: '000-1',
  lacks: ({ hasYears }: Facts) => (hasYears ? null : 'nobody on a seat has years of experience'),
  check: ({ seats, hasYears }) => (hasYears ? seats.filter(isBelowMinimum).flatMap(tooFew) : []),
});

const leastFor = ({ role }: SeatIndex): number | null => CATALOG_ROLE_BY_ID.get(role.id)?.minimumYears ?? null;

const isBelowMinimum = (seat: SeatIndex): boolean =>
  seat.isFilledToday && seat.person?.years != null && isBelow(seat.person.years, leastFor(seat) ?? 0);

function tooFew(seat: SeatIndex): Report[] {
  const { person, role } = seat;
  const least = leastFor(seat);
  if (person?.years == null || least === null) return [];
  return [
    {
      title: `${person.name} has ${countWords(person.years, 'year')} for a role that asks for ${least}`,
      message: `${person.name} has ${countWords(person.years, 'year')} of experience; ${role.name} asks for at least ${least}. Plan a mentor, or another role for now.`,
      subjects: [seatSubject(seat)],
      evidence: [
        { text: 'Years of experience', value: person.years },
        { text: `Least for ${role.name}`, value: least },
      ],
      suggest: lighterRole(seat),
    },
  ];
}
