/**
 * How each pillar hand-off of each stream is carried (seed row 002-3).
 *
 * *Within a team*: a team that serves the stream holds both ends, that is, its seats own a capability of both pillars.
 * Else *carried*: by a hand-off line of its type in its direction, or by a team that serves the other one. Else *missing*.
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { isSameList } from '#shared/lib/remember.ts';
import { listOf } from '#shared/lib/values-of.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { MASK_OF } from './capability-order.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { Serving, ServingTable } from './serving.ts';

export type HandOffPath = 'within' | 'carried' | 'missing';

/** By stream, then by type in the order of `HAND_OFF_TYPES`. */
type HandOffPaths = readonly (readonly HandOffPath[])[];

/** Of each type the capabilities at its ends, and its bit. */
const ENDS = HAND_OFF_TYPES.map((type, i) => {
  const { from, to, isBothWays } = HAND_OFFS[type];
  return { type, from: MASK_OF[from], to: MASK_OF[to], isBothWays, bit: 1 << i };
});
const COUNT = HAND_OFF_TYPES.length;
const ALL = (1 << COUNT) - 1;
const bitsOf = new Map(ENDS.map((ends) => [ends.type, ends]));

/** Types of which the giving pillar is owned, and above them those of which the taking one is. */
function heldEnds(owned: number): number {
  let held = 0;
  for (const { from, to, bit } of ENDS) {
    if ((owned & from) !== 0) held |= bit;
    if ((owned & to) !== 0) held |= bit << COUNT;
  }
  return held;
}
const heldByTeam = ({ owned }: TeamIndex): number => heldEnds(owned);
const gives = (held: number): number => held & ALL;
const takes = (held: number): number => held >> COUNT;

/** What does not depend on who sits where, by place of the team. */
interface Wires {
  readonly servings: readonly Serving[];
  readonly betweenTeams: readonly Wire[];
  /** Lines with a seat at an end: its team can change. */
  readonly withSeats: readonly Line[];
}
interface Wire {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  /** That both serve. */
  readonly streams: readonly number[];
}

interface Known {
  readonly held: readonly number[];
  readonly paths: HandOffPaths;
}
/** The last run's: serving is the same as long as teams, streams and lines are. */
const wires = new WeakMap<ServingTable, Wires>();
const known = new WeakMap<ServingTable, Known>();

/** The same list while all paths are the same. */
export function handOffPaths(org: Org): HandOffPaths {
  const { serving, teams, each } = org;
  const between = wires.get(serving) ?? wiresOf(org);
  wires.set(serving, between);
  const before = known.get(serving);
  const held = each(teams, heldByTeam);
  if (before?.held === held && between.withSeats.length === 0) return before.paths;
  const found = findPaths(org, held, between);
  const paths = before && isSameList(before.paths, found) ? before.paths : found;
  known.set(serving, { held, paths });
  return paths;
}

function wiresOf({ teams, scenario, serving, placeOf }: Org): Wires {
  const servings = teams.map((index) => index.serving);
  const betweenTeams: Wire[] = [];
  const withSeats: Line[] = [];
  for (const line of listOf(scenario.lines)) {
    const [fromTeam, toTeam] = [teamAt(line.from), teamAt(line.to)];
    if (fromTeam === null || toTeam === null) {
      withSeats.push(line);
      continue;
    }
    const [from, to] = [placeOf(fromTeam), placeOf(toTeam)];
    if (from < 0 || to < 0) continue;
    const streams = common(servings[from] ?? serving.all, servings[to] ?? serving.all);
    betweenTeams.push({ line, from, to, streams });
  }
  return { servings, betweenTeams, withSeats };
}

/** Null where a seat is there. */
const teamAt = (end: Line['from']): TeamId | null =>
  typeof end === 'string' ? end : end.kind === 'team' ? end.id : null;

const endsOf = (line: Line): readonly [LineEnd, LineEnd] =>
  line.kind === 'serves'
    ? [
        { kind: 'team', id: line.from },
        { kind: 'team', id: line.to },
      ]
    : [line.from, line.to];

function findPaths(org: Org, held: readonly number[], { servings, betweenTeams, withSeats }: Wires): HandOffPaths {
  const within = new Uint8Array(org.streams.length);
  const carried = new Uint8Array(org.streams.length);
  let withinAll = 0;
  held.forEach((ends, place) => {
    const bits = gives(ends) & takes(ends);
    const serving = servings[place] ?? org.serving.all;
    if (serving.isEverywhere) withinAll |= bits;
    else mark(within, serving.streams, bits);
  });
  mark(within, org.serving.all.streams, withinAll);
  for (const { line, from, to, streams } of betweenTeams) {
    mark(carried, streams, carriedBy(line, held[from] ?? 0, held[to] ?? 0));
  }
  for (const line of withSeats) {
    const [from, to] = endsOf(line).map((end) => endOf(org, end));
    if (from && to) mark(carried, common(from.serving, to.serving), carriedBy(line, from.held, to.held));
  }
  return org.streams.map((_, stream) => pathsOf(within[stream] ?? 0, carried[stream] ?? 0));
}

/** A team that serves another carries every hand-off between what the two hold; a hand-off line carries its own type. */
function carriedBy(line: Line, from: number, to: number): number {
  const forward = gives(from) & takes(to);
  const backward = gives(to) & takes(from);
  if (line.kind === 'serves') return forward | backward;
  const ends = bitsOf.get(line.type);
  return (ends?.bit ?? 0) & (ends?.isBothWays ? forward | backward : forward);
}

/** One list for each way in which the types can be carried, so that streams compare by identity. */
const lists = new Map<number, readonly HandOffPath[]>();

function pathsOf(within: number, carried: number): readonly HandOffPath[] {
  const key = (within << HAND_OFF_TYPES.length) | carried;
  const known = lists.get(key);
  if (known) return known;
  const paths = HAND_OFF_TYPES.map((_, i): HandOffPath => {
    if ((within >> i) & 1) return 'within';
    return (carried >> i) & 1 ? 'carried' : 'missing';
  });
  lists.set(key, paths);
  return paths;
}

function mark(flags: Uint8Array, streams: readonly number[], bits: number): void {
  if (bits === 0) return;
  for (const stream of streams) flags[stream] = (flags[stream] ?? 0) | bits;
}

function common(a: Serving, b: Serving): readonly number[] {
  if (a === b || b.isEverywhere) return a.streams;
  if (a.isEverywhere) return b.streams;
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.streams.length && j < b.streams.length) {
    const [first, second] = [a.streams[i] ?? 0, b.streams[j] ?? 0];
    if (first === second) both.push(first);
    if (first <= second) i += 1;
    if (second <= first) j += 1;
  }
  return both;
}

interface End {
  readonly held: number;
  readonly serving: Serving;
}

function endOf(org: Org, end: LineEnd): End | null {
  if (end.kind === 'team') {
    const index = org.teamOf(end.id);
    return index && { held: heldByTeam(index), serving: index.serving };
  }
  const seat = org.seatOf(end.id);
  if (!seat) return null;
  const team = seat.seat.team === null ? null : org.teamOf(seat.seat.team);
  return { held: seat.isOpen ? heldEnds(seat.time.owned) : 0, serving: team?.serving ?? org.serving.all };
}
