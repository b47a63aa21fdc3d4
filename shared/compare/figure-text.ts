/** Figures of a comparison as a reader sees them, and the whole table as text that a spreadsheet takes. */

import { roundHalfUp } from '#shared/lib/round.ts';
import { guardCell } from '#shared/lib/spreadsheet-text.ts';
import type { Cell, Dates, Row } from './figures.ts';

const MINUS = '−';

/** FTE with one decimal, two where they say more: `1.0`, `0.25`. */
export function fteText(value: number): string {
  const text = value.toFixed(2);
  return text.endsWith('0') ? text.slice(0, -1) : text;
}

const SIGN = /^\p{Sc}$/u;

/** An amount in few letters, never rounded to nothing: `€1.62 M`, `€110 k`, `950 CHF`. */
export function costText(value: number, currency: string): string {
  const amount = Math.abs(value);
  const text =
    amount >= 999_500
      ? `${(amount / 1e6).toFixed(2)} M`
      : amount >= 10_000
        ? `${roundHalfUp(amount / 1000)} k`
        : roundHalfUp(amount).toLocaleString('en');
  const sign = value < 0 ? MINUS : '';
  if (currency === '') return `${sign}${text}`;
  return SIGN.test(currency) ? `${sign}${currency}${text}` : `${sign}${text} ${currency}`;
}

/** A figure of a row, without a plus. */
export function figureText(value: number, unit: Row['unit'], currency: string): string {
  if (unit === 'cost') return costText(value, currency);
  const amount = Math.abs(value);
  const text = unit === 'fte' ? fteText(amount) : unit === 'hours' ? amount.toFixed(1) : amount.toLocaleString('en');
  return value < 0 ? `${MINUS}${text}` : text;
}

/** `+10`, `−€110 k`, `±0`. */
export function differenceText(by: number, unit: Row['unit'], currency: string): string {
  if (by === 0) return '±0';
  const text = figureText(by, unit, currency);
  return by > 0 ? `+${text}` : text;
}

/** Names of the columns, in the order of the cells; the first one is the baseline. */
export interface TableText {
  readonly rows: readonly Row[];
  readonly names: readonly string[];
  readonly dates: Dates;
  readonly currency: string;
  /** The first of the two dates, where it is another day than today: `on 1 Feb 2027`. */
  readonly when?: string;
}

/**
 * The table as tab-separated text with a header: plain numbers, one column for each date, one for the difference.
 * Words stand where a figure is missing.
 */
export function tableTsv({ rows, names, dates, currency, when = 'today' }: TableText): string {
  const isBoth = dates === 'both';
  const header = names.flatMap((name, index) => [
    ...(isBoth ? [`${name} ${when}`, `${name} planned`] : [`${name} ${dates === 'planned' ? dates : when}`]),
    ...(index === 0 ? [] : [`${name} difference`]),
  ]);
  const lines = rows.map(({ label, unit, cells }) => [
    unit === 'cost' && currency !== '' ? `${label}, ${currency}` : label,
    ...cells.flatMap((cell, index) => cellTexts(cell, index > 0, isBoth)),
  ]);
  return [['Figure', ...header], ...lines].map((line) => `${line.map(plain).join('\t')}\n`).join('');
}

function cellTexts(cell: Cell, hasDifference: boolean, isBoth: boolean): string[] {
  const difference = (by: number | undefined) => (hasDifference ? [by === undefined ? '' : String(by)] : []);
  if (cell.kind === 'missing') return [cell.words, ...(isBoth ? [''] : []), ...difference(undefined)];
  const { value, planned } = cell;
  return [String(value), ...(isBoth ? [String(planned ?? value)] : []), ...difference(cell.difference?.by)];
}

/** Numbers stay numbers; names may not break the lines, nor run as formulas. */
const plain = (text: string): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? text : guardCell(text.replace(/[\t\r\n]+/g, ' '));
