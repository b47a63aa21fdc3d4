/** What went and what came between two lists of parts of a plan, where that is little. */

/** One that changed is in both. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** More changes than this are worked out from the start. */
const FEW = 64;

/** Null where many differ. */
export function differenceOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Difference<T> | null {
  const gone: T[] = [];
  const come: T[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    if (old === now) {
      i += 1;
      j += 1;
      continue;
    }
    if (gone.length + come.length >= FEW) return null;
    // Where one list has more to go, things came or went here; what was taken for it wrongly is in both lists.
    const isReplaced = old?.id === now?.id || before.length - i === after.length - j;
    const isGone = isReplaced || before.length - i > after.length - j;
    if (isGone) {
      if (old) gone.push(old);
      i += 1;
    }
    if (isReplaced || !isGone) {
      if (now) come.push(now);
      j += 1;
    }
  }
  return { gone, come };
}
