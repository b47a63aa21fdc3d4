/** What is shown while one team is in focus: the team, those that a serves line joins to it, and the managers of all these. */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';

export function teamsAround(scenario: Scenario, focused: TeamId): ReadonlySet<TeamId> {
  const teams = new Set<TeamId>([focused]);
  for (const line of Object.values(scenario.lines)) {
    if (line.kind !== 'serves') continue;
    if (line.from === focused) teams.add(line.to);
    if (line.to === focused) teams.add(line.from);
  }
  return teams;
}

export interface InFocus {
  readonly teams: ReadonlySet<TeamId>;
  readonly seats: ReadonlySet<SeatId>;
}

/** Teams and seats to show; null for all, as in a scenario that has no such team. */
export function inFocus(scenario: Scenario, focused: TeamId | null): InFocus | null {
  if (focused === null || !Object.hasOwn(scenario.teams, focused)) return null;
  const teams = teamsAround(scenario, focused);
  const seats = new Set<SeatId>();
  const keep = (seat: Seat | undefined): void => {
    if (seat === undefined || seats.has(seat.id)) return;
    seats.add(seat.id);
    for (const manager of [seat.solid, ...seat.dotted]) {
      if (manager?.kind === 'seat') keep(scenario.seats[manager.id]);
    }
  };
  for (const seat of Object.values(scenario.seats)) if (seat.team !== null && teams.has(seat.team)) keep(seat);
  return { teams, seats };
}
