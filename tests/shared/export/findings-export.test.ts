/** Findings as CSV and Markdown: all of them, as `score --json` tells them, and nothing in them that runs or breaks out. */

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { FINDING_COLUMNS, findingsCsv } from '#shared/export/findings-csv.ts';
import { findingsMarkdown } from '#shared/export/findings-markdown.ts';
import { unguardCell } from '#shared/lib/spreadsheet-text.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, DAY } from '#tests/helpers/generate-plan.ts';
import { importLines } from '#tests/helpers/rosters.ts';

const sample = buildSample();
const scenarioOf = (plan: Plan): ScenarioId => Object.keys(plan.scenarios)[0] as ScenarioId;

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true, delimiter: ',' });
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data;
  expect(head).toEqual([...FINDING_COLUMNS]);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], unguardCell(cell)])));
}

/** With one finding of that rule accepted; `facts` only where it is not for those that it has. */
function accepted(plan: Plan, rule: string, reason: string, facts?: string): Plan {
  const finding = evaluate(plan, scenarioOf(plan), DAY).findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`there is no ${rule}`);
  const entry = { key: finding.key, rule, facts: facts ?? factsOf(finding), reason, by: 'Ada', on: DAY };
  const run = runCommand(plan, { id: 'finding.accept', payload: { scenario: scenarioOf(plan), accepted: entry } });
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}

const strict = (profile: Partial<Profile>): Plan => ({ ...sample, profile: { ...sample.profile, ...profile } });
const named = (name: string): Plan => {
  const [scenario] = Object.values(sample.scenarios);
  const streams = Object.fromEntries(Object.values(sample.streams).map((stream) => [stream.id, { ...stream, name }]));
  return { ...sample, name, streams, scenarios: { [scenarioOf(sample)]: { ...scenario, name } } } as Plan;
};

describe('findings as CSV', () => {
  it('are those of the evaluation, in their order, with every fact', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const ids = Object.keys(plan.scenarios) as ScenarioId[];
        const rows = rowsOf(findingsCsv(plan, ids, DAY)).filter(({ severity }) => severity !== 'profile');
        const findings = ids.flatMap((id) => evaluate(plan, id, DAY).findings);
        const words = (text: string) => text.replaceAll('\0', '');
        const facts = ['severity', 'rule', 'title', 'message', 'source', 'dimension'] as const;
        expect(rows.map((row) => facts.map((fact) => row[fact]))).toEqual(
          findings.map((finding) => facts.map((fact) => words(finding[fact]))),
        );
        const parts = (cell: string | undefined) => (cell === '' ? 0 : cell?.split('; ').length);
        expect(rows.map(({ evidence, subjects }) => [parts(evidence), parts(subjects)])).toEqual(
          findings.map(({ evidence, subjects }) => [evidence.length, subjects.length]),
        );
        expect(rows.map((row) => row['accepted by'])).toEqual(findings.map((each) => each.accepted?.by ?? ''));
      }),
      { numRuns: 25 },
    );
  });

  it('tell who accepted what, why and when, and what else would help', () => {
    const rows = rowsOf(
      findingsCsv(accepted(sample, 'over-allocated', 'Until "spring"; then 0.5'), [scenarioOf(sample)], DAY),
    );
    const taken = rows.filter((row) => row['accepted by'] !== '');
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({
      rule: 'over-allocated',
      'accepted by': 'Ada',
      'accepted on': DAY,
      reason: 'Until "spring"; then 0.5',
      cost: '0',
      subjects: expect.stringContaining('person Karim Haddad'),
    });
    expect(rows.some(({ fixes }) => /\(overall planned \d+/.test(fixes ?? ''))).toBe(true);
  });

  it('tell who accepted before what has other facts now, in columns behind the others', () => {
    const reason = 'Known; "until spring"';
    const rows = rowsOf(findingsCsv(accepted(sample, 'over-allocated', reason, 'other'), [scenarioOf(sample)], DAY));
    expect(FINDING_COLUMNS.slice(-4, -1)).toEqual(['accepted before by', 'accepted before on', 'reason before']);
    const former = rows.filter((row) => row['accepted before by'] !== '');
    expect(former).toEqual([
      expect.objectContaining({
        rule: 'over-allocated',
        'accepted before by': 'Ada',
        'accepted before on': DAY,
        'reason before': reason,
        'accepted by': '',
        'accepted on': '',
        reason: '',
      }),
    ]);
    expect(former[0]?.cost).not.toBe('0');
    const covered = rowsOf(findingsCsv(accepted(sample, 'over-allocated', reason), [scenarioOf(sample)], DAY));
    expect(covered.filter((row) => row['accepted before by'] !== '')).toEqual([]);
  });

  it('tell two seats of one person and role apart by their teams', async () => {
    const { plan } = await importLines([
      'name,role,team',
      'Ana,Data Scientist,Core',
      'Ana,Data Scientist,Pods',
      'Ana,Data Scientist,',
    ]);
    const seats = ['Core', 'Pods', 'no team'].map((team) => `seat Data Scientist, Ana in ${team}`);
    const row = rowsOf(findingsCsv(plan, [scenarioOf(plan)], DAY)).find(({ rule }) => rule === 'over-allocated');
    expect(row?.subjects).toBe(['person Ana', ...seats].join('; '));
    expect(findingsMarkdown(plan, [scenarioOf(plan)], DAY)).toContain(`- About: person Ana; ${seats.join('; ')}`);
  });

  it('hold no cell that a spreadsheet would run', () => {
    const csv = findingsCsv(named('=HYPERLINK("x")'), [scenarioOf(sample)], DAY);
    const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''));
    expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(rowsOf(csv)[0]?.scenario).toBe('=HYPERLINK("x")');
  });
});

describe('findings without a fix', () => {
  it('say what clears them, and no others do', () => {
    const remedy =
      'Get a second owner: give a colleague a seat that owns this, or hire one. A vacancy counts once it is filled.';
    const plan = accepted(sample, 'composition', 'Known');
    const rows = rowsOf(findingsCsv(plan, [scenarioOf(plan)], DAY));
    const alone = rows.filter(({ rule }) => rule === 'single-point-of-failure');
    expect(alone.map((row) => row['what clears it'])).toEqual([remedy, remedy, remedy, remedy]);
    const without = rows.filter((row) => row.fixes === '' && row['accepted by'] === '');
    expect(rows.filter((row) => row['what clears it'] !== '')).toEqual(without);
    const text = findingsMarkdown(plan, [scenarioOf(plan)], DAY);
    expect([...text.matchAll(/^- What clears it: (.+)$/gm)]).toHaveLength(without.length);
    expect(text).toContain(`- What clears it: ${remedy}`);
  });
});

describe('findings as Markdown', () => {
  it('have a heading each, the accepted ones under their own, and name what was not checked', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const ids = Object.keys(plan.scenarios) as ScenarioId[];
        const text = findingsMarkdown(plan, ids, DAY);
        const evaluations = ids.map((id) => evaluate(plan, id, DAY));
        const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
        expect(count(/^#### /gm)).toBe(evaluations.flatMap(({ findings }) => findings).length);
        expect(count(/^- Rule: /gm)).toBe(count(/^#### /gm));
        expect(count(/^### Not checked$/gm)).toBe(evaluations.filter(({ unchecked }) => unchecked.length > 0).length);
        expect(count(/^- Accepted: by /gm)).toBe(
          evaluations.flatMap(({ findings }) => findings.filter((each) => each.accepted !== null)).length,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('name the weakest pillar only where one is not complete', async () => {
    const { plan } = await importLines([
      'name,role',
      ...['Data Scientist', 'Data Engineer', 'MLOps Engineer', 'Product Owner', 'ML Engineer'].flatMap((role) =>
        [1, 2, 3, 4].map((i) => `${role} ${i},${role}`),
      ),
    ]);
    expect(findingsMarkdown(plan, [scenarioOf(plan)], DAY)).toContain(' planned; all pillars are complete today.');
    expect(findingsMarkdown(sample, [scenarioOf(sample)], DAY)).toContain(' planned; weakest today MLOps at 59.');
  });

  it('stand under their severities, the gravest first, and are counted', () => {
    const plan = strict({ id: 'enterprise' });
    const { findings } = evaluate(plan, scenarioOf(plan), DAY);
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    const text = findingsMarkdown(plan, [scenarioOf(plan)], DAY);
    const headings = [...text.matchAll(/^###? (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Pods + platform', 'Errors', 'Warnings', 'Hints', 'Not checked']);
    expect(text).toContain(` ${count('error')} error, ${count('warning')} warnings, ${count('hint')} hints.`);
    expect(text).toContain('- Work that nobody is accountable for: the plan has no RACI matrix');
  });

  it('say who accepted one and why, and on the other what was accepted before', () => {
    const taken = findingsMarkdown(accepted(sample, 'over-allocated', 'Until *spring*'), [scenarioOf(sample)], DAY);
    expect(taken).toMatch(
      /### Accepted\n\n#### Karim Haddad[^\n]*\n[\s\S]*- Accepted: by Ada on 21 Nov 2026: Until \\\*spring\\\*/,
    );
    expect(taken).toContain(', 1 accepted.');
    const former = findingsMarkdown(accepted(sample, 'over-allocated', 'Known', 'other'), [scenarioOf(sample)], DAY);
    expect(former).not.toContain('### Accepted');
    expect(former).toContain('- Accepted before, for other facts: by Ada: Known');
  });

  it('keep names on their line, whatever they hold', () => {
    const text = findingsMarkdown(named('A\n# B | [c](d) <img>'), [scenarioOf(sample)], DAY);
    expect(text).toContain('## A \\# B \\| \\[c\\](d) \\<img\\>');
    expect(text).not.toMatch(/^# B/m);
  });
});

describe('what the profile changes', () => {
  it('is in neither where nothing is changed', () => {
    expect(findingsCsv(sample, [scenarioOf(sample)], DAY)).not.toContain('\r\nprofile,');
    expect(findingsMarkdown(sample, [scenarioOf(sample)], DAY)).toContain('Profile: Scale-up.');
  });

  it.each<[string, Partial<Profile>, string, string]>([
    [
      'a threshold',
      { thresholds: { 'team-size-most': 12 } },
      'team-size',
      'Largest team: 12 seats in this plan, 9 seats',
    ],
    ['a rule', { rules: { layers: 'off' } }, 'layers', 'not checked in this plan, hint'],
    ['a demand', { demand: { 'deploy-models': 2 } }, '', '2 FTE a stream in this plan, '],
  ])('is named in both for %s', (_, profile, rule, words) => {
    const plan = strict(profile);
    const rows = rowsOf(findingsCsv(plan, [scenarioOf(plan)], DAY)).filter(({ severity }) => severity === 'profile');
    expect(rows).toEqual([expect.objectContaining({ rule, message: expect.stringContaining(words) })]);
    const text = findingsMarkdown(plan, [scenarioOf(plan)], DAY);
    expect(text).toContain('Profile: Scale-up, 1 value changed.');
    expect(text).toContain('## Changed in the profile');
  });
});
