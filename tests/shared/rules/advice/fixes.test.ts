/** Fixes: each is accepted, leads to the score that it names, and removes the finding that it was offered for. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { fixesFor } from '#shared/rules/advice/fixes.ts';
import { evaluate, evaluateBy, orgOf } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import type { Evaluation, Finding, Fix } from '#shared/rules/finding.ts';
import { suggestionsFor } from '#shared/rules/findings/to-findings.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { times } from '#tests/helpers/endure.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';
import { failingExample, variedExample } from '#tests/helpers/rule-examples.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const apply = (plan: Plan, command: Fix['command']): Plan | null => {
  const run = runCommand(plan, command);
  return run.ok ? run.value.plan : null;
};
const fresh = (plan: Plan, scenario: ScenarioId): Evaluation => evaluate(plan, scenario, DAY, newEvaluationCache());

/** What is still said about the same: the aspect is the last part of the key. */
const same = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule &&
  JSON.stringify(a.scope) === JSON.stringify(b.scope) &&
  a.subjects[0]?.id === b.subjects[0]?.id &&
  a.key.split('|').at(-1) === b.key.split('|').at(-1);

function expectFixed(plan: Plan, scenario: ScenarioId, finding: Finding, fix: Fix): void {
  const after = apply(plan, fix.command);
  if (!after) throw new Error(`${finding.rule}: the plan refuses "${fix.label}"`);
  const { findings, scores } = fresh(after, scenario);
  expect(
    findings.filter((other) => same(other, finding)),
    `${finding.rule}: ${fix.label}`,
  ).toEqual([]);
  expect(fix.planned).toBeCloseTo(scores?.overall.planned ?? Number.NaN, 9);
}

/** Checks what is offered for the finding, and says how much that is. */
function expectFixes(evaluation: Evaluation, plan: Plan, finding: Finding): number {
  const fixes = fixesFor(evaluation, finding, (command) => apply(plan, command));
  const org = orgOf(evaluation);
  expect(org && suggestionsFor(finding, org).failed).toBeNull();
  expect(fixes.length).toBeLessThanOrEqual(3);
  expect(fixes.map(({ planned }) => planned)).toEqual(fixes.map(({ planned }) => planned).sort((a, b) => b - a));
  for (const fix of fixes) expectFixed(plan, evaluation.scenario, finding, fix);
  return fixes.length;
}

describe('fixes of any plan', () => {
  it('are at most three, the best first, and each removes its finding, whatever rule it is of', () => {
    fc.assert(
      fc.property(richPlan, fc.nat(), (plan, pick) => {
        const evaluation = evaluate(plan, SCENARIO, DAY);
        // One finding of each rule: a plan has dozens of the same, all alike.
        for (const { id } of REGISTRY) {
          const own = evaluation.findings.filter(({ rule }) => rule === id);
          const finding = own[pick % Math.max(1, own.length)];
          if (finding) expectFixes(evaluation, plan, finding);
        }
      }),
      { numRuns: times(60, 1000), seed: 7 },
    );
  }, 120_000);
});

/** A conversion is a decision, with a preview of its own. */
const NEVER = 'topology-fit';
/** The property says something about a rule only where it met its fixes: how many at least, of each rule. */
const MET = 10;

describe.each(REGISTRY.map(({ id }) => id))('fixes of %s', (id) => {
  it(id === NEVER ? 'are never offered' : 'remove its findings from its example, however that is varied', () => {
    let met = 0;
    fc.assert(
      fc.property(variedExample(id), (plan) => {
        const evaluation = evaluate(plan, TINY_SCENARIO, DAY);
        const own = evaluation.findings.filter(({ rule }) => rule === id);
        for (const finding of own.slice(0, 3)) met += expectFixes(evaluation, plan, finding);
      }),
      { numRuns: 40, seed: 7 },
    );
    if (id === NEVER) expect(met).toBe(0);
    else expect(met).toBeGreaterThanOrEqual(MET);
  });
});

/**
 * Where nothing helps the few people of the example: it takes another team, or somebody with the time, as in
 * `suggest.test.ts`; or, for `topology-fit`, a conversion.
 */
const WITHOUT = ['no-common-hours', 'no-senior-beside-junior', 'pillar-only-vacant', 'single-point-of-failure', NEVER];

describe.each(REGISTRY.map(({ id }) => id))('%s', (id) => {
  const text = failingExample(id);

  it(
    WITHOUT.includes(id) ? 'has no fix in its example' : 'offers a fix in its example that removes the finding',
    () => {
      const { plan } = tinyOrg(text);
      const dated = { ...plan, date: plan.date ?? TINY_DAY };
      const evaluation = evaluate(dated, TINY_SCENARIO, TINY_DAY);
      const own = evaluation.findings.filter(({ rule }) => rule === id);
      expect(own.length).toBeGreaterThan(0);
      const fixes = own.flatMap((finding) => {
        const offered = fixesFor(evaluation, finding, (command) => apply(dated, command));
        for (const fix of offered) expectFixed(dated, TINY_SCENARIO, finding, fix);
        return offered;
      });
      expect(fixes.length > 0).toBe(!WITHOUT.includes(id));
    },
  );

  it('that throws becomes a finding, and the rest still runs', () => {
    const { plan } = tinyOrg(text);
    const scenario = plan.scenarios[TINY_SCENARIO];
    if (!scenario) throw new Error('no scenario');
    const fail = () => {
      throw new Error('no such thing');
    };
    const broken = REGISTRY.map((rule) => {
      if (rule.id !== id) return rule;
      if ('checkStream' in rule) return { ...rule, checkStream: fail };
      return 'checkTeams' in rule ? { ...rule, checkTeams: fail } : { ...rule, check: fail };
    });
    const whole = evaluateBy(REGISTRY, plan, scenario, TINY_DAY, newEvaluationCache());
    const run = evaluateBy(broken, plan, scenario, TINY_DAY, newEvaluationCache());
    const rest = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule !== id).map(({ key }) => key);
    expect(run.findings.filter(({ rule }) => rule === 'rule-failed').map(({ key }) => key)).toEqual([
      `rule-failed|scenario|${id}`,
    ]);
    expect(rest(run.findings.filter(({ rule }) => rule !== 'rule-failed'))).toEqual(rest(whole.findings));
  });
});
