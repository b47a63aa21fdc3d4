/** Brings an imported roster in: its people, roles and streams, and one scenario, new or in place of another. */

import { z } from 'zod';
import { idSchema, personSchema, planFields, roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { hasScenario, isFree } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';
import { counted } from './names.ts';

export const rosterImport = defineCommand({
  id: 'roster.import',
  payload: z.strictObject({
    people: z.array(personSchema).max(200_000),
    roles: z.array(roleSchema).max(100_000),
    streams: z.array(streamSchema).max(100_000),
    currency: planFields.currency,
    scenario: scenarioSchema,
    /** The scenario whose place it takes; null adds one. */
    replace: idSchema('scenario').nullable(),
  }),
  undo: 'record',
  label: (_, { people }) =>
    `Import ${counted(people.filter((person) => !person.isOutside).length, 'person').replace('persons', 'people')}`,
  canRun: (plan, { scenario, replace }) =>
    replace === null ? isFree(plan.scenarios, scenario.id, 'scenario') : hasScenario(plan, replace),
  apply: (plan, { people, roles, streams, currency, scenario, replace }) => {
    for (const person of people) plan.people[person.id] = editable(person);
    for (const role of roles) plan.roles[role.id] ??= editable(role);
    for (const stream of streams) plan.streams[stream.id] ??= stream;
    if (plan.currency === '') plan.currency = currency;
    if (replace !== null && replace !== scenario.id) delete plan.scenarios[replace];
    plan.scenarios[scenario.id] = editable(scenario);
  },
});
