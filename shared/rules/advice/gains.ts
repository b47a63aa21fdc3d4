/** What filling a vacancy does: today's scores with it filled, less today's scores. "Filling this vacancy today: +9". */

import type { PillarId } from '#shared/model/capability.ts';
import { createPerson } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '../evaluate.ts';
import { byPillar } from '../facts/capability-order.ts';

export interface VacancyGain {
  readonly overall: number;
  readonly pillars: Readonly<Record<PillarId, number>>;
}

/**
 * Gains by vacancy: each filled alone, by a new person with the time, as of the plan's date even where the vacancy
 * starts later. Costs one cheap run a vacancy.
 */
export function vacancyGains(plan: Plan, scenarioId: ScenarioId, dayOfUse: IsoDate): ReadonlyMap<SeatId, VacancyGain> {
  const gains = new Map<SeatId, VacancyGain>();
  const scenario = plan.scenarios[scenarioId];
  const before = evaluate(plan, scenarioId, dayOfUse).scores;
  if (!scenario || !before) return gains;
  let number = 1;
  while (Object.hasOwn(plan.people, `person-new-hire-${number}`)) number += 1;
  const hire: PersonId = asId('person', `person-new-hire-${number}`);
  const today = plan.date ?? dayOfUse;
  for (const seat of Object.values(scenario.seats)) {
    if (seat.person !== null || (seat.end !== null && seat.end < today)) continue;
    const start = seat.start !== null && seat.start > today ? null : seat.start;
    const filled = { ...seat, person: hire, start };
    const after = evaluate(
      {
        ...plan,
        people: { ...plan.people, [hire]: createPerson(hire, 'New hire', { capacity: seat.fte }) },
        scenarios: {
          ...plan.scenarios,
          [scenarioId]: { ...scenario, seats: { ...scenario.seats, [seat.id]: filled } },
        },
      },
      scenarioId,
      dayOfUse,
    ).scores;
    if (!after) continue;
    gains.set(seat.id, {
      overall: after.overall.today - before.overall.today,
      pillars: byPillar((pillar) => after.pillars[pillar].today - before.pillars[pillar].today),
    });
  }
  return gains;
}
