import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartLayout } from '#renderer/features/compare/chart-layout.ts';
import { layoutCharts } from '#renderer/features/compare/chart-layout.ts';
import { alignCharts } from '#renderer/features/compare/chart-model.ts';
import { drawLines, linesOfCharts } from '#renderer/features/compare/line-model.ts';
import { alignOutside, PILL_HEIGHT } from '#renderer/features/compare/outside-model.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { comparedOf, scenariosFrom } from '#tests/shared/compare/two-scenarios.ts';

function drawn(from: string, into: string) {
  const plan = scenariosFrom(from, into);
  const compared = comparedOf(plan, 'AB');
  const charts = alignCharts(compared);
  const scenarios = compared.map(({ scenario }) => scenario);
  const columns = linesOfCharts(plan, scenarios, charts);
  return { charts, columns, layout: layoutCharts(charts, 400, alignOutside(plan, scenarios)) };
}

const told = (from: string, into: string) =>
  drawn(from, into).columns[1]?.lines.map(({ kind, mark, words }) => `${kind} ${mark}: ${words}`);

const BASE = `team R, product
  Ada, data-scientist
  Bo, ml-engineer, reports to Ada, dotted to Cy
  Cy, architect
`;

const OUTSIDERS = Array.from({ length: 9 }, (_, i) =>
  createPerson(asId('person', `person-out-${i}`), 'Zoe Outside '.repeat(i + 1).trim(), { isOutside: true }),
);

/** Seats without a manager report to them in turn, the others by dotted lines. */
function withOutsiders(plan: Plan, outsiders: readonly Person[]): Plan {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario || outsiders.length === 0) return plan;
  const seats = Object.values(scenario.seats).map((seat, i): Seat => {
    const manager = { kind: 'outside', id: (outsiders[i % outsiders.length] ?? OUTSIDERS[0])?.id } as ManagerRef;
    return seat.solid === null ? { ...seat, solid: manager } : { ...seat, dotted: [manager] };
  });
  return {
    ...plan,
    people: { ...plan.people, ...Object.fromEntries(outsiders.map((person) => [person.id, person])) },
    scenarios: { [SCENARIO]: { ...scenario, seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])) } },
  };
}

/** Pills stand inside the chart, over everything else, and apart. */
function expectApart({ pills, boxes, width }: ChartLayout): void {
  for (const [i, one] of pills.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    for (const { y } of boxes) expect(one.y + PILL_HEIGHT).toBeLessThan(y);
    for (const other of pills.slice(i + 1))
      expect(other.y > one.y + PILL_HEIGHT || Math.abs(other.x - one.x) > Math.min(one.width, other.width)).toBe(true);
  }
}

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
    [
      'a manager from outside in place of one inside, and a dotted line to another',
      BASE,
      BASE.replace('reports to Ada, dotted to Cy', 'reports to Zoe, dotted to Cy, dotted to Yan'),
      [
        'solid moved: Bo reports to Zoe; to Ada in the baseline',
        'dotted null: Bo has a dotted line to Cy',
        'dotted added: Bo has a dotted line to Yan: not in the baseline',
      ],
    ],
    [
      'lines to managers from outside that go',
      BASE.replace('reports to Ada, dotted to Cy', 'reports to Zoe, dotted to Yan'),
      BASE.replace('reports to Ada, dotted to Cy', 'reports to Zoe'),
      ['solid null: Bo reports to Zoe', 'dotted removed: Bo has a dotted line to Yan in the baseline, not here'],
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

  it('ends lines to managers from outside at the foot of their pill, which stands in one place', () => {
    const reports = 'reports to Ada, dotted to Cy';
    const { columns, layout } = drawn(
      BASE.replace(reports, 'reports to Zoe'),
      BASE.replace(reports, 'reports to Yan').replace('Ada, data-scientist', 'Ada, data-scientist, reports to Zoe'),
    );
    const [zoe, yan] = ['Zoe', 'Yan'].map((who) => layout.pills.find(({ pill }) => pill.name === who));
    if (!zoe || !yan) throw new Error('a pill is missing');
    expect(zoe.pill.charts).toEqual(['same', 'same']);
    expect(yan.pill.charts).toEqual([null, 'added']);
    const ends = columns.map(({ lines }) =>
      drawLines(lines, layout).map(({ line, path }) => [line.words, path.slice(path.lastIndexOf('H'))]),
    );
    const foot = ({ x, y, width }: typeof zoe) => `H${x + width / 2}V${y + PILL_HEIGHT}`;
    expect(ends).toEqual([
      [['Bo reports to Zoe', foot(zoe)]],
      [
        ['Ada reports to Zoe: not in the baseline', foot(zoe)],
        ['Bo reports to Yan; to Zoe in the baseline', foot(yan)],
      ],
    ]);
  });

  it('draws every line, from a card to a card or a pill, inside the chart', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(...TOPOLOGY_IDS),
        fc.subarray(OUTSIDERS),
        (drawnPlan, topology, outsiders) => {
          const plan = withOutsiders(drawnPlan, outsiders);
          const first = plan.scenarios[SCENARIO];
          if (!first) return;
          const second = convertScenario(plan, first, topology, asId('scenario', 'scenario-2')).scenario;
          const both = { ...plan, scenarios: { ...plan.scenarios, [second.id]: second } };
          const scenarios = [first, second];
          const charts = alignCharts(
            scenarios.map((scenario) => ({ scenario, evaluation: evaluate(both, scenario.id, DAY) })),
          );
          const layout = layoutCharts(charts, 400, alignOutside(both, scenarios));
          const columns = linesOfCharts(both, scenarios, charts);
          expectApart(layout);
          for (const [column, scenario] of scenarios.entries()) {
            const lines = columns[column]?.lines ?? [];
            const all = Object.values(scenario.seats).flatMap(({ solid, dotted }) =>
              solid ? [solid, ...dotted] : dotted,
            );
            expect(lines.filter(({ mark }) => mark !== 'removed')).toHaveLength(all.length);
            const paths = drawLines(lines, layout);
            expect(paths).toHaveLength(lines.length);
            for (const { top, bottom, x } of paths) {
              expect(top).toBeGreaterThanOrEqual(0);
              expect(bottom).toBeLessThanOrEqual(layout.height);
              expect(x).toBeLessThanOrEqual(layout.width);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
