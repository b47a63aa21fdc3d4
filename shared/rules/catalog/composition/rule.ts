/** Pods of a platform build that together have too few or too many core or extended members. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Org, Structure, TeamFacts, TeamReport } from '../../define-rule.ts';
import {
  addSeatTo,
  countWords,
  defineRule,
  isTeam,
  leastBy,
  mapThere,
  rangeWords,
  remember,
  teamSubject,
} from '../../define-rule.ts';

export const composition = defineRule({
  id: 'composition',
  title: 'Pods with too few or too many members',
  remedy: 'Add or remove seats in the pods until their members are within the limits; vacancies count.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'team',
  source: '000-2',
  checkTeams: ({ structure, teams, thresholds }) => {
    const pods = mapThere(podsIn(structure), (place) => teams[place]).filter(isTeam);
    // The same one, whichever is put first.
    const first = leastBy(pods, ({ team }) => team.id);
    if (!first) return [];
    return PARTS.flatMap(({ part, groups, range, role }): TeamReport[] => {
      const { least, most } = thresholds[range];
      const count = pods.reduce((sum, pod) => sum + membersOf(pod, groups), 0);
      if (count >= least && count <= most) return [];
      const members = count === 0 ? `no ${part} members` : countWords(count, `${part} member`);
      const report = {
        title: `The pods have ${members}`,
        message: `The pods together have ${members}, vacancies included; a platform build takes ${rangeWords(least, most)}.`,
        subjects: pods.map(({ team }) => teamSubject(team)),
        aspect: part,
        evidence: [
          { text: `Seats of ${part} members`, value: count },
          { text: 'Fewest', value: least },
          { text: 'Most', value: most },
        ],
        suggest: (org: Org) => (count < least ? addSeatTo(org, first, CATALOG_ROLE_BY_ID.get(role)) : []),
      };
      return [{ team: first, report }];
    });
  },
});

/** By their places in the scenario's teams. */
const podsIn = remember(({ peopled }: Structure): readonly number[] =>
  mapThere(peopled, (team, place) => (team?.kind === 'pod' ? place : null)),
);

/** Machine learning roles that the seed does not list do the work of its core roles. */
const PARTS = [
  { part: 'core', groups: ['core', 'ml'], range: 'coreMembers', role: 'senior-ml-engineer' },
  { part: 'extended', groups: ['extended'], range: 'extendedMembers', role: 'data-scientist' },
] as const;

const membersOf = ({ seats }: TeamFacts, groups: readonly string[]): number =>
  seats.filter(({ isOpen, role }) => isOpen && groups.includes(CATALOG_ROLE_BY_ID.get(role.id)?.group ?? '')).length;
