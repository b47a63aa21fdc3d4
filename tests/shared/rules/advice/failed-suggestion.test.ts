/** A rule that stops when it is asked for fixes: its findings stay, all other fixes are ranked, and the defect is listed. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { findingsCsv } from '#shared/export/findings-csv.ts';
import { findingsMarkdown } from '#shared/export/findings-markdown.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import type { Plan } from '#shared/model/plan.ts';
import { changesOf } from '#shared/rules/advice/changes.ts';
import { rankFixes, withFixScores } from '#shared/rules/advice/fixes.ts';
import { nextStep } from '#shared/rules/advice/next-step.ts';
import { finish } from '#shared/rules/advice/work.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Fix } from '#shared/rules/finding.ts';
import { asked } from '#tests/helpers/stopping-rule.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

vi.mock('#shared/rules/registry.ts', async (original) => {
  const { withStopping } = await import('#tests/helpers/stopping-rule.ts');
  return withStopping(await original());
});
afterEach(() => {
  asked.stops = true;
});

const TEXT = `date 2026-11-21
stream Search
team Ranking, product, serves Search
  Ada, data-scientist
  vacant, ml-engineer
team Discovery, product, serves Search
  Bo, data-engineer
no team
  Cy, mlops-engineer`;

const apply = (plan: Plan, command: Fix['command']): Plan | null => {
  const run = runCommand(plan, command as CommandCall);
  return run.ok ? run.value.plan : null;
};
const tiny = (): Plan => tinyOrg(TEXT).plan;
const withFixes = (plan: Plan) =>
  withFixScores(evaluate(plan, TINY_SCENARIO, TINY_DAY), (command) => apply(plan, command));

/** What comes of it when the rule stops, and when it suggests nothing. */
function both<T>(work: () => T): { readonly stopped: T; readonly silent: T } {
  const stopped = work();
  asked.stops = false;
  return { stopped, silent: work() };
}

describe('a rule that stops when it is asked for fixes', () => {
  it('keeps its findings without fixes, and takes none from the others', () => {
    const { stopped, silent } = both(() => withFixes(tiny()).findings);
    const own = stopped.filter(({ rule }) => rule === 'made-up');
    expect(own.map(({ title, fixes }) => [title, fixes])).toEqual([
      ['Discovery is a team', []],
      ['Ranking is a team', []],
    ]);
    expect(stopped.filter(({ rule }) => rule !== 'rule-failed')).toEqual(silent);
    expect(silent.flatMap(({ fixes }) => fixes).length).toBeGreaterThan(2);
  });

  it('is listed once, as a hint that costs nothing, in its place', () => {
    const { findings, scores } = withFixes(tiny());
    const failed = findings.filter(({ rule }) => rule === 'rule-failed');
    expect(failed).toEqual([
      expect.objectContaining({
        key: 'rule-failed|scenario|made-up|fixes',
        severity: 'hint',
        cost: 0,
        title: 'The rule made-up could not suggest fixes',
        message:
          'Asked for fixes, the rule made-up stopped with "no way out of Discovery". What it found still counts; please report this with the plan.',
        fixes: [],
      }),
    ]);
    const order = ['error', 'warning', 'hint'];
    const places = findings.map(({ severity }) => order.indexOf(severity));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(scores).toEqual(evaluate(tiny(), TINY_SCENARIO, TINY_DAY).scores);
  });

  it('is named in every report, and the same plan gives the same bytes', () => {
    const json = () => JSON.stringify(scoreJson(tiny(), [TINY_SCENARIO], TINY_DAY));
    const csv = () => findingsCsv(tiny(), [TINY_SCENARIO], TINY_DAY);
    const markdown = () => findingsMarkdown(tiny(), [TINY_SCENARIO], TINY_DAY);
    for (const report of [json, csv, markdown]) {
      expect(report()).toContain('the rule made-up stopped with');
      expect(report()).toContain('rule-failed');
      expect(report()).toBe(report());
    }
  });

  it('leaves the best next step, and the changes it is chosen from, to the others', () => {
    const changes = both(() => changesOf(evaluate(tiny(), TINY_SCENARIO, TINY_DAY)));
    expect(changes.stopped).toEqual(changes.silent);
    asked.stops = true;
    const step = both(() => finish(nextStep(tiny(), TINY_SCENARIO, TINY_DAY, apply)));
    expect(step.stopped).not.toBeNull();
    expect(step.stopped).toEqual(step.silent);
  });

  it('says so where the fixes of its finding are asked for, and nothing where others are', () => {
    const found = withFixes(tiny()).findings;
    const answerTo = (key = '') => finish(rankFixes(tiny(), TINY_SCENARIO, TINY_DAY, key, apply));
    const own = answerTo(found.find(({ rule }) => rule === 'made-up')?.key);
    expect(own).toEqual({ fixes: [], tried: 0, failed: expect.objectContaining({ rule: 'rule-failed' }) });
    const other = found.find(({ fixes }) => fixes.length > 0);
    const ranked = answerTo(other?.key);
    expect(ranked.failed).toBeNull();
    expect(ranked.fixes.map(({ label }) => label)).toEqual(other?.fixes.map(({ label }) => label));
  });
});
