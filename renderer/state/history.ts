/** One step of undo: what changed, both ways, and why. */

import type { Patch } from 'immer';
import { remember } from '#shared/lib/remember.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export type Origin = 'user' | 'import' | 'fix';

export interface HistoryStep {
  readonly id: number;
  readonly label: string;
  readonly origin: Origin;
  /** Milliseconds since 1970 of its last change. */
  readonly at: number;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  /** Runs with the same key join this step; null joins nothing. */
  readonly mergeKey: string | null;
  /**
   * The plan before and after, kept for the last steps: they share all that the step did not change, and going to one of
   * them costs nothing. Null in older steps, which keep to their patches.
   */
  readonly plans: { readonly before: Plan; readonly after: Plan } | null;
}

/** How many steps are kept; older ones can no longer be undone. */
export const MAX_STEPS = 1000;
/** How many of them keep the plans on both sides. */
export const WITH_PLANS = 100;
/** Typing that pauses longer than this is a step of its own. */
const MERGE_WITHIN = 3000;

/** The history after another step: joined to the last one where both say so, else behind it. */
export function withStep(past: readonly HistoryStep[], step: HistoryStep): readonly HistoryStep[] {
  const last = past.at(-1);
  const joins =
    last !== undefined &&
    step.mergeKey !== null &&
    last.mergeKey === step.mergeKey &&
    step.at - last.at <= MERGE_WITHIN;
  if (!joins) {
    const steps = [...past, step].slice(-MAX_STEPS);
    const old = steps.at(-WITH_PLANS - 1);
    return old?.plans ? steps.map((each) => (each === old ? { ...each, plans: null } : each)) : steps;
  }
  const joined: HistoryStep = {
    ...step,
    id: last.id,
    patches: [...last.patches, ...step.patches],
    inverse: [...step.inverse, ...last.inverse],
    plans: last.plans && step.plans && { before: last.plans.before, after: step.plans.after },
  };
  return [...past.slice(0, -1), joined];
}

/** The scenarios that a step changes, by their ids; none where it changes what all of them share. */
export const scenariosOfStep = remember(({ patches }: Pick<HistoryStep, 'patches'>): readonly string[] => {
  const ids = new Set<string>();
  for (const { path } of patches) {
    if (path[0] !== 'scenarios' || path.length < 2) return [];
    ids.add(String(path[1]));
  }
  return [...ids];
});

/** The scenario that a step changes, where it is one of several in the plan; null for all other steps. */
export function scenarioOfStep(step: Pick<HistoryStep, 'patches'>, plan: Plan): Scenario | null {
  const [id, other] = scenariosOfStep(step);
  const all = scenariosOf(plan);
  return (other === undefined && all.length > 1 && all.find((scenario) => scenario.id === id)) || null;
}
