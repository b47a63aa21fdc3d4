/** A team of one function that no hand-off and no serves line joins with another team. */

import type { Team } from '#shared/model/team.ts';
import type { Report, TeamReport } from '../../define-rule.ts';
import {
  defineRule,
  drawTeamLine,
  functionOf,
  keptReports,
  mapThere,
  onlyOneTeam,
  teamSubject,
  withoutLines,
} from '../../define-rule.ts';

export const functionSilo = defineRule({
  id: 'function-silo',
  title: 'Teams of one function without lines',
  remedy: 'Draw the hand-off or the service that joins the team with others, or bring another function into it.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'team',
  source: '002-8',
  lacks: onlyOneTeam,
  checkTeams: (facts) =>
    mapThere(withoutLines(facts), (index): TeamReport | null => {
      const only = functionOf(index);
      if (only === null) return null;
      const { id, name } = only;
      return { team: index, report: kept(index.team, '', [id, name], () => reportOf(index.team, id, name)) };
    }),
});

const kept = keptReports<Team>();

const reportOf = (team: Team, id: string, name: string): Report => ({
  title: `${team.name} is a silo of ${name}`,
  message: `${team.name} has one function, ${name}, and no hand-off or serves line joins it with another team: its work goes over a wall that nobody watches.`,
  subjects: [teamSubject(team)],
  evidence: [
    { text: 'Its one function', value: name, fact: { text: 'Its one function', value: id } },
    { text: 'Hand-off and serves lines to other teams', value: 0 },
  ],
  suggest: drawTeamLine(team.id),
});
