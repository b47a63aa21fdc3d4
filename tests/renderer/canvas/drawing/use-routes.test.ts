import { describe, expect, it } from 'vitest';
import { findMore } from '#renderer/canvas/drawing/use-routes.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { routesOf, routing } from '#shared/diagram/lines/routes.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';

const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;

describe('findMore()', () => {
  it.each([
    ['teams', 1],
    ['teams', 7],
    ['reporting', 2],
    ['teams', 500],
  ] as const)('finds in %s, %i lines at a time, the very lines and ways that are found at once', (view, few) => {
    const layout = layoutOf(plan, scenario, view);
    const all = routesOf(scenario, layout, view);
    const work = routing(scenario, layout, view);
    const found: Route[] = [];
    let steps = 0;
    for (let left = few; !findMore(work, found, () => --left === 0); left = few) steps++;
    expect(found).toEqual(all);
    // A step to look for each way, and one to hand it out when all are told apart.
    expect(steps).toBe(Math.floor((all.length * 2) / few));
  });
});
