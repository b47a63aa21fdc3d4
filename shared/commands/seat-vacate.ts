/** Makes a seat a vacancy; the person stays in the roster. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { all, hasSeat } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { seatIn, seatName } from './names.ts';
import { vacate } from './remove-references.ts';

export const seatVacate = defineCommand({
  id: 'seat.vacate',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('seat') }),
  undo: 'record',
  label: (plan, { scenario, id }) => `Take ${seatName(plan, scenario, id)} off the seat`,
  canRun: (plan, { scenario, id }) =>
    all(hasSeat(plan, scenario, id), () =>
      seatIn(plan, scenario, id)?.person === null ? no('This seat is vacant already.') : YES,
    ),
  apply: (plan, { scenario, id }) => {
    const seat = plan.scenarios[scenario]?.seats[id];
    if (seat) vacate(seat);
  },
});
