/** Fails a test that writes to the console without saying so: an unexpected warning is a defect. */

import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['error', 'warn', 'log', 'info'] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(globalThis.console, method).mockImplementation(() => {});
});

afterEach(() => {
  const said = METHODS.flatMap((method) =>
    vi.mocked(globalThis.console[method]).mock.calls.map((call) => [method, ...call]),
  );
  vi.restoreAllMocks();
  expect(said, 'unexpected console output').toEqual([]);
});
