/** Answers kept from list to list: always what asking again would say, asked only of what is another, in the same list where it can be. */

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { newAnswers, placesThatDiffer, there, withThese } from '#shared/rules/facts/each.ts';

interface Thing {
  readonly size: number;
}
const things = fc.array(fc.record({ size: fc.nat(3) }), { minLength: 1, maxLength: 4 });
/** Lists of a few things, in which most stay where they are. */
const lists = things.chain((some) => fc.array(fc.array(fc.constantFrom(...some), { maxLength: 6 }), { minLength: 2 }));

describe('each()', () => {
  it('says of any lists, one after the other, what is to be said of each', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const { each } = newAnswers();
        const size = (thing: Thing) => thing.size;
        for (const list of all) expect(each(list, size)).toEqual(list.map(size));
      }),
      { numRuns: 2000 },
    );
  });

  it('asks only of what is another', () => {
    const [a, b, c, d] = [{ size: 1 }, { size: 2 }, { size: 3 }, { size: 4 }];
    const { each } = newAnswers();
    const size = vi.fn((thing: Thing) => thing.size);
    each([a, b], size);
    each([a, c, b], size);
    each([c, b], size);
    each([c, d], size);
    expect(size.mock.calls.map(([thing]) => thing)).toEqual([a, b, c, d]);
  });

  it('gives the same list where every answer is the same, and another where one is not', () => {
    const { each } = newAnswers();
    const size = (thing: Thing) => thing.size;
    const first = each([{ size: 1 }, { size: 2 }], size);
    expect(each([{ size: 1 }, { size: 2 }], size)).toBe(first);
    expect(each([{ size: 1 }], size)).toEqual([1]);
    expect(each([{ size: 1 }, { size: 3 }], size)).toEqual([1, 3]);
    expect(first).toEqual([1, 2]);
  });

  it('keeps the answers to two questions apart', () => {
    const { each } = newAnswers();
    const list = [{ size: 1 }];
    expect(each(list, ({ size }) => size)).toEqual([1]);
    expect(each(list, ({ size }) => size > 5)).toEqual([false]);
  });
});

describe('withThese()', () => {
  it('makes the things at places anew, and leaves the list before as it is', () => {
    const before = ['a', 'b', 'c'];
    expect(withThese(before, [1], () => 'x')).toEqual(['a', 'x', 'c']);
    expect(withThese(before, [1], () => 'b')).toBe(before);
    expect(before).toEqual(['a', 'b', 'c']);
  });
});

describe('placesThatDiffer()', () => {
  it.each([
    { before: [1, 2], now: [1, 2], places: [] },
    { before: [1, 2], now: [1, 3], places: [1] },
    { before: [1], now: [1, 2, 3], places: [1, 2] },
    { before: [1, 2], now: [1], places: [] },
  ])('of $before and $now: $places', ({ before, now, places }) => {
    expect(placesThatDiffer(before, now)).toEqual(places);
  });
});

describe('there()', () => {
  it('leaves out gaps, and gives the same list for the same one', () => {
    const list = ['a', null, 'b'];
    expect(there(list)).toEqual(['a', 'b']);
    expect(there(list)).toBe(there(list));
  });
});
