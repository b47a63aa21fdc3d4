/**
 * Which stream each seat works for when its team is one of several: the stream it serves alone, else the one it came
 * from, else a share-out that gives every stream its part of each role.
 */

import type { RoleId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';

/** The streams a team serves: those it names and those of every team that a serves line leads to; none named: all. */
export function servedStreams(scenario: Scenario, team: TeamId | null, streams: readonly ValueStream[]): StreamId[] {
  const named = new Set<StreamId>();
  const seen = new Set<TeamId>();
  const visit = (id: TeamId) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const share of scenario.teams[id]?.streams ?? []) named.add(share.stream);
    for (const line of Object.values(scenario.lines)) if (line.kind === 'serves' && line.from === id) visit(line.to);
  };
  if (team !== null) visit(team);
  const all = streams.map((stream) => stream.id);
  return named.size === 0 ? all : all.filter((id) => named.has(id));
}

/**
 * A stream for every seat in `toPlace`. Seats that serve one stream keep it; the others go, role by role, where the
 * stream has the least of that role for its size; ties go where most of their old team went, then by stream order.
 */
export function assignStreams(
  scenario: Scenario,
  streams: readonly ValueStream[],
  toPlace: ReadonlySet<SeatId>,
): Map<SeatId, StreamId> {
  const assigned = new Map<SeatId, StreamId>();
  const load = new Map<string, number>();
  const together = new Map<string, number>();
  const key = (a: RoleId | TeamId | null, stream: StreamId) => `${a} ${stream}`;
  const put = (seat: Seat, stream: StreamId) => {
    assigned.set(seat.id, stream);
    load.set(key(seat.role, stream), (load.get(key(seat.role, stream)) ?? 0) + seat.fte);
    together.set(key(seat.team, stream), (together.get(key(seat.team, stream)) ?? 0) + 1);
  };
  const byTeam = seatsByTeam(scenario);
  const order: (TeamId | null)[] = [...teamsOf(scenario).map((team) => team.id), null];
  const open: { seat: Seat; candidates: StreamId[] }[] = [];
  for (const team of order) {
    const candidates = servedStreams(scenario, team, streams);
    for (const seat of byTeam.get(team) ?? []) {
      if (!toPlace.has(seat.id)) continue;
      const [only, second] = candidates;
      if (only !== undefined && second === undefined) put(seat, only);
      else if (seat.homeStream !== null && candidates.includes(seat.homeStream)) put(seat, seat.homeStream);
      else open.push({ seat, candidates });
    }
  }
  const sizeOf = new Map(streams.map((stream) => [stream.id, stream.size]));
  for (const { seat, candidates } of open) {
    const loadIn = (id: StreamId) => (load.get(key(seat.role, id)) ?? 0) / (sizeOf.get(id) ?? 1);
    const withTeam = (id: StreamId) => together.get(key(seat.team, id)) ?? 0;
    const best = candidates.reduce((a, b) =>
      loadIn(b) < loadIn(a) || (loadIn(b) === loadIn(a) && withTeam(b) > withTeam(a)) ? b : a,
    );
    put(seat, best);
  }
  return assigned;
}
