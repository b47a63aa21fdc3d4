/** What would change it: reported sets reach the target, in their order, and none smaller does. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ApplyTo, ChangeCommand } from '#shared/rules/advice/change.ts';
import { applyChange, renewed } from '#shared/rules/advice/change.ts';
import { changesOf } from '#shared/rules/advice/changes.ts';
import type { Reach, ReachStep, Target } from '#shared/rules/advice/reach-target.ts';
import { reachTarget } from '#shared/rules/advice/reach-target.ts';
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
const run = (plan: Plan, commands: readonly ChangeCommand[]): Plan => {
  const after = applyChange(plan, { label: '', commands }, apply);
  if (!after) throw new Error('the plan refuses the set');
  return after;
};
const figureOf = (plan: Plan, { figure }: Target, scenario = SCENARIO, day = DAY): number => {
  const { scores } = evaluate(plan, scenario, day, newEvaluationCache());
  return (figure === 'overall' ? scores?.overall.planned : scores?.pillars[figure].planned) ?? 0;
};
const target: fc.Arbitrary<Target> = fc.record({
  figure: fc.constantFrom('overall' as const, ...PILLAR_IDS),
  score: fc.constantFrom(40, 60, 80, 95),
});

function expectHeld(plan: Plan, reach: Reach, scenario = SCENARIO, day = DAY): void {
  const figureAfter = (steps: readonly ReachStep[]): number =>
    figureOf(
      run(
        plan,
        steps.flatMap(({ commands }) => commands),
      ),
      reach.target,
      scenario,
      day,
    );
  for (const set of reach.sets) {
    const value = figureAfter(set.steps);
    expect(value).toBeCloseTo(set.reached, 6);
    expect(value).toBeGreaterThan(reach.target.score - 1e-6);
    expect(set.steps.reduce((sum, { adds }) => sum + adds, reach.start)).toBeCloseTo(value, 6);
  }
  if (reach.most) {
    const value = figureAfter(reach.most.steps);
    expect(value).toBeCloseTo(reach.most.reached, 6);
    expect(value).toBeLessThan(reach.target.score);
  }
  expect(reach.isThere || reach.sets.length > 0 || reach.most !== null).toBe(true);
}

describe('reaching a target in any plan', () => {
  it('is done by each set that is reported, by what each change is said to add', () => {
    fc.assert(
      fc.property(richPlan, target, (plan, wanted) => {
        const reach = finish(reachTarget(plan, SCENARIO, DAY, wanted, apply));
        if (reach) expectHeld(plan, reach);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('takes no set of two where one change does it, and none of three where two do', () => {
    fc.assert(
      fc.property(richPlan, target, (plan, wanted) => {
        const reach = finish(reachTarget(plan, SCENARIO, DAY, wanted, apply));
        const size = reach?.sets[0]?.steps.length ?? 0;
        if (size < 2) return;
        const changes = changesOf(
          evaluate(plan, SCENARIO, DAY),
          wanted.figure === 'overall' ? {} : { pillars: [wanted.figure] },
        );
        for (const first of changes) {
          const one = applyChange(plan, first, apply);
          if (!one) continue;
          expect(figureOf(one, wanted)).toBeLessThan(wanted.score);
          if (size < 3 || !reach?.sets[0]?.isSmallest) continue;
          const second = applyChange(one, renewed(changes.at(-1) ?? first, one), apply);
          if (second) expect(figureOf(second, wanted)).toBeLessThan(wanted.score);
        }
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

describe('reaching a target', () => {
  const tiny = (text: string, wanted: Target) =>
    finish(reachTarget(tinyOrg(text).plan, TINY_SCENARIO, TINY_DAY, wanted, apply));
  const TEAM = `stream Search, size 2
team One, product, serves Search
  Ada, data-scientist, lead
  Bo, data-engineer, reports to Ada
  Cy, product-manager, reports to Ada`;

  it.each([
    ['nothing where it is there', 'data-science', 30, true, []],
    ['one hire where one does it', 'mlops', 30, false, [1]],
    ['two where one is too little', 'mlops', 95, false, [2]],
  ] as const)('takes %s', (_, figure, score, isThere, sizes) => {
    const reach = tiny(TEAM, { figure, score });
    expect(reach?.isThere).toBe(isThere);
    expect(reach?.sets.slice(0, 1).map(({ steps }) => steps.length)).toEqual(sizes);
    expect(reach?.sets.every(({ isSmallest }) => isSmallest)).toBe(true);
  });

  it('is nothing where nothing is planned yet', () =>
    expect(tiny('stream Search', { figure: 'overall', score: 80 })).toBeNull());

  it('draws one solid line a seat, where two would each lead further: the later takes the earlier away', () => {
    const text = `no team
  Ada, ml-engineering-manager, 0.1 FTE
  Bo, ml-engineering-manager, 0.1 FTE, dotted to Di
  Cy, ml-engineering-manager, 0.1 FTE
  Di, ml-engineering-manager, 0.1 FTE, reports to Ada`;
    const reach = tiny(text, { figure: 'overall', score: 95 });
    expect(reach?.most?.steps.map(({ adds }) => adds).filter((adds) => adds < 0)).toEqual([]);
    const lines = reach?.most?.steps.flatMap(({ commands }) => commands.filter(({ id }) => id === 'report.set-solid'));
    expect(lines?.length).toBe(1);
    if (reach) expectHeld(tinyOrg(text).plan, reach, TINY_SCENARIO, TINY_DAY);
  });

  it('says how far the overall gets, and what caps it there', () => {
    const plan = buildSample();
    const [scenario] = Object.values(plan.scenarios);
    const reach = finish(reachTarget(plan, scenario?.id ?? SCENARIO, DAY, { figure: 'overall', score: 100 }, apply));
    expect(reach?.sets).toEqual([]);
    expect(reach?.most?.reached).toBeGreaterThan(90);
    expect(reach?.most?.cap).not.toBeNull();
    // None without which the shown figure is the same.
    for (const step of reach?.most?.steps ?? []) expect(step.adds, step.label).toBeGreaterThan(0.5);
  });
});
