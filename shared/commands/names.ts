/** How commands name what they touch, for undo labels and refusals. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

export const scenarioIn = (plan: Plan, id: ScenarioId): Scenario | undefined => own(plan.scenarios, id);
export const seatIn = (plan: Plan, scenario: ScenarioId, id: SeatId): Seat | undefined =>
  own(scenarioIn(plan, scenario)?.seats ?? {}, id);
export const teamIn = (plan: Plan, scenario: ScenarioId, id: TeamId): Team | undefined =>
  own(scenarioIn(plan, scenario)?.teams ?? {}, id);

export const personName = (plan: Plan, id: PersonId): string => own(plan.people, id)?.name || 'someone';
export const teamName = (plan: Plan, scenario: ScenarioId, id: TeamId | null): string =>
  id === null ? 'no team' : teamIn(plan, scenario, id)?.name || 'a team without a name';

/** A seat as leads speak of it: its role, or who holds it. */
export function seatName(plan: Plan, scenario: ScenarioId, id: SeatId): string {
  const seat = seatIn(plan, scenario, id);
  if (!seat) return 'a seat';
  return seat.person === null ? roleOf(plan, seat.role).name : personName(plan, seat.person);
}

export const managerName = (plan: Plan, scenario: ScenarioId, manager: ManagerRef): string =>
  manager.kind === 'seat' ? seatName(plan, scenario, manager.id) : personName(plan, manager.id);

/** `1 seat`, `3 seats`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
