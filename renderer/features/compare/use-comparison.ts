/** The comparison that is shown: its scenarios evaluated, the baseline first. Follows every change of the plan. */

import { useDeferredValue, useMemo } from 'react';
import { evaluationOn } from '#renderer/state/findings.ts';
import { usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { Comparison } from '#shared/compare/compare.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { columnsOf } from './columns.ts';

export interface Choice {
  readonly scenario: Scenario;
  /** Of its tab. */
  readonly letter: string;
}

export interface Shown {
  readonly plan: Plan;
  readonly comparison: Comparison;
  /** In the order of the columns. */
  readonly columns: readonly Choice[];
  /** Every scenario of the plan, in the order of the tabs. */
  readonly choices: readonly Choice[];
}

export function useComparison(): Shown {
  const plan = useDeferredValue(usePlan((whole) => whole));
  const active = usePlanStore((state) => state.scenarioId);
  const asked = useUi((ui) => ui.compared);
  const day = useUi((ui) => ui.shownDate);
  return useMemo(() => {
    const choices = scenariosOf(plan).map((scenario, place) => ({ scenario, letter: scenarioLetter(place) }));
    const columns = columnsOf(plan, asked, active).flatMap(
      (id: ScenarioId) => choices.find(({ scenario }) => scenario.id === id) ?? [],
    );
    const compared = columns.map(({ scenario }) => ({ scenario, evaluation: evaluationOn(plan, scenario.id, day) }));
    return { plan, columns, choices, comparison: compareScenarios(plan, compared) };
  }, [plan, active, asked, day]);
}
