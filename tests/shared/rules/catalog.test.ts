/** Every rule's folder is complete, and the examples in its README do what they say. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateBy } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { LATER_FACTS } from '#shared/rules/later-facts.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/rules/catalog', import.meta.url));
const folders = readdirSync(FOLDER).sort();
const registered = REGISTRY.map((rule) => rule.id);

describe('registry', () => {
  it('lists every folder once, in order of id', () => {
    expect(registered).toEqual([...new Set(registered)].sort());
    expect(registered).toEqual(folders);
  });

  it('names no rule as lacking facts that is already there', () => {
    expect(LATER_FACTS.filter(({ rule }) => registered.includes(rule))).toEqual([]);
  });
});

/** The subjects that the one rule reports, written as in the README. */
function reported(ruleId: string, text: string): { found: string[]; expected: string[] } {
  const { plan, expected } = tinyOrg(text);
  const scenario = plan.scenarios[TINY_SCENARIO];
  const rule = REGISTRY.find(({ id }) => id === ruleId);
  if (!rule || !scenario) throw new Error(`${ruleId} is not registered`);
  const { findings } = evaluateBy([rule], plan, scenario, TINY_DAY, newEvaluationCache());
  expect(findings.map((finding) => finding.rule)).toEqual(findings.map(() => ruleId));
  const found = findings.map(({ subjects }) => subjects.map(({ kind, name }) => `${kind} ${name}`).join('; '));
  return { found: found.sort(), expected: [...expected].sort() };
}

describe.each(folders)('%s', (id) => {
  const readme = `${FOLDER}/${id}/README.md`;
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const example = (kind: string) => new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];

  it('has a rule and a README with what, why, source and both examples', () => {
    expect(existsSync(`${FOLDER}/${id}/rule.ts`), `${id}/rule.ts`).toBe(true);
    expect(text, `${id}/README.md`).toContain(`# ${id}: `);
    for (const part of ['## What it reports', '## Why it matters', 'Source: '])
      expect(text, `${id}/README.md`).toContain(part);
    expect(example('failing'), `${id}: failing example`).toBeDefined();
    expect(example('passing'), `${id}: passing example`).toBeDefined();
  });

  it('is registered with a seed row or reference that its README names', () => {
    const rule = REGISTRY.find((other) => other.id === id);
    expect(rule, `${id} in registry.ts`).toBeDefined();
    expect(text).toContain(rule?.source ?? id);
    expect(rule?.title.length).toBeGreaterThan(0);
  });

  it('reports exactly the subjects of the failing example', () => {
    const { found, expected } = reported(id, example('failing') ?? '');
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  it('reports nothing in the passing example', () => {
    expect(reported(id, example('passing') ?? '').found).toEqual([]);
  });
});
