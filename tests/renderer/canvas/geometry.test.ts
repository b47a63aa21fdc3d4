import { describe, expect, it } from 'vitest';
import type { Box, Direction } from '#renderer/canvas/geometry.ts';
import { movedInto, nearestTo, neighbourOf } from '#renderer/canvas/geometry.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 72 });
/** a b
 *  c   d
 *      e */
const boxes = new Map([
  ['a', box(0, 0)],
  ['b', box(260, 0)],
  ['c', box(0, 80)],
  ['d', box(520, 80)],
  ['e', box(520, 160)],
]);

describe('the nearest card in a direction', () => {
  it.each<[string, Direction, string | undefined]>([
    ['a', 'right', 'b'],
    ['a', 'down', 'c'],
    ['a', 'left', undefined],
    ['a', 'up', undefined],
    ['c', 'up', 'a'],
    ['c', 'right', 'b'],
    ['d', 'down', 'e'],
    ['e', 'up', 'd'],
    ['e', 'left', 'b'],
    ['unknown', 'left', undefined],
  ])('%s %s is %s', (from, direction, expected) => {
    expect(neighbourOf(boxes, from, direction)).toBe(expected);
  });
});

describe('the card nearest to a point', () => {
  it.each<[string, number, number, string]>([
    ['on a card', 100, 36, 'a'],
    ['where a card has gone', 360, 116, 'b'],
    ['far off', 2000, 2000, 'e'],
    ['between two, the first', 230, 36, 'a'],
  ])('%s', (_, x, y, expected) => {
    expect(nearestTo(boxes, { x, y })).toBe(expected);
  });
  it('is none where there are no cards', () => {
    expect(nearestTo(new Map(), { x: 0, y: 0 })).toBeUndefined();
  });
});

describe('a box moved into an area', () => {
  const area: Box = { x: 100, y: 50, width: 600, height: 400 };
  it.each<[string, Box, number, number]>([
    ['stays where it fits', box(200, 100), 200, 100],
    ['off the right and the lower edge', box(690, 440), 500, 378],
    ['off the left and the upper edge', box(0, 0), 100, 50],
    ['too wide for it', { x: 300, y: 100, width: 800, height: 10 }, 100, 100],
  ])('%s', (_, given, x, y) => {
    expect(movedInto(given, area)).toEqual({ x, y });
  });
});
