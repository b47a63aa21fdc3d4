/** A seat that only dotted lines tie to the organisation. */

import type { Seat } from '#shared/model/seat.ts';
import type { Facts, Report, SeatIndex } from '../../define-rule.ts';
import {
  capital,
  defineRule,
  isSamePerson,
  listWords,
  mapThere,
  seatSubject,
  whoAndWhere,
  whoSits,
} from '../../define-rule.ts';

export const dottedOnly = defineRule({
  id: 'dotted-only',
  title: 'Seats with dotted lines only',
  remedy: 'Draw one solid line to whoever decides for this seat; the dotted lines can stay.',
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

function reportOf(facts: Facts, seat: SeatIndex, dotted: Seat['dotted']): Report {
  const { plan, seatOf } = facts;
  const managers = dotted.map((ref) => {
    const manager = ref.kind === 'seat' ? seatOf(ref.id) : null;
    return manager ? whoSits(facts, manager) : ref.kind === 'outside' ? (plan.people[ref.id]?.name ?? '') : '';
  });
  return {
    title: `${capital(whoSits(facts, seat))} has dotted lines only`,
    message: `${whoAndWhere(facts, seat)} reports to ${listWords(managers)} by dotted lines and to nobody by a solid one: nobody decides on priorities, growth and leave.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Solid manager', value: 'none' },
      { text: 'Dotted managers', value: dotted.length },
    ],
    suggest: ({ scenario }) =>
      dotted.slice(0, 3).flatMap((manager, i) => {
        if (manager.kind === 'seat' && isSamePerson(seat, seatOf(manager.id))) return [];
        return [
          {
            label: `Make the line from ${whoSits(facts, seat)} to ${managers[i]} solid`,
            command: { id: 'report.set-solid', payload: { scenario: scenario.id, seat: seat.seat.id, manager } },
          },
        ];
      }),
  };
}
