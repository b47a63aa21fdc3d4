/**
 * Rounding and comparing of figures that come out of sums: half up, and deaf to floating noise.
 *
 * The same sum in another order may be 62.49999999999999 instead of 62.5; within 1e-9 the two are the same figure.
 */

export const TOLERANCE = 1e-9;

/** Rounds half up to `digits` decimals: 62.5 → 63, 11.95 → 12 with one digit; never gives -0. */
export function roundHalfUp(value: number, digits = 0): number {
  const scale = 10 ** digits;
  return Math.floor(value * scale + 0.5 + TOLERANCE) / scale + 0;
}

/** Rounded to `digits` decimals, or to as many more as tell it from a limit that it does not keep: 59.96, below 60. */
export function roundApart(value: number, limit: number, digits = 0): number {
  const rounded = roundHalfUp(value, digits);
  const isTold = rounded !== limit || Math.abs(value - limit) <= TOLERANCE || digits >= 9;
  return isTold ? rounded : roundApart(value, limit, digits + 1);
}

/** Whether `value` is really below `limit`, not by noise only. */
export const isBelow = (value: number, limit: number): boolean => value < limit - TOLERANCE;

/** Whether `value` is really above `limit`, not by noise only. */
export const isAbove = (value: number, limit: number): boolean => value > limit + TOLERANCE;
