/** Middles of what was measured. */

/** What that part of the values is below, as 0.25; NaN of none. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
