/** A team outside five to nine seats. */

import { countWords, defineRule, rangeWords, resizeTeam, teamSubject } from '../../define-rule.ts';

export const teamSize = defineRule({
  id: 'team-size',
  title: 'Teams that are too small or too large',
  remedy:
    'Add seats or move some to another team until the size is within the limits, or merge two teams; vacancies count.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'team',
  source: '000-2',
  check: ({ team, open: count, thresholds }) => {
    const { least, most } = thresholds.teamSize;
    if (count >= least && count <= most) return [];
    const size = count === 0 ? 'no seats' : countWords(count, 'seat');
    return [
      {
        title: `${team.name} has ${size}`,
        message: `${team.name} has ${size}, ${count === 0 ? 'not even a vacancy' : 'vacancies included'}; ${rangeWords(least, most)} work well together.`,
        subjects: [teamSubject(team)],
        evidence: [
          { text: 'Seats', value: count },
          { text: 'Fewest that work well', value: least },
          { text: 'Most that work well', value: most },
        ],
        suggest: resizeTeam(team.id),
      },
    ];
  },
});
