/**
 * The open plan. Written only by `dispatch.ts` (changes), `session.ts` (opening) and `save-plan.ts` (saving); everyone else reads.
 */

import { create } from 'zustand';
import type { FileHandle } from '#shared/ipc/contract.ts';
import { createPlan } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { HistoryStep } from './history.ts';
import { keptSelection } from './selectors.ts';
import { select, useUi } from './ui-store.ts';

export type { HistoryStep } from './history.ts';

/** Where the plan's own copy on this computer stands. */
export type StorageState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  /** `missing`: one of the two copies could not be written, and why. */
  | { readonly kind: 'saved'; readonly at: number; readonly missing?: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read-only'; readonly message: string };

export interface OpenFile {
  readonly handle: FileHandle;
  readonly name: string;
  readonly sha256: string;
}

export interface PlanState {
  readonly plan: Plan;
  readonly scenarioId: ScenarioId;
  /** Counts changes of the plan, undo and redo too; what is stored says which revision it holds. */
  readonly revision: number;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** The file it was opened from or saved to; null for a plan that lives on this computer only. */
  readonly file: OpenFile | null;
  /** The revision that a file is known to hold; null where none is, as of a plan never saved to one. */
  readonly fileRevision: number | null;
  /** When this window wrote the file, milliseconds since 1970; null where it only opened it. */
  readonly fileSavedAt: number | null;
  readonly storage: StorageState;
}

const NOTHING = createPlan(asId('plan', 'plan-new'), 'New plan');

const firstScenario = (plan: Plan): ScenarioId => scenariosOf(plan)[0]?.id ?? asId('scenario', 'scenario-1');

export const usePlanStore = create<PlanState>()(() => ({
  plan: NOTHING,
  scenarioId: firstScenario(NOTHING),
  revision: 0,
  past: [],
  future: [],
  file: null,
  fileRevision: null,
  fileSavedAt: null,
  storage: { kind: 'none' },
}));

/** Reads a part of the open plan; choose a part whose identity says whether it changed. */
export const usePlan = <T>(selector: (plan: Plan) => T): T => usePlanStore((state) => selector(state.plan));

/** The scenario whose tab is open. */
export const activeScenario = (state: Pick<PlanState, 'plan' | 'scenarioId'>): Scenario =>
  state.plan.scenarios[state.scenarioId] ?? (scenariosOf(state.plan)[0] as Scenario);

export const useScenario = (): Scenario => usePlanStore(activeScenario);

/** Opens a scenario; what is selected stays so where it is in that one too. */
export function setActiveScenario(scenarioId: ScenarioId): void {
  const { plan } = usePlanStore.getState();
  const scenario = plan.scenarios[scenarioId];
  if (scenario === undefined) return;
  select(keptSelection(plan, scenario, useUi.getState().selection));
  usePlanStore.setState({ scenarioId });
}

/** How a plan is shown; `scenario` is the id of the one that was worked in, where it is known. */
export type Shown = Partial<Pick<PlanState, 'file' | 'fileRevision' | 'revision' | 'storage'>> & {
  readonly scenario?: string | null;
};

/** Puts a plan into the store as newly opened: no history, and the first scenario where the known one is gone. */
export function showPlan(plan: Plan, { scenario = null, ...rest }: Shown = {}): void {
  usePlanStore.setState({
    plan,
    scenarioId: scenariosOf(plan).find(({ id }) => id === scenario)?.id ?? firstScenario(plan),
    revision: 0,
    past: [],
    future: [],
    file: null,
    fileRevision: null,
    fileSavedAt: null,
    storage: { kind: 'none' },
    ...rest,
  });
}

/** The scenario to show after a change: the open one, else its neighbour in the plan that was. */
export function scenarioAfter(before: PlanState, plan: Plan): ScenarioId {
  if (Object.hasOwn(plan.scenarios, before.scenarioId)) return before.scenarioId;
  const order = scenariosOf(before.plan).map((scenario) => scenario.id);
  const at = order.indexOf(before.scenarioId);
  const left = order.slice(0, at).reverse();
  const neighbour = [...left, ...order.slice(at + 1)].find((id) => Object.hasOwn(plan.scenarios, id));
  return neighbour ?? firstScenario(plan);
}
