/** The table of keys: what the help sheet and the README show is what the keyboard listens to. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACTION_IDS, actionOf } from '#renderer/actions/actions.ts';
import { keyGroups, keysMarkdown } from '#renderer/actions/key-groups.ts';

it('stands in the README as it is; node build/keys-table.mjs writes it there', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, written] = /<!-- keys: [^\n]*-->\n([\s\S]*?)<!-- \/keys -->/.exec(readme) ?? [];
  expect(written?.trim()).toBe(keysMarkdown());
});

it('shows every action that has a key, once', () => {
  const shown = keyGroups({ kind: 'electron', platform: 'linux' }).flatMap(({ rows }) => rows.map(({ does }) => does));
  const keyed = ACTION_IDS.map(actionOf).filter(({ shortcuts }) => shortcuts.length > 0);
  expect(shown).toEqual(expect.arrayContaining(keyed.map(({ label }) => label)));
  expect(new Set(shown).size).toBe(shown.length);
});

it('prints the keys of the place', () => {
  const keysOf = (does: string, kind: 'electron' | 'browser', platform: 'darwin' | 'linux') =>
    keyGroups({ kind, platform })
      .flatMap(({ rows }) => rows)
      .find((row) => row.does === does)?.keys;
  expect(keysOf('Redo', 'electron', 'darwin')).toEqual(['⇧⌘Z', '⌘Y']);
  expect(keysOf('New empty plan', 'browser', 'linux')).toEqual(['Alt N']);
});
