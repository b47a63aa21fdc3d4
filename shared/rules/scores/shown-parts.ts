/** Parts as they are shown: in tenths, apportioned by largest remainder, so that what is shown adds up to its total. */

import { roundHalfUp, TOLERANCE } from '#shared/lib/round.ts';

/**
 * @param exact parts, none below 0
 * @param total the figure that stands above them as it is shown, a multiple of 0.1
 * @returns multiples of 0.1 that add up to `total`; each within a tenth of its share of it; ties go to the earlier part
 */
export function shownParts(exact: readonly number[], total: number): number[] {
  if (exact.length === 0) return [];
  const tenths = roundHalfUp(total * 10);
  const sum = exact.reduce((all, part) => all + part, 0);
  const quotas = exact.map((part) => (sum > 0 ? (part * tenths) / sum : tenths / exact.length));
  const shown = quotas.map((quota) => Math.floor(quota + TOLERANCE));
  const left = tenths - shown.reduce((all, part) => all + part, 0);
  const byRemainder = quotas
    .map((quota, i) => ({ i, remainder: quota - (shown[i] ?? 0) }))
    .sort((a, b) => (Math.abs(a.remainder - b.remainder) <= TOLERANCE ? a.i - b.i : b.remainder - a.remainder));
  for (const { i } of byRemainder.slice(0, left)) shown[i] = (shown[i] ?? 0) + 1;
  return shown.map((part) => part / 10);
}
