/**
 * How each pillar hand-off of each stream is carried (seed row 002-3).
 *
 * *Within a team*: a team that serves the stream holds both ends, that is, its seats own a capability of both pillars.
 * Else *carried*: by a hand-off line of its type in its direction, or by a team that serves the other one. Else *missing*.
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { MASK_OF } from './capability-order.ts';
import type { Org } from './org-index.ts';
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

const known = new WeakMap<Org, HandOffPaths>();

export function handOffPaths(org: Org): HandOffPaths {
  const paths = known.get(org) ?? findPaths(org);
  known.set(org, paths);
  return paths;
}

function findPaths(org: Org): HandOffPaths {
  const within = new Uint8Array(org.streams.length);
  const carried = new Uint8Array(org.streams.length);
  let withinAll = 0;
  for (const { serving, owned } of org.teams) {
    const bits = typesWhere(({ from, to }) => (owned & from) !== 0 && (owned & to) !== 0);
    if (serving.isEverywhere) withinAll |= bits;
    else mark(within, serving.streams, bits);
  }
  mark(within, org.serving.all.streams, withinAll);
  for (const line of Object.values(org.scenario.lines)) {
    const isServes = line.kind === 'serves';
    const from = endOf(org, isServes ? { kind: 'team', id: line.from } : line.from);
    const to = endOf(org, isServes ? { kind: 'team', id: line.to } : line.to);
    if (!from || !to) continue;
    const bits = isServes ? servesTypes(from, to) : lineTypes(line.type, from, to);
    if (bits !== 0) mark(carried, common(from.serving, to.serving), bits);
  }
  return org.streams.map((_, stream) =>
    HAND_OFF_TYPES.map((_type, i): HandOffPath => {
      if (((within[stream] ?? 0) >> i) & 1) return 'within';
      return ((carried[stream] ?? 0) >> i) & 1 ? 'carried' : 'missing';
    }),
  );
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
