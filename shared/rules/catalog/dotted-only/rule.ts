/** A seat that only dotted lines tie to the organisation. */

import type { Seat } from '#shared/model/seat.ts';
import type { Facts, Report, SeatIndex } from '../../define-rule.ts';
import { defineRule, listWords, mapThere, seatSubject, whoHolds } from '../../define-rule.ts';

export const dottedOnly = defineRule({
  id: 'dotted-only',
  title: 'Seats with dotted lines only',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) =>
    reporting.hasSolidLines || reporting.withDotted.length > 0 ? null : 'the scenario has no reporting lines',
  check: (facts) =>
    mapThere(facts.reporting.withDotted, ({ id, solid, dotted }) => {
      const seat = solid === null && !facts.reporting.solidReports.has(id) ? facts.seatOf(id) : null;
      return seat && reportOf(facts, seat, dotted);
    }),
});

function reportOf({ plan, seatOf }: Facts, seat: SeatIndex, dotted: Seat['dotted']): Report {
  const managers = dotted.map((ref) => {
    const manager = ref.kind === 'seat' ? seatOf(ref.id) : null;
    return manager ? whoHolds(manager) : ref.kind === 'outside' ? (plan.people[ref.id]?.name ?? '') : '';
  });
  const who = whoHolds(seat).replace(/^the /, 'The ');
  return {
    title: `${who} has dotted lines only`,
    message: `${who} (${seat.role.name}) reports to ${listWords(managers)} by dotted lines and to nobody by a solid one: nobody decides on priorities, growth and leave.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Solid manager', value: 'none' },
      { text: 'Dotted managers', value: dotted.length },
    ],
    suggest: ({ scenario }) =>
      dotted.slice(0, 3).map((manager, i) => ({
        label: `Make the line from ${whoHolds(seat)} to ${managers[i]} solid`,
        command: { id: 'report.set-solid', payload: { scenario: scenario.id, seat: seat.seat.id, manager } },
      })),
  };
}
