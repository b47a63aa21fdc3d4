/**
 * Tells lines apart that would run over one another: each net, such as all lines of one manager, gets a track of its own
 * in the channel between the boxes beside it, so that nets cross and never merge.
 *
 * Only tracks that are too near to one another move, and those that these push on, each within its channel. They stand
 * six pixels apart, in a tighter channel down to two; from one that is full even so, tracks drop out one by one and
 * stay where they were, until the others find room.
 */

import type { Point } from '#shared/model/point.ts';
import type { Box } from './metrics.ts';
import { bottomOf, rightOf } from './metrics.ts';

/** A right-angled line; those of one net may share tracks. */
export interface Way {
  readonly net: string;
  readonly points: readonly Point[];
  /** What it begins and ends at: its ends may slide along their sides. */
  readonly from: Box;
  readonly to: Box;
}

type Axis = 'x' | 'y';

/** Tracks nearer than this are moved; then as far apart as there is room for. */
const APART = 4;
const SPACES = [6, 5, 4, 3, 2] as const;
/** Left free beside boxes: the more the wider the channel; and at the corners of a box where a line ends. */
const [CLEAR, MOST_CLEAR] = [2, 8];
const CORNER = 10;
/** How far a track may move. */
const REACH = 48;
const BAND = 64;
/** More tracks than this are not moved together. */
const MOST = 120;
const NONE: readonly number[] = [];

interface Corner {
  x: number;
  y: number;
}

interface Turn {
  readonly along: number;
  /** Towards lower or higher coordinates. */
  readonly side: -1 | 1;
}

interface Track {
  readonly net: number;
  readonly at: number;
  readonly start: number;
  end: number;
  /** Where the ends of its lines and the sides of its channel let it be. */
  least: number;
  most: number;
  readonly turns: Turn[];
  /** The corners that move with it. */
  readonly corners: Corner[];
}

const isTogether = (a: Track, b: Track): boolean =>
  a.net !== b.net && a.start < b.end + APART && b.start < a.end + APART;

/** Every straight piece across one axis, as lists: a large plan has thousands, and few that are in each other's way. */
interface Pieces {
  readonly net: number[];
  readonly way: number[];
  /** Of its first corner in its way. */
  readonly place: number[];
  readonly at: number[];
  readonly start: number[];
  readonly end: number[];
}

function piecesOf(ways: readonly (readonly Point[])[], nets: readonly number[], axis: Axis): Pieces {
  const along = axis === 'x' ? 'y' : 'x';
  const pieces: Pieces = { net: [], way: [], place: [], at: [], start: [], end: [] };
  for (let way = 0; way < ways.length; way++) {
    const points = ways[way] as readonly Point[];
    for (let place = 1; place < points.length; place++) {
      const [a, b] = [points[place - 1] as Point, points[place] as Point];
      if (a[axis] !== b[axis]) continue;
      pieces.net.push(nets[way] as number);
      pieces.way.push(way);
      pieces.place.push(place - 1);
      pieces.at.push(a[axis]);
      pieces.start.push(Math.min(a[along], b[along]));
      pieces.end.push(Math.max(a[along], b[along]));
    }
  }
  return pieces;
}

/** Whether two nets come too near to one another anywhere. */
function isAnyNear({ net, at, start, end }: Pieces): boolean {
  const bands = new Map<number, number[]>();
  const isNear = (one: number, others: readonly number[]): boolean => {
    for (const other of others)
      if (
        net[one] !== net[other] &&
        Math.abs((at[one] as number) - (at[other] as number)) < APART &&
        (start[one] as number) < (end[other] as number) + APART &&
        (start[other] as number) < (end[one] as number) + APART
      )
        return true;
    return false;
  };
  for (let one = 0; one < net.length; one++) {
    const band = Math.floor((at[one] as number) / APART);
    const own = bands.get(band);
    if (
      isNear(one, own ?? NONE) ||
      isNear(one, bands.get(band - 1) ?? NONE) ||
      isNear(one, bands.get(band + 1) ?? NONE)
    )
      return true;
    if (own) own.push(one);
    else bands.set(band, [one]);
  }
  return false;
}

/** The pieces of a net that touch in one straight line as one track; in order. */
function tracksOf(pieces: Pieces, ways: readonly Way[], points: readonly (readonly Corner[])[], axis: Axis): Track[] {
  const { net, way, place, at, start, end } = pieces;
  const along = axis === 'x' ? 'y' : 'x';
  const by = (list: readonly number[], a: number, b: number): number => (list[a] as number) - (list[b] as number);
  const order = [...net.keys()].sort((a, b) => by(at, a, b) || by(net, a, b) || by(start, a, b));
  const tracks: Track[] = [];
  for (const piece of order) {
    const [where, first, last] = [at[piece] as number, start[piece] as number, end[piece] as number];
    let track = tracks.at(-1);
    if (!track || track.at !== where || track.net !== net[piece] || track.end < first) {
      const [least, most] = [where - REACH, where + REACH];
      track = { net: net[piece] as number, at: where, start: first, end: last, least, most, turns: [], corners: [] };
      tracks.push(track);
    }
    track.end = Math.max(track.end, last);
    const { from, to } = ways[way[piece] as number] as Way;
    const corners = points[way[piece] as number] as readonly Corner[];
    const index = place[piece] as number;
    const [a, b] = [corners[index] as Corner, corners[index + 1] as Corner];
    track.corners.push(a, b);
    turnOrKeep(track, a, corners[index - 1], from, axis, along);
    turnOrKeep(track, b, corners[index + 2], to, axis, along);
  }
  return tracks;
}

/** Where a piece ends a line turns, or it ends at a box. */
function turnOrKeep(track: Track, end: Corner, beyond: Corner | undefined, box: Box, axis: Axis, along: Axis): void {
  if (!beyond) keepOn(track, box, axis);
  else {
    const [at, side] = [end[along], beyond[axis] < end[axis] ? -1 : 1] as const;
    if (!track.turns.some((turn) => turn.along === at && turn.side === side)) track.turns.push({ along: at, side });
  }
}

function keepOn(track: Track, box: Box, axis: Axis): void {
  const [low, high] = axis === 'x' ? [box.x, rightOf(box)] : [box.y, bottomOf(box)];
  const corner = Math.min(CORNER, (high - low) / 2);
  track.least = Math.max(track.least, Math.min(track.at, low + corner));
  track.most = Math.min(track.most, Math.max(track.at, high - corner));
}

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

/** How often they cross if the first has the lower coordinate. */
function crossings(low: Track, high: Track): number {
  let count = 0;
  for (const { along, side } of low.turns) if (side > 0 && along >= high.start && along <= high.end) count++;
  for (const { along, side } of high.turns) if (side < 0 && along >= low.start && along <= low.end) count++;
  return count;
}

/** From low to high; those that are too near to one another so that they cross least. */
function inOrder(tracks: readonly Track[]): Track[] {
  const ordered: Track[] = [];
  for (const track of [...tracks].sort((a, b) => a.at - b.at || b.end - b.start - (a.end - a.start))) {
    let [place, fewest, count] = [ordered.length, 0, 0];
    for (let index = ordered.length - 1; index >= 0; index--) {
      const other = ordered[index];
      if (!other || other.at <= track.at - APART) break;
      if (isTogether(track, other)) count += crossings(track, other) - crossings(other, track);
      if (count < fewest) [place, fewest] = [index, count];
    }
    ordered.splice(place, 0, track);
  }
  return ordered;
}

/** For each track the lower ones that it has to keep away from. */
function lowerOf(tracks: readonly Track[]): readonly (readonly number[])[] {
  return tracks.map((track, index) => {
    const lower: number[] = [];
    for (let other = 0; other < index; other++) if (isTogether(track, tracks[other] as Track)) lower.push(other);
    return lower;
  });
}

/** Places of tracks in this order, as near to where they were as room allows; null where it is too little. */
function placesOf(
  tracks: readonly Track[],
  lower: readonly (readonly number[])[],
  space: number,
): readonly number[] | null {
  const up = (places: number[]): void => {
    for (const [index, { least }] of tracks.entries()) {
      let place = Math.max(places[index] as number, least);
      for (const other of lower[index] as readonly number[]) place = Math.max(place, (places[other] as number) + space);
      places[index] = place;
    }
  };
  const down = (places: number[]): void => {
    for (let index = tracks.length - 1; index >= 0; index--) {
      const place = Math.min(places[index] as number, (tracks[index] as Track).most);
      places[index] = place;
      for (const other of lower[index] as readonly number[])
        places[other] = Math.min(places[other] as number, place - space);
    }
  };
  const high = tracks.map(({ at }) => at);
  const low = [...high];
  up(high);
  down(high);
  if (tracks.some(({ least }, index) => (high[index] as number) < least - 0.01)) return null;
  down(low);
  up(low);
  // Both keep to all bounds and distances: so does what is between them.
  return high.map((place, index) => (place === low[index] ? place : Math.round((place + (low[index] as number)) / 2)));
}

/** The one to leave where it is for the others to find room: what can hardly move, then what is shortest. */
const leastOf = (tracks: readonly Track[]): Track | undefined =>
  [...tracks].sort((a, b) => a.most - a.least - (b.most - b.least) || a.end - a.start - (b.end - b.start))[0];

function settle(tracks: readonly Track[], axis: Axis): void {
  let left = inOrder(tracks);
  // Once a track had to be left out the channel is full: the others stand as near as they may.
  let spaces: readonly number[] = SPACES;
  while (left.length > 1) {
    const lower = lowerOf(left);
    for (const space of spaces) {
      const places = placesOf(left, lower, space);
      if (places === null) continue;
      for (const [index, { corners }] of left.entries())
        for (const corner of corners) corner[axis] = places[index] as number;
      return;
    }
    spaces = SPACES.slice(-1);
    const least = leastOf(left);
    left = left.filter((track) => track !== least);
  }
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
