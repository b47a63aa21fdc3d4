import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileArguments } from '#main/lib/file-arguments.ts';
import { fileHandles } from '#main/lib/file-handles.ts';
import { safeFileName } from '#main/lib/file-name.ts';
import { isOwnPage } from '#main/lib/own-page.ts';

describe('safeFileName', () => {
  it.each([
    ['Fraud scoring', 'Fraud scoring.fourfold'],
    ['Fraud.fourfold', 'Fraud.fourfold'],
    ['../../etc/passwd', 'etc passwd.fourfold'],
    ['C:\\x', 'C x.fourfold'],
    ['CON', 'Plan.fourfold'],
    ['nul', 'Plan.fourfold'],
    ['con.2027', 'Plan.fourfold'],
    ['Conway', 'Conway.fourfold'],
    ['   ', 'Plan.fourfold'],
    ['a\u0000b\u202Egpj', 'a b gpj.fourfold'],
    ['trailing. ', 'trailing.fourfold'],
    ['計'.repeat(100), `${'計'.repeat(66)}.fourfold`],
    [`${'a'.repeat(199)} b`, `${'a'.repeat(199)}.fourfold`],
    ['Łukasz – 計画 🚀', 'Łukasz – 計画 🚀.fourfold'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested, 'fourfold')).toBe(expected);
  });

  it('never gives a separator, a control or more than every disk takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text, 'svg');
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u);
        expect(name).toMatch(/^[^. ](.*[^. ])?\.svg$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204);
      }),
    );
  });
});

describe('fileArguments', () => {
  it('finds files among switches, the program and its folder', () => {
    expect(
      fileArguments(
        ['electron', '--log=x.csv', '-r', '/x/loader.js', '/app', 'a.fourfold', '/b/Roster.XLSX', 'c.txt'],
        '/plans',
      ),
    ).toEqual(['/plans/a.fourfold', '/b/Roster.XLSX']);
  });
});

describe('fileHandles', () => {
  it('gives one name a path, and knows no other', () => {
    const { handleOf, pathOf } = fileHandles();
    const handle = handleOf('/a');
    expect(handleOf('/a')).toBe(handle);
    expect(handleOf('/b')).not.toBe(handle);
    expect(pathOf(handle)).toBe('/a');
    expect(pathOf('/a' as typeof handle)).toBeNull();
    expect(handle).not.toContain('a/');
  });
});

describe('isOwnPage', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['app://bundle/', true],
    ['app://other/index.html', false],
    ['app://bundle.evil/index.html', false],
    ['app://user@bundle/', false],
    ['https://bundle/', false],
    ['file:///index.html', false],
    ['data:text/html,x', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isOwnPage(address)).toBe(expected);
  });
});
