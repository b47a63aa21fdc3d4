/** All commands, by id: the complete list of ways a plan can change. */

import type { z } from 'zod';
import { canvasPlace } from './canvas-place.ts';
import { elementsRemove } from './elements-remove.ts';
import { lineAdd } from './line-add.ts';
import { lineRemove } from './line-remove.ts';
import { lineUpdate } from './line-update.ts';
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
import { seatMove } from './seat-move.ts';
import { seatUpdate } from './seat-update.ts';
import { seatVacate } from './seat-vacate.ts';
import { streamAdd } from './stream-add.ts';
import { streamRemove } from './stream-remove.ts';
import { streamUpdate } from './stream-update.ts';
import { teamAdd } from './team-add.ts';
import { teamAddWithSeat } from './team-add-with-seat.ts';
import { teamRemove } from './team-remove.ts';
import { teamUpdate } from './team-update.ts';

export const COMMANDS = {
  'canvas.place': canvasPlace,
  'elements.remove': elementsRemove,
  'line.add': lineAdd,
  'line.remove': lineRemove,
  'line.update': lineUpdate,
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
  'seat.move': seatMove,
  'seat.update': seatUpdate,
  'seat.vacate': seatVacate,
  'stream.add': streamAdd,
  'stream.remove': streamRemove,
  'stream.update': streamUpdate,
  'team.add': teamAdd,
  'team.add-with-seat': teamAddWithSeat,
  'team.remove': teamRemove,
  'team.update': teamUpdate,
} as const;

export type CommandId = keyof typeof COMMANDS;
export type PayloadOf<C extends CommandId> = z.output<(typeof COMMANDS)[C]['payload']>;
/** One run of a command: what is recorded, replayed and offered as a fix. */
export type CommandCall = { [C in CommandId]: { readonly id: C; readonly payload: PayloadOf<C> } }[CommandId];

export const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id);
