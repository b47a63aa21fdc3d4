/** Scores and findings of the open plan: derived from it, never stored. */

import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/registry.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { isoDateOf } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { evaluate } from '#shared/rules/index.ts';
import { activeScenario, usePlanStore } from './plan-store.ts';

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

/** The evaluation of the open scenario; follows every change within the same frame. */
export const useEvaluation = (): Evaluation =>
  usePlanStore((state) => evaluationOf(state.plan, activeScenario(state).id));

/** What commands would do to the open scenario, without doing it; or why they may not run. */
export function evaluateWith(
  calls: readonly CommandCall[],
): { readonly before: Evaluation; readonly after: Evaluation } | { readonly reason: string } {
  const state = usePlanStore.getState();
  const { id } = activeScenario(state);
  const run = runCommands(state.plan, calls, '');
  if (!run.ok) return { reason: run.error.message };
  return { before: evaluationOf(state.plan, id), after: evaluationOf(run.value.plan, id) };
}
