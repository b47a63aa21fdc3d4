/** Makes a new team of some of the seats that stand in others. */

import { z } from 'zod';
import { idSchema, teamSchema } from '#shared/model/schemas.ts';
import { all, each, hasScenario, hasSeat, hasStreams, isFree } from './checks.ts';
import { defineCommand, editable, no, YES } from './define-command.ts';
import { counted } from './names.ts';

export const teamSplit = defineCommand({
  id: 'team.split',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    team: teamSchema,
    seats: z.array(idSchema('seat')).min(1).max(100_000),
  }),
  undo: 'record',
  label: (_, { team, seats }) => `Make a team ${team.name} of ${counted(seats.length, 'seat')}`,
  canRun: (plan, { scenario, team, seats }) =>
    all(
      hasScenario(plan, scenario),
      () => isFree(plan.scenarios[scenario]?.teams ?? {}, team.id, 'team'),
      () => each(seats, (id) => hasSeat(plan, scenario, id)),
      hasStreams(
        plan,
        team.streams.map((share) => share.stream),
      ),
      team.lead === null || seats.includes(team.lead)
        ? YES
        : no('A new team is led by one of its seats, or by nobody yet.'),
    ),
  apply: (plan, { scenario: id, team, seats }) => {
    const scenario = plan.scenarios[id];
    if (!scenario) return;
    scenario.teams[team.id] = editable(team);
    for (const seatId of seats) {
      const seat = scenario.seats[seatId];
      if (!seat) continue;
      seat.team = team.id;
      seat.homeStream = null;
      seat.position = null;
    }
  },
});
