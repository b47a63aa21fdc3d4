import * as fc from 'fast-check';
import { applyPatches, enablePatches, freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { settle, thaw } from '#shared/lib/plain-draft.ts';

enablePatches();

const tree = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(
    fc.constantFrom(null, 0, 1, 'x', true),
    fc.array(fc.record({ id: fc.constantFrom('p', 'q') }), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(1))),
  ),
);
type Tree = Record<string, unknown>;

describe('a copy that is changed freely', () => {
  it('leaves what it was made of as it was', () => {
    const before = freeze({ a: { b: [{ c: 1 }] } }, true);
    const copy = thaw(before) as { a: { b: { c: number }[] } };
    copy.a.b.push({ c: 2 });
    copy.a.b[0] = { c: 3 };
    expect(before).toEqual({ a: { b: [{ c: 1 }] } });
  });

  it('keeps a key that names the prototype as a key', () => {
    const before = JSON.parse('{"__proto__":{"a":1},"constructor":{"b":2}}') as Tree;
    const copy = thaw(before);
    expect(Object.keys(copy)).toEqual(['__proto__', 'constructor']);
    Object.assign(copy, { constructor: { b: 3 } });
    const { value } = settle(before, copy);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"constructor":{"b":3}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('is what it was made of where nothing differs, the parts that are the same too', () => {
    const before = { a: { x: [1, { y: 2 }] }, b: { z: 1 } };
    expect(settle(before, thaw(before))).toEqual({ value: before, patches: [], inverse: [] });
    expect(settle(before, thaw(before)).value).toBe(before);
    const copy = thaw(before);
    copy.b.z = 2;
    const { value, patches } = settle(before, copy);
    expect(value.a).toBe(before.a);
    expect(patches).toEqual([{ op: 'replace', path: ['b', 'z'], value: 2 }]);
  });

  it('gives patches that lead there and back, and a value that nothing can change', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const copy = thaw(after);
        const { value, patches, inverse } = settle(before, copy);
        expect(value).toEqual(after);
        expect(applyPatches(before, [...patches])).toEqual(after);
        expect(applyPatches(after, [...inverse])).toEqual(before);
        for (const child of Object.values(value)) {
          const isOld = Object.values(before).includes(child);
          if (typeof child === 'object' && child !== null && !isOld) expect(Object.isFrozen(child)).toBe(true);
        }
      }),
    );
  });
});
