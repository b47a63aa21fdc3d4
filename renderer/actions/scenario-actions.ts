/** Adding, duplicating, ordering, pinning and removing scenarios: each one undoable command, and what is shown after it. */

import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { setActiveScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, setUi } from '#renderer/state/ui-store.ts';
import { copyName, freeName } from '#shared/lib/free-name.ts';
import { createScenario, FIRST_RANK } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { tellStep } from './tell-step.ts';

const scenarios = (): readonly Scenario[] => scenariosOf(usePlanStore.getState().plan);

function show(scenario: Scenario): void {
  if (!dispatch('scenario.add', { scenario }).ok) return;
  setActiveScenario(scenario.id);
  announce(`Made the scenario ${scenario.name}, now shown`);
}

export function addScenario(): void {
  const all = scenarios();
  const name = freeName(
    `Scenario ${all.length + 1}`,
    all.map((scenario) => scenario.name),
  );
  show(createScenario(newId('scenario'), name, { rank: generateKeyBetween(all.at(-1)?.rank ?? null, null) }));
}

/** The copy stands right after the scenario that it was made from. */
export function duplicateScenario(id: ScenarioId = usePlanStore.getState().scenarioId): void {
  const all = scenarios();
  const place = all.findIndex((scenario) => scenario.id === id);
  const original = all[place];
  if (original === undefined) return;
  const next = all[place + 1]?.rank ?? null;
  // Imported files may give two scenarios one rank; then the copy goes to the end.
  const rank =
    next === null || next > original.rank
      ? generateKeyBetween(original.rank, next)
      : generateKeyBetween(all.at(-1)?.rank ?? null, null);
  const name = copyName(
    original.name,
    all.map((scenario) => scenario.name),
  );
  show({ ...original, id: newId('scenario'), name, rank });
}

/** Whether one may go: a plan has at least one scenario. */
export const canRemoveScenario = (): boolean => scenarios().length > 1;

export function removeScenario(id: ScenarioId): void {
  if (dispatch('scenario.remove', { id }).ok) tellStep();
}

/** Whether its tab has a place to go to on that side. */
export const canMoveScenario = (id: ScenarioId, step: 1 | -1): boolean => {
  const all = scenarios();
  return all[all.findIndex((scenario) => scenario.id === id) + step] !== undefined;
};

/** Puts a scenario's tab before another one, or at the end. */
export function placeScenario(id: ScenarioId, before: ScenarioId | null): void {
  const others = scenarios().filter((scenario) => scenario.id !== id);
  const at = before === null ? others.length : others.findIndex((scenario) => scenario.id === before);
  if (at === -1) return;
  const [left, right] = [others[at - 1]?.rank ?? null, others[at]?.rank ?? null];
  if (left === null || right === null || left < right) {
    dispatch('scenario.update', { id, changes: { rank: generateKeyBetween(left, right) } });
    return;
  }
  // A file may give two scenarios one rank; with no place between them, all get new ones.
  const order = [...others.slice(0, at).map((scenario) => scenario.id), id, ...others.slice(at).map((s) => s.id)];
  const ranks = generateNKeysBetween(null, null, order.length);
  dispatchAll(
    'Order the scenarios',
    order.map((each, place) => ({
      id: 'scenario.update' as const,
      payload: { id: each, changes: { rank: ranks[place] ?? FIRST_RANK } },
    })),
  );
}

export function moveScenario(id: ScenarioId, step: 1 | -1): void {
  const all = scenarios();
  const at = all.findIndex((scenario) => scenario.id === id);
  if (!canMoveScenario(id, step)) return;
  placeScenario(id, all[step === 1 ? at + 2 : at - 1]?.id ?? null);
  announce(`${all[at]?.name ?? 'Scenario'} is number ${at + step + 1} of ${all.length} now`);
}

/** Pins a scenario as the one that the others are compared with; again, and none is. */
export function togglePin(id: ScenarioId = usePlanStore.getState().scenarioId): void {
  const isPinned = usePlanStore.getState().plan.baseline === id;
  if (dispatch('plan.update', { changes: { baseline: isPinned ? null : id } }).ok) tellStep();
}

export const openScenarioNote = (scenario: ScenarioId = usePlanStore.getState().scenarioId): void =>
  setUi({ dialog: { kind: 'scenario-note', scenario } });

export const openConversion = (scenario: ScenarioId = usePlanStore.getState().scenarioId): void =>
  setUi({ dialog: { kind: 'convert', scenario, topology: null } });

/** Opens the comparison with these, the open scenario first unless another is the baseline. */
export function compareWith(others: readonly ScenarioId[]): void {
  const { plan, scenarioId } = usePlanStore.getState();
  const ids = [plan.baseline ?? scenarioId, scenarioId, ...others];
  setUi({ mainView: 'compare', compared: [...new Set(ids)].slice(0, 4) });
}

/** Scenario A is 0. */
export const hasScenario = (place: number): boolean => scenarios()[place] !== undefined;

export function showScenario(place: number): void {
  const scenario = scenarios()[place];
  if (!scenario) return;
  setActiveScenario(scenario.id);
  announce(`Scenario ${scenario.name} is shown`);
}
