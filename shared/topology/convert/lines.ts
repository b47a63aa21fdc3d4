/** Lines after a conversion: hand-offs follow their ends, serves lines are drawn anew for the topology. */

import type { LineId, SeatId, TeamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { byRank } from '#shared/model/order.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

/**
 * Hand-offs between seats stay; an end at a team follows most of its seats, and a line whose ends meet goes.
 * @param platform index of the team that serves the others; -1 for none
 */
export function convertLines(
  scenario: Scenario,
  seats: Readonly<Record<SeatId, Seat>>,
  teams: readonly Team[],
  platform: number,
  topology: TopologyId,
): Record<LineId, Line> {
  const lines: Record<LineId, Line> = {};
  for (const line of Object.values(scenario.lines)) {
    if (line.kind !== 'hand-off') continue;
    const from = endAfter(line.from, scenario, seats);
    const to = endAfter(line.to, scenario, seats);
    if (from !== null && to !== null && from.id !== to.id) lines[line.id] = { ...line, from, to };
  }
  const serving = topology === 'embedded' || topology === 'centralized' ? teams[platform] : undefined;
  const taken = new Set<string>(Object.keys(lines));
  for (const team of serving ? teams : []) {
    if (!serving || team.id === serving.id) continue;
    const id = idFromWords('line', `${serving.id} serves ${team.id}`, taken);
    lines[id] = { id, kind: 'serves', from: serving.id, to: team.id };
  }
  return lines;
}

function endAfter(end: LineEnd, scenario: Scenario, seats: Readonly<Record<SeatId, Seat>>): LineEnd | null {
  if (end.kind === 'seat') return end;
  const counts = new Map<TeamId, number>();
  for (const seat of Object.values(scenario.seats).sort(byRank)) {
    const now = seats[seat.id]?.team;
    if (seat.team === end.id && now) counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most ? { kind: 'team', id: most[0] } : null;
}
