/** Which scenarios a comparison shows, in the order of their columns: the baseline first. */

import type { ScenarioId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';

export const MOST_COLUMNS = 4;
export const FEWEST_COLUMNS = 2;

/**
 * @param asked the scenarios that were chosen; those that are gone are left out, and too few mean the default
 * @param active the scenario whose tab is open: never left out of the default
 */
export function columnsOf(plan: Plan, asked: readonly ScenarioId[], active: ScenarioId): readonly ScenarioId[] {
  const there = [...new Set(asked)].filter((id) => Object.hasOwn(plan.scenarios, id)).slice(0, MOST_COLUMNS);
  const shown = there.length >= FEWEST_COLUMNS ? there : defaultColumns(plan, active);
  const baseline = plan.baseline;
  if (baseline === null || !shown.includes(baseline)) return shown;
  return [baseline, ...shown.filter((id) => id !== baseline)];
}

/** The pinned baseline, else the first tab, as on the command line; then the others in their order, the open one always. */
function defaultColumns(plan: Plan, active: ScenarioId): readonly ScenarioId[] {
  const all = scenariosOf(plan).map(({ id }) => id);
  const first = plan.baseline ?? all[0];
  const others = all.filter((id) => id !== first);
  const near = others.slice(0, MOST_COLUMNS - 1);
  const isShown = active === first || near.includes(active) || !others.includes(active);
  const shown = isShown ? near : [...near.slice(0, -1), active];
  return first === undefined ? [] : [first, ...shown];
}
