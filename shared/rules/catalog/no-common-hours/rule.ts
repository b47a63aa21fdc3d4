/** A team whose time zones leave too few working hours that all share. */

import type { Facts, Report, TeamFacts, TeamIndex, TeamReport } from '../../define-rule.ts';
import {
  countWords,
  defineRule,
  isBelow,
  isPeopled,
  listWords,
  moveToSharedHours,
  roundApart,
  seatSubject,
  sharedHours,
  teamSubject,
  there,
  utcOffset,
} from '../../define-rule.ts';

export const noCommonHours = defineRule({
  id: 'no-common-hours',
  title: 'Teams with too few shared working hours',
  remedy: 'Put people together whose working hours meet, or split the team by time zone.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'team',
  source: '000-5',
  lacks: ({ each, teams }: Facts) =>
    each(teams, saysZones).includes(true) ? null : 'nobody in a team has a time zone',
  checkTeams: (facts) =>
    there(facts.each(facts.teams, ifSpread)).flatMap((index): TeamReport[] => {
      const report = reportOf(facts, index);
      return report ? [{ team: index, report }] : [];
    }),
});

const saysZones = ({ zones }: TeamIndex): boolean => zones.length > 0;
const ifSpread = (index: TeamIndex): TeamFacts | null => (isPeopled(index) && index.zones.length > 1 ? index : null);

interface Known {
  readonly today: Facts['today'];
  readonly report: Report | null;
}
const before = new WeakMap<TeamFacts, Known>();

function reportOf({ today, thresholds }: Facts, index: TeamFacts): Report | null {
  const known = before.get(index);
  if (known?.today === today) return known.report;
  const { from, to, leastShared } = thresholds.workingDay;
  const offsets = index.zones.flatMap((zone) => utcOffset(zone, today) ?? []);
  const shared = sharedHours(offsets, to - from);
  const report = isBelow(shared, leastShared) ? fewHours(index, shared, thresholds.workingDay, today) : null;
  before.set(index, { today, report });
  return report;
}

function fewHours(
  index: TeamFacts,
  shared: number,
  { from, to, leastShared }: Facts['thresholds']['workingDay'],
  today: Facts['today'],
): Report {
  const { team, seats } = index;
  // A zone that no clock knows says nothing about anybody's hours.
  const isKnown = (zone: string | undefined) => zone !== undefined && utcOffset(zone, today) !== null;
  const zones = index.zones.filter(isKnown);
  const hours = roundApart(shared, leastShared, 1);
  return {
    title: `${team.name} shares ${hours === 0 ? 'no' : hours} working ${hours === 1 ? 'hour' : 'hours'}`,
    message: `${team.name} works in ${listWords(zones)}; between ${from} and ${to} local time ${hours === 0 ? 'there is no hour that all share' : `all share ${countWords(hours, 'hour')} a day`}; a daily standup and questions take at least ${leastShared}.`,
    subjects: [
      teamSubject(team),
      ...seats.filter(({ isFilledToday, person }) => isFilledToday && isKnown(person?.timeZone)).map(seatSubject),
    ],
    evidence: [
      { text: 'Shared working hours a day', value: hours },
      { text: 'Least', value: leastShared },
      {
        text: 'Time zones',
        value: zones.join(', '),
        fact: { text: 'Time zones', value: [...zones].sort().join(', ') },
      },
    ],
    suggest: moveToSharedHours(team.id),
  };
}
