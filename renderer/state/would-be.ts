/** What a change would make of the plan, while somebody points at it: shown by the panels and the canvas, done by nobody. */

import { create } from 'zustand';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import { evaluationOn } from './findings.ts';
import { activeScenario, usePlanStore } from './plan-store.ts';
import { useUi } from './ui-store.ts';

export interface WouldBe {
  readonly label: string;
  readonly before: Scenario;
  /** The plan with the change made, and its open scenario. */
  readonly plan: Plan;
  readonly after: Scenario;
  readonly scores: ScenarioScores | null;
}

const useStore = create<{ readonly shown: WouldBe | null }>(() => ({ shown: null }));

export const useWouldBe = (): WouldBe | null => useStore(({ shown }) => shown);

/** Shows the change until the function that comes back is called; nothing where the plan refuses it. */
export function showWouldBe(label: string, calls: readonly CommandCall[]): () => void {
  const state = usePlanStore.getState();
  const before = activeScenario(state);
  const run = runCommands(state.plan, calls, label);
  const after = run.ok ? run.value.plan.scenarios[before.id] : undefined;
  if (!run.ok || !after) return () => undefined;
  const { plan } = run.value;
  const { scores } = evaluationOn(plan, before.id, useUi.getState().shownDate);
  const shown: WouldBe = { label, before, plan, after, scores };
  useStore.setState({ shown });
  return () => {
    if (useStore.getState().shown === shown) useStore.setState({ shown: null });
  };
}
