/** Reads what was typed into a field: the value, or one sentence that says what to do. Nothing changes where it is bad. */

import type { IsoDate } from '#shared/model/date.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import type { Skill } from '#shared/model/person.ts';
import { MAX_FTE } from '#shared/model/person.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };
export type Parse<T> = (text: string) => Parsed<T>;

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });

const LONGEST_NAME = 200;
const LONGEST_SHORT = 500;
const LONGEST_CURRENCY = 20;
const LONGEST_TEXT = 10_000;

export const parseText: Parse<string> = (text) =>
  text.length > LONGEST_TEXT
    ? bad(`Shorten it to ${LONGEST_TEXT.toLocaleString('en')} characters.`)
    : good(text.trim());

/** A few words: a level, a place. */
export const parseShort: Parse<string> = (text) =>
  text.length > LONGEST_SHORT ? bad(`Shorten it to ${LONGEST_SHORT} characters.`) : good(text.trim());

/** A code or sign, such as EUR. */
export const parseCurrency: Parse<string> = (text) =>
  text.length > LONGEST_CURRENCY ? bad('Write a code or sign, such as EUR.') : good(text.trim());

/** A name of something: not empty. */
export const parseName: Parse<string> = (text) => {
  const name = text.trim();
  if (name === '') return bad('Give it a name.');
  return name.length > LONGEST_NAME ? bad(`Shorten it to ${LONGEST_NAME} characters.`) : good(name);
};

/** A decimal point or comma, perhaps a percent sign. Null where it is no number. */
function readNumber(text: string): number | null {
  const match = /^([+-]?\d*[.,]?\d+|[+-]?\d+[.,]?)\s*(%?)$/.exec(text.trim());
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  return match[2] === '%' ? value / 100 : value;
}

/** A share of full time: `0.5`, `0,5` or `50%`, from 0 to 1.5. */
export const parseFte: Parse<number> = (text) => {
  const value = readNumber(text);
  if (value === null) return bad('Write a number such as 0.5 or 50%.');
  if (value < 0 || value > MAX_FTE) return bad(`Write a share of full time from 0 to ${MAX_FTE}.`);
  return good(Math.round(value * 10_000) / 10_000);
};

/** Empty for no date. */
export const parseDate: Parse<IsoDate | null> = (text) => {
  const trimmed = text.trim();
  if (trimmed === '') return good(null);
  const day = parseIsoDate(trimmed);
  return day === null ? bad('Write a day as year-month-day, such as 2027-02-01.') : good(day);
};

/** A sum a year, with or without grouping; empty for none. */
export const parseCost: Parse<number | null> = (text) => {
  const trimmed = text.trim();
  if (trimmed === '') return good(null);
  const plain = trimmed.replace(/[\s'’]/g, '');
  const decimal = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(plain);
  const digits = (decimal?.[1] ?? '').replace(/[.,]/g, '');
  if (!/^\d+$/.test(digits)) return bad('Write a cost a year as a number, such as 85000.');
  return good(Number(`${digits}.${decimal?.[2] ?? '0'}`));
};

/** Years of experience, 0 to 80; empty for unknown. */
export const parseYears: Parse<number | null> = (text) => {
  if (text.trim() === '') return good(null);
  const value = readNumber(text);
  return value === null || value < 0 || value > 80 ? bad('Write years as a number from 0 to 80.') : good(value);
};

/** Empty, `UTC+2`, or an IANA name that this computer knows. */
export const parseTimeZone: Parse<string> = (text) => {
  const zone = text.trim();
  if (zone === '') return good('');
  if (/^UTC([+-](0?\d|1[0-4])(:[0-5]\d)?)?$/.test(zone)) return good(zone);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/') ? good(zone) : bad('Write Europe/Berlin or UTC+2.');
  } catch {
    return bad('Write Europe/Berlin or UTC+2.');
  }
};

/** An address as a browser shows it; nothing that a click could run. */
export const parseLink: Parse<string> = (text) => {
  const url = text.trim();
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url) && url.length <= 2_000
    ? good(url)
    : bad('Paste the whole address, as the browser shows it.');
};

export const parseEmail: Parse<string> = (text) => {
  const email = text.trim();
  return email === '' || /^[^\s@]+@[^\s@]+$/.test(email)
    ? good(email)
    : bad('Write an address such as ana@example.com.');
};

/** `Python; Kubernetes:3`: names with a level from 0 to 4 where one is known. */
export const parseSkills: Parse<readonly Skill[]> = (text) => {
  const skills: Skill[] = [];
  for (const item of text.split(/[;\n]/)) {
    const part = item.trim();
    if (part === '') continue;
    const match = /^(.*?)\s*:\s*(\S*)$/.exec(part);
    if (match === null) {
      skills.push({ name: part, level: null });
      continue;
    }
    const [, name = '', level = ''] = match;
    if (name === '') return bad('Write the skill before the colon, such as Kubernetes:3.');
    if (!/^[0-4]$/.test(level)) return bad(`Give “${name}” a level from 0 to 4, such as ${name}:3.`);
    skills.push({ name, level: Number(level) });
  }
  return good(skills);
};

export const skillsText = (skills: readonly Skill[]): string =>
  skills.map(({ name, level }) => (level === null ? name : `${name}:${level}`)).join('; ');

/** A stream's size, or a weight: above 0, at most 100. */
export const parseSize: Parse<number> = (text) => {
  const value = readNumber(text);
  return value === null || value <= 0 || value > 100 ? bad('Write a number above 0, such as 1 or 0.5.') : good(value);
};

/** A weight of a stream in a team; empty: by the stream's size. */
export const parseWeight: Parse<number | null> = (text) => (text.trim() === '' ? good(null) : parseSize(text));

/** A share in percent, 0 to 100. */
export const parsePercent: Parse<number> = (text) => {
  const value = readNumber(text.replace(/%\s*$/, ''));
  return value === null || value < 0 || value > 100 ? bad('Write a percentage from 0 to 100.') : good(value);
};

/** An end before its start, in words; null where the span is one. */
export function spanProblem(start: IsoDate | null, end: IsoDate | null): string | null {
  return start !== null && end !== null && end < start ? 'The end is before the start: choose a later day.' : null;
}
