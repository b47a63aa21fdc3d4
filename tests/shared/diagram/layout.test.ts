import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import { boundsOfLayout } from '#shared/diagram/layout.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { bottomOf, overlaps, rightOf } from '#shared/diagram/metrics.ts';
import { layoutReporting } from '#shared/diagram/reporting-layout.ts';
import { routesOf } from '#shared/diagram/routes.ts';
import { arrangeTeams, layoutTeams } from '#shared/diagram/teams-layout.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan } from '#tests/helpers/generate-plan.ts';

const first = (plan: Plan): Scenario => scenariosOf(plan)[0] as Scenario;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer);
const pairs = (boxes: readonly Box[]) => boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));

function expectTidy(layout: ChartLayout, scenario: Scenario): void {
  expect(new Set(layout.cards.keys())).toEqual(new Set(Object.keys(scenario.seats)));
  const loose = [...layout.cards]
    .filter(([id]) => layout.frames.size === 0 || scenario.seats[id]?.team === null)
    .map(([, box]) => box);
  const blocks = [...layout.frames.values(), ...loose, ...layout.pills.values()];
  expect(pairs(blocks).filter(([a, b]) => overlaps(a, b))).toEqual([]);
  expect(pairs([...layout.cards.values()]).filter(([a, b]) => overlaps(a, b))).toEqual([]);
  for (const [id, card] of layout.cards) {
    const team = scenario.seats[id]?.team;
    const frame = team ? layout.frames.get(team) : undefined;
    if (frame) expect(inside(card, frame)).toBe(true);
  }
}

describe('layoutTeams()', () => {
  it('puts every card into its frame and nothing over anything else', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => expectTidy(layoutTeams(plan, first(plan)), first(plan))),
      { numRuns: 100 },
    );
  });

  it('keeps what a person placed, and places the rest beside it', () => {
    const sample = buildSample();
    const scenario = first(sample);
    const id = asId('team', 'team-integration-and-quality');
    const team = scenario.teams[id];
    if (!team) throw new Error('no team');
    const moved = { ...scenario, teams: { ...scenario.teams, [id]: { ...team, position: { x: 300, y: 260 } } } };
    const layout = layoutTeams(sample, moved);
    expect(layout.frames.get(id)).toMatchObject({ x: 300, y: 260 });
    expectTidy(layout, moved);
  });

  it('puts the platform under the teams that it serves, and the lead first', () => {
    const sample = buildSample();
    const { frames, cards } = layoutTeams(sample, first(sample));
    const platform = frames.get(asId('team', 'team-shared-ml-platform')) as Box;
    for (const [id, frame] of frames)
      if (id !== 'team-shared-ml-platform') expect(bottomOf(frame)).toBeLessThan(platform.y);
    const top = cards.get(asId('seat', 'seat-priya-nair')) as Box;
    expect(top.y).toBeLessThan((cards.get(asId('seat', 'seat-lena-fischer')) as Box).y);
  });
});

describe('arrangeTeams()', () => {
  it('gives the places that an untouched plan is drawn at', () => {
    const sample = buildSample();
    const { frames } = layoutTeams(sample, first(sample));
    for (const { id, position } of arrangeTeams(sample, first(sample)).teams) {
      const frame = frames.get(id) as Box;
      expect(position).toEqual({ x: Math.round(frame.x), y: Math.round(frame.y) });
    }
  });
});

describe('layoutReporting()', () => {
  it('draws every seat once, whatever the lines do, loops too', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => expectTidy(layoutReporting(plan, first(plan)), first(plan))),
      { numRuns: 100 },
    );
  });

  it('stands managers over their reports', () => {
    const sample = buildSample();
    const { cards } = layoutReporting(sample, first(sample));
    for (const seat of Object.values(first(sample).seats)) {
      if (seat.solid?.kind !== 'seat') continue;
      expect((cards.get(seat.solid.id) as Box).y).toBeLessThan((cards.get(seat.id) as Box).y);
    }
  });
});

describe('routesOf()', () => {
  it.each(['teams', 'reporting'] as const)('draws right angles only, for every line of the %s view', (view) => {
    const sample = buildSample();
    const scenario = first(sample);
    const layout = view === 'teams' ? layoutTeams(sample, scenario) : layoutReporting(sample, scenario);
    const routes = routesOf(scenario, layout, view);
    expect(routes.filter((route) => route.kind === 'solid')).toHaveLength(13);
    expect(routes.filter((route) => route.kind === 'dotted')).toHaveLength(4);
    expect(routes.filter((route) => route.kind === 'serves')).toHaveLength(view === 'teams' ? 3 : 0);
    for (const { points } of routes)
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (next) expect(Math.abs(point.x - next.x) < 0.01 || Math.abs(point.y - next.y) < 0.01).toBe(true);
      }
  });

  it('leads no trunk through a frame that it does not end in', () => {
    const sample = buildSample();
    const scenario = first(sample);
    const layout = layoutTeams(sample, scenario);
    for (const { kind, points, source, target } of routesOf(scenario, layout, 'teams')) {
      if (kind !== 'solid') continue;
      const own = [source, target].map((id) => scenario.seats[id as never] as { team: string | null } | undefined);
      for (const [team, frame] of layout.frames) {
        if (own.some((seat) => seat?.team === team)) continue;
        for (const [index, a] of points.entries()) {
          const b = points[index + 1];
          if (!b) continue;
          const line = {
            x: Math.min(a.x, b.x),
            y: Math.min(a.y, b.y),
            width: Math.abs(a.x - b.x),
            height: Math.abs(a.y - b.y),
          };
          expect(overlaps(line, frame), `${source} to ${target} through ${team}`).toBe(false);
        }
      }
    }
  });

  it('has bounds only where something is drawn', () => {
    expect(boundsOfLayout({ frames: new Map(), cards: new Map(), pills: new Map() })).toBeNull();
  });
});
