/** Makes one team of two: the seats and lines of the first go to the second, which keeps its name and lead. */

import { z } from 'zod';
import type { TeamId } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { byRank } from '#shared/model/order.ts';
import { idSchema } from '#shared/model/schemas.ts';
import { all, hasTeam } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';
import { isSameLine } from './line-add.ts';
import { teamName } from './names.ts';
import { removeTeams } from './remove-references.ts';
import { ranksIn } from './seat-order.ts';

export const teamMerge = defineCommand({
  id: 'team.merge',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('team'), into: idSchema('team') }),
  undo: 'record',
  label: (plan, { scenario, id, into }) =>
    `Merge ${teamName(plan, scenario, id)} into ${teamName(plan, scenario, into)}`,
  canRun: (plan, { scenario, id, into }) =>
    all(
      hasTeam(plan, scenario, id),
      hasTeam(plan, scenario, into),
      id === into ? no('A team cannot be merged with itself.') : YES,
    ),
  apply: (plan, { scenario: scenarioId, id, into }) => {
    const scenario = plan.scenarios[scenarioId];
    if (!scenario) return;
    const moved = Object.values(scenario.seats)
      .filter((seat) => seat.team === id)
      .sort(byRank)
      .map((seat) => seat.id);
    for (const [seatId, rank] of ranksIn(scenario, into, moved, null)) {
      const seat = scenario.seats[seatId];
      if (seat) seat.rank = rank;
    }
    for (const seatId of moved) {
      const seat = scenario.seats[seatId];
      if (!seat) continue;
      seat.team = into;
      seat.homeStream = null;
    }
    for (const line of Object.values(scenario.lines)) {
      const own = ends(line);
      if (!own.includes(id)) continue;
      const led = redirected(line, id, into);
      const [from, to] = ends(led);
      const isThere = Object.values(scenario.lines).some((other) => other.id !== led.id && isSameLine(other, led));
      if (from === to || isThere) delete scenario.lines[led.id];
      else scenario.lines[led.id] = led;
    }
    removeTeams(scenario, [id]);
  },
});

const ends = (line: Line): readonly string[] =>
  line.kind === 'serves' ? [line.from, line.to] : [line.from.id, line.to.id];

/** The line with the other team where it led to this one. */
function redirected(line: Line, id: TeamId, into: TeamId): Line {
  if (line.kind === 'serves') {
    return { ...line, from: line.from === id ? into : line.from, to: line.to === id ? into : line.to };
  }
  const end = (old: LineEnd): LineEnd => (old.id === id ? { kind: 'team', id: into } : { ...old });
  return { ...line, from: end(line.from), to: end(line.to) };
}
