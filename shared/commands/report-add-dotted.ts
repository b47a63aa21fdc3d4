/** Adds a dotted line from a seat to another manager. */

import { z } from 'zod';
import { idSchema, managerSchema } from '#shared/model/schemas.ts';
import { all, hasManager, hasSeat } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { managerName, seatIn, seatName } from './names.ts';

export const reportAddDotted = defineCommand({
  id: 'report.add-dotted',
  payload: z.strictObject({ scenario: idSchema('scenario'), seat: idSchema('seat'), manager: managerSchema }),
  undo: 'record',
  label: (plan, { scenario, seat, manager }) =>
    `Dotted line from ${seatName(plan, scenario, seat)} to ${managerName(plan, scenario, manager)}`,
  canRun: (plan, { scenario, seat, manager }) =>
    all(hasSeat(plan, scenario, seat), hasManager(plan, scenario, manager, seat), () => {
      const held = seatIn(plan, scenario, seat);
      const isThere = held?.solid?.id === manager.id || held?.dotted.some((dotted) => dotted.id === manager.id);
      return isThere
        ? no(`${seatName(plan, scenario, seat)} reports to ${managerName(plan, scenario, manager)} already.`)
        : YES;
    }),
  apply: (plan, { scenario, seat, manager }) => {
    const reporting = plan.scenarios[scenario]?.seats[seat];
    if (reporting) reporting.dotted = [...reporting.dotted, manager];
  },
});
