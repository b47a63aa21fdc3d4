import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridOf } from '#shared/diagram/lines/grid.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { overlaps } from '#shared/diagram/metrics.ts';

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -2000, max: 4000 }),
  y: fc.integer({ min: -2000, max: 4000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
});

it('finds each box that overlaps another one, once, whether it was there from the start or came later', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 30 }), fc.nat(30), anyBox, (boxes, few, asked) => {
      const items = boxes.map((box, index) => ({ box, index }));
      const grid = gridOf(items.slice(0, few));
      for (const item of items.slice(few)) grid.add(item);
      const found = grid.over(asked).map(({ index }) => index);
      expect([...found].sort((a, b) => a - b)).toEqual(
        items.flatMap(({ box, index }) => (overlaps(box, asked) ? [index] : [])),
      );
    }),
  );
});
