/** Removes a person from the plan; their seats become vacancies in every scenario. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { hasPerson } from './checks.ts';
import { defineCommand } from './define-command.ts';
import { personName } from './names.ts';
import { removePerson } from './remove-references.ts';

export const personRemove = defineCommand({
  id: 'person.remove',
  payload: z.strictObject({ id: idSchema('person') }),
  undo: 'record',
  label: (plan, { id }) => `Remove ${personName(plan, id)} from the plan`,
  canRun: (plan, { id }) => hasPerson(plan, id),
  apply: (plan, { id }) => removePerson(plan, id),
});
