/** A seat that no line ties to the organisation, where others report. */

import type { Facts, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import { defineRule, seatSubject, seatsById, whoHolds } from '../../define-rule.ts';

export const seatUnreported = defineRule({
  id: 'seat-unreported',
  title: 'Seats outside the reporting lines',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '000-3',
  check: (facts) => {
    if (!facts.reporting.hasSolidLines) return [];
    return seatsById(facts, facts.reporting.alone)
      .filter((seat) => seat.isOpen && seat.seat.dotted.length === 0)
      .map((seat) => unreported(facts, seat));
  },
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
    suggest: (org) => reportToLead(org.scenario.id, org.seatOf(seat.seat.id), (id) => org.teamOf(id)?.lead ?? null),
  };
  known.set(seat, { team, report });
  return report;
}

type LeadOf = (team: Parameters<Facts['teamOf']>[0]) => SeatIndex | null;

function reportToLead(scenario: string, seat: SeatIndex | null, leadOf: LeadOf): SuggestedFix[] {
  const lead = seat?.seat.team ? leadOf(seat.seat.team) : null;
  if (!seat || !lead || lead.seat.id === seat.seat.id) return [];
  const manager = { kind: 'seat', id: lead.seat.id };
  return [
    {
      label: `Let ${whoHolds(seat)} report to ${whoHolds(lead)}`,
      command: { id: 'report.set-solid', payload: { scenario, seat: seat.seat.id, manager } },
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
