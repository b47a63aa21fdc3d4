/** One window writes a plan: a lock that the browser lets go when the window goes, however it goes. */

let release: (() => void) | null = null;

/** Takes the lock of a plan and lets go of the one before. False where another window holds it. */
export async function lockPlan(id: string): Promise<boolean> {
  release?.();
  release = null;
  if (typeof navigator.locks?.request !== 'function') return true;
  return new Promise((resolve) => {
    void navigator.locks.request(`fourfold:${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      return new Promise<void>((done) => {
        release = done;
      });
    });
  });
}
