import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from '#renderer/platform/idle.ts';

/** A page that says when it is idle, and for how long. */
function page() {
  const asked = new Map<number, { readonly run: IdleRequestCallback; readonly timeout: number }>();
  let last = 0;
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback, { timeout = 0 }: IdleRequestOptions = {}) => {
    asked.set(++last, { run, timeout });
    return last;
  });
  vi.stubGlobal('cancelIdleCallback', (handle: number) => asked.delete(handle));
  const rest = (room: number, didTimeout = false): void => {
    const now = [...asked.values()];
    asked.clear();
    for (const { run } of now) run({ didTimeout, timeRemaining: () => room });
  };
  return { rest, timeouts: () => [...asked.values()].map(({ timeout }) => timeout) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('whenIdle()', () => {
  it('waits for room, not for a gap between two frames', () => {
    const { rest } = page();
    const run = vi.fn();
    whenIdle(run, 3000);
    rest(2);
    expect(run).not.toHaveBeenCalled();
    rest(20);
    rest(20);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('asks each time for what is left of its patience, and goes on when that is over', () => {
    const { rest, timeouts } = page();
    const run = vi.fn();
    whenIdle(run, 3000);
    vi.advanceTimersByTime(1000);
    rest(2);
    expect(timeouts()).toEqual([2000]);
    rest(0, true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is called off, also after it asked again', () => {
    const { rest } = page();
    const run = vi.fn();
    const callOff = whenIdle(run, 3000);
    rest(2);
    callOff();
    rest(20);
    expect(run).not.toHaveBeenCalled();
  });

  it('waits a moment in a browser that does not say when it is idle', () => {
    const run = vi.fn();
    whenIdle(run, 3000);
    whenIdle(run, 3000)();
    vi.advanceTimersByTime(3000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
