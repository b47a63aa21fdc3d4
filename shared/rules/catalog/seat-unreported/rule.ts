/** A seat that no line ties to the organisation, where others report. */

import type { Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import { defineRule, seatSubject, seatsById, whoHolds } from '../../define-rule.ts';

export const seatUnreported = defineRule({
  id: 'seat-unreported',
  title: 'Seats outside the reporting lines',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) => (reporting.hasSolidLines ? null : 'the scenario has no solid reporting lines'),
  check: (facts) =>
    seatsById(facts, facts.reporting.alone)
      .filter((seat) => seat.isOpen && seat.seat.dotted.length === 0)
      .map((seat) => unreported(facts, seat)),
});

const known = new WeakMap<SeatIndex, { readonly team: string | null; readonly report: Report }>();

function unreported(facts: Facts, seat: SeatIndex): Report {
  const team = (seat.seat.team && facts.teamOf(seat.seat.team)?.team?.name) ?? null;
  const before = known.get(seat);
  if (before?.team === team) return before.report;
  const where = team ? ` in ${team}` : '';
  const report: Report = {
    title: `${capital(whoHolds(seat))} reports to nobody`,
    message: `${capital(whoHolds(seat))} (${seat.role.name}${where}) has neither a solid manager nor reports, while others have.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Solid manager', value: 'none' },
      { text: 'Reports', value: 0 },
    ],
    suggest: (org) => reportToManagers(org, seat.seat.id),
  };
  known.set(seat, { team, report });
  return report;
}

/** To the team's lead, then to those who have most reports in its team, then anywhere: at most three. */
function reportToManagers(org: Org, id: SeatIndex['seat']['id']): SuggestedFix[] {
  const seat = org.seatOf(id);
  if (!seat) return [];
  const { team } = seat.seat;
  const counts = new Map<SeatIndex, number>();
  for (const { solid } of org.stored) {
    const manager = solid?.kind === 'seat' ? org.seatOf(solid.id) : null;
    if (manager?.isOpen && manager !== seat) counts.set(manager, (counts.get(manager) ?? 0) + 1);
  }
  const lead = (team && org.teamOf(team)?.lead) ?? null;
  const weight = (manager: SeatIndex) =>
    (team !== null && manager.seat.team === team ? 1e6 : 0) + (counts.get(manager) ?? 0);
  const others = [...counts.keys()]
    .filter((manager) => manager !== lead)
    .sort((a, b) => weight(b) - weight(a) || (a.seat.id < b.seat.id ? -1 : 1));
  return (lead && lead !== seat ? [lead, ...others] : others).slice(0, 3).map((manager) => ({
    label: `Let ${whoHolds(seat)} report to ${whoHolds(manager)}`,
    command: {
      id: 'report.set-solid',
      payload: { scenario: org.scenario.id, seat: id, manager: { kind: 'seat', id: manager.seat.id } },
    },
  }));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
