/** Gives a scenario new contents, such as a template on an empty canvas. */

import { z } from 'zod';
import { personSchema, roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { hasScenario } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

export const scenarioReplace = defineCommand({
  id: 'scenario.replace',
  payload: z.strictObject({
    scenario: scenarioSchema,
    people: z.array(personSchema).max(100_000).optional(),
    streams: z.array(streamSchema).max(1000).optional(),
    roles: z.array(roleSchema).max(1000).optional(),
  }),
  undo: 'record',
  label: (_, { scenario }) => `Fill ${scenario.name}`,
  canRun: (plan, { scenario }) => hasScenario(plan, scenario.id),
  apply: (plan, { scenario, people = [], streams = [], roles = [] }) => {
    for (const person of people) plan.people[person.id] ??= editable(person);
    for (const stream of streams) plan.streams[stream.id] ??= stream;
    for (const role of roles) plan.roles[role.id] ??= editable(role);
    plan.scenarios[scenario.id] = editable(scenario);
  },
});
