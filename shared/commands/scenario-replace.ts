/** Gives a scenario new contents, such as a template on an empty canvas. */

import type { Draft } from 'immer';
import { z } from 'zod';
import type { Plan } from '#shared/model/plan.ts';
import { personSchema, roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, staysWhole } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

const payload = z.strictObject({
  scenario: scenarioSchema,
  people: z.array(personSchema).max(100_000).optional(),
  streams: z.array(streamSchema).max(1000).optional(),
  roles: z.array(roleSchema).max(1000).optional(),
});

function apply(plan: Draft<Plan>, { scenario, people = [], streams = [], roles = [] }: z.output<typeof payload>): void {
  for (const person of people) plan.people[person.id] ??= editable(person);
  for (const stream of streams) plan.streams[stream.id] ??= stream;
  for (const role of roles) plan.roles[role.id] ??= editable(role);
  plan.scenarios[scenario.id] = editable(scenario);
}

export const scenarioReplace = defineCommand({
  id: 'scenario.replace',
  payload,
  undo: 'record',
  label: (_, { scenario }) => `Fill ${scenario.name}`,
  canRun: (plan, what) =>
    all(hasScenario(plan, what.scenario.id), () => staysWhole(plan, (draft) => apply(draft, what))),
  apply,
});
