/** What a stored plan's row says: its overall score today, and how much it holds. */

import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';

/** "4 scenarios, 12 people": managers from outside are not counted. */
export function countsText(plan: Plan): string {
  const scenarios = scenariosOf(plan).length;
  const people = Object.values(plan.people).filter((person) => !person.isOutside).length;
  return `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}, ${people} ${people === 1 ? 'person' : 'people'}`;
}
