/** Changes a team: name, kind, lead, focus, streams, place, notes. */

import { z } from 'zod';
import { idSchema, teamFields } from '#shared/model/schemas.ts';
import { all, hasSeat, hasStreams, hasTeam } from './checks.ts';
import { changesOf, defineCommand, YES } from './define-command.ts';
import { seatName, teamName } from './names.ts';

export const teamUpdate = defineCommand({
  id: 'team.update',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('team'), changes: changesOf(teamFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { scenario, id, changes }) => {
    if (changes.name !== undefined) return `Rename ${teamName(plan, scenario, id)} to ${changes.name}`;
    if (changes.lead)
      return `Make ${seatName(plan, scenario, changes.lead)} the lead of ${teamName(plan, scenario, id)}`;
    return changes.position === undefined
      ? `Change ${teamName(plan, scenario, id)}`
      : `Move ${teamName(plan, scenario, id)}`;
  },
  canRun: (plan, { scenario, id, changes }) =>
    all(
      hasTeam(plan, scenario, id),
      changes.lead ? hasSeat(plan, scenario, changes.lead) : YES,
      changes.streams
        ? hasStreams(
            plan,
            changes.streams.map((share) => share.stream),
          )
        : YES,
    ),
  apply: (plan, { scenario, id, changes }) => {
    Object.assign(plan.scenarios[scenario]?.teams[id] ?? {}, changes);
  },
});
