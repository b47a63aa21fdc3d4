import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { arrangeTeams, layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartLayout } from '#shared/diagram/layout.ts';
import { boundsOfLayout } from '#shared/diagram/layout.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { bottomOf, boundsOf, overlaps, rightOf } from '#shared/diagram/metrics.ts';
import { createPerson, createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { buildTemplate, TEMPLATES } from '#shared/topology/templates.ts';
import { anyPlan, bigPlan } from '#tests/helpers/generate-plan.ts';

const first = (plan: Plan): Scenario => scenariosOf(plan)[0] as Scenario;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer);
const pairs = (boxes: readonly Box[]) => boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));

/** What a straight piece of a line takes up. */
const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

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

  it.each([
    ['team-platform-infrastructure', { x: 60, y: 60 }, 36],
    ['team-integration-and-quality', { x: -150, y: 0 }, 94],
    ['team-shared-ml-platform', { x: 0, y: -30 }, 0],
  ] as const)('moves others no farther than it must when somebody moves %s', (key, by, most) => {
    const sample = buildSample();
    const scenario = first(sample);
    const id = asId('team', key);
    const before = layoutTeams(sample, scenario).frames;
    const [team, from] = [scenario.teams[id], before.get(id)];
    if (!team || !from) throw new Error('no team');
    const position = { x: from.x + by.x, y: from.y + by.y };
    const moved = { ...scenario, teams: { ...scenario.teams, [id]: { ...team, position } } };
    const after = layoutTeams(sample, moved);
    expect(after.frames.get(id)).toMatchObject(position);
    const ways = [...after.frames].flatMap(([other, { x, y }]) => {
      const was = before.get(other) as Box;
      return other === id ? [] : [Math.abs(x - was.x) + Math.abs(y - was.y)];
    });
    expect(Math.max(...ways)).toBe(most);
    expectTidy(after, moved);
  });

  it('covers no team with one that has grown since everything was arranged, and moves none that is clear of it', () => {
    const sample = buildSample();
    const scenario = first(sample);
    const places = new Map(arrangeTeams(sample, scenario).teams.map(({ id, position }) => [id, position]));
    const teams = Object.values(scenario.teams).map((team) => ({ ...team, position: places.get(team.id) ?? null }));
    const arranged = { ...scenario, teams: Object.fromEntries(teams.map((team) => [team.id, team])) };
    const id = asId('team', 'team-platform-infrastructure');
    const added = ['b1', 'b2'].map((rank) =>
      createSeat(asId('seat', `seat-${rank}`), 'data-engineer', { rank, team: id }),
    );
    const seats = { ...scenario.seats, ...Object.fromEntries(added.map((seat) => [seat.id, seat])) };
    const [before, after] = [layoutTeams(sample, arranged), layoutTeams(sample, { ...arranged, seats })];
    expectTidy(after, { ...arranged, seats });
    expect(rightOf(after.frames.get(id) as Box)).toBeGreaterThan(rightOf(before.frames.get(id) as Box));
    const moved = [...after.frames].flatMap(([other, { x, y }]) => {
      const was = before.frames.get(other) as Box;
      return was.x === x && was.y === y ? [] : [other];
    });
    expect(moved).not.toContain(id);
    expect(moved).not.toContain('team-integration-and-quality');
  });

  it('moves nothing for a role that is dropped beside it', () => {
    const sample = buildSample();
    const scenario = first(sample);
    const id = asId('seat', 'seat-new');
    const dropped = createSeat(id, 'data-engineer', { rank: 'a0', position: { x: 100, y: 700 } });
    const before = layoutTeams(sample, scenario);
    const after = layoutTeams(sample, { ...scenario, seats: { ...scenario.seats, [id]: dropped } });
    expect(after.cards.get(id)).toMatchObject({ x: 100, y: 700 });
    expect(after.frames).toEqual(before.frames);
    for (const [seat, box] of before.cards) expect([seat, after.cards.get(seat)]).toEqual([seat, box]);
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

/** What a window of 1440 × 900 leaves for the chart between its panels, less the margins. */
const SHOWN = { width: 808, height: 696 };

describe('the arrangement of a small plan', () => {
  const sample = buildSample();
  const zoomOf = (plan: Plan, scenario: Scenario): number => {
    const { width, height } = boundsOfLayout(layoutTeams(plan, scenario)) ?? { width: 1, height: 1 };
    return Math.min(1, SHOWN.width / width, SHOWN.height / height);
  };

  it('shows the sample whole at 100 %', () => {
    expect(zoomOf(sample, first(sample))).toBe(1);
  });

  it.each(['embedded', 'centralized', 'full-stack'] as const)(
    'shows the sample as %s with all words of its cards',
    (to) => {
      const { scenario } = convertScenario(sample, first(sample), to, asId('scenario', 'scenario-b'));
      expect(zoomOf(sample, scenario)).toBeGreaterThan(0.8);
    },
  );

  it.each(TEMPLATES.filter(({ id }) => id !== 'empty').map(({ id }) => id))('shows the template %s at 100 %%', (id) => {
    const plan = buildTemplate(id, asId('plan', 'plan-new'));
    expect(zoomOf(plan, first(plan))).toBe(1);
  });

  it('stands seats in no team over teams, so that the gaps stay free, beside who they report to', () => {
    const { cards, frames } = layoutTeams(sample, first(sample));
    const [owner, manager] = [
      cards.get(asId('seat', 'seat-tomas-rivera')),
      cards.get(asId('seat', 'seat-ines-okafor')),
    ];
    if (!owner || !manager) throw new Error('not drawn');
    expect(owner.y).toBe(manager.y);
    const over = [...frames.values()].filter((frame) =>
      [owner, manager].some((card) => card.x >= frame.x && rightOf(card) <= rightOf(frame) && bottomOf(card) < frame.y),
    );
    expect(over.length).toBeGreaterThanOrEqual(2);
  });

  it('sets many seats in no team in rows that fill a window, not in one tower', () => {
    const seats = Object.fromEntries(
      Object.values(first(bigPlan(60)).seats).map((seat) => [seat.id, { ...seat, team: null, solid: null }]),
    );
    const scenario = { ...first(bigPlan(60)), teams: {}, lines: {}, seats };
    const { width, height } = boundsOfLayout(layoutTeams(bigPlan(60), scenario)) as Box;
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(2);
  });

  it('keeps managers from outside over the chart, not beside it', () => {
    const { pills, frames, cards } = layoutTeams(sample, first(sample));
    const chart = boundsOf([...frames.values(), ...cards.values()]) as Box;
    expect(pills.size).toBeGreaterThan(0);
    for (const pill of pills.values()) {
      expect(bottomOf(pill)).toBeLessThan(chart.y);
      expect(pill.x).toBeGreaterThanOrEqual(chart.x);
      expect(rightOf(pill)).toBeLessThanOrEqual(rightOf(chart));
    }
  });

  it.each(['sample', 'embedded', 'centralized', 'full-stack'] as const)('writes labels over no team: %s', (to) => {
    const now = first(sample);
    const scenario = to === 'sample' ? now : convertScenario(sample, now, to, asId('scenario', 'scenario-b')).scenario;
    const layout = layoutTeams(sample, scenario);
    const labels = routesOf(scenario, layout, 'teams').filter(({ kind }) => kind === 'hand-off');
    expect(labels.length).toBeGreaterThan(0);
    for (const { label, labelAt } of labels) {
      const width = label.length * 6;
      const box = { x: labelAt.x - width / 2, y: labelAt.y - 7, width, height: 14 };
      expect([...layout.frames].filter(([, frame]) => overlaps(frame, box)).map(([id]) => `${label} on ${id}`)).toEqual(
        [],
      );
    }
  });
});

/** Which row of frames each team is in. */
function rowsOf(layout: ChartLayout): ReadonlyMap<string, number> {
  const tops = [...new Set([...layout.frames.values()].map(({ y }) => y))].sort((a, b) => a - b);
  return new Map([...layout.frames].map(([id, { y }]) => [id, tops.indexOf(y)]));
}

it('leaves other teams in their rows when a seat moves from one team to another', () => {
  const plan = bigPlan(60);
  const scenario = first(plan);
  const before = rowsOf(layoutTeams(plan, scenario));
  const teams = Object.values(scenario.teams);
  const isSame: boolean[] = [];
  for (const [index, seat] of Object.values(scenario.seats).entries()) {
    const to = teams[(index * 5 + 1) % teams.length]?.id ?? null;
    const seats = { ...scenario.seats, [seat.id]: { ...seat, team: to } };
    const after = rowsOf(layoutTeams(plan, { ...scenario, seats }));
    for (const [id, row] of after) if (id !== to && id !== seat.team) isSame.push(row === before.get(id));
  }
  expect(isSame.length).toBeGreaterThan(300);
  expect(isSame.filter((same) => !same).length / isSame.length).toBeLessThan(0.02);
});

describe('arrangeTeams()', () => {
  it('gives the places that an untouched plan is drawn at', () => {
    const sample = buildSample();
    const { frames } = layoutTeams(sample, first(sample));
    const { teams } = arrangeTeams(sample, first(sample));
    expect(teams).toHaveLength(frames.size);
    for (const { id, position } of teams) {
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

  it('stands a thousand seats in rows that fill a window, with lines that run through no card', () => {
    const plan = bigPlan(1000);
    const layout = layoutReporting(plan, first(plan));
    expectTidy(layout, first(plan));
    const { width, height } = boundsOfLayout(layout) as Box;
    expect(Math.min(SHOWN.width / width, SHOWN.height / height)).toBeGreaterThan(0.12);
    const ends = new Set<string>();
    for (const { source, target, points } of routesOf(first(plan), layout, 'reporting')) {
      ends.add(target);
      for (const [index, a] of points.entries()) {
        const b = points[index + 1];
        if (!b) continue;
        const line = between(a, b);
        const met = [...layout.cards].filter(([id, box]) => id !== source && id !== target && overlaps(line, box));
        expect(
          met.map(([id]) => id),
          `${source} to ${target}`,
        ).toEqual([]);
      }
    }
    expect(ends.size).toBe(999);
  });

  /** Managers with nobody over them, or somebody outside, each with two reports. */
  const withTops = (count: number, boss: Seat['solid']): Scenario => {
    const seats = Array.from({ length: count }, (_, index) => {
      const top = asId('seat', `seat-${index}`);
      const report = (name: string) =>
        createSeat(asId('seat', `seat-${index}-${name}`), 'ml-engineer', { solid: { kind: 'seat', id: top } });
      return [createSeat(top, 'architect', { solid: boss }), report('a'), report('b')];
    }).flat();
    return createScenario(asId('scenario', 'scenario-1'), 'A', {
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    });
  };
  const shapeOf = (layout: ChartLayout): number => {
    const { width, height } = boundsOfLayout(layout) as Box;
    return width / height;
  };
  const boss = { ...createPerson(asId('person', 'person-boss'), 'Boss'), isOutside: true };
  const plan = createPlan(asId('plan', 'plan-tops'), 'Tops', { people: { [boss.id]: boss } });

  it.each([
    [3, 2, 3],
    [8, 0.7, 2],
    [24, 0.7, 2],
    [100, 0.7, 2],
  ])('stands %i managers at the top in a shape near a page', (count, least, most) => {
    const layout = layoutReporting(plan, withTops(count, null));
    expect(shapeOf(layout)).toBeGreaterThan(least);
    expect(shapeOf(layout)).toBeLessThan(most);
    expectTidy(layout, withTops(count, null));
  });

  it('leads from a manager outside past the upper rows to those in lower ones', () => {
    const scenario = withTops(24, { kind: 'outside', id: boss.id });
    const layout = layoutReporting(plan, scenario);
    const lines = routesOf(scenario, layout, 'reporting').filter(({ source }) => source === boss.id);
    expect(lines).toHaveLength(24);
    for (const { points, target } of lines)
      for (const [index, a] of points.entries()) {
        const b = points[index + 1];
        const met = b ? [...layout.cards].filter(([id, box]) => id !== target && overlaps(between(a, b), box)) : [];
        expect(met.map(([id]) => id)).toEqual([]);
      }
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
          const line = between(a, b);
          expect(overlaps(line, frame), `${source} to ${target} through ${team}`).toBe(false);
        }
      }
    }
  });

  it('has bounds only where something is drawn', () => {
    expect(boundsOfLayout({ frames: new Map(), cards: new Map(), pills: new Map() })).toBeNull();
  });
});
