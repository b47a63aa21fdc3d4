/** Rounding half up and comparing, deaf to floating noise. */

import { describe, expect, it } from 'vitest';
import { isAbove, isBelow, roundApart, roundHalfUp } from '#shared/lib/round.ts';

describe('roundHalfUp', () => {
  it.each([
    [62.5, 0, 63],
    [62.49999999999999, 0, 63],
    [62.4999, 0, 62],
    [95.23809523809524, 1, 95.2],
    [11.95, 1, 12],
    [0.15, 1, 0.2],
    [-0.04, 1, 0],
    [100, 1, 100],
  ])('%f with %i digits is %f', (value, digits, rounded) => {
    expect(roundHalfUp(value, digits)).toBe(rounded);
  });
});

describe('roundApart', () => {
  it.each([
    [59.4, 60, 0, 59],
    [59.96, 60, 0, 59.96],
    [59.96, 60, 1, 59.96],
    [60.0004, 60, 0, 60.0004],
    [0.497, 0.5, 2, 0.497],
    [0.33333, 0.5, 2, 0.33],
    [60, 60, 0, 60],
    [59.9999999999999, 60, 0, 60],
    [0.4, Number.NaN, 0, 0],
  ])('%f beside %f with %i digits is %f', (value, limit, digits, rounded) => {
    expect(roundApart(value, limit, digits)).toBe(rounded);
  });
});

describe('comparing', () => {
  it('takes noise for equal', () => {
    expect(isBelow(59.9999999999999, 60)).toBe(false);
    expect(isBelow(59.999, 60)).toBe(true);
    expect(isAbove(0.1 + 0.2, 0.3)).toBe(false);
    expect(isAbove(0.31, 0.3)).toBe(true);
  });
});
