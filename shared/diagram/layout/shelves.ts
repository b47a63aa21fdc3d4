/** Packing blocks into shelves: rows from left to right in their order, as wide as makes the whole well proportioned. */

import { FRAME_GAP } from '../metrics.ts';
import type { Size } from '../paper.ts';

/** What stands on a shelf, with the room that lines need right of it where that is more than usual. */
export interface Tile extends Size {
  readonly gap?: number;
}

export interface Shelved<T> {
  readonly tile: T;
  readonly x: number;
  readonly y: number;
}

export interface Shelves<T> extends Size {
  readonly at: readonly Shelved<T>[];
}

/** About the shape of what a laptop's window leaves for the chart between its panels. */
export const WINDOW_ASPECT = 1.25;
/** More widths than this are not tried; wide plans have many rows anyway. */
const MOST_TRIES = 60;

export const gapAfter = ({ gap = 0 }: Tile): number => Math.max(FRAME_GAP.x, gap);

/** Rows no wider than `widest`, unless one tile alone is; each row as high as its highest. */
export function shelve<T extends Tile>(tiles: readonly T[], widest: number): Shelves<T> {
  const at: Shelved<T>[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const tile of tiles) {
    if (x > 0 && x + tile.width > widest) [x, y, rowHeight] = [0, y + rowHeight + FRAME_GAP.y, 0];
    at.push({ tile, x, y });
    width = Math.max(width, x + tile.width);
    x += tile.width + gapAfter(tile);
    rowHeight = Math.max(rowHeight, tile.height);
  }
  return { at, width, height: y + rowHeight };
}

/**
 * The width for shelves of all groups at which they come out best: of the widths at which a row of the first group ends,
 * the one whose whole needs the smallest sheet. O(tiles × widths).
 * @param top the height of what stands over them
 * @param aspect of the sheet, its width by its height
 */
export function bestWidth(groups: readonly (readonly Tile[])[], top: number, aspect: number): number {
  const [first = []] = groups;
  const least = Math.max(0, ...groups.flat().map((tile) => tile.width));
  let [best, bestSheet, end] = [least, Number.POSITIVE_INFINITY, 0];
  for (const tile of first.slice(0, MOST_TRIES)) {
    const widest = Math.max(least, end + tile.width);
    end += tile.width + gapAfter(tile);
    const shelves = groups.map((group) => shelve(group, widest));
    const width = Math.max(...shelves.map((each) => each.width));
    const height = shelves.reduce((sum, each) => sum + each.height + FRAME_GAP.y, top - FRAME_GAP.y);
    const sheet = Math.max(width / aspect, height);
    if (sheet < bestSheet) [best, bestSheet] = [widest, sheet];
  }
  return best;
}
