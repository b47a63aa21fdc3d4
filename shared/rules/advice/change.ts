/** A change that somebody could make to a scenario: commands that run as one step, and what they ask of the people. */

import { idFromWords } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { SuggestedFix } from '../define-rule.ts';

export type ChangeCommand = SuggestedFix['command'];

export interface Change {
  readonly label: string;
  readonly commands: readonly ChangeCommand[];
}

/** Runs one command on a plan; null where it is refused. Rules know no commands, so the caller brings it. */
export type ApplyTo = (plan: Plan, command: ChangeCommand) => Plan | null;

const EFFORT: Readonly<Record<string, number>> = {
  'seat.add': 3,
  'team.add-with-seat': 3,
  'seat.move': 2,
  'team.split': 2,
  'team.merge': 2,
  'seat.fill': 2,
  'seat.vacate': 3,
};

/** How much a change asks: 1 a new arrangement, 2 somebody takes another place, 3 somebody has to be hired. */
export const effortOf = ({ commands }: Pick<Change, 'commands'>): number =>
  commands.reduce((sum, { id }) => sum + (EFFORT[id] ?? 1), 0);

/** Whether it leaves a seat that somebody has to be found for. */
export const isHire = ({ commands }: Change): boolean => commands.some(({ id }) => EFFORT[id] === EFFORT['seat.add']);

/** Two changes that run the same commands are one, whatever they are called. */
export const keyOfChange = ({ commands }: Change): string => JSON.stringify(commands);

/** The plan after all commands; null where one is refused. */
export function applyChange(plan: Plan, { commands }: Change, apply: ApplyTo): Plan | null {
  let after: Plan | null = plan;
  for (const command of commands) after = after && apply(after, command);
  return after;
}

/** The same change; where its new seat's id is taken by now, a second seat like the first. */
export function renewed(change: Change, plan: Plan): Change {
  const commands = change.commands.map((command) => renewedCommand(command, plan));
  return commands.every((command, i) => command === change.commands[i]) ? change : { ...change, commands };
}

function renewedCommand(command: ChangeCommand, plan: Plan): ChangeCommand {
  if (command.id !== 'seat.add') return command;
  const payload = command.payload as { readonly scenario: keyof Plan['scenarios']; readonly seat: Seat };
  const seats = plan.scenarios[payload.scenario]?.seats ?? {};
  if (!Object.hasOwn(seats, payload.seat.id)) return command;
  const id = idFromWords('seat', payload.seat.id.slice('seat-'.length), new Set(Object.keys(seats)));
  return { ...command, payload: { ...payload, seat: { ...payload.seat, id, rank: `${payload.seat.rank}V` } } };
}
