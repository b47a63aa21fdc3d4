/** Waits for the page to have nothing to draw: what is not looked at leaves the room to what is. */

/** Where a browser does not say when it is idle, as Safari: a moment in which a plan is drawn, ms. */
const MOMENT = 500;
/** Milliseconds that a page must have to itself to count as idle: between two batches of cards it has less. */
const ROOM = 8;

/** @param patience milliseconds after which it goes on, idle or not @returns how to call it off */
export function whenIdle(run: () => void, patience: number): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, Math.min(MOMENT, patience));
    return () => clearTimeout(timer);
  }
  const until = performance.now() + patience;
  let handle = 0;
  const ask = (): void => {
    handle = requestIdleCallback(
      (deadline) => {
        if (deadline.didTimeout || deadline.timeRemaining() >= ROOM) run();
        else ask();
      },
      { timeout: Math.max(1, until - performance.now()) },
    );
  };
  ask();
  return () => cancelIdleCallback(handle);
}
