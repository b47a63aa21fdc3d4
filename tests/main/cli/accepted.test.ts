/** Accepted findings and changed thresholds on the command line: told in every format, and no reason to fail. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { DAY } from '#tests/helpers/generate-plan.ts';
import { buildCli, runCli } from './run-cli.ts';

const scenario = asId('scenario', 'scenario-pods');
let folder = '';
const at = (name: string) => join(folder, name);

/** The example without its errors: somebody accepted them. */
function withoutErrors(): Plan {
  const dated: Plan = { ...buildSample(), date: DAY };
  const plan: Plan = { ...dated, profile: { ...dated.profile, thresholds: { 'team-size-most': 12 } } };
  const errors = evaluate(plan, scenario, DAY).findings.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  return errors.reduce((before: Plan, finding) => {
    const { key, rule } = finding;
    const accepted = { key, rule, facts: factsOf(finding), reason: 'Until spring', by: 'Ada', on: DAY };
    const call: CommandCall = { id: 'finding.accept', payload: { scenario, accepted } };
    const run = runCommand(before, call);
    if (!run.ok) throw new Error(run.error.message);
    return run.value.plan;
  }, plan);
}

beforeAll(() => {
  buildCli();
  folder = mkdtempSync(join(tmpdir(), 'fourfold-accepted-'));
  writeFileSync(at('plan.fourfold'), serializePlan(withoutErrors()));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const score = (...words: string[]) => runCli(['score', at('plan.fourfold'), ...words]);

describe('score of a plan with accepted findings', () => {
  it('fails no more on what was accepted', async () => {
    expect((await score('--fail-on', 'error')).code).toBe(0);
    expect((await score('--fail-on', 'hint')).code).toBe(1);
  });

  it('says in the text which are accepted, by whom and why, and which threshold is changed', async () => {
    const { out } = await score();
    expect(out).toMatch(/^ {2}accepted error: .*Accepted by Ada: Until spring$/m);
    expect(out).not.toMatch(/^ {2}error: /m);
    expect(out).toContain('Largest team: 12 seats instead of 9 seats');
  });

  it('prints CSV with a row for each, and for what the profile changes', async () => {
    const { code, out, err } = await score('--format', 'csv');
    expect([code, err]).toEqual([0, '']);
    const { data } = Papa.parse<Record<string, string>>(out.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const json = JSON.parse((await score('--format', 'json')).out) as { scenarios: { findings: unknown[] }[] };
    expect(data.filter(({ severity }) => severity !== 'profile')).toHaveLength(json.scenarios[0]?.findings.length ?? 0);
    expect(data.filter(({ severity }) => severity === 'profile')).toHaveLength(1);
    expect(data.filter((row) => row['accepted by'] === 'Ada').every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('prints Markdown with the accepted under their own heading', async () => {
    const { code, out } = await score('--format', 'markdown');
    expect(code).toBe(0);
    expect(out).toContain('### Accepted');
    expect(out).not.toContain('### Errors');
    expect(out).toContain('| Largest team | 12 seats | 9 seats |');
  });

  it('takes --json for --format json', async () => {
    expect((await score('--json')).out).toBe((await score('--format', 'json')).out);
  });
});
