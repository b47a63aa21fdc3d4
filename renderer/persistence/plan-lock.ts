/** One window writes a plan: a lock that the browser lets go when the window goes, however it goes. */

const nameOf = (id: string): string => `fourfold:${id}`;

let held: { readonly id: string; readonly release: () => void } | null = null;
let waiting: AbortController | null = null;

const locks = (): LockManager | null => (typeof navigator.locks?.request === 'function' ? navigator.locks : null);

/**
 * Takes the lock of a plan and lets go of the one before. False where another window holds it: once that one lets go,
 * this one holds it and hears `onFree`, unless it has let go itself by then.
 */
export async function lockPlan(id: string, onFree: () => void): Promise<boolean> {
  // Letting go takes a moment: who asks again for what it holds would find it taken.
  if (held?.id === id) return true;
  unlockPlan();
  const manager = locks();
  if (manager === null) return true;
  const wait = new AbortController();
  waiting = wait;
  if (await take(manager, id, { ifAvailable: true }).catch(() => true)) return true;
  if (wait.signal.aborted) return false;
  void take(manager, id, { signal: wait.signal })
    .catch(() => false)
    .then((isFree) => (isFree ? onFree() : undefined));
  return false;
}

const take = (manager: LockManager, id: string, options: LockOptions): Promise<boolean> =>
  new Promise((resolve, reject) => {
    manager
      .request(nameOf(id), options, (lock) => {
        if (lock === null) {
          resolve(false);
          return undefined;
        }
        return new Promise<void>((release) => {
          held = { id, release };
          resolve(true);
        });
      })
      .catch(reject);
  });

/** Lets go of the plan, and waits for none any more, so that another window may write it. */
export function unlockPlan(): void {
  waiting?.abort();
  waiting = null;
  held?.release();
  held = null;
}

/** Ids of plans that any window has open. */
export async function lockedPlans(): Promise<ReadonlySet<string>> {
  const state = await locks()?.query();
  const prefix = nameOf('');
  return new Set(
    (state?.held ?? []).flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
}
