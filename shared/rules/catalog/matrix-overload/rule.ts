/** A seat with more managers than one person can follow. */

import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Facts, Report } from '../../define-rule.ts';
import { capital, countWords, defineRule, listWords, seatSubject, whoAndWhere, whoSits } from '../../define-rule.ts';

export const matrixOverload = defineRule({
  id: 'matrix-overload',
  title: 'Seats with too many managers',
  remedy: 'Remove dotted lines, and keep the manager who decides.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) =>
    reporting.hasSolidLines || reporting.withDotted.length > 0 ? null : 'the scenario has no reporting lines',
  check: (facts) => facts.reporting.withDotted.flatMap((lines) => reportsOf(facts, lines)),
});

function reportsOf(facts: Facts, { id, solid, dotted }: Pick<Seat, 'id' | 'solid' | 'dotted'>): Report[] {
  const most = facts.thresholds.mostManagers;
  if (dotted.length + 1 <= most) return [];
  const byId = new Map<string, ManagerRef>();
  for (const ref of solid ? [solid, ...dotted] : dotted) byId.set(ref.id, ref);
  const seat = byId.size > most ? facts.seatOf(id) : null;
  if (!seat) return [];
  const nameOf = (ref: ManagerRef): string => {
    const manager = ref.kind === 'seat' ? facts.seatOf(ref.id) : null;
    return manager ? whoSits(facts, manager) : ref.kind === 'outside' ? (facts.plan.people[ref.id]?.name ?? '') : '';
  };
  const who = whoSits(facts, seat);
  return [
    {
      title: `${capital(who)} has ${countWords(byId.size, 'manager')}`,
      message: `${whoAndWhere(facts, seat)} reports to ${listWords([...byId.values()].map(nameOf))}; with more than ${most}, priorities contradict each other.`,
      subjects: [seatSubject(seat)],
      evidence: [
        solid
          ? { text: 'Solid manager', value: nameOf(solid), fact: { text: 'Solid manager', value: solid.id } }
          : { text: 'Solid manager', value: 'none' },
        { text: 'Managers, solid and dotted', value: byId.size },
        { text: 'Most', value: most },
      ],
      // One removed line is enough only where there is one too many.
      suggest: ({ scenario }) =>
        byId.size > most + 1
          ? []
          : dotted
              .filter(({ id }) => id !== solid?.id)
              .slice(-3)
              .map((manager) => ({
                label: `Remove the dotted line from ${who} to ${nameOf(manager)}`,
                command: {
                  id: 'report.remove-dotted',
                  payload: { scenario: scenario.id, seat: seat.seat.id, manager },
                },
              })),
    },
  ];
}
