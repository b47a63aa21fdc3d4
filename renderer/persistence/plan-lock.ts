/** One window writes a plan: a lock that the browser lets go when the window goes, however it goes. */

const nameOf = (id: string): string => `fourfold:${id}`;

let held: { readonly id: string; readonly release: () => void } | null = null;

const locks = (): LockManager | null => (typeof navigator.locks?.request === 'function' ? navigator.locks : null);

/** Takes the lock of a plan and lets go of the one before. False where another window holds it. */
export async function lockPlan(id: string): Promise<boolean> {
  // Letting go takes a moment: who asks again for what it holds would find it taken.
  if (held?.id === id) return true;
  unlockPlan();
  const manager = locks();
  if (manager === null) return true;
  return new Promise((resolve) => {
    manager
      .request(nameOf(id), { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(false);
          return undefined;
        }
        return new Promise<void>((release) => {
          held = { id, release };
          resolve(true);
        });
      })
      .catch(() => resolve(true));
  });
}

/** Lets go of the plan, so that another window may write it. */
export function unlockPlan(): void {
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
