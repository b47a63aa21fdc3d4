/** Brings an imported roster in: its people, roles and streams, and one scenario, new or in place of another. */

import type { Draft } from 'immer';
import { z } from 'zod';
import type { Plan } from '#shared/model/plan.ts';
import { idSchema, personSchema, planFields, roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, isFree, staysWhole } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';
import { counted } from './names.ts';

const payload = z.strictObject({
  people: z.array(personSchema).max(200_000),
  roles: z.array(roleSchema).max(100_000),
  streams: z.array(streamSchema).max(100_000),
  currency: planFields.currency,
  scenario: scenarioSchema,
  /** The scenario whose place it takes; null adds one. */
  replace: idSchema('scenario').nullable(),
});

function apply(
  plan: Draft<Plan>,
  { people, roles, streams, currency, scenario, replace }: z.output<typeof payload>,
): void {
  if (replace !== null && replace !== scenario.id) {
    delete plan.scenarios[replace];
    delete plan.history[replace];
  }
  if (replace !== null && plan.baseline === replace) plan.baseline = scenario.id;
  plan.scenarios[scenario.id] = editable(scenario);
  const seated = new Set(
    Object.values(plan.scenarios).flatMap((each) => Object.values(each.seats).map((seat) => seat.person)),
  );
  // Someone who manages from outside in this roster may hold a seat in another scenario: then they are no outsider.
  for (const person of people)
    plan.people[person.id] = editable({ ...person, isOutside: person.isOutside && !seated.has(person.id) });
  for (const role of roles) plan.roles[role.id] ??= editable(role);
  for (const stream of streams) plan.streams[stream.id] ??= stream;
  if (plan.currency === '') plan.currency = currency;
}

export const rosterImport = defineCommand({
  id: 'roster.import',
  payload,
  undo: 'record',
  label: (_, { people }) =>
    `Import ${counted(people.filter((person) => !person.isOutside).length, 'person').replace('persons', 'people')}`,
  canRun: (plan, what) =>
    all(
      what.replace === null ? isFree(plan.scenarios, what.scenario.id, 'scenario') : hasScenario(plan, what.replace),
      () => staysWhole(plan, (draft) => apply(draft, what)),
    ),
  apply,
});
