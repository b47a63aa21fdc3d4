/** Adds a role of the plan's own. */

import { z } from 'zod';
import { roleSchema } from '#shared/model/schemas.ts';
import { isFreeRole } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

export const roleAdd = defineCommand({
  id: 'role.add',
  payload: z.strictObject({ role: roleSchema }),
  undo: 'record',
  label: (_, { role }) => `Add role ${role.name}`,
  canRun: (plan, { role }) => isFreeRole(plan, role.id),
  apply: (plan, { role }) => {
    plan.roles[role.id] = editable(role);
  },
});
