/** A team that no line of any kind joins with anything outside of it. */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Facts, Report, TeamFacts, TeamReport } from '../../define-rule.ts';
import {
  defineRule,
  drawTeamLine,
  functionOf,
  onlyOneTeam,
  remember,
  seatsOver,
  teamSubject,
  withoutLines,
} from '../../define-rule.ts';

export const teamIsolated = defineRule({
  id: 'team-isolated',
  title: 'Teams without any line',
  remedy: 'Draw the line that joins the team with others: a hand-off, a service, or whom its lead reports to.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'team',
  source: '002-8',
  lacks: onlyOneTeam,
  checkTeams: (facts) => {
    // A team of one function is named as a silo; it is one cause.
    const without = withoutLines(facts).filter((index) => functionOf(index) === null && !reportsOutside(facts, index));
    return withoutReporting(facts, without).map((index): TeamReport => ({ team: index, report: reportOf(index.team) }));
  },
});

const reportOf = remember(
  (team: Team): Report => ({
    title: `No line leads to ${team.name}`,
    message: `${team.name} has no hand-off, no serves line and no reporting line to anyone outside: nobody else knows what it works on.`,
    subjects: [teamSubject(team)],
    evidence: [
      { text: 'Hand-off and serves lines', value: 0 },
      { text: 'Reporting lines that leave the team', value: 0 },
    ],
    suggest: drawTeamLine(team.id),
  }),
);

const reportsOutside = (facts: Facts, { team, seats }: TeamFacts): boolean =>
  seats.some(
    ({ isOpen, seat: { solid, dotted } }) =>
      isOpen &&
      ((solid !== null && isOutside(facts, team, solid)) || dotted.some((manager) => isOutside(facts, team, manager))),
  );

const isOutside = (facts: Facts, { id }: TeamFacts['team'], manager: ManagerRef): boolean =>
  manager.kind === 'outside' || (facts.scenario.seats[manager.id]?.team !== id && !seatsOver(facts).has(manager.id));

/** Those in which no seat has a report in another team. */
function withoutReporting(facts: Facts, teams: readonly TeamFacts[]): readonly TeamFacts[] {
  if (teams.length === 0) return teams;
  const over = seatsOver(facts);
  const teamOf = new Map<SeatId, TeamId>();
  const left = new Map<TeamId, TeamFacts>();
  for (const index of teams) {
    left.set(index.team.id, index);
    for (const { seat, isOpen } of index.seats) if (isOpen) teamOf.set(seat.id, index.team.id);
  }
  for (const { id, solid, dotted, team } of facts.stored) {
    if (left.size === 0) break;
    if (over.has(id)) continue;
    for (const manager of solid ? [solid, ...dotted] : dotted) {
      const other = manager.kind === 'seat' ? teamOf.get(manager.id) : undefined;
      if (other && other !== team) left.delete(other);
    }
  }
  return [...left.values()];
}
