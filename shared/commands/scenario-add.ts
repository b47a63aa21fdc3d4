/** Adds a scenario whole, with streams and roles that it brings along. */

import { z } from 'zod';
import { roleSchema, scenarioSchema, streamSchema } from '#shared/model/schemas.ts';
import { isFree } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

export const scenarioAdd = defineCommand({
  id: 'scenario.add',
  payload: z.strictObject({
    scenario: scenarioSchema,
    streams: z.array(streamSchema).max(1000).optional(),
    roles: z.array(roleSchema).max(1000).optional(),
  }),
  undo: 'record',
  label: (_, { scenario }) => `Add scenario ${scenario.name}`,
  canRun: (plan, { scenario }) => isFree(plan.scenarios, scenario.id, 'scenario'),
  apply: (plan, { scenario, streams = [], roles = [] }) => {
    for (const stream of streams) plan.streams[stream.id] ??= stream;
    for (const role of roles) plan.roles[role.id] ??= editable(role);
    plan.scenarios[scenario.id] = editable(scenario);
  },
});
