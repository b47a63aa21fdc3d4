/** The tracks that lines run in: the straight pieces across one axis, those of one net that touch as one. */

import type { Point } from '#shared/model/point.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, rightOf } from '../metrics.ts';

/** A right-angled line; those of one net may share tracks. */
export interface Way {
  readonly net: string;
  readonly points: readonly Point[];
  /** What it begins and ends at: its ends may slide along their sides. */
  readonly from: Box;
  readonly to: Box;
}

export type Axis = 'x' | 'y';

/** Tracks nearer than this are moved; then as far apart as there is room for. */
export const APART = 4;
/** Left free at the corners of a box where a line ends. */
const CORNER = 10;
/** How far a track may move. */
const REACH = 48;
const NONE: readonly number[] = [];

export interface Corner {
  x: number;
  y: number;
}

export interface Turn {
  readonly along: number;
  /** Towards lower or higher coordinates. */
  readonly side: -1 | 1;
}

export interface Track {
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

export const isTogether = (a: Track, b: Track): boolean =>
  a.net !== b.net && a.start < b.end + APART && b.start < a.end + APART;

/** Every straight piece across one axis, as lists: a large plan has thousands, and few that are in each other's way. */
export interface Pieces {
  readonly net: number[];
  readonly way: number[];
  /** Of its first corner in its way. */
  readonly place: number[];
  readonly at: number[];
  readonly start: number[];
  readonly end: number[];
}

export function piecesOf(ways: readonly (readonly Point[])[], nets: readonly number[], axis: Axis): Pieces {
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
export function isAnyNear({ net, at, start, end }: Pieces): boolean {
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
export function tracksOf(
  pieces: Pieces,
  ways: readonly Way[],
  points: readonly (readonly Corner[])[],
  axis: Axis,
): Track[] {
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
