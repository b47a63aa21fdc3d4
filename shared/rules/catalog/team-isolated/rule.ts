/** A team that no line of any kind joins with anything outside of it. */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { Facts, TeamFacts, TeamReport } from '../../define-rule.ts';
import { defineRule, drawTeamLine, functionOf, onlyOneTeam, teamSubject, withoutLines } from '../../define-rule.ts';

export const teamIsolated = defineRule({
  id: 'team-isolated',
  title: 'Teams without any line',
  severity: 'warning',
  dimension: 'communication',
  scope: 'team',
  source: '002-8',
  lacks: onlyOneTeam,
  checkTeams: (facts) => {
    // A team of one function is named as a silo; it is one cause.
    const without = withoutLines(facts).filter((index) => functionOf(index) === null);
    const apart = withoutReporting(
      facts,
      without.filter((index) => !reportsOutside(facts, index)),
    );
    return apart.map(
      (index): TeamReport => ({
        team: index,
        report: {
          title: `No line leads to ${index.team.name}`,
          message: `${index.team.name} has no hand-off, no serves line and no reporting line to anyone outside: nobody else knows what it works on.`,
          subjects: [teamSubject(index.team)],
          evidence: [
            { text: 'Hand-off and serves lines', value: 0 },
            { text: 'Reporting lines that leave the team', value: 0 },
          ],
          suggest: drawTeamLine(index.team.id),
        },
      }),
    );
  },
});

const reportsOutside = ({ scenario }: Facts, { team, seats }: TeamFacts): boolean =>
  seats.some(
    ({ seat: { solid, dotted } }) =>
      (solid !== null && isOutside(scenario, team, solid)) ||
      dotted.some((manager) => isOutside(scenario, team, manager)),
  );

const isOutside = ({ seats }: Facts['scenario'], { id }: TeamFacts['team'], manager: ManagerRef): boolean =>
  manager.kind === 'outside' || seats[manager.id]?.team !== id;

/** Those in which no seat has a report in another team. */
function withoutReporting({ stored }: Facts, teams: readonly TeamFacts[]): readonly TeamFacts[] {
  const teamOf = new Map<SeatId, TeamId>();
  const left = new Map<TeamId, TeamFacts>();
  for (const index of teams) {
    left.set(index.team.id, index);
    for (const { seat } of index.seats) teamOf.set(seat.id, index.team.id);
  }
  for (const { solid, dotted, team } of stored) {
    if (left.size === 0) break;
    for (const manager of solid ? [solid, ...dotted] : dotted) {
      const other = manager.kind === 'seat' ? teamOf.get(manager.id) : undefined;
      if (other && other !== team) left.delete(other);
    }
  }
  return [...left.values()];
}
