import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareScenarios } from '#shared/compare/compare.ts';
import { moveCounts } from '#shared/compare/figures.ts';
import { sameTeams } from '#shared/compare/same-teams.ts';
import { createScenario, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { comparedOf, scenariosFrom } from './two-scenarios.ts';

const ONE = `
team Ranking, product
  Ada, data-scientist
  Bo, ml-engineer, reports to Ada
no team
  Cy, architect`;
const TWO = `
team Ranking, product
  Ada, data-scientist
team Platform, platform
  Bo, ml-engineer, 0.5 FTE
  Di, data-engineer`;

describe('compareScenarios()', () => {
  it('names everyone who changes, leaves or joins, by name, with both sides', () => {
    const plan = scenariosFrom(ONE, TWO);
    const [change] = compareScenarios(plan, comparedOf(plan, 'AB')).changes;
    expect(change?.people).toMatchObject([
      {
        name: 'Bo',
        teams: { from: ['Ranking'], to: ['Platform'] },
        manager: { from: 'Ada', to: null },
        role: { from: 'ML Engineer', to: 'ML Engineer' },
        fte: { from: 1, to: 0.5 },
        change: { team: 1, isManagerOther: true, isRoleOther: false, isShareOrDottedOther: true },
      },
      { name: 'Cy', teams: { from: [], to: null }, fte: { from: 1, to: null }, change: null },
      { name: 'Di', teams: { from: null, to: ['Platform'] }, fte: { from: null, to: 1 }, change: null },
    ]);
    expect(change && moveCounts(change)).toEqual({ team: 1, manager: 1, role: 0, share: 1, joins: 1, leaves: 1 });
    // Ada stays as she is, Bo changes team, manager and share: 0.9 of two people.
    expect(change?.disruption).toBeCloseTo(45, 9);
  });

  it('finds nothing where a scenario is set against itself', () => {
    const plan = scenariosFrom(ONE);
    const { changes } = compareScenarios(plan, comparedOf(plan, 'AA'));
    expect(changes).toMatchObject([{ disruption: 0, people: [] }]);
  });

  it('is empty without scenarios', () => {
    expect(compareScenarios(scenariosFrom(ONE), [])).toEqual({ scenarios: [], changes: [] });
  });

  it('sees the same from both sides, and 0 to 100', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...TOPOLOGY_IDS), (plan, topology) => {
        const from = plan.scenarios[SCENARIO];
        if (!from) return;
        const to = convertScenario(plan, from, topology, asId('scenario', 'scenario-2')).scenario;
        const both = { ...plan, scenarios: { ...plan.scenarios, [to.id]: to } };
        const compared = [from, to].map((scenario) => ({ scenario, evaluation: evaluate(both, scenario.id, DAY) }));
        const [there] = compareScenarios(both, compared).changes;
        const [back] = compareScenarios(both, [...compared].reverse()).changes;
        expect(there?.disruption).toBeCloseTo(back?.disruption ?? -1, 9);
        expect(there?.disruption).toBeGreaterThanOrEqual(0);
        expect(there?.disruption).toBeLessThanOrEqual(100);
        expect(back?.people.map(({ person, teams: { from: a, to: b } }) => [person, b, a])).toEqual(
          there?.people.map(({ person, teams: { from: a, to: b } }) => [person, a, b]),
        );
        // A conversion keeps everyone, their role and their share.
        expect(there?.people.every(({ change }) => change && !change.isRoleOther && !change.isShareOrDottedOther)).toBe(
          true,
        );
      }),
    );
  });
});

describe('sameTeams()', () => {
  const scenario = (n: number, teams: readonly (readonly [id: string, name: string])[]) =>
    createScenario(asId('scenario', `scenario-${n}`), `${n}`, {
      teams: Object.fromEntries(
        teams.map(([id, name], index) => [
          `team-${id}`,
          createTeam(asId('team', `team-${id}`), name, { rank: `a${index}` }),
        ]),
      ),
    });
  type Teams = readonly (readonly [string, string])[];

  it.each<[string, Teams, Teams, readonly string[]]>([
    ['the id, whatever its name', [['a', 'Search']], [['a', 'Ranking']], ['team-a']],
    ['the name, where ids differ', [['a', 'Search']], [['b', ' search ']], ['team-a']],
    [
      'not a name that two teams have',
      [
        ['a', 'Search'],
        ['b', 'Search'],
      ],
      [['c', 'Search']],
      ['team-c'],
    ],
    [
      'not a name that two teams have there',
      [['a', 'Search']],
      [
        ['b', 'Search'],
        ['c', 'Search'],
      ],
      ['team-b', 'team-c'],
    ],
    [
      'the id before the name',
      [
        ['a', 'Search'],
        ['b', 'Feed'],
      ],
      [['b', 'Search']],
      ['team-b'],
    ],
    [
      'not a team that is there itself',
      [['a', 'Search']],
      [
        ['b', 'Search'],
        ['a', 'Feed'],
      ],
      ['team-b', 'team-a'],
    ],
    ['not without a name', [['a', '']], [['b', '']], ['team-b']],
  ])('goes by %s', (_, first, second, expected) => {
    const [, keys] = sameTeams([scenario(1, first), scenario(2, second)]);
    expect([...(keys?.values() ?? [])]).toEqual(expected);
  });

  it('knows a team of a later scenario again', () => {
    const keys = sameTeams([scenario(1, []), scenario(2, [['a', 'Feed']]), scenario(3, [['b', 'Feed']])]);
    expect([...(keys[2]?.values() ?? [])]).toEqual(['team-a']);
  });
});
