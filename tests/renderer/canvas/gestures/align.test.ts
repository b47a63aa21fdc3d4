import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '#renderer/canvas/geometry.ts';
import { alignmentOf, UNALIGNED } from '#renderer/canvas/gestures/align.ts';

const box = (x: number, y: number, width = 100, height = 50): Box => ({ x, y, width, height });

describe('alignmentOf()', () => {
  it.each<[string, Box, readonly Box[], number, number]>([
    ['left edges', box(204, 300), [box(200, 0)], -4, 0],
    ['right edges', box(157, 300, 140), [box(200, 0)], 3, 0],
    ['middles', box(222, 300, 60), [box(200, 0)], -2, 0],
    ['a left edge and a right one', box(305, 300), [box(200, 0)], -5, 0],
    ['tops', box(400, 3), [box(200, 0)], 0, -3],
    ['bottoms', box(400, -12, 100, 60), [box(200, 0)], 0, 2],
    ['both axes at once', box(203, 104), [box(200, 0), box(600, 100)], -3, -4],
    ['the nearer mark, not the first', box(204, 300), [box(200, 0), box(206, 100)], 2, 0],
    ['the nearer box where two ask for the same', box(203, 300), [box(200, 0), box(206, 200)], 3, 0],
    ['nothing just out of reach', box(207, 300, 33), [box(200, 0)], 0, 0],
    ['nothing where nothing is', box(0, 0), [], 0, 0],
  ])('lines up %s', (_, moving, others, dx, dy) => {
    const found = alignmentOf(moving, others, 6);
    expect({ dx: found.dx, dy: found.dy }).toEqual({ dx, dy });
  });

  it('reaches exactly six pixels', () => {
    expect(alignmentOf(box(206, 300, 33), [box(200, 0)], 6).dx).toBe(-6);
    expect(alignmentOf(box(206.1, 300, 33), [box(200, 0)], 6)).toBe(UNALIGNED);
  });

  it('draws a line for every mark that is shared, over all that share it', () => {
    const { guides } = alignmentOf(box(203, 300), [box(200, 0), box(200, 600), box(900, 0)], 6);
    expect(guides).toEqual([
      { axis: 'x', at: 200, from: 0, to: 650 },
      { axis: 'x', at: 250, from: 0, to: 650 },
      { axis: 'x', at: 300, from: 0, to: 650 },
    ]);
  });

  it('draws across for rows', () => {
    const { guides } = alignmentOf(box(400, 2, 100, 80), [box(0, 0)], 6);
    expect(guides).toEqual([{ axis: 'y', at: 0, from: 0, to: 500 }]);
  });

  const anyBox = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 10, max: 300 }),
    height: fc.integer({ min: 10, max: 300 }),
  });

  it('never pulls farther than asked, and shows a line for every pull', () => {
    fc.assert(
      fc.property(
        anyBox,
        fc.array(anyBox, { maxLength: 8 }),
        fc.integer({ min: 0, max: 20 }),
        (moving, others, near) => {
          const { dx, dy, guides } = alignmentOf(moving, others, near);
          expect(Math.abs(dx)).toBeLessThanOrEqual(near);
          expect(Math.abs(dy)).toBeLessThanOrEqual(near);
          if (dx !== 0) expect(guides.some(({ axis }) => axis === 'x')).toBe(true);
          if (dy !== 0) expect(guides.some(({ axis }) => axis === 'y')).toBe(true);
        },
      ),
    );
  });

  it('has nothing more to pull once it has pulled', () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { minLength: 1, maxLength: 8 }), (moving, others) => {
        const first = alignmentOf(moving, others, 6);
        const moved = { ...moving, x: moving.x + first.dx, y: moving.y + first.dy };
        const again = alignmentOf(moved, others, 6);
        expect(again.dx).toBeCloseTo(0);
        expect(again.dy).toBeCloseTo(0);
      }),
    );
  });
});
