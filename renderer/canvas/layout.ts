/** Where everything stands in the view that is shown: the same layouts as in the exports. */

import type { CanvasView } from '#renderer/state/ui-store.ts';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export type { ChartLayout as CanvasLayout } from '#shared/diagram/layout.ts';
export { CARD_GAP, FRAME, SEAT } from '#shared/diagram/metrics.ts';

interface Known {
  readonly plan: Plan;
  readonly view: CanvasView;
  readonly layout: ChartLayout;
}
const known = new WeakMap<Scenario, Known>();

/** The same layout as last time for the same plan, scenario and view. */
export function layoutOf(plan: Plan, scenario: Scenario, view: CanvasView): ChartLayout {
  const last = known.get(scenario);
  if (last?.plan === plan && last.view === view) return last.layout;
  const layout = view === 'teams' ? layoutTeams(plan, scenario) : layoutReporting(plan, scenario);
  known.set(scenario, { plan, view, layout });
  return layout;
}
