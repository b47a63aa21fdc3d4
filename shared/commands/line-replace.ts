/** Draws one line in place of others: a team serves another that it handed work to and fro with. */

import { z } from 'zod';
import { idSchema, lineSchema } from '#shared/model/schemas.ts';
import { all, hasEnd, hasScenario, hasTeam, isFree } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { isSameLine } from './line-add.ts';
import { teamName } from './names.ts';

export const lineReplace = defineCommand({
  id: 'line.replace',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    ids: z.array(idSchema('line')).min(1).max(100_000),
    line: lineSchema,
  }),
  undo: 'record',
  label: (plan, { scenario, line }) =>
    line.kind === 'serves'
      ? `Let ${teamName(plan, scenario, line.from)} serve ${teamName(plan, scenario, line.to)} instead`
      : 'Replace lines by one hand-off',
  canRun: (plan, { scenario, ids, line }) =>
    all(
      hasScenario(plan, scenario),
      () =>
        ids.every((id) => Object.hasOwn(plan.scenarios[scenario]?.lines ?? {}, id))
          ? YES
          : no('A line is no longer there. It was deleted in an earlier step.'),
      () => isFree(plan.scenarios[scenario]?.lines ?? {}, line.id, 'line'),
      () =>
        line.kind === 'serves'
          ? all(hasTeam(plan, scenario, line.from), hasTeam(plan, scenario, line.to))
          : all(hasEnd(plan, scenario, line.from), hasEnd(plan, scenario, line.to)),
      (line.kind === 'serves' ? line.from === line.to : line.from.id === line.to.id)
        ? no('A line needs two different ends.')
        : YES,
      () =>
        Object.values(plan.scenarios[scenario]?.lines ?? {}).some(
          (other) => !ids.includes(other.id) && isSameLine(other, line),
        )
          ? no('This line is there already.')
          : YES,
    ),
  apply: (plan, { scenario, ids, line }) => {
    const lines = plan.scenarios[scenario]?.lines;
    if (!lines) return;
    for (const id of ids) delete lines[id];
    lines[line.id] = line;
  },
});
