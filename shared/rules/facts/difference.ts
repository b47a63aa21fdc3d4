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
  for (;;) {
    const same = sameFrom(before, i, after, j);
    i += same;
    j += same;
    if (i >= before.length && j >= after.length) return { gone, come };
    if (gone.length + come.length >= FEW) return null;
    const old = before[i];
    const now = after[j];
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
}

/**
 * How many things are the same from these places on. By itself: V8 makes code for things of the classes that it saw, gives
 * it up for each new one, and then goes slowly through the lists.
 */
function sameFrom(before: readonly unknown[], i: number, after: readonly unknown[], j: number): number {
  const most = Math.min(before.length - i, after.length - j);
  let same = 0;
  while (same < most && before[i + same] === after[j + same]) same += 1;
  return same;
}
