/** A team with juniors and nobody senior. */

import type { Facts, SeatIndex, TeamFacts } from '../../define-rule.ts';
import {
  bringTogether,
  countWords,
  defineRule,
  isBelow,
  listWords,
  maskOf,
  seatSubject,
  teamSubject,
  whoHolds,
} from '../../define-rule.ts';

const LEADS = maskOf(['lead-and-coordinate']);
const JUNIOR = /\b(junior|jr|graduate|grad|intern|internship|trainee|apprentice|entry|working student)\b/i;
const SENIOR = /\b(senior|sr|snr|staff|principal|lead|head|director|distinguished|fellow|architect|manager)\b/i;

export const noSeniorBesideJunior = defineRule({
  id: 'no-senior-beside-junior',
  title: 'Juniors without a senior beside them',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'team',
  source: '000-1',
  lacks: ({ hasLevels, hasYears }: Facts) =>
    hasLevels || hasYears ? null : 'no seat has a level and nobody has years of experience',
  check: (facts) => {
    if (!facts.hasLevels && !facts.hasYears) return [];
    const filled = facts.seats.filter((seat) => seat.isFilledToday);
    const juniors = filled.filter((seat) => isJunior(seat, facts));
    if (juniors.length === 0 || filled.some((seat) => isSenior(seat, facts))) return [];
    const { team } = facts;
    const names = [...new Set(juniors.map(whoHolds))];
    const one = names.length === 1;
    return [
      {
        title: `${countWords(names.length, 'junior')} and nobody senior in ${team.name}`,
        message: `${listWords(names)} ${one ? 'is' : 'are'} junior, and nobody in ${team.name} is senior: there is no one to learn from or to review their work.`,
        subjects: [teamSubject(team), ...juniors.map(seatSubject)],
        evidence: [
          { text: 'Juniors', value: juniors.length },
          { text: 'Seniors', value: 0 },
        ],
        suggest: bringTogether(team.id, {
          isJunior: (seat) => isJunior(seat, facts),
          isSenior: (seat) => isSenior(seat, facts),
        }),
      },
    ];
  },
});

/** A level that says either counts; years only where there is no level. */
function isJunior({ seat, person, role }: SeatIndex, { thresholds }: TeamFacts): boolean {
  if (seat.level !== '') return JUNIOR.test(seat.level);
  if (person?.years == null || SENIOR.test(role.name)) return false;
  return isBelow(person.years, thresholds.seniority.juniorBelow);
}

function isSenior({ seat, person, role, time }: SeatIndex, { thresholds }: TeamFacts): boolean {
  if (seat.level !== '' && JUNIOR.test(seat.level)) return false;
  if (SENIOR.test(seat.level) || SENIOR.test(role.name) || (time.owned & LEADS) !== 0) return true;
  return person?.years != null && !isBelow(person.years, thresholds.seniority.seniorFrom);
}
