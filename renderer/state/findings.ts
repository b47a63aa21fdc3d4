/** Scores and findings of the open plan: derived from it, never stored. */

import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { isoDateOf } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { evaluate, horizonOf, planDate, planOn } from '#shared/rules/index.ts';
import { activeScenario, usePlanStore } from './plan-store.ts';
import { useUi } from './ui-store.ts';

/** The day of use, which counts as today where the plan sets no date. */
export const dayOfUse = (): IsoDate => isoDateOf(new Date());

const known = new WeakMap<Plan, Map<string, Evaluation>>();

/** The evaluation of a scenario: the same object for the same plan, scenario and day. */
export function evaluationOf(plan: Plan, scenarioId: ScenarioId): Evaluation {
  const day = dayOfUse();
  const key = `${scenarioId} ${day}`;
  const ofPlan = known.get(plan) ?? new Map<string, Evaluation>();
  known.set(plan, ofPlan);
  const there = ofPlan.get(key);
  if (there) return there;
  const evaluation = evaluate(plan, scenarioId, day);
  ofPlan.set(key, evaluation);
  return evaluation;
}

/** The first day and the last that a scenario's scores speak of: the plan's date and the horizon. */
export function datesOf(plan: Plan, scenarioId: ScenarioId): { readonly today: IsoDate; readonly horizon: IsoDate } {
  const today = planDate(plan, dayOfUse());
  return { today, horizon: horizonOf(Object.values(plan.scenarios[scenarioId]?.seats ?? {}), today) };
}

const shown = new WeakMap<Plan, Map<string, Plan>>();

/** The plan as it will stand on another day than its own: the same object for the same day; on no day, the plan itself. */
function shownPlan(plan: Plan, scenarioId: ScenarioId, day: IsoDate | null): Plan {
  if (day === null) return plan;
  const ofPlan = shown.get(plan) ?? new Map<string, Plan>();
  shown.set(plan, ofPlan);
  const key = `${scenarioId} ${day}`;
  const there = ofPlan.get(key) ?? planOn(plan, scenarioId, day, datesOf(plan, scenarioId).horizon);
  ofPlan.set(key, there);
  return there;
}

/** The evaluation on another day than the plan's, as the time bar asks for; on no day, the plan's own. */
export const evaluationOn = (plan: Plan, scenarioId: ScenarioId, day: IsoDate | null): Evaluation =>
  evaluationOf(shownPlan(plan, scenarioId, day), scenarioId);

/** The evaluation of the open scenario on the day that is shown; follows every change within the same frame. */
export function useEvaluation(): Evaluation {
  const day = useUi((ui) => ui.shownDate);
  return usePlanStore((state) => evaluationOn(state.plan, activeScenario(state).id, day));
}

/** The plan whose figures are shown: with the open scenario as it stands on the day that the time bar shows. */
export function useShownPlan(): Plan {
  const day = useUi((ui) => ui.shownDate);
  return usePlanStore((state) => shownPlan(state.plan, activeScenario(state).id, day));
}

/** What commands would do to the open scenario, without doing it; or why they may not run. */
export function evaluateWith(
  calls: readonly CommandCall[],
): { readonly before: Evaluation; readonly after: Evaluation } | { readonly reason: string } {
  const state = usePlanStore.getState();
  const { id } = activeScenario(state);
  const run = runCommands(state.plan, calls, '');
  if (!run.ok) return { reason: run.error.message };
  const day = useUi.getState().shownDate;
  return { before: evaluationOn(state.plan, id, day), after: evaluationOn(run.value.plan, id, day) };
}
