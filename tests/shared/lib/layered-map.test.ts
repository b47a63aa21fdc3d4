/** A layered map is, after any changes, the map that they make; and what it was made of stays as it was. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LayeredMap } from '#shared/lib/layered-map.ts';
import { entriesOf, layeredMap, withEntries } from '#shared/lib/layered-map.ts';

interface Value {
  readonly n: number;
}
const key = fc.constantFrom(...'abcdefgh');
const value = fc.nat(9).map((n): Value => ({ n }));
const entries = fc.array(fc.tuple(key, value), { maxLength: 8 });
const changes = fc.array(fc.tuple(key, fc.option(value)), { maxLength: 4 });

const contentOf = (map: LayeredMap<string, Value>): Record<string, Value> => Object.fromEntries(entriesOf(map));

it('holds what a map holds after the same changes, and leaves the one before as it was', () => {
  fc.assert(
    fc.property(entries, fc.array(changes, { maxLength: 20 }), (first, steps) => {
      const plain = new Map(first);
      let map = layeredMap(new Map(first));
      for (const step of steps) {
        const [before, content] = [map, contentOf(map)];
        for (const [at, now] of step) {
          if (now) plain.set(at, now);
          else plain.delete(at);
        }
        map = withEntries(map, new Map(step));
        expect(contentOf(map)).toEqual(Object.fromEntries(plain));
        expect(map.size).toBe(plain.size);
        for (const at of 'abcdefgh') {
          expect(map.get(at)).toBe(plain.get(at));
          expect(map.has(at)).toBe(plain.has(at));
        }
        expect(contentOf(before)).toEqual(content);
      }
    }),
  );
});

it('lets no more lie over than it costs to copy', () => {
  const base = new Map(Array.from({ length: 200 }, (_, i) => [`key-${i}`, { n: i }]));
  let map = layeredMap(base);
  for (let i = 0; i < 100; i++) {
    map = withEntries(map, new Map([[`key-${i}`, { n: -i }]]));
    expect(map.over.size).toBeLessThanOrEqual(20);
  }
  expect(map.size).toBe(200);
});
