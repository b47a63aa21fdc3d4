/**
 * Which streams a team serves, and how its time splits over them.
 *
 * A team serves the streams that it names and those of every team that a serves line leads to, and so on; one that
 * names no stream serves all of them. Its weights split its time; where it gives none, the streams' sizes do.
 */

import { listOf } from '#shared/lib/values-of.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { streamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';

export interface Serving {
  /** Places in the plan's streams, ascending. */
  readonly streams: readonly number[];
  /** Share of the team's time that each of them gets; they add up to 1. */
  readonly shares: readonly number[];
  /** It names no stream and so serves all of them alike, by size. */
  readonly isEverywhere: boolean;
}

export interface ServingTable {
  readonly streams: readonly ValueStream[];
  readonly sizes: readonly number[];
  /** Everything, split by size: a team that names no stream, and a seat in no team. */
  readonly all: Serving;
  readonly ofTeam: ReadonlyMap<TeamId, Serving>;
  /** Where the serves lines of each team lead. */
  readonly lines: ReadonlyMap<TeamId, readonly TeamId[]>;
}

interface Cached {
  readonly streams: Plan['streams'];
  readonly lines: Scenario['lines'];
  readonly table: ServingTable;
}
const cache = new WeakMap<Scenario['teams'], Cached>();

export function servingTable(plan: Plan, scenario: Scenario): ServingTable {
  const known = cache.get(scenario.teams);
  if (known && known.streams === plan.streams && known.lines === scenario.lines) return known.table;
  const table = buildTable(plan, scenario);
  cache.set(scenario.teams, { streams: plan.streams, lines: scenario.lines, table });
  return table;
}

function buildTable(plan: Plan, scenario: Scenario): ServingTable {
  const streams = streamsOf(plan);
  const place = new Map(streams.map((stream, index) => [stream.id, index]));
  const all = { ...split(streams, new Map(streams.map((_, index) => [index, null]))), isEverywhere: true };
  const served = new Map<TeamId, TeamId[]>();
  for (const line of listOf(scenario.lines)) {
    if (line.kind !== 'serves') continue;
    const others = served.get(line.from);
    if (others) others.push(line.to);
    else served.set(line.from, [line.to]);
  }

  /** Weights by stream, null for "its size"; null where the team serves all streams alike. */
  const weightsOf = (team: Team): Map<number, number | null> | null => {
    const own = new Map<number, number | null>();
    for (const share of team.streams) {
      const index = place.get(share.stream);
      if (index !== undefined) own.set(index, share.weight);
    }
    if (own.size === 0) return null;
    for (const other of reachable(team.id, served)) {
      const names = (scenario.teams[other]?.streams ?? []).flatMap((share) => place.get(share.stream) ?? []);
      for (const index of names.length > 0 ? names : streams.keys()) if (!own.has(index)) own.set(index, null);
    }
    return own;
  };

  /** Most teams serve one stream, and the teams of a stream alike. */
  const single = streams.map((_, index): Serving => ({ streams: [index], shares: [1], isEverywhere: false }));
  const servingOf = (team: Team): Serving => {
    const [only, more] = team.streams;
    const alone = only && !more && !served.has(team.id) ? single[place.get(only.stream) ?? -1] : undefined;
    if (alone) return alone;
    const weights = weightsOf(team);
    return weights ? split(streams, weights) : all;
  };

  const ofTeam = new Map<TeamId, Serving>();
  for (const team of listOf(scenario.teams)) ofTeam.set(team.id, servingOf(team));
  return { streams, sizes: streams.map((stream) => stream.size), all, ofTeam, lines: served };
}

/** Teams that serves lines lead to from a team, over any number of them, without itself. */
export function reachable(from: TeamId, served: ReadonlyMap<TeamId, readonly TeamId[]>): Set<TeamId> {
  const seen = new Set<TeamId>();
  const open = [...(served.get(from) ?? [])];
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    if (team === from || seen.has(team)) continue;
    seen.add(team);
    open.push(...(served.get(team) ?? []));
  }
  return seen;
}

function split(streams: readonly ValueStream[], weights: ReadonlyMap<number, number | null>): Serving {
  const places = [...weights.keys()].sort((a, b) => a - b);
  const sizeOf = (index: number) => streams[index]?.size ?? 0;
  const given = places.map((index) => weights.get(index) ?? sizeOf(index));
  const total = given.reduce((sum, weight) => sum + weight, 0);
  if (total > 0) return { streams: places, shares: given.map((weight) => weight / total), isEverywhere: false };
  const size = places.reduce((sum, index) => sum + sizeOf(index), 0);
  return { streams: places, shares: places.map((index) => sizeOf(index) / size), isEverywhere: false };
}

/** Whether two servings are the same, so that what was built on one holds for the other. */
export function isSameServing(a: Serving, b: Serving): boolean {
  if (a === b) return true;
  if (a.isEverywhere !== b.isEverywhere || a.streams.length !== b.streams.length) return false;
  return a.streams.every((stream, i) => stream === b.streams[i] && a.shares[i] === b.shares[i]);
}
