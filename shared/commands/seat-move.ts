/** Moves seats into a team, before one of its seats or at its end, or out of every team; they keep their order. */

import { z } from 'zod';
import { idSchema, pointSchema } from '#shared/model/schemas.ts';
import { all, each, hasSeat, hasTeam } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { counted, seatIn, seatName, teamName } from './names.ts';
import { ranksIn } from './seat-order.ts';

export const seatMove = defineCommand({
  id: 'seat.move',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    ids: z.array(idSchema('seat')).min(1).max(100_000),
    team: idSchema('team').nullable(),
    before: idSchema('seat').nullable(),
    position: pointSchema.nullable().optional(),
  }),
  undo: 'record',
  label: (plan, { scenario, ids, team }) => {
    const [first, second] = ids;
    const what =
      first !== undefined && second === undefined ? seatName(plan, scenario, first) : counted(ids.length, 'seat');
    const isHere = ids.every((id) => seatIn(plan, scenario, id)?.team === team);
    if (isHere) return team === null ? `Move ${what}` : `Reorder ${teamName(plan, scenario, team)}`;
    return team === null ? `Take ${what} out of the team` : `Move ${what} to ${teamName(plan, scenario, team)}`;
  },
  canRun: (plan, { scenario, ids, team, before }) =>
    all(
      each(ids, (id) => hasSeat(plan, scenario, id)),
      hasTeam(plan, scenario, team),
      before === null ? YES : hasSeat(plan, scenario, before),
      before !== null && ids.includes(before) ? no('A seat cannot stand before itself.') : YES,
    ),
  apply: (plan, { scenario: id, ids, team, before, position }) => {
    const scenario = plan.scenarios[id];
    if (!scenario) return;
    for (const [seatId, rank] of ranksIn(scenario, team, ids, before)) {
      const seat = scenario.seats[seatId];
      if (seat) seat.rank = rank;
    }
    for (const seatId of ids) {
      const seat = scenario.seats[seatId];
      if (!seat) continue;
      if (seat.team !== team) seat.homeStream = null;
      seat.team = team;
      seat.position = team === null ? (position ?? null) : null;
    }
  },
});
