/** A team that hands work to, or takes it from, more teams than it can work closely with at once. */

import type { TeamReport } from '../../define-rule.ts';
import {
  countWords,
  defineRule,
  isPeopled,
  listWords,
  mapThere,
  serveInstead,
  teamLines,
  teamSubject,
} from '../../define-rule.ts';

export const collaborationOverload = defineRule({
  id: 'collaboration-overload',
  title: 'Teams that work closely with too many others',
  remedy: 'Let one team serve the other where a service can replace meetings, or merge teams that meet all the time.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'team',
  source: '002-1',
  checkTeams: (facts) => {
    const most = facts.thresholds.mostCollaborations;
    const busy = [...teamLines(facts).partners].filter(([, others]) => others.size > most);
    return busy.flatMap(([id, ids]): TeamReport[] => {
      const index = facts.teamOf(id);
      if (!index || !isPeopled(index)) return [];
      const places = [...ids].map(facts.placeOf).sort((a, b) => a - b);
      const others = mapThere(places, (place) => facts.teams[place]?.team);
      const { team } = index;
      const report = {
        title: `${team.name} works closely with ${countWords(others.length, 'team')}`,
        message: `Hand-offs join ${team.name} with ${listWords(others.map(({ name }) => name))}. More than ${most} at once leave little time for its own work: let some of them use it as a service, with a serves line.`,
        subjects: [teamSubject(team), ...others.map(teamSubject)],
        evidence: [
          { text: 'Teams joined by hand-offs', value: others.length },
          { text: 'Most at once', value: most },
        ],
        suggest: serveInstead(team.id),
      };
      return [{ team: index, report }];
    });
  },
});
