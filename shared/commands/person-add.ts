/** Adds a person to the roster; without a seat they wait on the bench. */

import { z } from 'zod';
import { personSchema } from '#shared/model/schemas.ts';
import { isFree } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

export const personAdd = defineCommand({
  id: 'person.add',
  payload: z.strictObject({ person: personSchema }),
  undo: 'record',
  label: (_, { person }) => `Add ${person.name}`,
  canRun: (plan, { person }) => isFree(plan.people, person.id, 'person'),
  apply: (plan, { person }) => {
    plan.people[person.id] = editable(person);
  },
});
