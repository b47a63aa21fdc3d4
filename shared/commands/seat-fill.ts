/** Gives a vacancy, or a seat that somebody holds, to a person. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { all, canHoldSeat, hasSeat } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { personName, seatIn, seatName } from './names.ts';

export const seatFill = defineCommand({
  id: 'seat.fill',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('seat'), person: idSchema('person') }),
  undo: 'record',
  label: (plan, { scenario, id, person }) => `Fill ${seatName(plan, scenario, id)} with ${personName(plan, person)}`,
  canRun: (plan, { scenario, id, person }) =>
    all(hasSeat(plan, scenario, id), canHoldSeat(plan, person), () =>
      seatIn(plan, scenario, id)?.person === person ? no(`${personName(plan, person)} already holds this seat.`) : YES,
    ),
  apply: (plan, { scenario, id, person }) => {
    const seat = plan.scenarios[scenario]?.seats[id];
    if (!seat) return;
    seat.person = person;
    seat.status = null;
    seat.wanted = null;
  },
});
