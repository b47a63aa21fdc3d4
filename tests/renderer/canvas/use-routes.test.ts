import { describe, expect, it } from 'vitest';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { partOf, together } from '#renderer/canvas/use-routes.ts';
import { routesOf } from '#shared/diagram/routes.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';

const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;

describe('partOf() and together()', () => {
  it.each([
    ['teams', 1],
    ['teams', 3],
    ['reporting', 2],
    ['teams', 500],
  ] as const)('find in %s, in %i parts, the very lines and ways that are found at once', (view, parts) => {
    const place = { scenario, layout: layoutOf(plan, scenario, view), view };
    const found = Array.from({ length: parts }, (_, part) => partOf(place, part, parts));
    expect(together(found)).toEqual(routesOf(scenario, place.layout, view));
  });
});
