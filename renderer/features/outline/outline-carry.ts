/** Runs what the outline means to do as one step, and says what came of it with what it does to the scores. */

import { scoreLines } from '#renderer/canvas/gestures/preview.ts';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce } from '#renderer/state/ui-store.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { COMMANDS } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { Edit } from './outline-edits.ts';

/** How the step is called in the history: by its last command, unless told otherwise. */
function labelOf({ calls, label }: Pick<Edit, 'calls' | 'label'>): string {
  const last = calls.at(-1);
  if (label !== undefined || last === undefined) return label ?? '';
  const before = runCommands(usePlanStore.getState().plan, calls.slice(0, -1), '');
  const { plan } = before.ok ? before.value : usePlanStore.getState();
  return (COMMANDS[last.id].label as (on: typeof plan, payload: CommandCall['payload']) => string)(plan, last.payload);
}

/** Runs commands as one step; says what is so now and how the scores moved. Gives the reason where it is refused. */
export function carry(edit: Edit, says: () => string = () => edit.title): string | null {
  const before = usePlanStore.getState();
  const { id } = activeScenario(before);
  const result = dispatchAll(labelOf(edit), edit.calls, { isTold: false });
  if (!result.ok) return result.error.message;
  const { plan } = usePlanStore.getState();
  const scores = scoreLines(evaluationOf(before.plan, id), evaluationOf(plan, id));
  // What stays as it is needs no words.
  const moved = scores.filter((line) => !/ (\d+) → \1\b/.test(line));
  announce([says(), ...moved].join('. ').replaceAll('→', 'to'));
  return null;
}
