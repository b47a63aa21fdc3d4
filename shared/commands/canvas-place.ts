/** Puts teams and loose seats at places on the canvas: a drag of many, or the automatic arrangement. */

import { z } from 'zod';
import { idSchema, pointSchema } from '#shared/model/schemas.ts';
import { all, each, hasScenario, hasSeat, hasTeam } from './checks.ts';
import { defineCommand } from './define-command.ts';
import { counted, seatName, teamName } from './names.ts';

export const canvasPlace = defineCommand({
  id: 'canvas.place',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    teams: z.array(z.strictObject({ id: idSchema('team'), position: pointSchema })).max(100_000),
    seats: z.array(z.strictObject({ id: idSchema('seat'), position: pointSchema })).max(100_000),
  }),
  undo: 'record',
  label: (plan, { scenario, teams, seats }) => {
    const count = teams.length + seats.length;
    const [team, seat] = [teams[0], seats[0]];
    if (count === 1 && team) return `Move ${teamName(plan, scenario, team.id)}`;
    if (count === 1 && seat) return `Move ${seatName(plan, scenario, seat.id)}`;
    return `Arrange ${counted(count, 'part')}`;
  },
  canRun: (plan, { scenario, teams, seats }) =>
    all(
      hasScenario(plan, scenario),
      each(teams, ({ id }) => hasTeam(plan, scenario, id)),
      each(seats, ({ id }) => hasSeat(plan, scenario, id)),
    ),
  apply: (plan, { scenario: id, teams, seats }) => {
    const scenario = plan.scenarios[id];
    if (!scenario) return;
    for (const { id: teamId, position } of teams) {
      const team = scenario.teams[teamId];
      if (team) team.position = position;
    }
    for (const { id: seatId, position } of seats) {
      const seat = scenario.seats[seatId];
      if (seat) seat.position = position;
    }
  },
});
