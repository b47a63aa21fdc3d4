/** Removes a team, with its seats or leaving them in no team. */

import { z } from 'zod';
import type { SeatId } from '#shared/model/ids.ts';
import { idSchema } from '#shared/model/schemas.ts';
import { hasTeam } from './checks.ts';
import { defineCommand } from './define-command.ts';
import { teamName } from './names.ts';
import { removeSeats, removeTeams } from './remove-references.ts';

export const teamRemove = defineCommand({
  id: 'team.remove',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('team'), seats: z.enum(['remove', 'keep']) }),
  undo: 'record',
  label: (plan, { scenario, id }) => `Delete ${teamName(plan, scenario, id)}`,
  canRun: (plan, { scenario, id }) => hasTeam(plan, scenario, id),
  apply: (plan, { scenario: scenarioId, id, seats }) => {
    const scenario = plan.scenarios[scenarioId];
    if (!scenario) return;
    const held = Object.values(scenario.seats).filter((seat) => seat.team === id);
    if (seats === 'remove')
      removeSeats(
        scenario,
        held.map((seat): SeatId => seat.id),
      );
    removeTeams(scenario, [id]);
  },
});
