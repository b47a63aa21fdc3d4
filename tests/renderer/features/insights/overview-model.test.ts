import { describe, expect, it } from 'vitest';
import {
  healthRows,
  overallView,
  pillarRows,
  sevenFigures,
  teamHealth,
} from '#renderer/features/insights/overview-model.ts';
import { evaluationWith, finding, scoresWith } from './insights-fixtures.ts';

describe('the overall score', () => {
  it('names the weakest pillar where that is the lower candidate', () => {
    const view = overallView(scoresWith({ mlops: [52.5, 83] }, { mean: [70.2, 74] }));
    expect(view).toMatchObject({ today: 53, planned: 74, lead: 'MLOps holds it down.' });
    expect(view.candidates).toEqual([
      { name: 'Weakest pillar, MLOps', value: 53, counts: true },
      { name: 'Mean of all seven figures', value: 70, counts: false },
    ]);
  });

  it('names the lowest of the seven where the mean is the lower candidate', () => {
    const view = overallView(scoresWith({}, { mean: [60, 60], health: { ownership: 20 } }));
    expect(view.lead).toBe('Ownership pulls the mean down most.');
    expect(view.candidates.map(({ counts }) => counts)).toEqual([false, true]);
  });

  it('says that nobody does a pillar, and that nothing holds a full score down', () => {
    expect(overallView(scoresWith({ mlops: [0, 0] })).lead).toBe('Nobody does MLOps today.');
    expect(overallView(scoresWith({}, { pillar: 100, mean: [100, 100] })).lead).toBe('Nothing holds it down.');
  });
});

describe('the pillar rows', () => {
  it('stand in their order, rounded half up, with the weakest marked', () => {
    expect(pillarRows(scoresWith({ 'data-engineering': [10.49, 10.5] }))).toMatchObject([
      { pillar: 'product', isWeakest: false },
      { pillar: 'data-science', isWeakest: false },
      { pillar: 'data-engineering', today: 10, planned: 11, isWeakest: true },
      { pillar: 'mlops', isWeakest: false },
    ]);
  });

  it('lists seven figures for the mean', () => {
    expect(sevenFigures(scoresWith({}), 'today')).toHaveLength(7);
  });
});

describe('the healths as sums', () => {
  it.each([
    { teams: 83.6, costs: [10, 4], shown: 'teams 84 − 10 − 4 = 70' },
    { teams: 83.5, costs: [], shown: 'teams 84 = 84' },
    { teams: 90, costs: [24.999999999999996], shown: 'teams 90 − 25 = 65' },
    { teams: 20, costs: [25, 10], shown: 'teams 20 − 25 − 10 = 0, capped' },
  ])('$shown adds up as shown', ({ teams, costs, shown }) => {
    const rows = healthRows(
      evaluationWith([]),
      scoresWith({}, { healthParts: { ownership: { teams, costs: costs.map((cost) => ({ rule: 'r', cost })) } } }),
    );
    const row = rows[0];
    const sum = row?.costs.map(({ cost }) => ` − ${cost}`).join('');
    expect(`teams ${row?.teams}${sum} = ${row?.result}${row?.isCapped ? ', capped' : ''}`).toBe(shown);
  });

  it('point each cost at the findings of its rule that concern the scenario', () => {
    const findings = [
      finding({ key: 'a', rule: 'pillar-thin', scope: { kind: 'scenario' } }),
      finding({ key: 'b', rule: 'pillar-thin', scope: { kind: 'team', id: 'team-1' } }),
    ];
    const scores = scoresWith(
      {},
      { healthParts: { expertise: { teams: 90, costs: [{ rule: 'pillar-thin', cost: 10 }] } } },
    );
    expect(healthRows(evaluationWith(findings), scores)[2]?.costs).toEqual([
      { rule: 'pillar-thin', cost: 10, findings: ['a'] },
    ]);
  });

  it.each([
    [25 / 3, 25],
    [20, 60],
  ])('sum up what the findings of one rule take from a team, %d each', (cost, sum) => {
    const team = scoresWith({}).teams[0];
    const costly = (key: string) => finding({ key, cost, rule: 'r', scope: { kind: 'team', id: 'team-1' } });
    if (team === undefined) throw new Error('the fixture has a team');
    expect(teamHealth(team, 3, 'expertise', [costly('a'), costly('b'), costly('c')]).costs).toEqual([
      { rule: 'r', cost: sum, findings: ['a', 'b', 'c'] },
    ]);
  });
});
