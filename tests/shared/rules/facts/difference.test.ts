/** What went and came between two lists: enough to make the second of the first, and nothing where they are the same. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '#shared/rules/facts/difference.ts';

interface Part {
  readonly id: string;
  readonly version: number;
}
const part = (id: number, version = 0): Part => ({ id: `part-${id}`, version });
const parts = Array.from({ length: 8 }, (_, i) => part(i));
const [first, second, third] = parts as [Part, Part, Part];

describe('differenceOf()', () => {
  it('is empty for the same parts', () => {
    expect(differenceOf(parts, [...parts])).toEqual({ gone: [], come: [] });
  });

  it.each([
    { what: 'one that changed is in both', after: [first, part(1, 1), third], gone: [second], come: [part(1, 1)] },
    { what: 'one that went', after: [first, third], gone: [second], come: [] },
    { what: 'one that came', after: [first, second, third, part(9)], gone: [], come: [part(9)] },
  ])('$what', ({ after, gone, come }) => {
    expect(differenceOf([first, second, third], after)).toEqual({ gone, come });
  });

  it('is nothing to go by where many differ', () => {
    const many = Array.from({ length: 100 }, (_, i) => part(i));
    expect(
      differenceOf(
        many,
        many.map(({ id }) => ({ id, version: 1 })),
      ),
    ).toBeNull();
  });

  it('makes the second list of the first, for any two', () => {
    const some = fc.uniqueArray(fc.nat(7), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (a, b, isNew) => {
        const before = a.flatMap((i) => parts[i] ?? []);
        const after = b.flatMap((i) => (isNew[i] ? part(i, 1) : (parts[i] ?? [])));
        const found = differenceOf(before, after);
        const left = before.filter((one) => !found?.gone.includes(one));
        expect(new Set([...left, ...(found?.come ?? [])])).toEqual(new Set(after));
      }),
      { numRuns: 2000 },
    );
  });
});
