import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../build/fingerprint.mjs';
import { isInstalled } from '../../build/install.mjs';
import { targets } from '../../build/targets.mjs';

describe('isInstalled', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  it.each([
    ['nothing', null, false],
    ['all', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ['all but what is for another system', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['an older version', { 'node_modules/a': { version: '0.9.0' } }, false],
    [
      'an older version of what is optional',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      false,
    ],
    ['a package less', { 'node_modules/b': { version: '2.0.0' } }, false],
    [
      'a package that the lock dropped',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } },
      false,
    ],
  ])('%s: %s', (_name, installed, expected) => {
    expect(isInstalled(wanted, installed)).toBe(expected);
  });
});

describe('fingerprint', () => {
  it('is the same for the same sources and another for others', () => {
    expect(fingerprint(['shared/lib'])).toBe(fingerprint(['shared/lib']));
    expect(fingerprint(['shared/lib'])).not.toBe(fingerprint(['shared/model']));
    expect(fingerprint(['no/such/folder'])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('covers every folder that a target is built from', () => {
    for (const { sources } of Object.values(targets)) expect(sources).toContain('shared');
    expect(targets.renderer.sources).toContain('renderer');
    expect(targets.cli.sources).toContain('main');
  });
});
