/** Which scenarios a comparison shows, in the order of their columns: the baseline first. */

import type { ScenarioId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';

export const MOST_COLUMNS = 4;
export const FEWEST_COLUMNS = 2;

/**
 * @param asked the scenarios that were chosen; those that are gone are left out, and too few mean the default
 * @param active the scenario whose tab is open: the first column where no baseline is pinned
 */
export function columnsOf(plan: Plan, asked: readonly ScenarioId[], active: ScenarioId): readonly ScenarioId[] {
  const there = [...new Set(asked)].filter((id) => Object.hasOwn(plan.scenarios, id)).slice(0, MOST_COLUMNS);
  const shown = there.length >= FEWEST_COLUMNS ? there : defaultColumns(plan, active);
  const baseline = plan.baseline;
  if (baseline === null || !shown.includes(baseline)) return shown;
  return [baseline, ...shown.filter((id) => id !== baseline)];
}

/** The pinned baseline, else the open scenario, and those that follow its tab, from the first one again. */
function defaultColumns(plan: Plan, active: ScenarioId): readonly ScenarioId[] {
  const all = scenariosOf(plan).map(({ id }) => id);
  const first = Math.max(0, all.indexOf(plan.baseline ?? active));
  return [...all.slice(first), ...all.slice(0, first)].slice(0, MOST_COLUMNS);
}
