/**
 * What a command is: the only way a plan changes.
 *
 * A command is pure: everything it needs, new ids too, is in its payload, so it can be recorded, replayed and offered
 * as a fix. It gets the plan as an immer draft and mutates that; `dispatch` turns this into patches for undo.
 */

import type { Draft } from 'immer';
import { current, isDraft } from 'immer';
import { z } from 'zod';
import { thaw } from '#shared/lib/plain-draft.ts';
import type { Plan } from '#shared/model/plan.ts';

/** Yes, or why not: one sentence that a lead reads at the drop target. */
export type CanRun = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const YES: CanRun = { ok: true };
export const no = (reason: string): CanRun => ({ ok: false, reason });

/**
 * What a run means for undo. `record`: one step. `merge`: joins the step before where that has the same command and
 * the same `mergeKey` (typing in one field). `ignore`: the plan changes but no step is made.
 */
export type UndoPolicy = 'record' | 'merge' | 'ignore';

export interface Command<Id extends string, Payload> {
  readonly id: Id;
  readonly payload: z.ZodType<Payload>;
  readonly undo: UndoPolicy;
  /** For `merge`: what the runs must share to become one step, such as the seat's id and the field. */
  readonly mergeKey?: (payload: Payload) => string;
  /** Names this run in the imperative, for the undo label: "Move data engineer to Platform". */
  readonly label: (plan: Plan, payload: Payload) => string;
  readonly canRun: (plan: Plan, payload: Payload) => CanRun;
  /** Changes the draft. Called only where `canRun` says yes for the same plan. */
  readonly apply: (draft: Draft<Plan>, payload: Payload) => void;
}

export function defineCommand<const Id extends string, Payload>(command: Command<Id, Payload>): Command<Id, Payload> {
  return command;
}

type Changes<Fields extends z.ZodRawShape> = { [Key in keyof Fields]?: z.output<Fields[Key]> };

/** The schema of a partial change of an entity: any of its fields, no other, none explicitly undefined. */
export function changesOf<Fields extends z.ZodRawShape>(fields: Fields): z.ZodType<Changes<Fields>> {
  return z.strictObject(fields).partial() as z.ZodType<Changes<Fields>>;
}

/** A part of a draft as a value of its own, which later changes of the draft do not reach. */
export const plain = <T extends object>(part: T): T => (isDraft(part) ? current(editable(part)) : thaw(part));

/** An immutable value as a part of a draft; immer freezes it again. */
export const editable = <T>(value: T): Draft<T> => value as Draft<T>;
