/** Removes a role of the plan's own that no seat has. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { defineCommand, no, YES } from './define-command.ts';

export const roleRemove = defineCommand({
  id: 'role.remove',
  payload: z.strictObject({ id: idSchema('role') }),
  undo: 'record',
  label: (plan, { id }) => `Remove role ${plan.roles[id]?.name ?? ''}`,
  canRun: (plan, { id }) => {
    if (!Object.hasOwn(plan.roles, id)) return no('Only roles of this plan can be removed.');
    const isUsed = Object.values(plan.scenarios).some((scenario) =>
      Object.values(scenario.seats).some((seat) => seat.role === id),
    );
    return isUsed ? no('A seat still has this role. Give the seat another role first.') : YES;
  },
  apply: (plan, { id }) => {
    delete plan.roles[id];
  },
});
