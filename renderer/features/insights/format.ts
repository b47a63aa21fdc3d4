/** Figures as the panel shows them. Scores are whole numbers, half up; points are tenths; a minus is a minus sign. */

import { roundHalfUp } from '#shared/lib/round.ts';

export const whole = (value: number): number => roundHalfUp(value);

/** By how much a shown figure changes: the difference of the rounded ones. */
export const shownBy = (now: number, by: number): number => whole(now + by) - whole(now);

export const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

export const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace('-', '−');

/** FTE with one decimal, two where they say more: `1.0`, `0.25`. */
export function fteText(value: number): string {
  const text = value.toFixed(2);
  return text.endsWith('0') ? text.slice(0, -1) : text;
}

/** `1 rule`, `3 rules`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
