/** Adds a scenario whole, with streams and roles that it brings along. */

import type { Draft } from 'immer';
import { z } from 'zod';
import type { Plan } from '#shared/model/plan.ts';
import { roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { all, isFree, staysWhole } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

const payload = z.strictObject({
  scenario: scenarioSchema,
  streams: z.array(streamSchema).max(1000).optional(),
  roles: z.array(roleSchema).max(1000).optional(),
});

function apply(plan: Draft<Plan>, { scenario, streams = [], roles = [] }: z.output<typeof payload>): void {
  for (const stream of streams) plan.streams[stream.id] ??= stream;
  for (const role of roles) plan.roles[role.id] ??= editable(role);
  plan.scenarios[scenario.id] = editable(scenario);
}

export const scenarioAdd = defineCommand({
  id: 'scenario.add',
  payload,
  undo: 'record',
  label: (_, { scenario }) => `Add scenario ${scenario.name}`,
  canRun: (plan, what) =>
    all(isFree(plan.scenarios, what.scenario.id, 'scenario'), () => staysWhole(plan, (draft) => apply(draft, what))),
  apply,
});
