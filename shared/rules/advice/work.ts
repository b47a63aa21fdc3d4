/** Work in small parts: whoever drives it may stop between two of them, and need not know what they are. */

export type Work<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const part = work.next();
    if (part.done) return part.value;
  }
}
