/** Moves tracks that share a channel apart: in the order in which they cross least, as near to where they were as room allows. */

import type { Axis, Track } from './track-pieces.ts';
import { APART, isTogether } from './track-pieces.ts';

/** The first for which there is room. */
const SPACES = [6, 5, 4, 3, 2] as const;

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

export function settle(tracks: readonly Track[], axis: Axis): void {
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
