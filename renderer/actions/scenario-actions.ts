/** Adding, duplicating and removing scenarios: each one undoable command, and the tab that is shown after it. */

import { generateKeyBetween } from 'fractional-indexing';
import { dispatch } from '#renderer/state/dispatch.ts';
import { setActiveScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { createScenario } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { tellStep } from './tell-step.ts';

const scenarios = (): readonly Scenario[] => scenariosOf(usePlanStore.getState().plan);

/** `name`, or `name 2`, `name 3`, … where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name} ${n}`;
  return free;
}

function show(scenario: Scenario): void {
  const { ok } = dispatch('scenario.add', { scenario });
  if (ok) setActiveScenario(scenario.id);
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
  const name = freeName(
    `${original.name} copy`,
    all.map((scenario) => scenario.name),
  );
  show({ ...original, id: newId('scenario'), name, rank });
}

/** Whether one may go: a plan has at least one scenario. */
export const canRemoveScenario = (): boolean => scenarios().length > 1;

export function removeScenario(id: ScenarioId): void {
  if (dispatch('scenario.remove', { id }).ok) tellStep();
}

/** Scenario A is 0. */
export const hasScenario = (place: number): boolean => scenarios()[place] !== undefined;

export function showScenario(place: number): void {
  const scenario = scenarios()[place];
  if (scenario) setActiveScenario(scenario.id);
}

/** The letter of a scenario's tab: A to Z, then A2, B2, … */
export function scenarioLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}
