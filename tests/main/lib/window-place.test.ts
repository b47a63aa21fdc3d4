import { expect, it } from 'vitest';
import type { Box } from '#main/lib/window-place.ts';
import { placeOn } from '#main/lib/window-place.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const laptop = box(0, 25, 1440, 875);
const beside = box(1440, 0, 2560, 1440);

it.each<[string, readonly Box[], Box, Box | null]>([
  ['as it was', [laptop], box(100, 100, 1200, 700), box(100, 100, 1200, 700)],
  ['half off, as it was', [laptop], box(900, 100, 1200, 700), box(900, 100, 1200, 700)],
  ['on a display that is gone', [laptop], box(1600, 100, 1200, 700), null],
  ['on a display that is there', [laptop, beside], box(1600, 100, 2000, 1200), box(1600, 100, 2000, 1200)],
  ['all but a corner off', [laptop], box(1300, 100, 1200, 700), null],
  ['of a larger display', [laptop], box(0, 0, 2560, 1400), box(0, 25, 1440, 875)],
  ['wider than the display', [laptop], box(200, 100, 1800, 700), box(0, 100, 1440, 700)],
  ['with its title bar above the display', [laptop], box(100, -500, 1200, 700), box(100, 25, 1200, 700)],
  ['drawn over both displays', [laptop, beside], box(100, 100, 3000, 800), box(100, 100, 3000, 800)],
])('puts a window back: %s', (_what, areas, wanted, expected) => {
  expect(placeOn(areas, wanted)).toEqual(expected);
});
