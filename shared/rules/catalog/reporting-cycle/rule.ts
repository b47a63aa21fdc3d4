/** Solid lines that run in a circle, so that nobody is at the top. */

import { defineRule, listWords, mapThere, seatSubject, seatsById, whoHolds } from '../../define-rule.ts';

export const reportingCycle = defineRule({
  id: 'reporting-cycle',
  title: 'Reporting lines in a circle',
  severity: 'error',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  check: (facts) =>
    mapThere(facts.reporting.loops, (loop) => {
      const seats = seatsById(facts, loop);
      if (!seats.every((seat) => seat.isOpen)) return null;
      const names = seats.map(whoHolds);
      const first = names[0] ?? '';
      const isAlone = names.length === 1;
      return {
        title: isAlone ? `${first} reports to themself` : `${listWords(names, 3)} report to each other in a circle`,
        message: isAlone
          ? `${first} reports to themself, so nobody is above them.`
          : `${[...names, first].join(' → ')}: each reports to the next, so nobody is at the top. Remove one of these lines.`,
        subjects: seats.map(seatSubject),
        evidence: [{ text: 'Seats in the circle', value: seats.length }],
        suggest: (org) =>
          seats.slice(0, 3).map((seat) => ({
            label: `Let ${whoHolds(seat)} report to nobody`,
            command: {
              id: 'report.set-solid',
              payload: { scenario: org.scenario.id, seat: seat.seat.id, manager: null },
            },
          })),
      };
    }),
});
