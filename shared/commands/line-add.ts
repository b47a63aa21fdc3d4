/** Adds a hand-off or a serves line. */

import { z } from 'zod';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { Line } from '#shared/model/line.ts';
import { idSchema, lineSchema } from '#shared/model/schemas.ts';
import { all, hasEnd, hasScenario, hasTeam, isFree } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';

const ends = (line: Line): [string, string] =>
  line.kind === 'serves' ? [line.from, line.to] : [line.from.id, line.to.id];

/** Whether two lines say the same: kind, type and both ends. */
export const isSameLine = (a: Line, b: Line): boolean =>
  a.kind === b.kind &&
  ends(a).join() === ends(b).join() &&
  (a.kind !== 'hand-off' || b.kind !== 'hand-off' || a.type === b.type);

export const lineAdd = defineCommand({
  id: 'line.add',
  payload: z.strictObject({ scenario: idSchema('scenario'), line: lineSchema }),
  undo: 'record',
  label: (_, { line }) =>
    line.kind === 'serves' ? 'Draw a serves line' : `Draw the hand-off ${HAND_OFFS[line.type].name}`,
  canRun: (plan, { scenario, line }) =>
    all(
      hasScenario(plan, scenario),
      () => isFree(plan.scenarios[scenario]?.lines ?? {}, line.id, 'line'),
      ends(line)[0] === ends(line)[1] ? no('A line needs two different ends.') : YES,
      () =>
        line.kind === 'serves'
          ? all(hasTeam(plan, scenario, line.from), hasTeam(plan, scenario, line.to))
          : all(hasEnd(plan, scenario, line.from), hasEnd(plan, scenario, line.to)),
      () =>
        Object.values(plan.scenarios[scenario]?.lines ?? {}).some((other) => isSameLine(other, line))
          ? no('This line is there already.')
          : YES,
    ),
  apply: (plan, { scenario, line }) => {
    const lines = plan.scenarios[scenario]?.lines;
    if (lines) lines[line.id] = line;
  },
});
