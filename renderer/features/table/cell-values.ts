/** Texts at the door: what is typed or pasted into a cell of plain values becomes a value, or the reason why it does not. */

import type { Cost, Read } from '#shared/import/cell-values.ts';
import {
  areOneCurrency,
  readCost,
  readShare,
  readSkills,
  readTimeZone,
  readYears,
  shorten,
} from '#shared/import/cell-values.ts';
import { readDate } from '#shared/import/read-date.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Skill } from '#shared/model/person.ts';

/** Why a text is not taken: what it is not, and what to write instead. */
export interface Refusal {
  /** Ends a sentence that names the cell: `"abc" is no share`. */
  readonly what: string;
  /** One sentence: what to do. */
  readonly hint: string;
}
export type CellValue<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const good = <T>(value: T): CellValue<T> => ({ ok: true, value });
export const bad = (what: string, hint: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { what, hint },
});

const LONGEST = 10_000;
const sentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
export const quoted = (text: string): string => `"${shorten(text.replace(/\s+/g, ' ').trim())}"`;

function from<T>(read: Read<T>, text: string, noun: string): CellValue<T> {
  return 'value' in read ? good(read.value) : bad(`${quoted(text)} is no ${noun}`, sentence(read.unreadable));
}

/** Plain words: line ends as the plan keeps them, no blanks around. */
export function textValue(text: string): CellValue<string> {
  const plain = text.trim();
  if (plain.length <= LONGEST) return good(plain);
  return bad('the text is too long', `Shorten it to ${LONGEST.toLocaleString('en-US')} characters.`);
}

/** `1`, `0.5`, `0,5`, `50%`. */
export function shareValue(text: string): CellValue<number> {
  if (text.trim() === '') return bad('it cannot be empty', 'Write a share such as 1, 0.5 or 50%.');
  return from(readShare(text, false), text, 'share');
}

/** `2027-02-01`, and the forms that can be read only one way: `1 Feb 2027`, `01.02.2027`. Empty for none. */
export function dateValue(text: string): CellValue<IsoDate | null> {
  return text.trim() === '' ? good(null) : from(readDate(text), text, 'date');
}

/** A sum a year in the plan's currency; empty for none. A sum in another currency would be a wrong number. */
export function costValue(text: string, currency: string): CellValue<number | null> {
  if (text.trim() === '') return good(null);
  const read: CellValue<Cost> = from(readCost(text.trim()), text, 'cost');
  if (!read.ok) return read;
  const { amount, currency: named } = read.value;
  if (areOneCurrency(named, currency)) return good(amount);
  return bad(`${quoted(text)} is not in ${currency}`, `Convert it to ${currency}, which the plan counts in.`);
}

export function yearsValue(text: string): CellValue<number | null> {
  return text.trim() === '' ? good(null) : from(readYears(text.trim()), text, 'number of years');
}

export function timeZoneValue(text: string): CellValue<string> {
  return text.trim() === '' ? good('') : from(readTimeZone(text.trim()), text, 'time zone');
}

/** `Kubernetes:3; Python`; lines count as parts too. */
export function skillsValue(text: string): CellValue<readonly Skill[]> {
  const { skills, problems } = readSkills(text.replace(/[\r\n]+/g, ';'));
  const [first] = problems;
  return first === undefined
    ? good(skills)
    : bad(`${first} is not from 0 to 4`, 'Write skills as Kubernetes:3; Python, with levels from 0 to 4.');
}

/** What the cell of a seat's kind may say; bench is for people without a seat and cannot be written. */
export type KindWord = 'filled' | 'vacant' | 'open' | 'planned' | 'leaving';
const KIND_WORDS: readonly KindWord[] = ['filled', 'vacant', 'open', 'planned', 'leaving'];

/** `Vacant`, `Planned`, `Vacant, planned`. */
export function kindValue(text: string): CellValue<KindWord> {
  const word = text.toLowerCase().split(',').at(-1)?.trim();
  const kind = KIND_WORDS.find((known) => known === word);
  return kind === undefined
    ? bad(`${quoted(text)} is no kind of seat`, 'Write vacant, open, planned or leaving.')
    : good(kind);
}

/** Whether a text can be the name of a new team or role: numbers and days come from a paste that is one column off. */
export const isName = (text: string): boolean => /\p{L}/u.test(text) && !dateValue(text).ok;
