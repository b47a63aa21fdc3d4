import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesIndex } from '../../build/rules-index.mjs';

it('lists every rule in docs/rules as its README says it', () => {
  expect(readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8')).toBe(rulesIndex());
});
