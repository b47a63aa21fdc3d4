/** Embedded product teams that no shared platform serves. */

import type { Team } from '#shared/model/team.ts';
import type { Report, Structure } from '../../define-rule.ts';
import {
  addPlatform,
  defineRule,
  eitherWords,
  listWords,
  remember,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

/** What a shared platform is there for. */
const PLATFORM = ['set-up-infrastructure', 'build-ci-cd-pipelines', 'monitor-and-maintain', 'deploy-models'] as const;

export const embeddedWithoutPlatform = defineRule({
  id: 'embedded-without-platform',
  title: 'Product teams without a shared platform',
  remedy: 'Add a platform team with a seat, and let it serve these product teams.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '001-3',
  check: ({ topology, structure }) => (topology === 'embedded' ? unservedIn(structure) : []),
});

const unservedIn = remember(({ peopled, serving: { streams, ofTeam, all } }: Structure): readonly Report[] => {
  const platforms = peopled.filter((team) => team?.kind === 'platform');
  const streamsOf = ({ id }: Team) => (ofTeam.get(id) ?? all).streams;
  const isServed = streams.map(() => false);
  for (const team of platforms) for (const stream of team ? streamsOf(team) : []) isServed[stream] = true;
  const unserved = peopled.flatMap((team) =>
    team?.kind === 'product' && !streamsOf(team).some((stream) => isServed[stream]) ? [team] : [],
  );
  if (unserved.length === 0) return [];
  const names = unserved.map(({ name }) => name);
  const isOne = names.length === 1;
  return [
    {
      title: `No shared platform serves ${eitherWords(names, 3)}`,
      message: `${listWords(names)} ${isOne ? 'is' : 'are'} embedded, but ${
        platforms.length === 0
          ? 'there is no platform team with seats'
          : `no platform team serves ${isOne ? 'its' : 'their'} streams`
      }: each product team has to run its own infrastructure.`,
      subjects: unserved.map(teamSubject),
      evidence: [
        { text: 'Topology', value: 'embedded' },
        { text: 'Platform teams with seats', value: platforms.length },
        { text: 'Product teams that none serves', value: names.length },
      ],
      suggest: (org) => addPlatform(org, rolesThatOwn(PLATFORM)[0]),
    },
  ];
});
