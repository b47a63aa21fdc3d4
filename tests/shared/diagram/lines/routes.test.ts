import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import { blocksOf, searchWay, straightened } from '#shared/diagram/lines/route-search.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { LEVEL_GAP, overlaps, rightOf } from '#shared/diagram/metrics.ts';
import { createPerson, createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, bigPlan } from '#tests/helpers/generate-plan.ts';
import { tinyOrg } from '#tests/helpers/tiny-org.ts';

const first = (plan: Plan): Scenario => scenariosOf(plan)[0] as Scenario;

function segments(points: readonly Point[]): Box[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] as Point;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
}

const isRightAngled = ({ points }: Route) => segments(points).every(({ width, height }) => width === 0 || height === 0);

/** Names of frames and loose cards that a line runs through and has no business in. */
function trespasses(route: Route, scenario: Scenario, { frames, cards }: ChartLayout): string[] {
  const home = (id: string) => scenario.seats[id as never] as { team: string | null } | undefined;
  const own = new Set([route.source, route.target].flatMap((id) => [id, home(id)?.team ?? '']));
  const loose = [...cards].filter(([id]) => frames.size === 0 || home(id)?.team === null);
  return [...frames, ...loose]
    .filter(([id, box]) => !own.has(id) && segments(route.points).some((segment) => overlaps(segment, box)))
    .map(([id]) => `${route.id} runs through ${id}`);
}

describe('routesOf()', () => {
  it.each(['sample', 'two hundred seats'])('leads no line through what it does not end in: %s', (name) => {
    const plan = name === 'sample' ? buildSample() : bigPlan(200);
    const scenario = first(plan);
    const layout = layoutTeams(plan, scenario);
    const routes = routesOf(scenario, layout, 'teams');
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => !isRightAngled(route))).toEqual([]);
    expect(routes.flatMap((route) => trespasses(route, scenario, layout))).toEqual([]);
  });

  it.each(['embedded', 'centralized', 'full-stack'] as const)('runs through no team after a conversion: %s', (to) => {
    const plan = buildSample();
    const { scenario } = convertScenario(plan, first(plan), to, asId('scenario', 'scenario-b'));
    const layout = layoutTeams(plan, scenario);
    const routes = routesOf(scenario, layout, 'teams');
    expect(routes.flatMap((route) => trespasses(route, scenario, layout))).toEqual([]);
  });

  it('leads from side to side between seats beside each other, and straight up to what a platform serves', () => {
    const plan = buildSample();
    const routes = routesOf(first(plan), layoutTeams(plan, first(plan)), 'teams');
    expect(routes.find(({ id }) => id === 'solid:seat-tomas-rivera')?.points).toHaveLength(2);
    const serves = routes.filter(({ kind }) => kind === 'serves');
    expect(serves.map(({ points }) => points.length)).toEqual([2, 2, 2]);
  });

  it('leads straight from a team to a narrow one beside it, though both ends want more room than the gap has', () => {
    const { plan } = tinyOrg('team Search, product\nteam Basket, product\nhand-off model, Search to Basket');
    const scenario = first(plan);
    const [search, basket] = Object.keys(scenario.teams).map((id) => asId('team', id));
    const layout: ChartLayout = {
      frames: new Map([
        [search as TeamId, { x: 0, y: 0, width: 850, height: 700 }],
        [basket as TeamId, { x: 892, y: 0, width: 232, height: 228 }],
      ]),
      cards: new Map(),
      pills: new Map(),
    };
    expect(routesOf(scenario, layout, 'teams').map(({ points }) => points)).toEqual([
      [
        { x: 850, y: 23 },
        { x: 892, y: 23 },
      ],
    ]);
  });

  it('leads straight down from a manager outside to the only seat under them', () => {
    const boss = createPerson(asId('person', 'person-boss'), 'Boss', { isOutside: true });
    const seat = createSeat(asId('seat', 'seat-a'), 'architect', { solid: { kind: 'outside', id: boss.id } });
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', { seats: { [seat.id]: seat } });
    const plan = createPlan(asId('plan', 'plan-boss'), 'Boss', {
      people: { [boss.id]: boss },
      scenarios: { [scenario.id]: scenario },
    });
    const [line] = routesOf(scenario, layoutTeams(plan, scenario), 'teams');
    expect(line?.points).toHaveLength(2);
  });

  it('draws right angles between the edges of both ends, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('teams' as const, 'reporting' as const), (plan, view) => {
        const scenario = first(plan);
        const layout = view === 'teams' ? layoutTeams(plan, scenario) : layoutReporting(plan, scenario);
        const boxOf = (id: string) => (layout.cards.get(id as never) ?? layout.frames.get(id as never)) as Box;
        for (const route of routesOf(scenario, layout, view)) {
          expect(isRightAngled(route)).toBe(true);
          for (const [id, point] of [
            [route.source, route.points[0]],
            [route.target, route.points.at(-1)],
          ] as const) {
            const box = boxOf(id);
            const { x, y } = point as Point;
            const isOnSide = x === box.x || x === rightOf(box);
            const isOnEnd = y === box.y || y === box.y + box.height;
            expect(isOnSide || isOnEnd, `${route.id} ends at ${x} ${y}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hangs the reports of a lead on one line a column', () => {
    const scenario = first(bigPlan(60));
    const layout = layoutTeams(bigPlan(60), scenario);
    const inside = routesOf(scenario, layout, 'teams').filter(
      ({ source, target }) => source === 'seat-1' && scenario.seats[target as never] !== undefined,
    );
    const rails = new Set(
      inside.flatMap(({ points }) => segments(points).flatMap((each) => (each.height > 0 ? [each.x] : []))),
    );
    expect(inside.length).toBeGreaterThan(3);
    expect(rails.size).toBe(2);
  });

  it('runs beside cards that stack under a manager who has managers too', () => {
    const plan = bigPlan(60);
    const scenario = first(plan);
    const layout = layoutReporting(plan, scenario);
    const routes = routesOf(scenario, layout, 'reporting').filter(({ kind }) => kind === 'solid');
    expect(routes.flatMap((route) => trespasses(route, scenario, layout))).toEqual([]);
  });

  it('keeps as far from the cards under a manager from outside as from those under any other', () => {
    const boss = { ...createPerson(asId('person', 'person-boss'), 'Boss'), isOutside: true };
    const seats = ['a', 'b', 'c', 'd'].map((each, index) =>
      createSeat(asId('seat', `seat-${each}`), 'architect', {
        solid:
          index < 2 ? { kind: 'outside', id: boss.id } : { kind: 'seat', id: asId('seat', `seat-${'ab'[index - 2]}`) },
      }),
    );
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    });
    const plan = createPlan(asId('plan', 'plan-outside'), 'Outside', {
      people: { [boss.id]: boss },
      scenarios: { [scenario.id]: scenario },
    });
    const layout = layoutReporting(plan, scenario);
    const lines = routesOf(scenario, layout, 'reporting').filter(({ source }) => source === boss.id);
    const gaps = lines.map(
      ({ points: [, bus], target }) => (layout.cards.get(target as never)?.y ?? 0) - (bus?.y ?? 0),
    );
    expect(gaps).toEqual([LEVEL_GAP / 2, LEVEL_GAP / 2]);
  });

  it('marks the line that closes a loop', () => {
    const ids = ['a', 'b', 'c'].map((each) => asId('seat', `seat-${each}`));
    const seats = ids.map((id, index) => {
      const manager = ids[(index + 1) % 3] as (typeof ids)[number];
      return createSeat(id, 'architect', { solid: { kind: 'seat', id: manager } });
    });
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    });
    const plan = createPlan(asId('plan', 'plan-loop'), 'Loop', { scenarios: { [scenario.id]: scenario } });
    const routes = routesOf(scenario, layoutReporting(plan, scenario), 'reporting');
    expect(routes).toHaveLength(3);
    expect(routes.filter(({ isLoop }) => isLoop)).toHaveLength(1);
  });

  it('gives the lines that are asked for the ways and labels that they have among all', () => {
    const scenario = first(buildSample());
    const layout = layoutTeams(buildSample(), scenario);
    const all = routesOf(scenario, layout, 'teams');
    const some = all.filter(({ target }, index) => index % 3 === 0 || target.startsWith('team-'));
    const asked = new Set(some.map(({ source, target }) => `${source} ${target}`));
    const given = routesOf(scenario, layout, 'teams', ({ source, target }) => asked.has(`${source} ${target}`));
    expect(given).toEqual(all.filter(({ source, target }) => asked.has(`${source} ${target}`)));
    expect(given.length).toBeLessThan(all.length);
  });

  it('puts no two labels over one another', () => {
    const scenario = first(buildSample());
    const labelled = routesOf(scenario, layoutTeams(buildSample(), scenario), 'teams').filter(
      ({ kind }) => kind === 'hand-off',
    );
    expect(labelled.length).toBeGreaterThan(1);
    const boxes = labelled.map(({ label, labelAt: { x, y } }): Box => {
      const width = label.length * 6;
      return { x: x - width / 2, y: y - 7, width, height: 14 };
    });
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
  });
});

describe('searchWay()', () => {
  const wall: Box = { x: 100, y: 0, width: 50, height: 200 };

  it.each<[string, Point, Point, number]>([
    ['straight where nothing is in the way', { x: 0, y: 300 }, { x: 400, y: 300 }, 2],
    ['with one corner where that is free', { x: 0, y: 300 }, { x: 400, y: 100 }, 3],
    ['round the nearer end of a wall', { x: 0, y: 150 }, { x: 400, y: 150 }, 4],
  ])('goes %s', (_, start, end, corners) => {
    const way = searchWay(start, end, blocksOf([wall]), 10);
    expect(way.hits).toBe(0);
    expect(way.points).toHaveLength(corners);
  });

  it('keeps its distance: under the wall, as that is nearer', () => {
    expect(searchWay({ x: 0, y: 150 }, { x: 400, y: 150 }, blocksOf([wall]), 10).points).toEqual([
      { x: 0, y: 150 },
      { x: 0, y: 210 },
      { x: 400, y: 210 },
      { x: 400, y: 150 },
    ]);
  });
});

describe('straightened()', () => {
  it('leaves out what is no corner', () => {
    const at = (x: number, y: number): Point => ({ x, y });
    expect(straightened([at(0, 0), at(0, 0), at(5, 0), at(9, 0), at(9, 4)])).toEqual([at(0, 0), at(9, 0), at(9, 4)]);
  });
});
