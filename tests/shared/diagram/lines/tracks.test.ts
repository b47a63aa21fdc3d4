import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartView, Route } from '#shared/diagram/lines/routes.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Way } from '#shared/diagram/lines/track-pieces.ts';
import { toldApart } from '#shared/diagram/lines/tracks.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { anyPlan, bigPlan } from '#tests/helpers/generate-plan.ts';
import { tinyOrg } from '#tests/helpers/tiny-org.ts';

/** More than this of two lines in one place is not only a corner. */
const FEW = 5;

const isOnOneLine = (a: Point, b: Point, c: Point, d: Point, axis: 'x' | 'y'): boolean => {
  const along = axis === 'x' ? 'y' : 'x';
  if (a[axis] !== b[axis] || c[axis] !== d[axis] || Math.abs(a[axis] - c[axis]) >= 1.5) return false;
  const [first, second] = [
    [a[along], b[along]],
    [c[along], d[along]],
  ];
  return Math.min(Math.max(...first), Math.max(...second)) - Math.max(Math.min(...first), Math.min(...second)) > FEW;
};

const pieces = (points: readonly Point[]) => points.slice(1).map((b, index) => [points[index] as Point, b] as const);

/** Pairs of reporting lines of different managers, and of serves lines of different platforms, that share more than a few pixels. */
function shared(routes: readonly Route[]): string[] {
  const lines = routes.filter(({ kind }) => kind !== 'hand-off');
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      if (one.kind === other.kind && one.source === other.source) return [];
      const isShared = pieces(one.points).some(([a, b]) =>
        pieces(other.points).some(([c, d]) => isOnOneLine(a, b, c, d, 'x') || isOnOneLine(a, b, c, d, 'y')),
      );
      return isShared ? [`${one.id} of ${one.source} on ${other.id} of ${other.source}`] : [];
    }),
  );
}

const scenarioOf = (plan: Plan): Scenario => scenariosOf(plan)[0] as Scenario;

function linesOf(plan: Plan, view: ChartView): Route[] {
  const scenario = scenarioOf(plan);
  const layout = view === 'teams' ? layoutTeams(plan, scenario) : layoutReporting(plan, scenario);
  return routesOf(scenario, layout, view);
}

/** Seats by team, each with its manager. */
function planOf(...rows: readonly (readonly [seat: string, team: string, manager: string])[]): Plan {
  const seats = rows.map(([name, team, manager], index) =>
    createSeat(asId('seat', `seat-${name}`), 'ml-engineer', {
      team: team === '' ? null : asId('team', `team-${team}`),
      rank: `a${index + 1}`,
      solid: manager === '' ? null : { kind: 'seat', id: asId('seat', `seat-${manager}`) },
    }),
  );
  const teams = [...new Set(rows.map(([, team]) => team))].flatMap((team) =>
    team === '' ? [] : [createTeam(asId('team', `team-${team}`), team)],
  );
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    teams: Object.fromEntries(teams.map((team) => [team.id, team])),
  });
  return createPlan(asId('plan', 'plan-tracks'), 'Tracks', { scenarios: { [scenario.id]: scenario } });
}

const WITHIN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
  (seat, index) => [seat, 'x', ['', 'a', 'a', 'b', 'b', 'c', 'c'][index] ?? ''] as const,
);
const SEVEN = [
  ['a', 'x', ''],
  ['b', 'y', 'a'],
  ['c', 'z', 'a'],
  ['d', 'x', 'b'],
  ['e', 'y', 'c'],
  ['f', 'z', 'a'],
  ['g', 'x', 'c'],
] as const;
const OVER = [
  ...['a', 'b', 'c'].map((seat) => [seat, '', ''] as const),
  ...Array.from({ length: 12 }, (_, index) => [`p${index}`, 'xyzw'[index % 4] ?? '', 'abc'[index % 3] ?? ''] as const),
];
const COLUMNS = Array.from(
  { length: 18 },
  (_, index) =>
    [`p${index}`, 'xy'[index % 2] ?? '', index < 2 ? '' : `p${Math.floor(index / 4) * 2 + (index % 2)}`] as const,
);

/** Two platforms in each of two rows, each of which serves both teams over them. */
const { plan: SERVED } = tinyOrg(`team Search, product
  Ada, product-owner
team Basket, product
  Bo, product-owner
${[1, 2, 3, 4].map((n) => `team Platform ${n}, platform\n  P${n}, data-engineer\n  Q${n}, data-engineer`).join('\n')}
${[1, 2, 3, 4].map((n) => `serves, Platform ${n} to Search\nserves, Platform ${n} to Basket`).join('\n')}`);

describe('lines of different managers and platforms', () => {
  it.each([
    ['of three in one team', planOf(...WITHIN)],
    ['of three in three teams', planOf(...SEVEN)],
    ['over four teams', planOf(...OVER)],
    ['in teams with several columns', planOf(...COLUMNS)],
    ['in two hundred seats', bigPlan(200)],
    ['of four platforms that serve the same teams', SERVED],
  ])('never share a track: %s', (_, plan) => {
    expect(linesOf(plan, 'teams').length).toBeGreaterThan(5);
    for (const view of ['teams', 'reporting'] as const) expect(shared(linesOf(plan, view))).toEqual([]);
  });

  it('never share a track, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('teams' as const, 'reporting' as const), (plan, view) => {
        expect(shared(linesOf(plan, view))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const at = (x: number, y: number): Point => ({ x, y });
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
/** A line from the left to the right by way of a channel at `x`. */
const through = (net: string, x: number, from: number, to: number): Way => ({
  net,
  points: [at(-50, from), at(x, from), at(x, to), at(150, to)],
  from: box(-150, from - 20, 100, 40),
  to: box(150, to - 20, 100, 40),
});
const trackOf = (points: readonly Point[] | undefined): number => points?.[1]?.x ?? Number.NaN;

describe('toldApart()', () => {
  const sides = (width: number) => [box(-40, 15, 40, 170), box(width, 15, 40, 170)];

  it('leaves lines of one net on one track, and those that are apart where they are', () => {
    const ways = [through('a', 10, 0, 200), through('a', 10, 0, 300), through('b', 14, 400, 220)];
    expect(toldApart(ways, [])).toEqual(ways.map(({ points }) => points));
  });

  it.each([
    [40, 6],
    [10, 6],
    [8, 4],
    [6, 2],
  ])('gives each net a track: in a channel %i wide at least %i apart', (width, least) => {
    const [one, other] = toldApart([through('a', width / 2, 0, 200), through('b', width / 2, 5, 195)], sides(width));
    expect(Math.abs(trackOf(one) - trackOf(other))).toBeGreaterThanOrEqual(Math.min(least, width - 4));
    for (const x of [trackOf(one), trackOf(other)]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
    }
  });

  it('leaves a line where it is in a channel that is full', () => {
    const ways = ['a', 'b', 'c', 'd', 'e'].map((net, index) => through(net, 4, index, 200 - index));
    const places = toldApart(ways, sides(8)).map(trackOf);
    expect(new Set(places).size).toBeGreaterThan(2);
    expect(places).toContain(4);
  });

  it('stands brackets in one another, the longer outside, so that they do not cross', () => {
    const bracket = (net: string, from: number, to: number): Way => ({
      net,
      points: [at(0, from), at(-10, from), at(-10, to), at(0, to)],
      from: box(0, from - 20, 100, 40),
      to: box(0, to - 20, 100, 40),
    });
    const [inner, outer] = toldApart([bracket('a', 100, 200), bracket('b', 0, 300)], []);
    expect(trackOf(outer)).toBeLessThanOrEqual(trackOf(inner) - 6);
  });

  it('moves the ends of two lines along the side that they share', () => {
    const straight = (net: string): Way => ({
      net,
      points: [at(0, 50), at(200, 50)],
      from: box(-100, 0, 100, 100),
      to: box(200, 0, 100, 100),
    });
    const [one, other] = toldApart([straight('a'), straight('b')], []);
    expect(Math.abs((one?.[0]?.y ?? 0) - (other?.[0]?.y ?? 0))).toBe(6);
  });
});
