/** `Object.values`, sooner for records that the engine keeps as hash tables. */

import { remember } from './remember.ts';

/** V8 keeps larger records as hash tables, of which it lists keys several times as fast as values. */
const MOST_IN_SHAPE = 1020;

/**
 * In the order of the keys.
 * @param before how many there were the last time: where one came or went, V8 made a hash table of the record as well
 */
export function valuesOf<K extends string, V>(record: Readonly<Record<K, V>>, before?: number): V[] {
  const keys = Object.keys(record) as K[];
  const isTable = keys.length > MOST_IN_SHAPE || (before !== undefined && before !== keys.length);
  if (!isTable) return Object.values<V>(record);
  // A third sooner than `map`.
  const values: V[] = [];
  for (const key of keys) values.push(record[key]);
  return values;
}

const listed = remember((record: Readonly<Record<string, unknown>>): readonly unknown[] => valuesOf(record));

/** The same, listed once for the same record, for those who ask after one another. */
export const listOf = listed as <K extends string, V>(record: Readonly<Record<K, V>>) => readonly V[];
