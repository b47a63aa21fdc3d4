import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/rules/index.ts';
import { topologyArguments } from '#shared/rules/topology-fit.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

describe('what speaks for and against a topology', () => {
  it('names many seats and streams for embedded teams, against full-stack ones', () => {
    const found = topologyArguments(evaluate(bigPlan(300), SCENARIO, DAY));
    const about = (text: RegExp) => found.find((fact) => text.test(fact.text));
    expect(about(/^300 seats, which is many$/)).toMatchObject({ speaksFor: ['embedded'], against: ['full-stack'] });
    expect(about(/^14 value streams, which is many$/)).toMatchObject({ speaksFor: ['embedded'] });
  });

  it('says what the rule says where the scenario follows one of the three', () => {
    const plan = bigPlan(8);
    const scenario = { ...plan.scenarios[SCENARIO], topology: 'embedded' as const };
    const small = { ...plan, scenarios: { [SCENARIO]: scenario } } as typeof plan;
    const evaluation = evaluate(small, SCENARIO, DAY);
    const finding = evaluation.findings.find(({ rule }) => rule === 'topology-fit');
    expect(finding).toBeDefined();
    for (const { text, value } of topologyArguments(evaluation)) {
      expect(finding?.evidence.some((fact) => fact.text.endsWith(`: ${text}`) && fact.value === value)).toBe(true);
    }
  });

  it('says nothing of a scenario without seats', () => {
    const plan = buildSample();
    const [scenario] = Object.values(plan.scenarios);
    if (!scenario) throw new Error('the sample has no scenario');
    const empty = { ...plan, scenarios: { [scenario.id]: { ...scenario, seats: {}, teams: {}, lines: {} } } };
    expect(topologyArguments(evaluate(empty, scenario.id, DAY))).toEqual([]);
  });
});
