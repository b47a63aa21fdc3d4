/**
 * A calendar day as people and spreadsheets write it: the one reader of rosters, the table and the outline.
 *
 * `1/2/2019` is told from `2/1/2019` by the column it stands in; without one it is no day.
 */

import type { IsoDate } from '#shared/model/date.ts';
import { dayOfNumber, formatDate, parseIsoDate } from '#shared/model/date.ts';
import type { Read } from './cell-values.ts';
import type { Cell } from './table.ts';

/** Which number of `1/2/2019` is the day. */
export type DateOrder = 'day first' | 'month first';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'january', 'januar', 'jänner'],
    ['feb', 'february', 'februar'],
    ['mar', 'march', 'mär', 'mrz', 'märz'],
    ['apr', 'april'],
    ['may', 'mai'],
    ['jun', 'june', 'juni'],
    ['jul', 'july', 'juli'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['oct', 'october', 'okt', 'oktober'],
    ['nov', 'november'],
    ['dec', 'december', 'dez', 'dezember'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

const TIME = /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
/** No day takes as many characters, and to look for a time behind 10,000 of them takes time. */
const LONGEST = 100;
const dayOnly = (cell: string): string => (cell.length > LONGEST ? '' : cell.trim().replace(TIME, ''));
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const EITHER = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const DAY_AND_WORD = /^(\d{1,2})(?:\.\s?|\s+|-)(\p{L}+)(?:\.?,?\s+|-)(\d{4})$/u;
const WORD_AND_DAY = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;

/** A day that a sheet keeps as a number without the look of a date, from 1950 on: 2019 is a year, not a day of 1905. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 91_313;
const SERIAL_OF_1970 = 25_569;

const HOW = 'write it as 2027-02-01';

/** The time of day behind it, as XLSX may store one, is left out. */
export function readDate(cell: Cell, order: DateOrder | null = null): Read<IsoDate> {
  if (typeof cell === 'number') {
    const isDay = cell >= FIRST_SERIAL && cell < LAST_SERIAL;
    return isDay ? { value: dayOfNumber(Math.floor(cell) - SERIAL_OF_1970) } : { unreadable: HOW };
  }
  const text = dayOnly(cell);
  const both = readings(text);
  if (both === null) {
    const day = onlyReading(text);
    return day === null ? { unreadable: HOW } : { value: day };
  }
  const [dayFirst, monthFirst] = both;
  const one = order === 'day first' ? dayFirst : order === 'month first' ? monthFirst : null;
  if (one !== null) return { value: one };
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const day = dayFirst ?? monthFirst;
    return day === null ? { unreadable: HOW } : { value: day };
  }
  return {
    unreadable: `it can be ${formatDate(dayFirst)} or ${formatDate(monthFirst)}, so write it as ${dayFirst}`,
  };
}

function onlyReading(text: string): IsoDate | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[3], yearFirst[4]);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const dayAndWord = DAY_AND_WORD.exec(text);
  if (dayAndWord) return dayOf(dayAndWord[3], monthOf(dayAndWord[2]), dayAndWord[1]);
  const wordAndDay = WORD_AND_DAY.exec(text);
  return wordAndDay ? dayOf(wordAndDay[3], monthOf(wordAndDay[1]), wordAndDay[2]) : null;
}

/** `1/2/2019` with the day first and with the month first; null where the text is not written so. */
function readings(text: string): readonly [dayFirst: IsoDate | null, monthFirst: IsoDate | null] | null {
  const match = EITHER.exec(text);
  return match ? [dayOf(match[4], match[3], match[1]), dayOf(match[4], match[1], match[3])] : null;
}

const monthOf = (word: string | undefined) => String(MONTHS.get((word ?? '').normalize('NFC').toLowerCase()) ?? 0);
const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
const dayOf = (year: string | undefined, month: string | undefined, day: string | undefined) =>
  parseIsoDate(`${year}-${two(month)}-${two(day)}`);

/** What a column's days say of their order. */
export interface OrderSeen {
  /** Null where no day can be read one way only, or some one way and some the other. */
  readonly order: DateOrder | null;
  /** Places of the cells that can be read both ways. */
  readonly unclear: readonly number[];
}

export function orderSeen(cells: readonly Cell[]): OrderSeen {
  const seen = new Set<DateOrder>();
  const unclear: number[] = [];
  cells.forEach((cell, at) => {
    const both = typeof cell === 'number' || cell === '' ? null : readings(dayOnly(cell));
    if (both === null) return;
    const [dayFirst, monthFirst] = both;
    if (dayFirst === null && monthFirst === null) return;
    if (monthFirst === null) seen.add('day first');
    else if (dayFirst === null) seen.add('month first');
    else if (dayFirst !== monthFirst) unclear.push(at);
  });
  const [order] = seen;
  return { order: seen.size === 1 && order !== undefined ? order : null, unclear };
}
