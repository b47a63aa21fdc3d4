/** What a person does in a scenario, and what changes for them in another: the facts behind "who moves". */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';

export interface Engagement {
  /** FTE by team, under a key that the same team has in every scenario. */
  readonly fteByTeam: ReadonlyMap<string, number>;
  readonly teams: readonly string[];
  readonly managers: readonly string[];
  readonly managerNames: readonly string[];
  readonly dotted: readonly string[];
  readonly roles: readonly string[];
  readonly roleNames: readonly string[];
  readonly fte: number;
}

/** Adds shares of full time without the noise of floating point. */
const exact = (fte: number) => Math.round(fte * 1e6) / 1e6;

/** What every person with a seat does. One pass over the seats. */
export function engagementsOf(plan: Plan, scenario: Scenario): Map<PersonId, Engagement> {
  const byPerson = new Map<PersonId, Seat[]>();
  for (const seat of seatsOf(scenario)) {
    if (seat.person === null) continue;
    const held = byPerson.get(seat.person);
    if (held) held.push(seat);
    else byPerson.set(seat.person, [seat]);
  }
  return new Map([...byPerson].map(([person, seats]) => [person, engagement(plan, scenario, seats)]));
}

function engagement(plan: Plan, scenario: Scenario, seats: readonly Seat[]): Engagement {
  const fteByTeam = new Map<string, number>();
  const teams = new Set<string>();
  for (const seat of seats) {
    const team = seat.team === null ? undefined : scenario.teams[seat.team];
    const key = team ? team.id : '';
    fteByTeam.set(key, exact((fteByTeam.get(key) ?? 0) + seat.fte));
    if (team) teams.add(team.name);
  }
  const solid = seats.flatMap((seat) => (seat.solid ? [seat.solid] : []));
  const dotted = seats.flatMap((seat) => [...seat.dotted]);
  const keysOf = (refs: readonly ManagerRef[]) => [...new Set(refs.map((ref) => managerKey(scenario, ref)))].sort();
  return {
    fteByTeam,
    teams: [...teams].sort(),
    managers: keysOf(solid),
    managerNames: [...new Set(solid.map((ref) => managerName(plan, scenario, ref)))].sort(),
    dotted: keysOf(dotted),
    roles: [...new Set<string>(seats.map((seat) => seat.role))].sort(),
    roleNames: [...new Set(seats.map((seat) => roleOf(plan, seat.role).name))].sort(),
    fte: exact(seats.reduce((sum, seat) => sum + seat.fte, 0)),
  };
}

/** A manager is the person, so that a person who changes seat stays the same manager; a vacancy is its seat. */
function managerKey(scenario: Scenario, ref: ManagerRef): string {
  return ref.kind === 'outside' ? ref.id : (scenario.seats[ref.id]?.person ?? ref.id);
}

function managerName(plan: Plan, scenario: Scenario, ref: ManagerRef): string {
  const nameOf = (id: PersonId) => plan.people[id]?.name ?? id;
  if (ref.kind === 'outside') return nameOf(ref.id);
  const seat = scenario.seats[ref.id as SeatId];
  if (!seat) return ref.id;
  return seat.person === null ? `${roleOf(plan, seat.role).name} (vacant)` : nameOf(seat.person);
}
