/** Solid lines that run in a circle, so that nobody is at the top. */

import { capital, defineRule, listWords, mapThere, seatSubject, seatsById, whoSits } from '../../define-rule.ts';

export const reportingCycle = defineRule({
  id: 'reporting-cycle',
  title: 'Reporting lines in a circle',
  remedy: 'Remove one of the lines, at the seat that should be on top.',
  severity: 'error',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  check: (facts) =>
    mapThere(facts.reporting.loops, (loop) => {
      const seats = seatsById(facts, loop);
      if (!seats.every((seat) => seat.isOpen)) return null;
      const names = seats.map((seat) => whoSits(facts, seat));
      const first = names[0] ?? '';
      const isAlone = names.length === 1;
      const self = seats[0]?.person ? `The seat of ${first}` : capital(first);
      return {
        title: isAlone
          ? `${self} reports to itself`
          : `${capital(listWords(names, 3))} report to each other in a circle`,
        message: isAlone
          ? `${self} reports to itself, so nobody is above it.`
          : `${capital([...names, first].join(' → '))}: each reports to the next, so nobody is at the top. Remove one of these lines.`,
        subjects: seats.map(seatSubject),
        evidence: [{ text: 'Seats in the circle', value: seats.length }],
        suggest: (org) =>
          seats.slice(0, 3).map((seat) => ({
            label: `Let ${whoSits(org, seat)} report to nobody`,
            command: {
              id: 'report.set-solid',
              payload: { scenario: org.scenario.id, seat: seat.seat.id, manager: null },
            },
          })),
      };
    }),
});
