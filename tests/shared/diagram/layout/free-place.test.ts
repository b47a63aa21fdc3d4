import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlaces, standing } from '#shared/diagram/layout/free-place.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { overlaps } from '#shared/diagram/metrics.ts';

const box = (x: number, y: number, width = 100, height = 100): Box => ({ x, y, width, height });
const at = (boxes: readonly Box[]) => boxes.map(({ x, y }) => [x, y]);

describe('standing()', () => {
  it.each([
    ['leaves what covers nothing, however near', [box(0, 0), box(101, 0), box(0, 100)], [0, 0, 101, 0, 0, 100]],
    ['moves the later one aside from one that grew', [box(0, 0, 200), box(150, 0)], [0, 0, 216, 0]],
    ['moves the later one down', [box(0, 0, 100, 200), box(0, 170)], [0, 0, 0, 216]],
    ['moves the next one on, too', [box(0, 0, 200), box(150, 0), box(260, 0)], [0, 0, 150, 116, 260, 0]],
  ] as const)('%s', (_name, placed, expected) => {
    expect(at(standing(placed)).flat()).toEqual(expected);
  });

  it('leaves nothing over anything else', () => {
    const any = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 14 }), (places) => {
        const there = standing(places.map(({ x, y }) => box(x, y, 150, 90)));
        for (const [index, one] of there.entries())
          expect(there.slice(0, index).filter((other) => overlaps(other, one))).toEqual([]);
        expect(there[0]).toEqual(places[0] && box(places[0].x, places[0].y, 150, 90));
        expect(standing(there)).toEqual(there);
      }),
      { numRuns: 200 },
    );
  });
});

describe('freePlaces()', () => {
  it.each([
    [
      'leaves what is clear of it',
      box(0, 0),
      [box(116, 0), box(0, 116)],
      [
        [116, 0],
        [0, 116],
      ],
    ],
    ['moves down what is under it', box(20, 60), [box(0, 140)], [[0, 176]]],
    ['moves up what is over it', box(20, 60), [box(0, -20)], [[0, -56]]],
    ['moves aside what is beside it', box(60, 20), [box(140, 0)], [[176, 0]]],
    ['moves to the left, too', box(60, 20), [box(-20, 0)], [[-56, 0]]],
    [
      'pushes a neighbour on where that is less',
      box(140, 0, 100, 400),
      [box(80, 0, 100, 400), box(-60, 0, 100, 400)],
      [
        [24, 0],
        [-92, 0],
      ],
    ],
    [
      'pushes nobody where it can go elsewhere',
      box(100, 0, 100, 20),
      [box(80, 0), box(-60, 0)],
      [
        [80, 36],
        [-60, 0],
      ],
    ],
    ['moves a wide one down, not all the way round', box(0, 0), [box(0, 90, 900, 40)], [[0, 116]]],
  ] as const)('%s', (_name, placed, wanted, expected) => {
    expect(at(freePlaces([placed], wanted))).toEqual(expected);
  });

  it('covers nothing, whatever somebody placed', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });
    const columns = Array.from({ length: 24 }, (_, index) => box((index % 6) * 140, Math.floor(index / 6) * 156));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.integer({ min: 0, max: 24 }), (places, count) => {
        const placed = places.map(({ x, y }) => box(x, y, 150, 90));
        const free = freePlaces(placed, columns.slice(0, count));
        expect(free).toHaveLength(count);
        for (const [index, one] of free.entries())
          expect([...placed, ...free.slice(0, index)].filter((other) => overlaps(other, one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
