/**
 * The one way to change the open plan: commands in, an undoable step out.
 *
 * Undo goes back to the plan that was, where the step still holds it, else applies the step's inverse patches: it costs
 * what the change cost, not the size of the plan.
 */

import type { Patch } from 'immer';
import { applyPatches, enablePatches } from 'immer';
import type { CommandCall, CommandId, CommandRun, PayloadOf } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import type { Part, Refusal } from '#shared/commands/run-commands.ts';
import { runCommands, runParts } from '#shared/commands/run-commands.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { HistoryStep, Origin } from './history.ts';
import { scenarioOfStep, scenariosOfStep, withStep } from './history.ts';
import { activeScenario, scenarioAfter, usePlanStore } from './plan-store.ts';
import { keptSelection } from './selectors.ts';
import { announce, setUi, toast, useUi } from './ui-store.ts';

enablePatches();

interface Options {
  readonly origin?: Origin;
  /** Whether a refusal is told in a toast; a caller that shows the reason itself says false. */
  readonly isTold?: boolean;
}

let lastStep = 0;

/** Runs one command on the open plan. A refusal changes nothing and says why. */
export function dispatch<C extends CommandId>(id: C, payload: PayloadOf<C>, options: Options = {}): Result<null> {
  return commit(runCommand(usePlanStore.getState().plan, { id, payload }), options);
}

/** The same for a call that is made already, of whichever command. */
export function dispatchCall(call: CommandCall, options: Options = {}): Result<null> {
  return commit(runCommand(usePlanStore.getState().plan, call), options);
}

/** Runs several commands as one step: all of them, or none. */
export function dispatchAll(label: string, calls: readonly CommandCall[], options: Options = {}): Result<null> {
  return commit(runCommands(usePlanStore.getState().plan, calls, label), options);
}

/** Runs, as one step, those parts that the plan takes, and gives the others with their reasons. */
export function dispatchParts(label: string, parts: readonly Part[], options: Options = {}): readonly Refusal[] {
  const { run, refused } = runParts(usePlanStore.getState().plan, parts, label);
  commit(ok(run), options);
  return refused;
}

function commit(run: Result<CommandRun>, { origin = 'user', isTold = true }: Options): Result<null> {
  if (!run.ok) {
    if (isTold) toast(run.error.message, { tone: 'error' });
    return run;
  }
  const { plan, patches, inverse, label, undo: policy, mergeKey } = run.value;
  const before = usePlanStore.getState();
  if (patches.length === 0) return ok(null);
  lastStep += 1;
  const plans = { before: before.plan, after: plan };
  const step: HistoryStep = { id: lastStep, label, origin, at: Date.now(), patches, inverse, mergeKey, plans };
  usePlanStore.setState({
    ...changed(before, plan),
    ...(policy === 'ignore' ? {} : { past: withStep(before.past, step), future: [] }),
  });
  return ok(null);
}

/** @param step taken back or done again: what it changes comes into sight, also where another scenario is open */
function changed(before: ReturnType<typeof usePlanStore.getState>, plan: Plan, step?: HistoryStep) {
  const elsewhere = step ? scenariosOfStep(step) : [];
  const changes = scenariosOf(plan).find(({ id }) => elsewhere.includes(id));
  const isSeen = !changes || elsewhere.includes(before.scenarioId);
  const scenarioId = isSeen ? scenarioAfter(before, plan) : changes.id;
  const { selection } = useUi.getState();
  const kept = keptSelection(plan, activeScenario({ plan, scenarioId }), selection);
  if (kept !== selection) setUi({ selection: kept });
  return { plan, scenarioId, revision: before.revision + 1 };
}

const patched = (plan: Plan, patches: readonly Patch[]): Plan => applyPatches(plan, [...patches]) as Plan;

/** " in B" where the plan has more than one scenario and the step changes one of them. */
function whereOf(step: HistoryStep): string {
  const scenario = scenarioOfStep(step, usePlanStore.getState().plan);
  return scenario ? ` in ${scenario.name}` : '';
}

/** Takes the last step back; gives its label, or null where there is none. */
export function undo(): string | null {
  const before = usePlanStore.getState();
  const step = before.past.at(-1);
  if (!step) return null;
  usePlanStore.setState({
    ...changed(
      before,
      step.plans?.after === before.plan ? step.plans.before : patched(before.plan, step.inverse),
      step,
    ),
    past: before.past.slice(0, -1),
    future: [...before.future, step],
  });
  announce(`Undone${whereOf(step)}: ${step.label}`);
  return step.label;
}

/** Runs the last undone step again; gives its label, or null where there is none. */
export function redo(): string | null {
  const before = usePlanStore.getState();
  const step = before.future.at(-1);
  if (!step) return null;
  usePlanStore.setState({
    ...changed(
      before,
      step.plans?.before === before.plan ? step.plans.after : patched(before.plan, step.patches),
      step,
    ),
    past: [...before.past, step],
    future: before.future.slice(0, -1),
  });
  announce(`Done again${whereOf(step)}: ${step.label}`);
  return step.label;
}

/** Steps back or forward until the named step is the last one that is done; 0 is before the first. */
export function undoTo(stepId: number): void {
  const { past, future } = usePlanStore.getState();
  const at = past.findIndex((step) => step.id === stepId);
  if (at >= 0 || stepId === 0) for (let n = past.length - 1; n > at; n--) undo();
  else {
    const ahead = future.findIndex((step) => step.id === stepId);
    if (ahead >= 0) for (let n = future.length; n > ahead; n--) redo();
  }
}
