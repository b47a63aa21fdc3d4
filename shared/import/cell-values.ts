/** What a cell says, by field: a value, or the reason why it cannot be read, to end a sentence with. */

import type { Skill } from '#shared/model/person.ts';
import { MAX_FTE } from '#shared/model/person.ts';
import type { SeatStatus } from '#shared/model/seat.ts';
import type { TeamKind } from '#shared/model/team.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import type { Cell } from './table.ts';

export type Read<T> = { readonly value: T } | { readonly unreadable: string };

const read = <T>(value: T): Read<T> => ({ value });
const unreadable = (reason: string): Read<never> => ({ unreadable: reason });

/** From here on a share without its sign is meant as a percentage. */
const LEAST_PERCENT = 10;

/** A share of full time: `1`, `0.5`, `0,5`, `50%`, `1.0 FTE`; under a header of percentages also `50`. */
export function readShare(cell: Cell, isPercentColumn: boolean): Read<number> {
  const match = /^([-−]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*(?:(%)|fte)?$/i.exec(String(cell).trim());
  const number = typeof cell === 'number' ? cell : Number((match?.[1] ?? 'x').replace(',', '.').replace('−', '-'));
  if (Number.isNaN(number)) return unreadable('write a share such as 1, 0.5 or 50%');
  const isPercent = match?.[2] === '%' || (isPercentColumn && number > MAX_FTE);
  const share = isPercent ? Number((number / 100).toFixed(6)) : number;
  if (share < 0) return unreadable('a share cannot be negative');
  if (share <= MAX_FTE) return read(share === 0 ? 0 : share);
  const asPercent = share < LEAST_PERCENT ? '' : '; write percentages as 80%';
  return unreadable(isPercent ? 'a share can be 150% at most' : `a share can be 1.5 at most${asPercent}`);
}

const KNOWN_ZONES = new Map<string, boolean>();

/** An IANA name that this host knows, or `UTC+2`, `UTC-03:30`. */
export function readTimeZone(cell: Cell): Read<string> {
  const text = String(cell);
  const offset = /^utc\s*(?:([+\-−])\s*(\d{1,2})(?::?([0-5]\d))?)?$/i.exec(text);
  if (offset) {
    const [, sign, hours, minutes] = offset;
    if (sign === undefined || hours === undefined) return read('UTC');
    if (Number(hours) > (sign === '+' ? 14 : 12)) return unreadable('an offset goes from UTC-12 to UTC+14');
    return read(`UTC${sign === '+' ? '+' : '-'}${hours}${minutes === undefined ? '' : `:${minutes}`}`);
  }
  return isIanaName(text) ? read(text) : unreadable('write an IANA name such as Europe/Berlin, or UTC+2');
}

function isIanaName(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  const known = KNOWN_ZONES.get(text);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
  } catch {
    isKnown = false;
  }
  if (KNOWN_ZONES.size < 10_000) KNOWN_ZONES.set(text, isKnown);
  return isKnown;
}

export function readYears(cell: Cell): Read<number> {
  const text = String(cell).replace(',', '.');
  const years = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return years <= 100 ? read(years) : unreadable('write a number of years from 0 to 100');
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja']);
const NO = new Set(['no', 'n', 'false', '0', 'nein']);

export function readYesOrNo(cell: Cell): Read<boolean> {
  const word = String(cell).toLowerCase();
  if (YES.has(word)) return read(true);
  return NO.has(word) ? read(false) : unreadable('write yes or no');
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const KIND_BY_WORDS = new Map<string, TeamKind>([
  ...TEAM_KINDS.map((kind) => [wordsOf(kind), kind] as const),
  ['stream aligned', 'product'],
  ['fullstack', 'full-stack'],
]);

export function readTeamKind(cell: Cell): Read<TeamKind> {
  const kind = KIND_BY_WORDS.get(wordsOf(String(cell)).replace(/ team$/, ''));
  return kind === undefined ? unreadable(`write one of ${TEAM_KINDS.join(', ')}`) : read(kind);
}

export type RosterStatus = SeatStatus | 'filled' | 'vacant';
const STATUSES: readonly RosterStatus[] = ['filled', 'vacant', 'open', 'planned', 'leaving'];
/** As HR systems write them, whose status is the person's. */
const STATUS_WORDS: ReadonlyMap<string, RosterStatus> = new Map([
  ...STATUSES.map((status) => [status, status] as const),
  ['active', 'filled'],
  ['aktiv', 'filled'],
  ['besetzt', 'filled'],
  ['unfilled', 'vacant'],
  ['vakant', 'vacant'],
  ['unbesetzt', 'vacant'],
  ['offen', 'open'],
  ['geplant', 'planned'],
]);

export function readStatus(cell: Cell): Read<RosterStatus> {
  const status = STATUS_WORDS.get(String(cell).toLowerCase());
  return status === undefined ? unreadable(`write one of ${STATUSES.join(', ')}`) : read(status);
}

/** `Kubernetes:3; Python`: names with a level from 0 to 4. A level that is none is left out and told. */
export function readSkills(cell: Cell): { readonly skills: readonly Skill[]; readonly problems: readonly string[] } {
  const skills = new Map<string, Skill>();
  const problems: string[] = [];
  for (const part of listOf(cell)) {
    const colon = part.lastIndexOf(':');
    const name = (colon === -1 ? part : part.slice(0, colon)).trim();
    const levelText = colon === -1 ? '' : part.slice(colon + 1).trim();
    if (name === '') continue;
    const level = /^[0-4]$/.test(levelText) ? Number(levelText) : null;
    if (levelText !== '' && level === null) problems.push(`the level "${shorten(levelText)}" of ${shorten(name)}`);
    if (!skills.has(name)) skills.set(name, { name, level });
  }
  return { skills: [...skills.values()], problems };
}

/** The parts of a cell that `;` separates. */
export function listOf(cell: Cell): string[] {
  return String(cell)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export interface Cost {
  /** In cents at most: finer digits are rounded. */
  readonly amount: number;
  /** As the cell writes it, a sign or a code; empty where it names none. */
  readonly currency: string;
}

/** Longer cells are no amount, and to look for one in 10,000 digits takes seconds. */
const LONGEST_AMOUNT = 100;
const AMOUNT = /^(?:(\p{Sc}|[\p{L}]{1,3}\p{Sc}?)\.?\s*)?([\d.,'’\s]*\d[\d.,'’\s]*?)\s*(?:(\p{Sc}|[\p{L}]{3}))?$/u;

/** A number a year: the last `.` or `,` with one or two digits behind it is the decimal sign, all others group. */
export function readCost(cell: Cell): Read<Cost> {
  if (typeof cell === 'number') {
    return cell >= 0 ? read({ amount: cents(cell), currency: '' }) : unreadable('a cost cannot be negative');
  }
  const match = cell.length > LONGEST_AMOUNT ? null : AMOUNT.exec(cell.normalize('NFKC'));
  if (match === null || match[2] === undefined) return unreadable('write a number a year such as 85000');
  if (match[1] !== undefined && match[3] !== undefined) return unreadable('name its currency once');
  const digits = match[2].replace(/['’\s]/g, '');
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(digits);
  const whole = (decimal?.[1] ?? digits).replace(/[.,]/g, '');
  const amount = Number(`${whole || '0'}.${decimal?.[2] ?? '0'}`);
  if (!(amount < 1e12)) return unreadable('write a number a year below a trillion');
  return read({ amount: cents(amount), currency: (match[1] ?? match[3] ?? '').toUpperCase() });
}

const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);
const codeOf = (currency: string) => {
  const name = currency.trim().toUpperCase();
  return CURRENCY_CODES.get(name) ?? name;
};

/** Whether sums may be added up: "€" is EUR, and what names no currency is in that of the others. */
export const areOneCurrency = (a: string, b: string): boolean => a === '' || b === '' || codeOf(a) === codeOf(b);

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** A text for a message: cut where it is long. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 120)];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}

const VACANCY_WORDS = new Set([
  'vacant',
  'vacancy',
  'open',
  'open position',
  'tbd',
  'tbh',
  'to be hired',
  'n/a',
  'n.n',
  'nn',
  'vakant',
  'unbesetzt',
  'offen',
]);

/** Longer names are somebody's, and to look at the blanks and signs of 10,000 characters takes time. */
const LONGEST_VACANCY = 1000;

/** Whether a name says that nobody holds the seat: "Vacant (Data Engineer)", "TBD – Q2", "Open: Berlin", "N.N.". */
export function isVacancyName(name: string): boolean {
  if (/^[\p{P}\s]*$/u.test(name)) return true;
  if (name.length > LONGEST_VACANCY) return false;
  const isWord = (text: string) => {
    const word = text
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/\s*([./])\s*/g, '$1')
      .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
    return (
      VACANCY_WORDS.has(word) ||
      VACANCY_WORDS.has(word.replaceAll('.', '')) ||
      VACANCY_WORDS.has(word.replace(/-/g, ' '))
    );
  };
  const withoutBrackets = name.replace(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  return isWord(name) || isWord(withoutBrackets) || isWord(withoutBrackets.split(/\s*[-–—:]\s*/)[0] ?? '');
}
