import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutName, layoutCharts, placeAt, SEAT_HEIGHT, SEAT_WIDTH } from '#renderer/features/compare/chart-layout.ts';
import type { PlacedSeat } from '#renderer/features/compare/chart-model.ts';
import { alignCharts } from '#renderer/features/compare/chart-model.ts';
import { asId } from '#shared/model/ids.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { comparedOf, scenariosFrom } from '#tests/shared/compare/two-scenarios.ts';

/** Each place of each team in words: who stands there and what is marked. */
function told(...texts: readonly string[]) {
  const plan = scenariosFrom(...texts);
  const { slots, counts } = alignCharts(comparedOf(plan, 'ABCD'.slice(0, texts.length)));
  const words = (placed: PlacedSeat | null) => {
    if (!placed) return '';
    const { seat, mark, isGhost } = placed;
    const who = seat.person === null ? 'vacant' : (plan.people[seat.person]?.name ?? '');
    return [isGhost ? `(${who})` : who, mark].filter(Boolean).join(' ');
  };
  return {
    counts,
    slots: slots.map(({ charts }) =>
      charts.map((chart) =>
        chart ? [chart.name, chart.mark, ...chart.seats.map(words)].filter((w) => w !== null) : null,
      ),
    ),
  };
}

const BASE =
  'team R, product\n  Ada, data-scientist\n  Bo, ml-engineer\n  vacant, qa-engineer\nteam P, platform\n  Cy, mlops-engineer\n';

describe('alignCharts()', () => {
  it.each<[string, string, readonly (readonly string[] | null)[]]>([
    [
      'nothing where nothing differs',
      BASE,
      [
        ['R', 'Ada', 'Bo', 'vacant'],
        ['P', 'Cy'],
      ],
    ],
    [
      'who moves, and the place that they left',
      'team R, product\n  Ada, data-scientist\n  vacant, qa-engineer\nteam P, platform\n  Cy, mlops-engineer\n  Bo, ml-engineer\n',
      [
        ['R', 'Ada', '(Bo) moved', 'vacant'],
        ['P', 'Cy', 'Bo moved'],
      ],
    ],
    [
      'who is added and who is gone',
      BASE.replace('Bo, ml-engineer', 'Di, data-engineer'),
      [
        ['R', 'Ada', '(Bo) removed', 'vacant', 'Di added'],
        ['P', 'Cy'],
      ],
    ],
    [
      'a changed role',
      BASE.replace('Bo, ml-engineer', 'Bo, data-engineer'),
      [
        ['R', 'Ada', 'Bo changed', 'vacant'],
        ['P', 'Cy'],
      ],
    ],
    [
      'a changed share',
      BASE.replace('Bo, ml-engineer', 'Bo, ml-engineer, 0.5 FTE'),
      [
        ['R', 'Ada', 'Bo changed', 'vacant'],
        ['P', 'Cy'],
      ],
    ],
    [
      'a changed manager',
      BASE.replace('Bo, ml-engineer', 'Bo, ml-engineer, reports to Ada'),
      [
        ['R', 'Ada', 'Bo changed', 'vacant'],
        ['P', 'Cy'],
      ],
    ],
    [
      'a vacancy that is gone',
      BASE.replace('  vacant, qa-engineer\n', ''),
      [
        ['R', 'Ada', 'Bo', '(vacant) removed'],
        ['P', 'Cy'],
      ],
    ],
    [
      'a team that is gone',
      BASE.replace('team P, platform\n', '').replace('  Cy, mlops-engineer\n', ''),
      [
        ['R', 'Ada', 'Bo', 'vacant'],
        ['P', 'removed', '(Cy) removed'],
      ],
    ],
    [
      'a team that is new',
      `${BASE}team N, enabling\n`,
      [
        ['R', 'Ada', 'Bo', 'vacant'],
        ['P', 'Cy'],
        ['N', 'added'],
      ],
    ],
  ])('marks %s', (_, text, expected) => {
    expect(told(BASE, text).slots.map((charts) => charts[1])).toEqual(expected);
  });

  it('marks nothing in the baseline and has as many places in every chart', () => {
    const { slots } = told(BASE, BASE.replace('Bo, ml-engineer', 'Di, data-engineer'));
    expect(slots[0]?.[0]).toEqual(['R', 'Ada', 'Bo', 'vacant', '']);
  });

  it('counts seats, ghosts only where the seat is gone', () => {
    const { counts } = told(
      BASE,
      'team R, product\n  Ada, data-scientist, 0.5 FTE\n  Di, data-engineer\nteam P, platform\n  Cy, mlops-engineer\n  Bo, ml-engineer\n',
    );
    expect(counts).toEqual([
      { added: 0, removed: 0, moved: 0, changed: 0 },
      { added: 1, removed: 1, moved: 1, changed: 1 },
    ]);
  });

  it('puts the same person of the same team into one place, whatever the order of the seats', () => {
    const { slots } = told(
      BASE,
      'team R, product\n  Bo, ml-engineer\n  Ada, data-scientist\nteam P, platform\n  Cy, mlops-engineer\n',
    );
    expect(slots[0]?.[1]?.slice(0, 3)).toEqual(['R', 'Ada', 'Bo']);
  });

  it('draws every seat once, and the same person of a team in one place', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...TOPOLOGY_IDS), (plan, topology) => {
        const from = plan.scenarios[SCENARIO];
        if (!from) return;
        const to = convertScenario(plan, from, topology, asId('scenario', 'scenario-2')).scenario;
        const both = { ...plan, scenarios: { ...plan.scenarios, [to.id]: to } };
        const compared = [from, to].map((scenario) => ({ scenario, evaluation: evaluate(both, scenario.id, DAY) }));
        const { slots } = alignCharts(compared);
        for (const [column, { scenario }] of compared.entries()) {
          const drawn = slots
            .flatMap(({ charts }) => charts[column]?.seats ?? [])
            .filter((placed) => placed && !placed.isGhost);
          expect(drawn.map((placed) => placed?.seat.id).sort()).toEqual(Object.keys(scenario.seats).sort());
        }
        for (const { charts, places } of slots) {
          expect(charts.every((chart) => chart === null || chart.seats.length === places)).toBe(true);
          for (let place = 0; place < places; place++) {
            const people = charts.flatMap((chart) => chart?.seats[place]?.seat.person ?? []);
            expect(new Set(people).size).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});

describe('layoutCharts()', () => {
  const layoutOf = (text: string, width: number) =>
    layoutCharts(alignCharts(comparedOf(scenariosFrom(text), 'A')), width);
  const many = (teams: number, seats: number) =>
    Array.from(
      { length: teams },
      (_, team) =>
        `team T${team}, product\n${Array.from({ length: seats }, (__, seat) => `  P${team}-${seat}, ml-engineer\n`).join('')}`,
    ).join('');

  it.each([
    [1, 1, 240],
    [3, 3, 240],
    [5, 8, 240],
    [2, 40, 240],
    [4, 3, 120],
    [6, 2, 900],
  ])('keeps %d teams of %d within %d px, none over another, every seat in its team', (teams, seats, width) => {
    const { boxes, width: whole, height } = layoutOf(many(teams, seats), width);
    expect(boxes).toHaveLength(teams);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(Math.max(whole, width));
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (let place = 0; place < seats; place++) {
        const [x, y] = placeAt(box, place);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + SEAT_WIDTH).toBeLessThanOrEqual(box.width);
        expect(y + SEAT_HEIGHT).toBeLessThanOrEqual(box.height);
      }
      for (const other of boxes) {
        if (other === box) continue;
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('cuts a name where there is no room for it', () => {
    expect(cutName('Ranking', 100)).toBe('Ranking');
    expect(cutName('Integration & Quality', 80)).toBe('Integration…');
    expect(cutName('Ranking', 10)).toBe('R…');
  });
});
