/** Sorting of lists that are mostly in order already: those cost one look at each, and stay the lists that they are. */

/** By `compare`, what it finds equal as it was; the same list where it is in that order. */
export function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (compare(list[i - 1] as T, list[i] as T) > 0) return [...list].sort(compare);
  }
  return list;
}
