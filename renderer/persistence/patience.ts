/** Waits so long and no longer: a full disk or a process that hangs may never answer. */

/** Milliseconds. */
export const PATIENCE = 5000;

/** What `work` gives, or a rejection with the message `timeout`. */
export function withPatience<T>(work: PromiseLike<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), patience);
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
