/** A seat that no line ties to the organisation, where others report. */

import { formatDate } from '#shared/model/date.ts';
import type { Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import {
  capital,
  defineRule,
  isSamePerson,
  keptReports,
  mapThere,
  reportingOf,
  seatSubject,
  seatsById,
  whoHolds,
  whoIs,
  whoSits,
} from '../../define-rule.ts';

export const seatUnreported = defineRule({
  id: 'seat-unreported',
  title: 'Seats outside the reporting lines',
  remedy: 'Draw a solid line to this seat’s manager; one outside the plan counts too.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) => (reporting.hasSolidLines ? null : 'the scenario has no solid reporting lines'),
  check: (facts) => seatsById(facts, facts.reporting.alone).map((seat) => unreported(facts, seat)),
});

const kept = keptReports<SeatIndex>();

function unreported(facts: Facts, seat: SeatIndex): Report {
  const { solid } = seat.seat;
  /** Its solid manager, whose seat is over: another would be a line that holds. */
  const left = solid?.kind === 'seat' ? facts.seatOf(solid.id) : null;
  const { who, where } = whoIs(facts, seat);
  return kept(seat, '', [who, where, left], () => reportOf(seat, left, who, where));
}

function reportOf(seat: SeatIndex, left: SeatIndex | null, who: string, where: string): Report {
  const until = left?.seat.end ? formatDate(left.seat.end) : '';
  const why = left
    ? `reports only to ${whoHolds(left)}, whose seat ended on ${until}, and has no reports`
    : 'has neither a solid manager nor reports, while others have solid lines';
  return {
    title: `${capital(who)} reports to nobody`,
    message: `${where} ${why}.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Solid manager', value: left ? `left on ${until}` : 'none' },
      { text: 'Reports', value: 0 },
    ],
    suggest: (org) => reportToManagers(org, seat.seat.id),
  };
}

/**
 * To the team's lead, then to those who have most reports in its team, then anywhere: at most three. Whoever has as many
 * as one can have comes after all others: they would be too many.
 */
function reportToManagers(org: Org, id: SeatIndex['seat']['id']): SuggestedFix[] {
  const seat = org.seatOf(id);
  if (!seat) return [];
  const { team } = seat.seat;
  const counts = new Map(
    mapThere([...reportingOf(org).solidReports], ([manager, count]) => {
      const index = org.seatOf(manager);
      return index && [index, count];
    }),
  );
  const lead = (team && org.teamOf(team)?.lead) ?? null;
  const isFull = (manager: SeatIndex) => (counts.get(manager) ?? 0) >= org.thresholds.span.most;
  const weight = (manager: SeatIndex) =>
    (isFull(manager) ? -2e6 : 0) + (team !== null && manager.seat.team === team ? 1e6 : 0) + (counts.get(manager) ?? 0);
  const others = [...counts.keys()]
    .filter((manager) => manager !== lead && !isSamePerson(seat, manager))
    .sort((a, b) => weight(b) - weight(a) || (a.seat.id < b.seat.id ? -1 : 1));
  const first = lead && lead !== seat && !isSamePerson(seat, lead) ? [lead] : [];
  return [...first.filter((one) => !isFull(one)), ...others, ...first.filter(isFull)].slice(0, 3).map((manager) => ({
    label: `Let ${whoSits(org, seat)} report to ${whoSits(org, manager)}`,
    command: {
      id: 'report.set-solid',
      payload: { scenario: org.scenario.id, seat: id, manager: { kind: 'seat', id: manager.seat.id } },
    },
  }));
}
