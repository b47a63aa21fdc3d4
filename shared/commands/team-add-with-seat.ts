/** Adds a team with its first seat: a role or a person dropped on the empty canvas. */

import { z } from 'zod';
import { idSchema, seatSchema, teamSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, hasStreams, isFree, seatFits } from './checks.ts';
import { defineCommand, editable, no, YES } from './define-command.ts';

export const teamAddWithSeat = defineCommand({
  id: 'team.add-with-seat',
  payload: z.strictObject({ scenario: idSchema('scenario'), team: teamSchema, seat: seatSchema }),
  undo: 'record',
  label: (_, { team }) => `Add team ${team.name}`,
  canRun: (plan, { scenario, team, seat }) =>
    all(
      hasScenario(plan, scenario),
      () => isFree(plan.scenarios[scenario]?.teams ?? {}, team.id, 'team'),
      () => isFree(plan.scenarios[scenario]?.seats ?? {}, seat.id, 'seat'),
      hasStreams(
        plan,
        team.streams.map((share) => share.stream),
      ),
      team.lead === null || team.lead === seat.id ? YES : no('A new team is led by its seat or by nobody yet.'),
      () => seatFits(plan, scenario, { ...seat, team: null }),
    ),
  apply: (plan, { scenario: id, team, seat }) => {
    const scenario = plan.scenarios[id];
    if (!scenario) return;
    scenario.teams[team.id] = editable(team);
    scenario.seats[seat.id] = editable({ ...seat, team: team.id });
  },
});
