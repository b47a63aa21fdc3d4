/** All commands, by id: the complete list of ways a plan can change, and running one. */

import type { Draft, Patch } from 'immer';
import { enablePatches, produceWithPatches } from 'immer';
import type { z } from 'zod';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import { canvasPlace } from './canvas-place.ts';
import { clipPaste } from './clip-paste.ts';
import type { CanRun, Command, UndoPolicy } from './define-command.ts';
import { YES } from './define-command.ts';
import { elementsRemove } from './elements-remove.ts';
import { findingAccept } from './finding-accept.ts';
import { findingUnaccept } from './finding-unaccept.ts';
import { historyAdd } from './history-add.ts';
import { lineAdd } from './line-add.ts';
import { lineRemove } from './line-remove.ts';
import { lineReplace } from './line-replace.ts';
import { lineUpdate } from './line-update.ts';
import { noteAdd } from './note-add.ts';
import { noteRemove } from './note-remove.ts';
import { noteUpdate } from './note-update.ts';
import { personAdd } from './person-add.ts';
import { personRemove } from './person-remove.ts';
import { personUpdate } from './person-update.ts';
import { planUpdate } from './plan-update.ts';
import { reportAddDotted } from './report-add-dotted.ts';
import { reportRemoveDotted } from './report-remove-dotted.ts';
import { reportSetSolid } from './report-set-solid.ts';
import { roleAdd } from './role-add.ts';
import { roleRemove } from './role-remove.ts';
import { roleUpdate } from './role-update.ts';
import { rosterImport } from './roster-import.ts';
import { scenarioAdd } from './scenario-add.ts';
import { scenarioRemove } from './scenario-remove.ts';
import { scenarioReplace } from './scenario-replace.ts';
import { scenarioUpdate } from './scenario-update.ts';
import { seatAdd } from './seat-add.ts';
import { seatFill } from './seat-fill.ts';
import { seatMerge } from './seat-merge.ts';
import { seatMove } from './seat-move.ts';
import { seatSplit } from './seat-split.ts';
import { seatUpdate } from './seat-update.ts';
import { seatVacate } from './seat-vacate.ts';
import { streamAdd } from './stream-add.ts';
import { streamRemove } from './stream-remove.ts';
import { streamUpdate } from './stream-update.ts';
import { teamAdd } from './team-add.ts';
import { teamAddWithSeat } from './team-add-with-seat.ts';
import { teamMerge } from './team-merge.ts';
import { teamRemove } from './team-remove.ts';
import { teamSplit } from './team-split.ts';
import { teamUpdate } from './team-update.ts';

export const COMMANDS = {
  'canvas.place': canvasPlace,
  'clip.paste': clipPaste,
  'elements.remove': elementsRemove,
  'line.add': lineAdd,
  'line.remove': lineRemove,
  'line.replace': lineReplace,
  'line.update': lineUpdate,
  'finding.accept': findingAccept,
  'finding.unaccept': findingUnaccept,
  'history.add': historyAdd,
  'note.add': noteAdd,
  'note.remove': noteRemove,
  'note.update': noteUpdate,
  'person.add': personAdd,
  'person.remove': personRemove,
  'person.update': personUpdate,
  'plan.update': planUpdate,
  'report.add-dotted': reportAddDotted,
  'report.remove-dotted': reportRemoveDotted,
  'report.set-solid': reportSetSolid,
  'role.add': roleAdd,
  'role.remove': roleRemove,
  'role.update': roleUpdate,
  'roster.import': rosterImport,
  'scenario.add': scenarioAdd,
  'scenario.remove': scenarioRemove,
  'scenario.replace': scenarioReplace,
  'scenario.update': scenarioUpdate,
  'seat.add': seatAdd,
  'seat.fill': seatFill,
  'seat.merge': seatMerge,
  'seat.move': seatMove,
  'seat.split': seatSplit,
  'seat.update': seatUpdate,
  'seat.vacate': seatVacate,
  'stream.add': streamAdd,
  'stream.remove': streamRemove,
  'stream.update': streamUpdate,
  'team.add': teamAdd,
  'team.add-with-seat': teamAddWithSeat,
  'team.merge': teamMerge,
  'team.remove': teamRemove,
  'team.split': teamSplit,
  'team.update': teamUpdate,
} as const;

export type CommandId = keyof typeof COMMANDS;
export type PayloadOf<C extends CommandId> = z.output<(typeof COMMANDS)[C]['payload']>;
/** One run of a command: what is recorded, replayed and offered as a fix. */
export type CommandCall = { [C in CommandId]: { readonly id: C; readonly payload: PayloadOf<C> } }[CommandId];

const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id);

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

const commandOf = (id: string): AnyCommand | null => (isCommandId(id) ? (COMMANDS[id] as AnyCommand) : null);

type Checked =
  | { readonly command: AnyCommand; readonly payload: unknown }
  | { readonly refusal: Extract<CanRun, { readonly ok: false }> };

/** The command and its payload as its schema reads it, or why it may not run. A payload is parsed once: some are whole scenarios. */
export function checkCall(plan: Plan, call: CommandCall | UncheckedCall): Checked {
  const command = commandOf(call.id);
  if (!command) return { refusal: { ok: false, reason: `There is no command "${call.id}".` } };
  const payload = command.payload.safeParse(call.payload);
  if (!payload.success) {
    const [issue] = payload.error.issues;
    return { refusal: { ok: false, reason: `${command.id}: ${issue?.path.join('.')} ${issue?.message}` } };
  }
  const answer = command.canRun(plan, payload.data);
  return answer.ok ? { command, payload: payload.data } : { refusal: answer };
}

/** Whether a command may run on this plan, or the reason why not. */
export function canRun(plan: Plan, call: CommandCall | UncheckedCall): CanRun {
  const checked = checkCall(plan, call);
  return 'refusal' in checked ? checked.refusal : YES;
}

/** The plan after a command; errors are `command.refused` with the reason, never thrown. */
export function runCommand(plan: Plan, call: CommandCall | UncheckedCall): Result<CommandRun> {
  const checked = checkCall(plan, call);
  if ('refusal' in checked) return err({ code: 'command.refused', message: checked.refusal.reason });
  const { command, payload } = checked;
  const label = command.label(plan, payload);
  const [next, patches, inverse] = produceWithPatches(plan, (draft: Draft<Plan>) => command.apply(draft, payload));
  const mergeKey = command.undo === 'merge' && command.mergeKey ? `${command.id} ${command.mergeKey(payload)}` : null;
  return ok({ plan: next as Plan, patches, inverse, label, undo: command.undo, mergeKey });
}
