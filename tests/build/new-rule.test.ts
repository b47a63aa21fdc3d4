/** A new rule's folder is whole: its template passes the checks of the catalogue, and the registry names it. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateBy } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';
import { makeRule, readmeText, registryText, ruleText } from '../../build/new-rule.mjs';

const RULES = fileURLToPath(new URL('../../shared/rules', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'new-rule-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a new rule', () => {
  it('stands in a registry that is written as the one there is', () => {
    expect(registryText(readdirSync(join(RULES, 'catalog')))).toBe(readFileSync(join(RULES, 'registry.ts'), 'utf8'));
  });

  it('is made once, with both files, and registered in order', () => {
    mkdirSync(join(folder, 'catalog', 'layers'), { recursive: true });
    cpSync(join(RULES, 'catalog/layers'), join(folder, 'catalog/layers'), { recursive: true });
    expect(makeRule('no-purpose', folder)).toBeNull();
    expect(readdirSync(join(folder, 'catalog/no-purpose')).sort()).toEqual(['README.md', 'rule.ts']);
    expect(readFileSync(join(folder, 'registry.ts'), 'utf8')).toContain('[\n  layers,\n  noPurpose,\n]');
    expect(makeRule('no-purpose', folder)).toBe('There is a rule no-purpose already.');
    expect(makeRule('No Purpose', folder)).toContain('lower case');
  });

  it('does what its README says', async () => {
    const file = join(folder, 'rule.ts');
    writeFileSync(file, ruleText('no-purpose').replace('../../define-rule.ts', join(RULES, 'define-rule.ts')));
    const { noPurpose } = await import(/* @vite-ignore */ file);
    const found = (kind: string) => {
      const text = new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(readmeText('no-purpose'))?.[1] ?? '';
      const { plan } = tinyOrg(text);
      const scenario = plan.scenarios[TINY_SCENARIO];
      if (!scenario) throw new Error('no scenario');
      return evaluateBy([noPurpose], plan, scenario, TINY_DAY, newEvaluationCache()).findings.map(({ rule }) => rule);
    };
    expect(found('failing')).toEqual(['no-purpose']);
    expect(found('passing')).toEqual([]);
  });
});
