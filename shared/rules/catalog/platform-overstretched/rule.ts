/** A platform team with too little time for each team that it serves. */

import type { Facts, Report, Structure, TeamFacts, TeamIndex } from '../../define-rule.ts';
import {
  addSeatTo,
  countWords,
  defineRule,
  flat,
  fteWords,
  isBelow,
  isPeopled,
  mapThere,
  reachable,
  remember,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

export const platformOverstretched = defineRule({
  id: 'platform-overstretched',
  title: 'Platforms with too little time for their teams',
  remedy: 'Add seats to the platform, or let it serve fewer teams.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '001-3',
  lacks: ({ structure }: Facts) => (hasPlatform(structure) ? null : 'the scenario has no platform team with seats'),
  check: (facts) => {
    const { each, teams, structure, thresholds } = facts;
    const platforms = each(teams, ifPlatform);
    const known = found.get(platforms);
    if (known?.structure === structure && known.thresholds === thresholds) return known.reports;
    const reports = overstretched(facts, thresholds.platformFtePerTeam);
    found.set(platforms, { structure, thresholds, reports });
    return reports;
  },
});

/** What was found among the same platforms, all else being the same. */
interface Found extends Pick<Facts, 'structure' | 'thresholds'> {
  readonly reports: readonly Report[];
}
const found = new WeakMap<readonly (TeamIndex | null)[], Found>();
const ifPlatform = (index: TeamIndex): TeamIndex | null => (index.team?.kind === 'platform' ? index : null);

function overstretched(facts: Facts, least: number): Report[] {
  const platforms = mapThere(servedByPlatforms(facts), ({ place, users }): Platform | null => {
    const index = facts.teams[place];
    return index && isPeopled(index) && users.length > 0 ? { index, users, fte: fteOf(index) } : null;
  });
  const thin = platforms.filter(({ fte, users }) => isBelow(fte / users.length, least));
  if (thin.length === 0) return [];
  /** What each team gets of all its platforms together, by place. */
  const gets = facts.teams.map(() => 0);
  for (const { fte, users } of platforms) {
    for (const user of users) gets[user] = (gets[user] ?? 0) + fte / users.length;
  }
  return thin
    .filter(({ users }) => users.some((user) => isBelow(gets[user] ?? 0, least)))
    .map((platform) => reportOf(platform, least));
}

const hasPlatform = ({ peopled }: Structure): boolean => peopled.some((team) => team?.kind === 'platform');
const fteOf = remember((index: TeamFacts): number => index.seats.reduce((sum, seat) => sum + seat.ftePlanned, 0));

/** A platform and the teams that it serves, by their places in the scenario's teams: only those with seats. */
interface Served {
  readonly place: number;
  readonly users: readonly number[];
}
interface Platform {
  readonly index: TeamFacts;
  readonly users: readonly number[];
  readonly fte: number;
}
const known = new WeakMap<Structure, readonly Served[]>();

/** Teams that a serves line leads to, and those with which it has a stream in common; platforms are no such teams. */
function servedByPlatforms({ structure, teams, streams, placeOf }: Facts): readonly Served[] {
  const before = known.get(structure);
  if (before) return before;
  const { peopled } = structure;
  const isUser = (place: number) => !['platform', 'enabling'].includes(peopled[place]?.kind ?? 'platform');
  const byStream: number[][] = streams.map(() => []);
  teams.forEach((index, i) => {
    for (const stream of index.serving.streams) byStream[stream]?.push(i);
  });
  const made = mapThere(peopled, (team, place): Served | null => {
    if (team?.kind !== 'platform') return null;
    const drawn = [...reachable(team.id, structure.serving.lines)].map(placeOf);
    const shared = flat(mapThere(teams[place]?.serving.streams ?? [], (stream) => byStream[stream]));
    return { place, users: [...new Set([...drawn, ...shared])].filter(isUser).sort((a, b) => a - b) };
  });
  known.set(structure, made);
  return made;
}

const before = new WeakMap<TeamFacts, { readonly key: string; readonly report: Report }>();

function reportOf({ index, fte, users: served }: Platform, least: number): Report {
  const { team } = index;
  const key = `${fte}|${served.length}|${least}`;
  const last = before.get(index);
  if (last?.key === key) return last.report;
  const each = fte / served.length;
  const share = fteWords(each, least);
  const all = fteWords(fte, least * served.length);
  const report: Report = {
    title: `${team.name} has ${share} FTE for each team it serves`,
    message: `${team.name} has ${all} FTE, vacancies included, for ${countWords(served.length, 'team')}${served.length === 1 ? '' : `: ${share} each`}, where ${least} is the least that answers questions and keeps things running.`,
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
