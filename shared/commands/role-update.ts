/** Changes a role of the plan's own: its name, or what it owns and supports. */

import { z } from 'zod';
import { idSchema, roleFields } from '#shared/model/schemas.ts';
import { changesOf, defineCommand, no, YES } from './define-command.ts';

export const roleUpdate = defineCommand({
  id: 'role.update',
  payload: z.strictObject({ id: idSchema('role'), changes: changesOf(roleFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { id }) => `Change role ${plan.roles[id]?.name ?? ''}`,
  canRun: (plan, { id }) => (Object.hasOwn(plan.roles, id) ? YES : no('Only roles of this plan can be changed.')),
  apply: (plan, { id, changes }) => {
    Object.assign(plan.roles[id] ?? {}, changes);
  },
});
