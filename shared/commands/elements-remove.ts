/** Removes everything that is selected, as one step: seats, teams with their seats, lines, reporting lines. */

import { z } from 'zod';
import type { SeatId } from '#shared/model/ids.ts';
import { idSchema, managerSchema } from '#shared/model/schemas.ts';
import { all, hasScenario } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { counted, scenarioIn, seatName, teamName } from './names.ts';
import { removeSeats, removeTeams } from './remove-references.ts';

export const elementsRemove = defineCommand({
  id: 'elements.remove',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    seats: z.array(idSchema('seat')).max(100_000),
    teams: z.array(idSchema('team')).max(100_000),
    lines: z.array(idSchema('line')).max(100_000),
    notes: z.array(idSchema('note')).max(100_000).optional(),
    reports: z
      .array(
        z.strictObject({
          seat: idSchema('seat'),
          kind: z.enum(['solid', 'dotted']),
          manager: managerSchema.optional(),
        }),
      )
      .max(100_000),
  }),
  undo: 'record',
  label: (plan, { scenario, seats, teams, lines, notes = [], reports }) => {
    const count = seats.length + teams.length + lines.length + notes.length + reports.length;
    const [seat, team] = [seats[0], teams[0]];
    if (count === 1 && seat) return `Delete ${seatName(plan, scenario, seat)}`;
    if (count === 1 && team) return `Delete ${teamName(plan, scenario, team)}`;
    if (count === 1 && notes.length === 1) return 'Delete a note';
    return count === 1 ? 'Delete a line' : `Delete ${counted(count, 'thing')}`;
  },
  canRun: (plan, { scenario, seats, teams, lines, notes = [], reports }) =>
    all(
      hasScenario(plan, scenario),
      seats.length + teams.length + lines.length + notes.length + reports.length > 0 ? YES : no('Nothing is selected.'),
      () => {
        const there = scenarioIn(plan, scenario);
        const { seats: held = {}, teams: framed = {}, lines: drawn = {}, canvasNotes: written = {} } = there ?? {};
        const isThere =
          seats.some((id) => Object.hasOwn(held, id)) ||
          teams.some((id) => Object.hasOwn(framed, id)) ||
          lines.some((id) => Object.hasOwn(drawn, id)) ||
          notes.some((id) => Object.hasOwn(written, id)) ||
          reports.some(({ seat }) => Object.hasOwn(held, seat));
        return isThere ? YES : no('What was selected is no longer there.');
      },
    ),
  apply: (plan, { scenario: id, seats, teams, lines, notes = [], reports }) => {
    const scenario = plan.scenarios[id];
    if (!scenario) return;
    const gone = new Set(teams);
    const held = Object.values(scenario.seats).filter((seat) => seat.team !== null && gone.has(seat.team));
    removeSeats(scenario, [...seats, ...held.map((seat): SeatId => seat.id)]);
    removeTeams(scenario, teams);
    for (const line of lines) delete scenario.lines[line];
    for (const note of notes) delete scenario.canvasNotes[note];
    for (const { seat: seatId, kind, manager } of reports) {
      const seat = scenario.seats[seatId];
      if (!seat) continue;
      if (kind === 'solid') seat.solid = null;
      else seat.dotted = manager ? seat.dotted.filter((dotted) => dotted.id !== manager.id) : [];
    }
  },
});
