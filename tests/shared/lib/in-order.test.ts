/** A list in order stays the list that it is; any other is sorted as the engine sorts. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '#shared/lib/in-order.ts';

const byNumber = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0);

it('sorts as the engine does, equals as they were, and copies only where it has to', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat())), (list) => {
      const sorted = [...list].sort(byNumber);
      const found = inOrder(list, byNumber);
      expect(found).toEqual(sorted);
      expect(inOrder(found, byNumber)).toBe(found);
      expect(list.every((one, i) => one === sorted[i])).toBe(found === list);
    }),
  );
});
