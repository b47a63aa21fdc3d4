import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import { gapRoutesOf } from '#shared/diagram/lines/gap-routes.ts';
import { gapsOf } from '#shared/diagram/lines/gaps.ts';
import { headsOf, segmentsOf, solidOf, spotAlong, withPlacedLabels } from '#shared/diagram/lines/label-places.ts';
import { labelBox } from '#shared/diagram/lines/labels.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { overlaps } from '#shared/diagram/metrics.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { busyPlan } from '#tests/helpers/busy-plan.ts';
import { TINY_DAY, tinyOrg } from '#tests/helpers/tiny-org.ts';

/** Left free around a label, and of its line at its ends, where it moves; and how far beside a cut its label stands. */
const [AIR, ENDS, BESIDE_CUT] = [2, 8, 12];

function placed(plan: Plan) {
  const scenario = scenariosOf(plan)[0] as Scenario;
  const layout = layoutTeams(plan, scenario);
  const routes = routesOf(scenario, layout, 'teams');
  return { scenario, layout, before: routes, routes: withPlacedLabels(routes, scenario, layout) };
}

const coversAny = (box: Box, others: readonly Box[]): boolean => others.some((other) => overlaps(other, box));
const withAir = ({ x, y, width, height }: Box): Box => ({
  x: x - AIR,
  y: y - AIR,
  width: width + AIR * 2,
  height: height + AIR * 2,
});

/** A shorter part of a line cannot be cut. */
const SHORTEST_CUT = 16;

/** Every place for a box along a line, pixel by pixel: on it, or so far beside it on both sides, where it can be cut. */
function placesAlong(points: readonly Point[], { width, height }: Box, beside: number | null): Box[] {
  return points.slice(1).flatMap((b, index) => {
    const a = points[index] as Point;
    const isDown = a.x === b.x;
    const [along, across] = isDown ? [height, width] : [width, height];
    const [from, to] = isDown ? [Math.min(a.y, b.y), Math.max(a.y, b.y)] : [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    if (beside !== null && to - from <= SHORTEST_CUT) return [];
    const ends = beside === null ? along / 2 + ENDS : 0;
    const asides = beside === null ? [0] : [beside + across / 2, -beside - across / 2];
    const boxes: Box[] = [];
    for (let at = from + ends; at <= to - ends; at++)
      for (const aside of asides) {
        const [x, y] = isDown ? [a.x + aside, at] : [at, a.y + aside];
        boxes.push({ x: x - width / 2, y: y - height / 2, width, height });
      }
    return boxes;
  });
}
const isPlaceLeft = (places: readonly Box[], keepOff: readonly Box[]): boolean =>
  places.some((box) => !coversAny(withAir(box), keepOff));

const labelled = (routes: readonly Route[]): Route[] =>
  ['hand-off', 'serves'].flatMap((kind) => routes.filter((route) => route.kind === kind && route.label !== ''));

describe('withPlacedLabels()', () => {
  it.each(['Search to Basket', 'Basket to Search'])('covers no team beside which it stands: %s', (way) => {
    const { plan } = tinyOrg(`team Search, product
  Ada, product-owner
team Basket, product
  Bo, product-owner
hand-off requirements, ${way}`);
    const { routes, scenario, layout } = placed(plan);
    expect(routes).toHaveLength(1);
    for (const { label, labelAt } of routes)
      expect(coversAny(labelBox(label, labelAt), solidOf(scenario, layout))).toBe(false);
  });

  it('leaves the labels of the sample where they are', () => {
    const { before, routes } = placed(buildSample());
    expect(routes).toEqual(before);
  });

  it.each([
    ['two of one team', 'hand-off model, Bo to Di\nhand-off pipelines, Cy to Di'],
    ['between neighbours', 'hand-off requirements, Ada to Ed\nhand-off data-needs, Bo to Gus'],
    ['into every team', 'hand-off model, Bo to Di\nhand-off requirements, Ada to Ed\nhand-off pipelines, Gus to Di'],
  ])('covers no card, no label and no arrow head with those of hand-offs %s', (_, lines) => {
    const { plan } = tinyOrg(`stream Search
team Product, product, serves Search
  Ada, product-owner
  Bo, data-scientist
  Cy, data-engineer
team Basket, product, serves Search
  Ed, data-scientist
  Gus, data-engineer
team Operations, platform, serves Search
  Di, mlops-engineer
${lines}`);
    const { scenario, layout, routes } = placed(plan);
    const keepOff = [...solidOf(scenario, layout), ...routes.flatMap(headsOf)];
    const boxes = labelled(routes).map(({ label, labelAt }) => labelBox(label, labelAt));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [index, box] of boxes.entries()) {
      const others = boxes.filter((_, other) => other !== index);
      expect([...keepOff, ...others].filter((other) => overlaps(other, box))).toEqual([]);
    }
  });

  it('covers nothing where its line has a free place, whatever the plan, and the same each time', () => {
    fc.assert(
      fc.property(busyPlan, (plan) => {
        const { scenario, layout, routes } = placed(plan);
        const keepOff = [...solidOf(scenario, layout), ...routes.flatMap(headsOf)];
        for (const { label, labelAt, points } of labelled(routes)) {
          const box = labelBox(label, labelAt);
          if (coversAny(box, keepOff)) expect(isPlaceLeft(placesAlong(points, box, null), keepOff)).toBe(false);
          keepOff.push(box);
        }
        expect(placed(plan).routes).toEqual(routes);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a label between two teams side by side', () => {
  it('stands over the arrow, head and all, where the gap has no room on it', () => {
    const { plan } = tinyOrg('team Search, product\nteam Basket, product\nhand-off model, Search to Basket');
    const scenario = scenariosOf(plan)[0] as Scenario;
    const [search, basket] = Object.keys(scenario.teams).map((id) => asId('team', id));
    const frame = { y: 0, width: 232, height: 228 };
    const layout: ChartLayout = {
      frames: new Map([
        [search as TeamId, { ...frame, x: 0 }],
        [basket as TeamId, { ...frame, x: 272 }],
      ]),
      cards: new Map(),
      pills: new Map(),
    };
    const [route] = withPlacedLabels(routesOf(scenario, layout, 'teams'), scenario, layout) as [Route];
    const label = labelBox(route.label, route.labelAt);
    expect([...headsOf(route), ...layout.frames.values()].filter((box) => overlaps(box, label))).toEqual([]);
  });
});

describe('labels of gaps', () => {
  it('cover nothing where the line has a free place beside it, whatever the plan, and the same each time', () => {
    fc.assert(
      fc.property(busyPlan, (plan) => {
        const { scenario, layout, routes } = placed(plan);
        const gaps = gapsOf(scenario, evaluate(plan, scenario.id, TINY_DAY));
        const cuts = gapRoutesOf(gaps, scenario, layout, routes);
        const cut = new Set(gaps.map(({ line }) => line as string | null));
        const shown = routes.filter(({ id }) => !cut.has(id));
        const keepOff = [
          ...solidOf(scenario, layout),
          ...shown.flatMap(headsOf),
          ...labelled(shown).map(({ label, labelAt }) => labelBox(label, labelAt)),
        ];
        for (const { label, at, before, beyond } of cuts) {
          const way = [...before.slice(0, -1), ...beyond.slice(1)];
          const all = [...keepOff];
          if (coversAny(label, all)) expect(isPlaceLeft(placesAlong(way, label, BESIDE_CUT), all)).toBe(false);
          keepOff.push(label, { x: at.x - 10, y: at.y - 10, width: 20, height: 20 });
        }
        expect(gapRoutesOf(gaps, scenario, layout, routes)).toEqual(cuts);
      }),
      { numRuns: 150 },
    );
  });
});

describe('spotAlong()', () => {
  const down: readonly [Point, Point] = [
    { x: 100, y: 0 },
    { x: 100, y: 200 },
  ];
  const across: readonly [Point, Point] = [
    { x: 200, y: 50 },
    { x: 0, y: 50 },
  ];
  const size = { width: 40, height: 20 };
  it.each<[string, readonly [Point, Point], number, readonly Box[], Point | null]>([
    ['in the middle of a free line', down, 0, [], { x: 80, y: 90 }],
    ['in the middle of a line that leads left', across, 0, [], { x: 80, y: 40 }],
    ['right of a line', down, 10, [], { x: 110, y: 90 }],
    ['left of a line', down, -10, [], { x: 50, y: 90 }],
    ['over a line', across, 10, [], { x: 80, y: 20 }],
    ['under a line', across, -10, [], { x: 80, y: 60 }],
    ['past what is in the way, with air', down, 0, [{ x: 90, y: 95, width: 9, height: 40 }], { x: 80, y: 73 }],
    ['nowhere where all is covered', down, 0, [{ x: 90, y: 0, width: 9, height: 200 }], null],
    [
      'nowhere on a line that is too short',
      [
        { x: 0, y: 0 },
        { x: 0, y: 30 },
      ],
      0,
      [],
      null,
    ],
  ])('stands %s', (_, part, aside, keepOff, corner) => {
    const box = spotAlong(part, size, aside, keepOff);
    expect(box && { x: box.x, y: box.y }).toEqual(corner);
    if (box) expect(segmentsOf(part).some((line) => overlaps(line, box))).toBe(aside === 0);
  });
});
