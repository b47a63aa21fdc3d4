/**
 * Several commands as one step: all of them, or those that the plan takes. A thousand rows copy the plan once.
 *
 * Each command is asked on the copy, so it sees what those before it did, and what is refused leaves nothing.
 */

import type { Draft, Patch } from 'immer';
import { createDraft, finishDraft } from 'immer';
import { settle, thaw } from '#shared/lib/plain-draft.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CommandCall, CommandRun, UncheckedCall } from './registry.ts';
import { checkCall } from './registry.ts';

type Call = CommandCall | UncheckedCall;

/** Calls that stand or fall together. */
export type Part = readonly Call[];

export interface Refusal {
  /** The place of the part among all. */
  readonly part: number;
  readonly reason: string;
}

/** Several commands as one: all run, or none. The label is the caller's. */
export function runCommands(plan: Plan, calls: readonly Call[], label: string): Result<CommandRun> {
  const opened = calls.length < MANY ? proxied(plan) : copied(plan);
  const reason = runPart(opened.draft, calls);
  if (reason !== null) return err({ code: 'command.refused', message: reason });
  return ok(asRun(opened.close(), label));
}

/** As many parts as the plan takes, as one step, and why the others were not run. */
export function runParts(
  plan: Plan,
  parts: readonly Part[],
  label: string,
): { readonly run: CommandRun; readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  const { draft, close } = copied(plan);
  for (const [part, calls] of parts.entries()) {
    // Of a part with several calls the first could leave something behind, so it is tried on a draft that is thrown away.
    const trial = calls.length > 1 ? runPart(createDraft(draft as Plan), calls) : null;
    const reason = trial ?? runPart(draft, calls);
    if (reason !== null) refused.push({ part, reason });
  }
  return { run: asRun(close(), label), refused };
}

/** Runs calls up to the first that is refused, and gives its reason. */
function runPart(draft: Draft<Plan>, calls: Part): string | null {
  for (const call of calls) {
    const checked = checkCall(draft as Plan, call);
    if ('refusal' in checked) return checked.refusal.reason;
    checked.command.apply(draft, checked.payload);
  }
  return null;
}

type Outcome = Pick<CommandRun, 'plan' | 'patches' | 'inverse'>;

interface Opened {
  readonly draft: Draft<Plan>;
  readonly close: () => Outcome;
}

/** From so many calls on, a copy of the whole plan costs less than a proxied draft, through which much is read. */
const MANY = 32;

function copied(plan: Plan): Opened {
  const copy = thaw(plan);
  return {
    draft: copy as Draft<Plan>,
    close: () => {
      const { value, patches, inverse } = settle(plan, copy);
      return { plan: value, patches, inverse };
    },
  };
}

function proxied(plan: Plan): Opened {
  const draft = createDraft(plan);
  return {
    draft,
    close: () => {
      const found: { patches: readonly Patch[]; inverse: readonly Patch[] } = { patches: [], inverse: [] };
      const next = finishDraft(draft, (patches, inverse) => Object.assign(found, { patches, inverse }));
      return { plan: next as Plan, ...found };
    },
  };
}

const asRun = (outcome: Outcome, label: string): CommandRun => ({ ...outcome, label, undo: 'record', mergeKey: null });
