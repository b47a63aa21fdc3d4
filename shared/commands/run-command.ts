/** Runs a command on a plan: parses the payload, asks whether it may run, and gives the new plan with patches both ways. */

import type { Draft, Patch } from 'immer';
import { enablePatches, produceWithPatches } from 'immer';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CanRun, Command, UndoPolicy } from './define-command.ts';
import { no } from './define-command.ts';
import type { CommandCall } from './registry.ts';
import { COMMANDS, isCommandId } from './registry.ts';

enablePatches();

export interface CommandRun {
  readonly plan: Plan;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly label: string;
  readonly undo: UndoPolicy;
  /** Runs with the same key that follow one another are one step; null where each is its own. */
  readonly mergeKey: string | null;
}

type AnyCommand = Command<string, unknown>;

/** A call whose id or payload has not been checked: from a fix, a recorded step, another process. */
export interface UncheckedCall {
  readonly id: string;
  readonly payload: unknown;
}

const commandOf = (id: string): AnyCommand | null => (isCommandId(id) ? (COMMANDS[id] as unknown as AnyCommand) : null);

/** Whether a command may run on this plan, or the reason why not. */
export function canRun(plan: Plan, call: CommandCall | UncheckedCall): CanRun {
  const command = commandOf(call.id);
  if (!command) return no(`There is no command "${call.id}".`);
  const payload = command.payload.safeParse(call.payload);
  if (!payload.success)
    return no(`${command.id}: ${payload.error.issues[0]?.path.join('.')} ${payload.error.issues[0]?.message}`);
  return command.canRun(plan, payload.data);
}

/** The plan after a command; errors are `command.refused` with the reason, never thrown. */
export function runCommand(plan: Plan, call: CommandCall | UncheckedCall): Result<CommandRun> {
  const answer = canRun(plan, call);
  const command = commandOf(call.id);
  if (!answer.ok || !command) return err({ code: 'command.refused', message: answer.ok ? '' : answer.reason });
  const payload = command.payload.parse(call.payload);
  const label = command.label(plan, payload);
  const [next, patches, inverse] = produceWithPatches(plan, (draft: Draft<Plan>) => command.apply(draft, payload));
  const mergeKey = command.undo === 'merge' && command.mergeKey ? `${command.id} ${command.mergeKey(payload)}` : null;
  return ok({ plan: next as Plan, patches, inverse, label, undo: command.undo, mergeKey });
}

/** Several commands as one: all run, or none. The label is the caller's. */
export function runCommands(
  plan: Plan,
  calls: readonly (CommandCall | UncheckedCall)[],
  label: string,
): Result<CommandRun> {
  let current = plan;
  const patches: Patch[] = [];
  const inverse: Patch[][] = [];
  for (const call of calls) {
    const run = runCommand(current, call);
    if (!run.ok) return run;
    current = run.value.plan;
    patches.push(...run.value.patches);
    inverse.unshift([...run.value.inverse]);
  }
  return ok({ plan: current, patches, inverse: inverse.flat(), label, undo: 'record', mergeKey: null });
}
