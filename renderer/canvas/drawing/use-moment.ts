/** What is drawn of the plan: of a large one, a change comes the moment after the rest of the window says what it did. */

import { use, useDeferredValue, useMemo, useRef } from 'react';
import { evaluationOn } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { CanvasView, Selected, UiState } from '#renderer/state/ui-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Flight } from '../flight.ts';
import { layoutOf } from '../layout.ts';
import { SheetContext, useWhileShown } from './sheet.ts';

export interface Moment {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly selection: readonly Selected[];
  readonly flight: Flight;
  readonly view: CanvasView;
  readonly shownDate: IsoDate | null;
  /** What the canvas was asked to do last: with what it is about. */
  readonly request: UiState['canvasRequest'];
}

/** @param live what is dragged now; when it is let go it stays there until the plan says where it belongs */
export function useMoment(live: Flight): Moment {
  const sheet = use(SheetContext);
  const plan = useWhileShown(usePlanStore, (store) => store.plan);
  const scenario = useWhileShown(
    usePlanStore,
    (store) => (sheet === null ? undefined : store.plan.scenarios[sheet]) ?? activeScenario(store),
  );
  const selection = useWhileShown(useUi, (ui) => ui.selection);
  const view = useWhileShown(useUi, (ui) => ui.view);
  const shownDate = useWhileShown(useUi, (ui) => ui.shownDate);
  const request = useWhileShown(useUi, (ui) => ui.canvasRequest);
  const now = useMemo(
    (): Moment => ({ plan, scenario, selection, flight: live, view, shownDate, request }),
    [plan, scenario, selection, live, view, shownDate, request],
  );
  // A small plan is drawn at once.
  const drawn = useDeferredValue(sheet === null ? null : plan);
  const last = useRef(now);
  const moment = drawn === null || drawn === plan ? now : last.current;
  last.current = moment;
  // Both are kept for the drawing, which is a task of its own where React draws in the background.
  evaluationOn(moment.plan, moment.scenario.id, moment.shownDate);
  layoutOf(moment.plan, moment.scenario, moment.view);
  return moment;
}
