/** A person spread over too many teams, or in shares too small to get anything done. */

import { formatDate, holdsOn } from '#shared/model/date.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Allocation, Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import {
  countWords,
  defineRule,
  fteWords,
  inRank,
  isBelow,
  listWords,
  mapThere,
  personSubject,
  seatSubject,
  seatsById,
  whoSits,
} from '../../define-rule.ts';

export const fragmented = defineRule({
  id: 'fragmented',
  title: 'People in too many pieces',
  remedy: 'Let the person work in fewer teams with larger shares: give a small seat up, or hand it to somebody else.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: (facts): Report[] => {
    const found: Report[] = [];
    facts.shared.forEach((allocation) => {
      const report = knownOf(facts, allocation);
      if (report) found.push(report);
    });
    return found;
  },
});

/** The seat with the least time goes to a team where the person works more. */
function gather(org: Org, seats: readonly SeatIndex[]): SuggestedFix[] {
  const [least, ...others] = [...seats]
    .filter(({ seat }) => seat.team !== null)
    .sort((a, b) => a.seat.fte - b.seat.fte);
  const teams = [...new Set(others.reverse().flatMap(({ seat }) => seat.team ?? []))].filter(
    (id) => id !== least?.seat.team,
  );
  return teams.slice(0, 3).flatMap((id): SuggestedFix[] => {
    const team = org.teamOf(id)?.team;
    if (!least || !team) return [];
    const payload = { scenario: org.scenario.id, ids: [least.seat.id], team: id, before: null };
    return [
      {
        label: `Move the ${fteWords(least.seat.fte)} FTE of ${whoSits(org, least)} to ${team.name}`,
        command: { id: 'seat.move', payload },
      },
    ];
  });
}

/** The one share that is too small grows to what gets work done. */
const widen = (org: Org, [seat, ...others]: readonly SeatIndex[], fte: number): SuggestedFix[] =>
  seat && others.length === 0
    ? [
        {
          label: `Raise ${whoSits(org, seat)} to ${fteWords(fte)} FTE`,
          command: { id: 'seat.update', payload: { scenario: org.scenario.id, id: seat.seat.id, changes: { fte } } },
        },
      ]
    : [];

interface Known {
  readonly teams: Facts['scenario']['teams'];
  readonly thresholds: Facts['thresholds'];
  readonly report: Report | null;
}
const before = new WeakMap<Allocation, Known>();

/** What was reported of an allocation; its seats are the same, so only teams can be named anew. */
function knownOf(facts: Facts, allocation: Allocation): Report | null {
  const { thresholds } = facts;
  const { teams } = facts.scenario;
  const known = before.get(allocation);
  if (known?.teams === teams && known.thresholds === thresholds) return known.report;
  const report = reportOf(facts, allocation);
  before.set(allocation, { teams, thresholds, report });
  return report;
}

/** Of the first day, today or when another seat starts, on which the seats that hold are too many or too small. */
function reportOf(facts: Facts, allocation: Allocation): Report | null {
  const { teamsOfPerson, leastShare } = facts.thresholds;
  const isSmall = (id: SeatId): boolean => isBelow(facts.scenario.seats[id]?.fte ?? 0, leastShare);
  // Most who have a second seat: on no day can they be too many or too small.
  if (allocation.seats.length <= teamsOfPerson && !allocation.seats.some(isSmall)) return null;
  const all = seatsById(facts, allocation.seats);
  const starts = mapThere(all, ({ seat: { start } }) => (start !== null && start > facts.today ? start : null));
  for (const day of [facts.today, ...starts.sort()]) {
    const seats = inRank(all.filter(({ seat }) => holdsOn(day, seat.start, seat.end)));
    const report = reportOn(facts, allocation, day, seats);
    if (report) return report;
  }
  return null;
}

function reportOn(
  facts: Facts,
  { person }: Allocation,
  day: Facts['today'],
  seats: readonly SeatIndex[],
): Report | null {
  const { teamsOfPerson, leastShare } = facts.thresholds;
  const teams = new Set(mapThere(seats, ({ seat }) => seat.team));
  const small = seats.filter(({ seat }) => isBelow(seat.fte, leastShare));
  const isSpread = teams.size > teamsOfPerson;
  const isSliced = seats.length > 1 && small.length > 0;
  if (!isSpread && !isSliced) return null;
  const placeOf = ({ seat, role }: SeatIndex) => {
    const team = seat.team && facts.teamOf(seat.team)?.team;
    return team ? `in ${team.name}` : `as ${role.name} in no team`;
  };
  const parts = seats.map((seat) => `${fteWords(seat.seat.fte, leastShare)} FTE ${placeOf(seat)}`);
  const why = isSpread
    ? `more than ${countWords(teamsOfPerson, 'team')}`
    : `less than ${leastShare} FTE is lost to switching`;
  const from = day > facts.today ? ` from ${formatDate(day)}` : '';
  return {
    title: isSpread
      ? `${person.name} works in ${countWords(teams.size, 'team')}${from}`
      : `${person.name} has a seat of less than ${leastShare} FTE${from}`,
    message: `${person.name} works ${listWords(parts)}${from}: ${why}.`,
    subjects: [personSubject(person), ...(isSpread ? seats : small).map(seatSubject)],
    evidence: [
      { text: 'Teams', value: teams.size },
      { text: 'Most teams', value: teamsOfPerson },
      { text: 'Smallest share', value: Math.min(...seats.map(({ seat }) => seat.fte)) },
      { text: 'Smallest that gets work done', value: leastShare },
    ],
    suggest: (org) => (isSpread ? gather(org, seats) : widen(org, small, leastShare)),
  };
}
