/**
 * Tells lines apart that would run over one another: each net, such as all lines of one manager, gets a track of its own
 * in the channel between the boxes beside it, so that nets cross and never merge.
 *
 * Only tracks that are too near to one another move, and those that these push on, each within its channel. They stand
 * six pixels apart, in a tighter channel down to two; from one that is full even so, tracks drop out one by one and
 * stay where they were, until the others find room.
 */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, rightOf } from '../metrics.ts';
import { settle } from './settle-tracks.ts';
import type { Axis, Corner, Track, Way } from './track-pieces.ts';
import { APART, isAnyNear, isTogether, piecesOf, tracksOf } from './track-pieces.ts';

/** Left free beside boxes: the more the wider the channel. */
const [CLEAR, MOST_CLEAR] = [2, 8];
const BAND = 64;
/** More tracks than this are not moved together. */
const MOST = 120;

interface Edge {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The sides of boxes that channels lie between, by bands. */
function edgesOf(boxes: readonly Box[], axis: Axis): ReadonlyMap<number, readonly Edge[]> {
  const bands = new Map<number, Edge[]>();
  for (const box of boxes) {
    const [start, end] = axis === 'x' ? [box.y, bottomOf(box)] : [box.x, rightOf(box)];
    for (const at of axis === 'x' ? [box.x, rightOf(box)] : [box.y, bottomOf(box)]) {
      const band = Math.floor(at / BAND);
      const list = bands.get(band);
      if (list) list.push({ at, start, end });
      else bands.set(band, [{ at, start, end }]);
    }
  }
  return bands;
}

/** Narrows a track to its channel. */
function keepBetween(track: Track, edges: ReadonlyMap<number, readonly Edge[]>): void {
  const { at, start, end, least, most } = track;
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let band = Math.floor(least / BAND); band <= Math.floor(most / BAND); band++)
    for (const edge of edges.get(band) ?? []) {
      if (edge.end <= start || edge.start >= end) continue;
      if (edge.at <= at) low = Math.max(low, edge.at);
      if (edge.at >= at) high = Math.min(high, edge.at);
    }
  const clear = Math.min(MOST_CLEAR, Math.max(CLEAR, (high - low) / 10));
  track.least = Math.max(least, Math.min(at, low + clear));
  track.most = Math.min(most, Math.max(at, high - clear));
}

/** Moves tracks across one axis. */
function spread(tracks: readonly Track[], edges: ReadonlyMap<number, readonly Edge[]>, axis: Axis): void {
  const done = new Set<Track>();
  const firstFrom = (at: number): number => {
    let [low, high] = [0, tracks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tracks[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** All that share a channel with one of them. */
  const around = (first: Track): Track[] => {
    const open = [first];
    const group: Track[] = [];
    done.add(first);
    for (let track = open.pop(); track && group.length < MOST; track = open.pop()) {
      keepBetween(track, edges);
      group.push(track);
      for (let index = firstFrom(track.least - APART); index < tracks.length; index++) {
        const other = tracks[index];
        if (!other || other.at > track.most + APART) break;
        if (done.has(other) || !isTogether(track, other)) continue;
        done.add(other);
        open.push(other);
      }
    }
    return group;
  };
  for (const [index, track] of tracks.entries()) {
    if (done.has(track)) continue;
    for (let next = index + 1; next < tracks.length; next++) {
      const other = tracks[next];
      if (!other || other.at - track.at >= APART) break;
      if (!isTogether(track, other)) continue;
      settle(around(track), axis);
      break;
    }
  }
}

/**
 * The ways with a track of their own for each net. O(n log n), and the square of the tracks that are in each other's way.
 * @param boxes that tracks run between
 */
export function toldApart(ways: readonly Way[], boxes: readonly Box[]): readonly (readonly Point[])[] {
  const known = new Map<string, number>();
  const nets = ways.map(({ net }) => {
    const index = known.get(net) ?? known.size;
    known.set(net, index);
    return index;
  });
  let points: readonly (readonly Point[])[] = ways.map((way) => way.points);
  for (const axis of ['y', 'x'] as const) {
    const pieces = piecesOf(points, nets, axis);
    if (!isAnyNear(pieces)) continue;
    const moved = points.map((way) => way.map(({ x, y }): Corner => ({ x, y })));
    spread(tracksOf(pieces, ways, moved, axis), edgesOf(boxes, axis), axis);
    points = moved;
  }
  return points;
}
