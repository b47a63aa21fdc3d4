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
  remember,
  rolesThatOwn,
  servesLines,
  teamSubject,
} from '../../define-rule.ts';

export const platformOverstretched = defineRule({
  id: 'platform-overstretched',
  title: 'Platforms with too little time for their teams',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '001-3',
  lacks: ({ peopled }: Facts) =>
    peopled.some(({ team }) => team.kind === 'platform') ? null : 'the scenario has no platform team with seats',
  check: (facts) => {
    const least = facts.thresholds.platformFtePerTeam;
    const platforms = servedByPlatforms(facts);
    if (!platforms.some(({ fte, served }) => served.length > 0 && isBelow(fte / served.length, least))) return [];
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

function servedByPlatforms(facts: Facts): Platform[] {
  const { teams } = facts;
  const platforms: Platform[] = [];
  for (const { place, users } of candidates(facts)) {
    const index = teams[place];
    if (!index || !isPeopled(index)) continue;
    const served: TeamFacts[] = [];
    for (const user of users) {
      const other = teams[user];
      if (other && isPeopled(other)) served.push(other);
    }
    platforms.push({ index, served, fte: fteOf(index) });
  }
  return platforms;
}

const fteOf = remember((index: TeamFacts): number => index.seats.reduce((sum, seat) => sum + seat.ftePlanned, 0));

/** A platform and the teams that it may serve, by their places in the scenario's teams. */
interface Candidate {
  readonly place: number;
  readonly users: readonly number[];
}
/** Serving is the same object as long as teams, streams and lines are. */
const known = new WeakMap<Facts['serving'], readonly Candidate[]>();

/** Teams that a serves line leads to, and those with which it has a stream in common; platforms are no such teams. */
function candidates(facts: Facts): readonly Candidate[] {
  const { teams, streams, serving } = facts;
  const found = known.get(serving);
  if (found) return found;
  const served = new Map<TeamFacts['team']['id'], TeamFacts['team']['id'][]>();
  for (const { from, to } of servesLines(facts.scenario)) served.set(from, [...(served.get(from) ?? []), to]);
  const places = new Map(teams.map(({ team }, i) => [team?.id, i] as const));
  const isUser = (place: number) => !['platform', 'enabling'].includes(teams[place]?.team?.kind ?? 'platform');
  const byStream: number[][] = streams.map(() => []);
  teams.forEach((index, i) => {
    for (const stream of index.serving.streams) byStream[stream]?.push(i);
  });
  const made = teams.flatMap(({ team, serving: own }, place): Candidate[] => {
    if (team?.kind !== 'platform') return [];
    const drawn = [...reachable(team.id, served)].flatMap((id) => places.get(id) ?? []);
    const shared = own.streams.flatMap((stream) => byStream[stream] ?? []);
    return [{ place, users: [...new Set([...drawn, ...shared])].filter(isUser).sort((a, b) => a - b) }];
  });
  known.set(serving, made);
  return made;
}

const before = new WeakMap<TeamFacts, { readonly key: string; readonly report: Report }>();

function reportOf({ index, fte, served }: Platform, least: number): Report {
  const { team } = index;
  const key = `${fte}|${served.length}|${least}`;
  const last = before.get(index);
  if (last?.key === key) return last.report;
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
