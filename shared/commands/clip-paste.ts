/** Adds what was on the clipboard, made to fit: teams, seats, lines and notes, with the people, roles and streams they need. */

import type { Draft } from 'immer';
import { z } from 'zod';
import { clipParts } from '#shared/document/clip.ts';
import type { Plan } from '#shared/model/plan.ts';
import { idSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, staysWhole } from './checks.ts';
import { defineCommand, editable, no, YES } from './define-command.ts';
import { counted, scenarioIn } from './names.ts';

const payload = z.strictObject({ scenario: idSchema('scenario'), ...clipParts });
type Payload = z.output<typeof payload>;

function apply(plan: Draft<Plan>, what: Payload): void {
  const scenario = plan.scenarios[what.scenario];
  if (!scenario) return;
  for (const person of what.people) plan.people[person.id] ??= editable(person);
  for (const role of what.roles) plan.roles[role.id] ??= editable(role);
  for (const stream of what.streams) plan.streams[stream.id] ??= stream;
  for (const team of what.teams) scenario.teams[team.id] = editable(team);
  for (const seat of what.seats) scenario.seats[seat.id] = editable(seat);
  for (const line of what.lines) scenario.lines[line.id] = line;
  for (const note of what.notes) scenario.canvasNotes[note.id] = note;
}

/** None of the new ids is taken. */
function areFree(plan: Plan, { scenario: id, teams, seats, lines, notes }: Payload): boolean {
  const scenario = scenarioIn(plan, id);
  if (!scenario) return false;
  const lists = [
    [scenario.teams, teams],
    [scenario.seats, seats],
    [scenario.lines, lines],
    [scenario.canvasNotes, notes],
  ] as const;
  return lists.every(([record, list]) => list.every((thing) => !Object.hasOwn(record, thing.id)));
}

export const clipPaste = defineCommand({
  id: 'clip.paste',
  payload,
  undo: 'record',
  label: (_, { teams, seats, notes }) => {
    const [team] = teams;
    if (team && teams.length === 1) return `Paste ${team.name}`;
    if (teams.length > 1) return `Paste ${counted(teams.length, 'team')}`;
    return seats.length > 0 ? `Paste ${counted(seats.length, 'seat')}` : `Paste ${counted(notes.length, 'note')}`;
  },
  canRun: (plan, what) =>
    all(
      hasScenario(plan, what.scenario),
      what.teams.length + what.seats.length + what.notes.length > 0 ? YES : no('There is nothing to paste.'),
      () => (areFree(plan, what) ? YES : no('This was pasted already.')),
      () => staysWhole(plan, (draft) => apply(draft, what)),
    ),
  apply,
});
