/** A platform team with too little time for each team that it serves. */

import type { Facts, Report, TeamFacts } from '../../define-rule.ts';
import {
  addSeatTo,
  countWords,
  defineRule,
  fteWords,
  isBelow,
  isPeopled,
  reachable,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

export const platformOverstretched = defineRule({
  id: 'platform-overstretched',
  title: 'Platforms with too little time for their teams',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '001-3',
  lacks: ({ teams }: Facts) =>
    teams.some((index) => index.team?.kind === 'platform' && isPeopled(index))
      ? null
      : 'the scenario has no platform team with seats',
  check: (facts) => {
    const least = facts.thresholds.platformFtePerTeam;
    const platforms = servedByPlatforms(facts);
    /** What each team gets of all its platforms together. */
    const gets = new Map<TeamFacts, number>();
    for (const { fte, served } of platforms) {
      for (const team of served) gets.set(team, (gets.get(team) ?? 0) + fte / served.length);
    }
    return platforms
      .filter(({ fte, served }) => {
        const isThin = served.length > 0 && isBelow(fte / served.length, least);
        return isThin && served.some((team) => isBelow(gets.get(team) ?? 0, least));
      })
      .map((platform) => reportOf(platform, least));
  },
});

interface Platform {
  readonly index: TeamFacts;
  readonly fte: number;
  readonly served: readonly TeamFacts[];
}

/** Teams that a serves line leads to, and those with which it has a stream in common; platforms are no such teams. */
function servedByPlatforms(facts: Facts): Platform[] {
  const peopled = facts.teams.filter(isPeopled);
  const users = peopled.filter(({ team }) => team.kind !== 'platform' && team.kind !== 'enabling');
  const lines = new Map<TeamFacts['team']['id'], TeamFacts['team']['id'][]>();
  for (const line of Object.values(facts.scenario.lines)) {
    if (line.kind === 'serves') lines.set(line.from, [...(lines.get(line.from) ?? []), line.to]);
  }
  const byStream: TeamFacts[][] = facts.streams.map(() => []);
  for (const user of users) for (const stream of user.serving.streams) byStream[stream]?.push(user);
  return peopled
    .filter(({ team }) => team.kind === 'platform')
    .map((index) => {
      const drawn = reachable(index.team.id, lines);
      const served = new Set(users.filter(({ team }) => drawn.has(team.id)));
      if (index.serving.isEverywhere) for (const user of users) served.add(user);
      else for (const stream of index.serving.streams) for (const user of byStream[stream] ?? []) served.add(user);
      const fte = index.seats.reduce((sum, seat) => sum + seat.ftePlanned, 0);
      return { index, fte, served: [...served] };
    });
}

const before = new WeakMap<TeamFacts, { readonly key: string; readonly report: Report }>();

function reportOf({ index, fte, served }: Platform, least: number): Report {
  const { team } = index;
  const key = `${fte}|${served.length}|${least}`;
  const known = before.get(index);
  if (known?.key === key) return known.report;
  const each = fte / served.length;
  const report: Report = {
    title: `${team.name} has ${fteWords(each)} FTE for each team it serves`,
    message: `${team.name} has ${fteWords(fte)} FTE, vacancies included, for ${countWords(served.length, 'team')}: ${fteWords(each)} each, where ${least} is the least that answers questions and keeps things running.`,
    subjects: [teamSubject(team)],
    evidence: [
      { text: 'Platform FTE planned', value: fte },
      { text: 'Teams served', value: served.length },
      { text: 'FTE for each', value: each },
      { text: 'Least', value: least },
    ],
    // One seat has to be enough, or the finding would stay.
    suggest: (org) =>
      isBelow(fte + 1, least * served.length)
        ? []
        : addSeatTo(org, index, rolesThatOwn(['set-up-infrastructure', 'monitor-and-maintain'])[0]),
  };
  before.set(index, { key, report });
  return report;
}
