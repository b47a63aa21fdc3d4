/** What several selected things have in common: one value, or how many different ones. */

export type Common<T> = { readonly kind: 'one'; readonly value: T } | { readonly kind: 'many'; readonly count: number };

/** @param same how values compare; identity unless said */
export function commonValue<T, V>(
  things: readonly T[],
  read: (thing: T) => V,
  same: (a: V, b: V) => boolean = Object.is,
): Common<V> {
  const values: V[] = [];
  for (const thing of things) {
    const value = read(thing);
    if (!values.some((known) => same(known, value))) values.push(value);
  }
  const [first] = values;
  if (values.length === 1 && first !== undefined) return { kind: 'one', value: first };
  return { kind: 'many', count: values.length };
}

/** The placeholder of a field whose values differ. */
export const manyWords = (common: Common<unknown>): string | undefined =>
  common.kind === 'many' ? `${common.count} values` : undefined;
