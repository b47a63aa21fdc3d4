import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutCharts } from '#renderer/features/compare/chart-layout.ts';
import { alignCharts } from '#renderer/features/compare/chart-model.ts';
import { drawLines, linesOfCharts } from '#renderer/features/compare/line-model.ts';
import { asId } from '#shared/model/ids.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { comparedOf, scenariosFrom } from '#tests/shared/compare/two-scenarios.ts';

function drawn(from: string, into: string) {
  const plan = scenariosFrom(from, into);
  const compared = comparedOf(plan, 'AB');
  const charts = alignCharts(compared);
  const columns = linesOfCharts(
    plan,
    compared.map(({ scenario }) => scenario),
    charts,
  );
  return { charts, columns, layout: layoutCharts(charts, 400) };
}

const told = (from: string, into: string) =>
  drawn(from, into).columns[1]?.lines.map(({ kind, mark, words }) => `${kind} ${mark}: ${words}`);

const BASE = `team R, product
  Ada, data-scientist
  Bo, ml-engineer, reports to Ada, dotted to Cy
  Cy, architect
`;

describe('linesOfCharts()', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'nothing marked where nothing differs',
      BASE,
      BASE,
      ['solid null: Bo reports to Ada', 'dotted null: Bo has a dotted line to Cy'],
    ],
    [
      'a solid line to somebody else',
      BASE,
      BASE.replace('reports to Ada, dotted to Cy', 'reports to Cy'),
      [
        'solid moved: Bo reports to Cy; to Ada in the baseline',
        'dotted removed: Bo has a dotted line to Cy in the baseline, not here',
      ],
    ],
    [
      'lines that come new',
      BASE.replace(', reports to Ada, dotted to Cy', ''),
      BASE,
      [
        'solid added: Bo reports to Ada: not in the baseline',
        'dotted added: Bo has a dotted line to Cy: not in the baseline',
      ],
    ],
    [
      'lines that go, with the person too',
      BASE,
      BASE.replace(/.*Bo.*\n/, ''),
      [
        'solid removed: Bo reports to Ada in the baseline, not here',
        'dotted removed: Bo has a dotted line to Cy in the baseline, not here',
      ],
    ],
    [
      'the same line of somebody who changed team',
      BASE,
      `${BASE.replace(/.*Bo.*\n/, '')}team P, platform\n  Bo, ml-engineer, reports to Ada, dotted to Cy\n`,
      ['solid null: Bo reports to Ada', 'dotted null: Bo has a dotted line to Cy'],
    ],
    [
      'a second dotted line, the first as it was',
      BASE,
      BASE.replace('dotted to Cy', 'dotted to Cy, dotted to Di').concat('  Di, architect\n'),
      [
        'solid null: Bo reports to Ada',
        'dotted null: Bo has a dotted line to Cy',
        'dotted added: Bo has a dotted line to Di: not in the baseline',
      ],
    ],
  ])('tells %s', (_, from, into, lines) => {
    expect(told(from, into)).toEqual(lines);
  });

  it('counts what differs, in the baseline nothing', () => {
    const { columns } = drawn(BASE, BASE.replace('reports to Ada, dotted to Cy', 'reports to Cy'));
    expect(columns.map(({ counts }) => counts)).toEqual([
      { added: 0, removed: 0, moved: 0 },
      { added: 0, removed: 1, moved: 1 },
    ]);
    expect(columns[0]?.lines.every(({ mark }) => mark === null)).toBe(true);
  });

  it('draws every line between seats, from a card to a card, inside the chart', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...TOPOLOGY_IDS), (plan, topology) => {
        const first = plan.scenarios[SCENARIO];
        if (!first) return;
        const second = convertScenario(plan, first, topology, asId('scenario', 'scenario-2')).scenario;
        const both = { ...plan, scenarios: { ...plan.scenarios, [second.id]: second } };
        const scenarios = [first, second];
        const charts = alignCharts(
          scenarios.map((scenario) => ({ scenario, evaluation: evaluate(both, scenario.id, DAY) })),
        );
        const layout = layoutCharts(charts, 400);
        const columns = linesOfCharts(both, scenarios, charts);
        for (const [column, scenario] of scenarios.entries()) {
          const lines = columns[column]?.lines ?? [];
          const toSeats = Object.values(scenario.seats).flatMap(({ solid, dotted }) =>
            [solid, ...dotted].filter((manager) => manager?.kind === 'seat'),
          );
          expect(lines.filter(({ mark }) => mark !== 'removed')).toHaveLength(toSeats.length);
          const paths = drawLines(lines, layout);
          expect(paths).toHaveLength(lines.length);
          for (const { top, bottom, x } of paths) {
            expect(top).toBeGreaterThanOrEqual(0);
            expect(bottom).toBeLessThanOrEqual(layout.height);
            expect(x).toBeLessThanOrEqual(layout.width);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
