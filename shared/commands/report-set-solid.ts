/** Sets whom a seat reports to by the solid line, or takes the line away. */

import { z } from 'zod';
import { idSchema, managerSchema } from '#shared/model/schemas.ts';
import { all, hasManager, hasSeat } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { managerName, seatIn, seatName } from './names.ts';

export const reportSetSolid = defineCommand({
  id: 'report.set-solid',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    seat: idSchema('seat'),
    manager: managerSchema.nullable(),
  }),
  undo: 'record',
  label: (plan, { scenario, seat, manager }) =>
    manager === null
      ? `Take away the manager of ${seatName(plan, scenario, seat)}`
      : `Let ${seatName(plan, scenario, seat)} report to ${managerName(plan, scenario, manager)}`,
  canRun: (plan, { scenario, seat, manager }) =>
    all(hasSeat(plan, scenario, seat), manager === null ? YES : hasManager(plan, scenario, manager, seat), () =>
      manager !== null && seatIn(plan, scenario, seat)?.solid?.id === manager.id
        ? no(`${seatName(plan, scenario, seat)} reports to ${managerName(plan, scenario, manager)} already.`)
        : YES,
    ),
  apply: (plan, { scenario, seat: id, manager }) => {
    const seat = plan.scenarios[scenario]?.seats[id];
    if (!seat) return;
    seat.solid = manager;
    if (manager) seat.dotted = seat.dotted.filter((dotted) => dotted.id !== manager.id);
  },
});
