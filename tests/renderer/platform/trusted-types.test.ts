import { describe, expect, it, vi } from 'vitest';
import { isOwnScript, vouchForOwnScripts } from '#renderer/platform/trusted-types.ts';

describe('isOwnScript', () => {
  it.each([
    ['app://bundle/assets/worker.js', true],
    ['./assets/worker.js', true],
    ['app://other/worker.js', false],
    ['https://example.com/worker.js', false],
    ['data:text/javascript,1', false],
    ['blob:app://bundle/1', false],
    ['//example.com/x.js', false],
  ])('%s: %s', (url, expected) => {
    expect(isOwnScript(url, 'app://bundle/index.html')).toBe(expected);
  });
});

it('vouches for addresses of scripts only, never for HTML or code', () => {
  const createPolicy = vi.fn();
  vouchForOwnScripts(Object.assign(Object.create(window), { trustedTypes: { createPolicy } }) as Window);
  expect(createPolicy).toHaveBeenCalledTimes(1);
  expect(createPolicy.mock.calls[0]?.[0]).toBe('default');
  expect(Object.keys(createPolicy.mock.calls[0]?.[1] ?? {})).toEqual(['createScriptURL']);
  expect(() => vouchForOwnScripts(window)).not.toThrow();
});
