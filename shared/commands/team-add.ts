/** Adds an empty team. */

import { z } from 'zod';
import { idSchema, teamSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, hasStreams, isFree } from './checks.ts';
import { defineCommand, editable, no, YES } from './define-command.ts';

export const teamAdd = defineCommand({
  id: 'team.add',
  payload: z.strictObject({ scenario: idSchema('scenario'), team: teamSchema }),
  undo: 'record',
  label: (_, { team }) => `Add team ${team.name}`,
  canRun: (plan, { scenario, team }) =>
    all(
      hasScenario(plan, scenario),
      () => isFree(plan.scenarios[scenario]?.teams ?? {}, team.id, 'team'),
      hasStreams(
        plan,
        team.streams.map((share) => share.stream),
      ),
      team.lead === null ? YES : no('A new team has no seat that could lead it.'),
    ),
  apply: (plan, { scenario, team }) => {
    const teams = plan.scenarios[scenario]?.teams;
    if (teams) teams[team.id] = editable(team);
  },
});
