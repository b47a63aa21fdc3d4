/** Takes a dotted line away. */

import { z } from 'zod';
import { idSchema, managerSchema } from '#shared/model/schemas.ts';
import { all, hasSeat } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { managerName, seatIn, seatName } from './names.ts';

export const reportRemoveDotted = defineCommand({
  id: 'report.remove-dotted',
  payload: z.strictObject({ scenario: idSchema('scenario'), seat: idSchema('seat'), manager: managerSchema }),
  undo: 'record',
  label: (plan, { scenario, seat, manager }) =>
    `Remove the dotted line from ${seatName(plan, scenario, seat)} to ${managerName(plan, scenario, manager)}`,
  canRun: (plan, { scenario, seat, manager }) =>
    all(hasSeat(plan, scenario, seat), () =>
      seatIn(plan, scenario, seat)?.dotted.some((dotted) => dotted.id === manager.id)
        ? YES
        : no('This line is no longer there.'),
    ),
  apply: (plan, { scenario, seat: id, manager }) => {
    const seat = plan.scenarios[scenario]?.seats[id];
    if (seat) seat.dotted = seat.dotted.filter((dotted) => dotted.id !== manager.id);
  },
});
