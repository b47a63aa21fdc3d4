/** Where everything stands in the view that is shown: the same layouts as in the exports. */

import type { CanvasView } from '#renderer/state/ui-store.ts';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import { layoutReporting } from '#shared/diagram/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/teams-layout.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export type { ChartLayout as CanvasLayout } from '#shared/diagram/layout.ts';
export { CARD_GAP, FRAME, SEAT } from '#shared/diagram/metrics.ts';

export const layoutOf = (plan: Plan, scenario: Scenario, view: CanvasView): ChartLayout =>
  view === 'teams' ? layoutTeams(plan, scenario) : layoutReporting(plan, scenario);
