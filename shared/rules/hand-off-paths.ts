/**
 * How each pillar hand-off of each stream is carried (seed row 002-3).
 *
 * *Within a team*: a team that serves the stream holds both ends, that is, its seats own a capability of both pillars.
 * Else *carried*: by a hand-off line of its type in its direction, or by a team that serves the other one. Else *missing*.
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { remember } from '#shared/lib/remember.ts';
import type { HandOffType, Line, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { MASK_OF } from './capability-order.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { Serving } from './serving.ts';

export type HandOffPath = 'within' | 'carried' | 'missing';

/** By stream, then by type in the order of `HAND_OFF_TYPES`. */
type HandOffPaths = readonly (readonly HandOffPath[])[];

const ENDS = HAND_OFF_TYPES.map((type) => {
  const { from, to, isBothWays } = HAND_OFFS[type];
  return { type, from: MASK_OF[from], to: MASK_OF[to], isBothWays };
});

interface End {
  readonly owned: number;
  readonly serving: Serving;
}

export const handOffPaths = remember(findPaths);

/** Types of which a team holds both ends. */
const heldBy = remember(({ owned }: TeamIndex): number =>
  typesWhere(({ from, to }) => (owned & from) !== 0 && (owned & to) !== 0),
);

function findPaths(org: Org): HandOffPaths {
  const within = new Uint8Array(org.streams.length);
  const carried = new Uint8Array(org.streams.length);
  let withinAll = 0;
  for (const team of org.teams) {
    const { serving } = team;
    const bits = heldBy(team);
    if (serving.isEverywhere) withinAll |= bits;
    else mark(within, serving.streams, bits);
  }
  mark(within, org.serving.all.streams, withinAll);
  for (const line of Object.values(org.scenario.lines)) {
    const isServes = line.kind === 'serves';
    const from = endOf(org, isServes ? { kind: 'team', id: line.from } : line.from);
    const to = endOf(org, isServes ? { kind: 'team', id: line.to } : line.to);
    if (!from || !to) continue;
    const { bits, streams } = carriedBy(line, from, to);
    mark(carried, streams, bits);
  }
  return org.streams.map((_, stream) => pathsOf(within[stream] ?? 0, carried[stream] ?? 0));
}

interface Carried {
  readonly from: End;
  readonly to: End;
  readonly bits: number;
  readonly streams: readonly number[];
}
/** What each line carried when it was last asked: most changes leave both its ends alone. */
const carriedBefore = new WeakMap<Line, Carried>();

function carriedBy(line: Line, from: End, to: End): Carried {
  const before = carriedBefore.get(line);
  if (before && isSameEnd(before.from, from) && isSameEnd(before.to, to)) return before;
  const bits = line.kind === 'serves' ? servesTypes(from, to) : lineTypes(line.type, from, to);
  const carried = { from, to, bits, streams: bits === 0 ? [] : common(from.serving, to.serving) };
  carriedBefore.set(line, carried);
  return carried;
}

const isSameEnd = (a: End, b: End): boolean => a === b || (a.owned === b.owned && a.serving === b.serving);

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

type EndMasks = (typeof ENDS)[number];

const typesWhere = (holds: (ends: EndMasks) => boolean): number =>
  ENDS.reduce((bits, ends, i) => (holds(ends) ? bits | (1 << i) : bits), 0);

const joins = (ends: EndMasks, from: End, to: End): boolean =>
  (from.owned & ends.from) !== 0 && (to.owned & ends.to) !== 0;

/** A hand-off line carries its own type, from the pillar that gives to the one that takes. */
const lineTypes = (type: HandOffType, from: End, to: End): number =>
  typesWhere((ends) => ends.type === type && (joins(ends, from, to) || (ends.isBothWays && joins(ends, to, from))));

/** A team that serves another carries every hand-off between what the two hold. */
const servesTypes = (from: End, to: End): number =>
  typesWhere((ends) => joins(ends, from, to) || joins(ends, to, from));

function mark(flags: Uint8Array, streams: readonly number[], bits: number): void {
  if (bits === 0) return;
  for (const stream of streams) flags[stream] = (flags[stream] ?? 0) | bits;
}

function common(a: Serving, b: Serving): readonly number[] {
  if (a === b || b.isEverywhere) return a.streams;
  if (a.isEverywhere) return b.streams;
  const [few, many] = a.streams.length <= b.streams.length ? [a, b] : [b, a];
  const among = new Set(many.streams);
  return few.streams.filter((stream) => among.has(stream));
}

function endOf(org: Org, end: LineEnd): End | null {
  if (end.kind === 'team') return org.teamOf(end.id);
  const seat = org.seatOf(end.id);
  if (!seat) return null;
  const team = seat.seat.team === null ? null : org.teamOf(seat.seat.team);
  return { owned: seat.isOpen ? seat.time.owned : 0, serving: team?.serving ?? org.serving.all };
}
