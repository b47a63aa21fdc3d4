/** Changes facts about a person, for every scenario. */

import { z } from 'zod';
import { idSchema, personFields } from '#shared/model/schemas.ts';
import { all, hasPerson } from './checks.ts';
import { changesOf, defineCommand, no, YES } from './define-command.ts';
import { personName } from './names.ts';

export const personUpdate = defineCommand({
  id: 'person.update',
  payload: z.strictObject({ id: idSchema('person'), changes: changesOf(personFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { id }) => `Change ${personName(plan, id)}`,
  canRun: (plan, { id, changes }) =>
    all(hasPerson(plan, id), () =>
      changes.isOutside === true &&
      Object.values(plan.scenarios).some((scenario) => Object.values(scenario.seats).some((seat) => seat.person === id))
        ? no(`${personName(plan, id)} holds a seat and so is not from outside.`)
        : YES,
    ),
  apply: (plan, { id, changes }) => {
    Object.assign(plan.people[id] ?? {}, changes);
  },
});
