import { describe, expect, it } from 'vitest';
import { valuesOf } from '#shared/lib/values-of.ts';

describe('valuesOf()', () => {
  it.each([0, 1, 1020, 1021, 5000])('gives the values of a record of %i, in the order of its keys', (size) => {
    const record = Object.fromEntries(Array.from({ length: size }, (_, i) => [`seat-${(i * 7) % size}`, { i }]));
    expect(valuesOf(record)).toEqual(Object.values(record));
  });
});
