/** A team with seats that nobody leads. */

import type { SeatIndex, SuggestedFix, TeamFacts } from '../../define-rule.ts';
import { defineRule, isJunior, isSenior, maskOf, noneOf, teamSubject, whoHolds } from '../../define-rule.ts';

const LEADS = maskOf(['lead-and-coordinate']);

export const teamWithoutLead = defineRule({
  id: 'team-without-lead',
  title: 'Teams that nobody leads',
  remedy: 'Make one of the team’s seats its lead.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '000-4',
  check: (facts) => {
    const { team, lead, open } = facts;
    if (lead !== null || open === 0) return [];
    const nobody =
      open === 1 ? `The only seat of ${team.name} does not lead` : `${noneOf(open)} seats of ${team.name} leads`;
    return [
      {
        title: `${team.name} has no lead`,
        message: `${nobody} it, so nobody answers for the team as a whole.`,
        subjects: [teamSubject(team)],
        evidence: [
          { text: 'Lead', value: 'none' },
          { text: 'Seats', value: open },
        ],
        suggest: (org) => candidates(facts).map((seat) => makeLead(org.scenario.id, facts, seat)),
      },
    ];
  },
});

/**
 * Up to three people of the team: those whom most of it reports to, then those whose role leads, then who is senior, then
 * in order. Juniors nobody reports to are named only where there is nobody else.
 */
function candidates({ seats, thresholds }: TeamFacts): SeatIndex[] {
  const reports = new Map<string, number>();
  for (const { seat, isOpen } of seats) {
    if (isOpen && seat.solid?.kind === 'seat') reports.set(seat.solid.id, (reports.get(seat.solid.id) ?? 0) + 1);
  }
  const weight = (seat: SeatIndex) =>
    4 * (reports.get(seat.seat.id) ?? 0) +
    ((seat.time.owned & LEADS) !== 0 ? 2 : 0) +
    (isSenior(seat, thresholds) ? 1 : 0);
  const there = seats.filter((seat) => seat.isFilledToday).sort((a, b) => weight(b) - weight(a));
  const able = there.filter((seat) => weight(seat) > 0 || !isJunior(seat, thresholds));
  return (able.length > 0 ? able : there).slice(0, 3);
}

const makeLead = (scenario: string, { team }: TeamFacts, seat: SeatIndex): SuggestedFix => ({
  label: `Make ${whoHolds(seat)} the lead of ${team.name}`,
  command: { id: 'team.update', payload: { scenario, id: team.id, changes: { lead: seat.seat.id } } },
});
