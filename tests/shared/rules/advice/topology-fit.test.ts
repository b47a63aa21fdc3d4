import { describe, expect, it } from 'vitest';
import { topologyArguments } from '#shared/rules/advice/topology-fit.ts';
import { orgOf } from '#shared/rules/evaluate.ts';
import type { Org } from '#shared/rules/facts/org-index.ts';
import { measureForTopology } from '#shared/rules/facts/topology-arguments.ts';
import { evaluate, inferTopology } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

describe('what speaks for and against a topology', () => {
  it('names many seats and streams for embedded teams, against full-stack ones', () => {
    const found = topologyArguments(evaluate(bigPlan(300), SCENARIO, DAY));
    const about = (text: RegExp) => found.find((fact) => text.test(fact.text));
    expect(about(/^many seats \(300\)$/)).toMatchObject({ speaksFor: ['embedded'], against: ['full-stack'] });
    expect(about(/^many value streams \(14\)$/)).toMatchObject({ speaksFor: ['embedded'] });
  });

  it('says what the rule says where the scenario follows one of the three', () => {
    const plan = bigPlan(8);
    const scenario = { ...plan.scenarios[SCENARIO], topology: 'embedded' as const };
    const small = { ...plan, scenarios: { [SCENARIO]: scenario } } as typeof plan;
    const evaluation = evaluate(small, SCENARIO, DAY);
    const finding = evaluation.findings.find(({ rule }) => rule === 'topology-fit');
    expect(finding).toBeDefined();
    const facts = topologyArguments(evaluation);
    expect(facts).not.toEqual([]);
    for (const { text } of facts) {
      expect(finding?.evidence.some((fact) => fact.text.endsWith(`: ${text}`))).toBe(true);
    }
    expect(finding?.message).toMatch(
      /^This scenario is embedded\. Full-stack: for it .+; against it .+\. .*Centralized: /,
    );
  });

  it('judges by exact figures, not by shown ones', () => {
    const measured = measureForTopology(orgOf(evaluate(bigPlan(100), SCENARIO, DAY)) as Org, 69.6);
    expect(measured.mature).toEqual({ shown: 70, side: null });
  });

  it('says nothing of a scenario without seats', () => {
    const plan = buildSample();
    const [scenario] = Object.values(plan.scenarios);
    if (!scenario) throw new Error('the sample has no scenario');
    const empty = { ...plan, scenarios: { [scenario.id]: { ...scenario, seats: {}, teams: {}, lines: {} } } };
    expect(topologyArguments(evaluate(empty, scenario.id, DAY))).toEqual([]);
  });
});

describe('the topology of a scenario that names none', () => {
  const team = (name: string, kind: string) => `team ${name}, ${kind}\n  ${name} P, data-scientist`;
  const inferred = (...teams: readonly string[]) => {
    const scenario = tinyOrg(teams.join('\n')).plan.scenarios[TINY_SCENARIO];
    return scenario && inferTopology({ ...scenario, topology: null });
  };
  it.each([
    ['full-stack', [team('A', 'full-stack'), team('B', 'pod'), team('C', 'product')]],
    ['centralized', [team('A', 'platform'), team('B', 'data-science'), team('C', 'product')]],
    ['pods', [team('A', 'platform'), team('B', 'pod'), team('C', 'product')]],
    ['embedded', [team('A', 'platform'), team('B', 'product')]],
    ['embedded', [team('A', 'data-science'), team('B', 'product')]],
    ['embedded', ['team A, full-stack', team('B', 'product')]],
    [null, [team('A', 'platform'), team('B', 'other')]],
    [null, ['no team\n  Ada, data-scientist']],
  ] as const)('is %s by the kinds of its teams with seats: %j', (expected, teams) => {
    expect(inferred(...teams)).toBe(expected);
  });
});
