/** `Object.values`, sooner for records of thousands. */

/** V8 keeps larger records as hash tables, of which it lists keys twice as fast as values. */
const MOST_IN_SHAPE = 1020;

/** In the order of the keys. */
export function valuesOf<K extends string, V>(record: Readonly<Record<K, V>>): V[] {
  const keys = Object.keys(record) as K[];
  return keys.length > MOST_IN_SHAPE ? keys.map((key) => record[key]) : Object.values<V>(record);
}
