/** A team with juniors and nobody senior. */

import type { Facts } from '../../define-rule.ts';
import {
  bringTogether,
  countWords,
  defineRule,
  isJunior,
  isSenior,
  listWords,
  seatSubject,
  teamSubject,
  whoHolds,
} from '../../define-rule.ts';

export const noSeniorBesideJunior = defineRule({
  id: 'no-senior-beside-junior',
  title: 'Juniors without a senior beside them',
  remedy: 'Bring a senior into the team, by a move or a hire. A vacancy counts once it is filled.',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'team',
  source: '000-1',
  lacks: ({ hasLevels, hasYears }: Facts) =>
    hasLevels || hasYears ? null : 'no seat has a level and nobody has years of experience',
  check: (facts) => {
    if (!facts.hasLevels && !facts.hasYears) return [];
    const filled = facts.seats.filter((seat) => seat.isFilledToday);
    const juniors = filled.filter((seat) => isJunior(seat, facts.thresholds));
    if (juniors.length === 0 || filled.some((seat) => isSenior(seat, facts.thresholds))) return [];
    const { team } = facts;
    // By id, as two may be called alike and one may hold two seats.
    const people = new Map(juniors.map((seat) => [seat.person?.id, whoHolds(seat)]));
    const names = [...people.values()];
    const one = names.length === 1;
    return [
      {
        title: `${countWords(names.length, 'junior')} and nobody senior in ${team.name}`,
        message: `${listWords(names)} ${one ? 'is' : 'are'} junior, and nobody in ${team.name} is senior: there is no one to learn from or to review their work.`,
        subjects: [teamSubject(team), ...juniors.map(seatSubject)],
        evidence: [
          { text: 'Juniors', value: names.length },
          { text: 'Seniors', value: 0 },
        ],
        suggest: bringTogether(team.id, {
          isJunior: (seat) => isJunior(seat, facts.thresholds),
          isSenior: (seat) => isSenior(seat, facts.thresholds),
        }),
      },
    ];
  },
});
