/** What a person does in each scenario, in words. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { scenariosOf, seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';

export interface PersonUse {
  readonly scenario: ScenarioId;
  readonly name: string;
  readonly seats: readonly SeatId[];
  /** "Data Engineer in Platform, 0.6 FTE", "on the bench". */
  readonly text: string;
}

export function personUses(plan: Plan, person: PersonId): PersonUse[] {
  return scenariosOf(plan).map((scenario) => {
    const seats = seatsOf(scenario).filter((seat) => seat.person === person);
    const parts = seats.map((seat) => {
      const team = seat.team === null ? 'no team' : (scenario.teams[seat.team]?.name ?? 'no team');
      return `${roleOf(plan, seat.role).name} in ${team}, ${seat.fte} FTE`;
    });
    const managed = Object.values(scenario.seats).filter((seat) =>
      [seat.solid, ...seat.dotted].some((manager) => manager?.kind === 'outside' && manager.id === person),
    ).length;
    const manages =
      managed > 0 ? `manages ${managed} ${managed === 1 ? 'seat' : 'seats'} from outside` : 'on the bench';
    return {
      scenario: scenario.id,
      name: scenario.name,
      seats: seats.map(({ id }) => id),
      text: parts.length > 0 ? parts.join('; ') : manages,
    };
  });
}

/** What becomes of the scenarios where the person is removed. */
export function removalEffect(uses: readonly PersonUse[]): string {
  const open = uses.filter(({ seats }) => seats.length > 0);
  const seats = open.reduce((sum, use) => sum + use.seats.length, 0);
  if (seats === 0) return 'Holds no seat in any scenario, so none would become vacant.';
  const where = open.map(({ name }) => name).join(', ');
  return `${seats} ${seats === 1 ? 'seat becomes a vacancy' : 'seats become vacancies'}, in ${where}.`;
}
