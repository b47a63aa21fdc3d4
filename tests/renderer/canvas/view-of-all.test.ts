import { expect, it } from 'vitest';
import type { GapEdge } from '#renderer/canvas/drawing/use-gaps.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { viewOfAll } from '#renderer/canvas/view-of-all.ts';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { gapRoutesOf } from '#shared/diagram/lines/gap-routes.ts';
import { gapsOf } from '#shared/diagram/lines/gaps.ts';
import { rightOf } from '#shared/diagram/metrics.ts';
import { createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildTemplate } from '#shared/topology/templates.ts';
import { TINY_DAY } from '#tests/helpers/tiny-org.ts';

it.each([
  { clientWidth: 760, clientHeight: 600, isNear: true },
  { clientWidth: 520, clientHeight: 440, isNear: false },
])('shows the words on gaps whole in $clientWidth × $clientHeight', ({ clientWidth, clientHeight, isNear }) => {
  const plan = buildTemplate('embedded', asId('plan', 'plan-new'));
  const [scenario] = scenariosOf(plan);
  if (!scenario) throw new Error('no scenario');
  const layout = layoutOf(plan, scenario, 'teams');
  const routes = gapRoutesOf(gapsOf(scenario, evaluate(plan, scenario.id, TINY_DAY)), scenario, layout);
  expect(routes.length).toBeGreaterThan(1);
  const edges = routes.map((route): GapEdge => {
    const data = { route, isChosen: false, isDimmed: false };
    return { id: route.gap.id, type: 'gap', source: '', target: '', data };
  });
  const view = viewOfAll({ scenario, layout, edges }, { clientWidth, clientHeight });
  if (!view) throw new Error('no view');
  expect(view.zoom > 0.8).toBe(isNear);
  for (const { at, label } of routes) {
    // Farther away a label is larger, seen from its cut.
    const grown = (x: number, least: number, most: number) => {
      const from = Math.min(most, Math.max(least, x));
      return (edge: number) => from + (edge - from) * (isNear ? 1 : 1.45);
    };
    const across = grown(at.x, label.x, rightOf(label));
    const down = grown(at.y, label.y, label.y + label.height);
    expect(across(label.x) * view.zoom + view.x).toBeGreaterThanOrEqual(0);
    expect(across(rightOf(label)) * view.zoom + view.x).toBeLessThanOrEqual(clientWidth);
    expect(down(label.y) * view.zoom + view.y).toBeGreaterThanOrEqual(0);
  }
});

it('shows a hundred managers who report to nobody whole', () => {
  const seats = Array.from({ length: 200 }, (_, n) =>
    createSeat(asId('seat', `seat-${n}`), 'architect', {
      solid: n < 100 ? null : { kind: 'seat', id: asId('seat', `seat-${n - 100}`) },
    }),
  );
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
  });
  const layout = layoutReporting(createPlan(asId('plan', 'plan-1'), 'Wide'), scenario);
  const area = { clientWidth: 888, clientHeight: 800 };
  const { x = -1, zoom = 1 } = viewOfAll({ scenario, layout, edges: [] }, area) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + Math.max(...[...layout.cards.values()].map((card) => card.x + card.width)) * zoom).toBeLessThan(888);
});
