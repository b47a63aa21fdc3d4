import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { boxOfGap, cutLines, gapRoutesOf } from '#shared/diagram/lines/gap-routes.ts';
import { gapsOf } from '#shared/diagram/lines/gaps.ts';
import { coveredArea, grownBy, segmentsOf } from '#shared/diagram/lines/label-places.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { overlaps } from '#shared/diagram/metrics.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import type { Point } from '#shared/model/point.ts';
import { isFilledOn } from '#shared/model/presence.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate, planOn } from '#shared/rules/index.ts';
import { busyPlan } from '#tests/helpers/busy-plan.ts';
import { anyPlan } from '#tests/helpers/generate-plan.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

function gapsIn(words: string) {
  const { plan } = tinyOrg(words);
  const scenario = plan.scenarios[TINY_SCENARIO] as Scenario;
  const gaps = gapsOf(scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY));
  const layout = layoutTeams(plan, scenario);
  return { plan, scenario, gaps, layout, routes: gapRoutesOf(gaps, scenario, layout) };
}

const PRODUCT = `
stream Search
team Product, product, serves Search
  Ada, product-owner
  Bo, data-scientist
  Cy, data-engineer`;
const UNLINKED = `${PRODUCT}
team Operations, platform, serves Search
  Di, mlops-engineer`;

const isOnEdge = ({ x, y, width, height }: Box, at: Point | undefined): boolean =>
  at !== undefined && (at.x === x || at.x === x + width || at.y === y || at.y === y + height);

describe('gapsOf()', () => {
  it('draws none that somebody accepted', () => {
    const { plan } = tinyOrg(UNLINKED);
    const scenario = plan.scenarios[TINY_SCENARIO] as Scenario;
    const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY);
    const accepted = evaluation.findings.map((finding) => ({
      ...finding,
      accepted: { reason: 'By talking', by: 'Ada' },
    }));
    expect(gapsOf(scenario, evaluation)).not.toEqual([]);
    expect(gapsOf(scenario, { ...evaluation, findings: accepted })).toEqual([]);
  });

  it.each<[string, string, readonly (readonly [string, string | null, string | null])[]]>([
    [
      'from who gives to who takes, where both are there',
      UNLINKED,
      [
        ['Model: nobody receives it today', 'team-product', 'team-operations'],
        ['Pipelines: nobody receives them today', 'team-product', 'team-operations'],
      ],
    ],
    [
      'from who gives alone, where nobody takes',
      PRODUCT,
      [
        ['Model: nobody receives it today', 'team-product', null],
        ['Pipelines: nobody receives them today', 'team-product', null],
      ],
    ],
    [
      'to who takes alone, where nobody gives',
      'stream Search\nteam Makers, product, serves Search\n  Bo, data-scientist\n  Cy, data-engineer\n  Di, mlops-engineer',
      [['Requirements: nobody hands them over today', null, 'team-makers']],
    ],
    [
      'from a seat in no team',
      'stream Search\nteam Makers, product, serves Search\n  Bo, data-scientist\n  Cy, data-engineer\n  Di, mlops-engineer\nno team\n  Ada, product-owner',
      [['Requirements: nobody receives them today', 'seat-ada-product-owner', 'team-makers']],
    ],
    ['nowhere, where a line carries it', `${UNLINKED}\nserves, Operations to Product`, []],
  ])('leads %s', (_, words, expected) => {
    expect(gapsIn(words).gaps.map(({ label, from, to }) => [label, from, to])).toEqual(expected);
  });

  it('is one for all streams that miss it between the same teams', () => {
    const { gaps } = gapsIn(
      UNLINKED.replace('stream Search', 'stream Search\nstream Basket').replaceAll(
        'serves Search',
        'serves Search, Basket',
      ),
    );
    expect(gaps.map(({ findings }) => findings.length)).toEqual([2, 2]);
  });
});

describe('gaps and findings', () => {
  it('agree, whatever the plan: a gap has an open finding or a vacancy, and every missing hand-off with an end has a gap', () => {
    fc.assert(
      fc.property(busyPlan, (plan) => {
        const scenario = Object.values(plan.scenarios)[0] as Scenario;
        const evaluation = evaluate(plan, scenario.id, TINY_DAY);
        const { findings, today } = evaluation;
        const gaps = gapsOf(scenario, evaluation);
        const open = new Map(findings.flatMap((each) => (each.accepted === null ? [[each.key, each.rule]] : [])));
        const shown = gaps.flatMap((gap) => gap.findings);
        const isVacant = (id: string | null) => {
          const seat = scenario.seats[id as never] as Seat | undefined;
          return seat !== undefined && !isFilledOn(seat, today);
        };
        for (const { line, from, to } of gaps.filter((gap) => gap.findings.length === 0))
          expect([line !== null, isVacant(from) || isVacant(to)]).toEqual([true, true]);
        for (const key of shown) expect(['hand-off-missing', 'pillar-only-vacant']).toContain(open.get(key));
        const missing = findings.filter(
          ({ rule, subjects }) =>
            rule === 'hand-off-missing' && subjects.some(({ kind }) => kind === 'team' || kind === 'seat'),
        );
        for (const { key } of missing) expect(shown).toContain(key);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a drawn hand-off with nobody at one end', () => {
  const LINKED = `${UNLINKED}\nhand-off model, Bo to Di\nhand-off pipelines, Cy to Di`;
  const [GIVES, TAKES] = ['seat-bo-data-scientist', 'seat-di-mlops-engineer'];
  const later = parseIsoDate('2027-02-01');
  const gapsWith = (id: string, change: object) => {
    const { plan } = tinyOrg(LINKED);
    const before = plan.scenarios[TINY_SCENARIO] as Scenario;
    const seats = { ...before.seats, [id]: { ...before.seats[id as never], ...change } } as Scenario['seats'];
    const scenario: Scenario = { ...before, seats };
    const changed = { ...plan, scenarios: { [scenario.id]: scenario } };
    const layout = layoutTeams(changed, scenario);
    const gaps = gapsOf(scenario, evaluate(changed, scenario.id, TINY_DAY));
    const lines = routesOf(scenario, layout, 'teams');
    return { scenario, changed, gaps, lines, routes: gapRoutesOf(gaps, scenario, layout, lines) };
  };

  it.each<[string, string, object, readonly string[]]>([
    ['is no gap while both are there', TAKES, {}, []],
    [
      'is one where the taker is to be hired',
      TAKES,
      { person: null },
      ['Model: nobody receives it today', 'Pipelines: nobody receives them today'],
    ],
    [
      'is one until the taker starts',
      TAKES,
      { start: later },
      ['Model: nobody receives it today', 'Pipelines: nobody receives them today'],
    ],
    ['is one where nobody gives', GIVES, { person: null }, ['Model: nobody hands it over today']],
  ])('%s', (_, id, change, expected) => {
    expect(gapsWith(id, change).gaps.flatMap(({ line, label }) => (line === null ? [] : [label]))).toEqual(expected);
  });

  it.each([
    ['is one where a finding says that nobody is there yet', '', 1],
    ['is none where somebody else does the same', '\nteam Second, platform, serves Search\n  Ed, mlops-engineer', 0],
  ])('to a team with a vacancy %s', (_, rest, count) => {
    const words = LINKED.replace('  Di,', '  vacant,').replaceAll(' to Di', ' to Operations');
    const { plan } = tinyOrg(words + rest);
    const scenario = plan.scenarios[TINY_SCENARIO] as Scenario;
    const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY);
    const { findings } = evaluation;
    const waiting = findings.filter(({ rule }) => rule === 'pillar-only-vacant').map(({ key }) => key);
    expect(waiting).toHaveLength(count);
    const drawn = gapsOf(scenario, evaluation).filter(({ line }) => line !== null);
    expect(drawn.map((gap) => gap.findings)).toEqual(count === 0 ? [] : [waiting, waiting]);
    const accepted = findings.map((each) => ({ ...each, accepted: { reason: 'Soon', by: 'Ada' } }));
    expect(gapsOf(scenario, { ...evaluation, findings: accepted })).toEqual([]);
  });

  it('is one where somebody else covers the pillar of the vacancy, as the line goes to nobody', () => {
    const { plan } = tinyOrg(`${LINKED}\nteam Second, platform, serves Search\n  Ed, mlops-engineer`);
    const before = plan.scenarios[TINY_SCENARIO] as Scenario;
    const seats = { ...before.seats, [TAKES]: { ...before.seats[TAKES as never], person: null } } as Scenario['seats'];
    const scenario: Scenario = { ...before, seats };
    const gaps = gapsOf(scenario, evaluate({ ...plan, scenarios: { [scenario.id]: scenario } }, scenario.id, TINY_DAY));
    expect(gaps.filter(({ line }) => line !== null).map(({ label, findings }) => [label, findings])).toEqual([
      ['Model: nobody receives it today', []],
      ['Pipelines: nobody receives them today', []],
    ]);
  });

  it('is none on a shown day that the taker is planned for, and one that names the day before it', () => {
    const { scenario, changed } = gapsWith(TAKES, { person: null, start: later });
    const labels = (shown: IsoDate) => {
      const horizon = later as IsoDate;
      const then = evaluate(planOn(changed, scenario.id, shown, horizon), scenario.id, TINY_DAY);
      return gapsOf(scenario, then, shown).flatMap(({ line, label }) => (line === null ? [] : [label]));
    };
    expect(labels('2027-01-01' as IsoDate)).toContain('Model: nobody receives it on 1 Jan 2027');
    expect(labels(later as IsoDate)).toEqual([]);
  });

  it('is cut where it runs, and drawn instead of it', () => {
    const { gaps, lines, routes } = gapsWith(TAKES, { person: null });
    expect(cutLines(gaps).size).toBe(2);
    for (const { gap, before, beyond } of routes) {
      const line = lines.find(({ id }) => id === gap.line);
      expect(before[0]).toEqual(line?.points[0]);
      expect(beyond.at(-1)).toEqual(line?.points.at(-1));
    }
  });
});

describe('gapRoutesOf()', () => {
  it('cuts a way from the edge of one end to the edge of the other', () => {
    const { routes, layout } = gapsIn(UNLINKED);
    expect(routes).toHaveLength(2);
    for (const { gap, before, beyond, bars } of routes) {
      expect(isOnEdge(layout.frames.get(gap.from as never) as Box, before[0])).toBe(true);
      expect(isOnEdge(layout.frames.get(gap.to as never) as Box, beyond.at(-1))).toBe(true);
      const [stop, go] = [before.at(-1) as Point, beyond[0] as Point];
      expect(Math.hypot(stop.x - go.x, stop.y - go.y)).toBeGreaterThan(4);
      expect(bars).toHaveLength(2);
    }
  });

  it('is a stub at the team that gives, where nobody takes: below it, unless that hides another', () => {
    const { routes, layout } = gapsIn(PRODUCT);
    const frame = layout.frames.get('team-product' as never) as Box;
    expect(routes).toHaveLength(2);
    expect(routes[0]?.before[0]?.y).toBe(frame.y + frame.height);
    for (const { before, beyond } of routes) expect(beyond.at(-1)?.x).toBe(before[0]?.x);
    expect(new Set(routes.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(2);
    for (const { label } of routes)
      for (const { at } of routes) expect(overlaps(label, { ...at, width: 1, height: 1 })).toBe(false);
  });

  it('puts labels over no frame and no other label', () => {
    const { routes, layout } = gapsIn(UNLINKED);
    const [a, b] = routes.map(({ label }) => label) as [Box, Box];
    expect(overlaps(a, b)).toBe(false);
    for (const frame of layout.frames.values()) for (const label of [a, b]) expect(overlaps(frame, label)).toBe(false);
  });

  it('draws nothing where no teams are drawn', () => {
    const { plan, gaps, scenario } = gapsIn(UNLINKED);
    expect(gapRoutesOf(gaps, scenario, layoutReporting(plan, scenario))).toEqual([]);
  });

  it('cuts a hand-off between seats in no team, in a plan without teams too', () => {
    const words = 'stream Search\nno team\n  Ada, data-scientist\n  Di, mlops-engineer, start 2099-01-01\n';
    const { scenario, layout, gaps } = gapsIn(`${words}hand-off model, Ada to Di`);
    const lines = routesOf(scenario, layout, 'teams');
    expect(gapRoutesOf(gaps, scenario, layout, lines).map(({ gap }) => gap.line)).toContain(lines[0]?.id);
  });

  it('runs so near to another line that the two look like one only where there is hardly another way', () => {
    // Many, as the mean of 60 is anything from 1.3 to 3.9.
    const plans = fc.sample(anyPlan, { numRuns: 600, seed: 5 });
    const beside = plans.flatMap((plan) => {
      const scenario = Object.values(plan.scenarios)[0] as Scenario;
      const layout = layoutTeams(plan, scenario);
      const lines = routesOf(scenario, layout, 'teams');
      const gaps = gapsOf(scenario, evaluate(plan, scenario.id, TINY_DAY)).filter(({ line }) => line === null);
      const others = lines.flatMap(({ points }) => segmentsOf(points)).map((other) => grownBy(other, 5));
      return gapRoutesOf(gaps, scenario, layout, lines).flatMap(({ before, beyond }) =>
        [...segmentsOf(before), ...segmentsOf(beyond)].map((part) => coveredArea(part, others)),
      );
    });
    expect(beside.length).toBeGreaterThan(2000);
    // Two pixels of a gap, or a crossing.
    expect(beside.reduce((sum, length) => sum + length, 0) / beside.length).toBeLessThan(2);
  });

  it('draws every gap whose ends are drawn, right-angled, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const scenario = Object.values(plan.scenarios)[0] as Scenario;
        const layout = layoutTeams(plan, scenario);
        const gaps = gapsOf(scenario, evaluate(plan, scenario.id, TINY_DAY));
        const routes = gapRoutesOf(gaps, scenario, layout, routesOf(scenario, layout, 'teams'));
        expect(routes.length).toBe(gaps.length);
        for (const { before, beyond, ...rest } of routes) {
          for (const way of [before, beyond])
            for (const [index, b] of way.slice(1).entries()) {
              const a = way[index] as Point;
              expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(0.001);
            }
          const box = boxOfGap({ before, beyond, ...rest });
          expect(Number.isFinite(box.width + box.height)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });
});
