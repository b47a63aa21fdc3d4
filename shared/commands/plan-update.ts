/** Changes the plan's own facts: name, date, currency, profile. */

import { z } from 'zod';
import { planFields } from '#shared/model/schemas.ts';
import { changesOf, defineCommand, YES } from './define-command.ts';

export const planUpdate = defineCommand({
  id: 'plan.update',
  payload: z.strictObject({ changes: changesOf(planFields) }),
  undo: 'merge',
  mergeKey: ({ changes }) => Object.keys(changes).join(),
  label: (_, { changes }) => (changes.name === undefined ? 'Change the plan' : `Rename the plan to ${changes.name}`),
  canRun: () => YES,
  apply: (plan, { changes }) => {
    Object.assign(plan, changes);
  },
});
