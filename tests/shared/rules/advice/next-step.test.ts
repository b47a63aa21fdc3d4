/** The best next step: it keeps its promise, is the best of what was tried, and ends where nothing more helps. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ApplyTo } from '#shared/rules/advice/change.ts';
import { applyChange } from '#shared/rules/advice/change.ts';
import { changesOf } from '#shared/rules/advice/changes.ts';
import { nextStep } from '#shared/rules/advice/next-step.ts';
import { finish } from '#shared/rules/advice/work.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const apply: ApplyTo = (plan, command) => {
  const run = runCommand(plan, command);
  return run.ok ? run.value.plan : null;
};
const scoresOf = (plan: Plan) => evaluate(plan, SCENARIO, DAY, newEvaluationCache()).scores;
const tinyStep = (text: string) => finish(nextStep(tinyOrg(text).plan, TINY_SCENARIO, TINY_DAY, apply));

describe('the best next step of any plan', () => {
  it('leads to exactly the scores that it promises, never to a lower overall, planned', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const step = finish(nextStep(plan, SCENARIO, DAY, apply));
        if (!step) return;
        const after = applyChange(plan, step, apply);
        if (!after) throw new Error(`the plan refuses "${step.label}"`);
        expect(scoresOf(after)).toEqual(step.after);
        expect(step.after.overall.planned).toBeGreaterThan((scoresOf(plan)?.overall.planned ?? 0) - 0.1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is not beaten, planned, by any change that was tried', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const step = finish(nextStep(plan, SCENARIO, DAY, apply));
        const start = scoresOf(plan)?.overall.planned ?? 0;
        // Less than half a point is no step, whatever step there is; a tenth makes none better.
        const least = Math.max(start + 0.56, (step?.after.overall.planned ?? 0) + 0.11);
        for (const change of changesOf(evaluate(plan, SCENARIO, DAY))) {
          const after = applyChange(plan, change, apply);
          if (after) expect(scoresOf(after)?.overall.planned ?? 0).toBeLessThan(least);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

it('tries nobody who has left and no team whose seats are all over', () => {
  const { plan } = tinyOrg(`stream Search
team Gone, platform, serves Search
  Old, mlops-engineer, end 2026-06-30
team New, product, serves Search
  Ada, data-scientist, 0.5 FTE
  vacant, mlops-engineer, 0.5 FTE`);
  const labels = changesOf(evaluate(plan, TINY_SCENARIO, TINY_DAY)).map(({ label }) => label);
  expect(labels.filter((label) => /to (Old|Gone)|^Let Gone/.test(label))).toEqual([]);
  expect(labels).toContain('Give the vacant MLOps Engineer seat in New to Ada, who has the time');
});

it('changes that are tried are the same ones in whatever order a file lists seats', () => {
  const vacancies = Array.from({ length: 45 }, (_, i) => `  vacant, data-scientist, ${(i + 1) / 100} FTE`).join('\n');
  const { plan } = tinyOrg(`team A, product\n${vacancies}`);
  const bench = createPerson(asId('person', 'person-bench'), 'Bo');
  const scenario = plan.scenarios[TINY_SCENARIO];
  const tried = (seats: object): unknown => {
    const scenarios = { [TINY_SCENARIO]: { ...scenario, seats } };
    const other = { ...plan, people: { [bench.id]: bench }, scenarios } as Plan;
    return changesOf(evaluate(other, TINY_SCENARIO, TINY_DAY, newEvaluationCache())).map(({ commands }) => commands);
  };
  const seats = Object.entries(scenario?.seats ?? {});
  expect(tried(Object.fromEntries([...seats].reverse()))).toEqual(tried(Object.fromEntries(seats)));
});

describe('the best next step', () => {
  it.each([
    [
      'hires for the pillar that nobody does',
      `team One, product
  Ada, data-scientist, lead
  Bo, data-engineer, reports to Ada
  Cy, product-manager, reports to Ada`,
      /^Add an? .*(MLOps|DevOps|Platform|ML).* Engineer to One$/,
    ],
  ])('%s', (_, text, label) => expect(tinyStep(text)?.label).toMatch(label));

  it('is nothing where nothing is planned yet', () => expect(tinyStep('stream Search')).toBeNull());

  it('tries to give a vacancy to who waits on the bench', () => {
    const { plan } = tinyOrg(`team One, product
  Ada, data-scientist, lead
  Bo, data-engineer, reports to Ada
  Cy, product-manager, reports to Ada
  vacant, mlops-engineer, reports to Ada`);
    const di = createPerson(asId('person', 'person-di'), 'Di');
    const evaluation = evaluate({ ...plan, people: { ...plan.people, [di.id]: di } }, TINY_SCENARIO, TINY_DAY);
    const fills = changesOf(evaluation).filter(({ commands }) => commands[0]?.id === 'seat.fill');
    expect(fills.map(({ commands }) => commands[0]?.payload)).toEqual([expect.objectContaining({ person: di.id })]);
    expect(
      changesOf(evaluate(plan, TINY_SCENARIO, TINY_DAY)).some(({ commands }) => commands[0]?.id === 'seat.fill'),
    ).toBe(false);
  });

  it('leads the sample above 80, planned, and then says that nothing more helps', () => {
    let plan = buildSample();
    const [scenario] = Object.values(plan.scenarios);
    if (!scenario) throw new Error('no scenario');
    const planned: number[] = [];
    for (let n = 0; n < 20; n++) {
      const step = finish(nextStep(plan, scenario.id, DAY, apply));
      if (!step) break;
      planned.push(step.after.overall.planned);
      plan = applyChange(plan, step, apply) ?? plan;
    }
    expect(planned.length).toBeLessThan(20);
    expect(planned.at(-1)).toBeGreaterThan(80);
    expect(planned).toEqual([...planned].sort((a, b) => a - b));
  });

  it('works in parts, so that it can be stopped', () => {
    const plan = buildSample();
    const [scenario] = Object.values(plan.scenarios);
    const work = nextStep(plan, scenario?.id ?? SCENARIO, DAY, apply);
    let parts = 0;
    while (!work.next().done) parts += 1;
    expect(parts).toBeGreaterThan(10);
  });
});
