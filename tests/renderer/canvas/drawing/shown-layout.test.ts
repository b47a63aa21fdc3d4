import { describe, expect, it } from 'vitest';
import { below, branchesOf, CLOSED_HEIGHT, shownLayout, shownRoutes } from '#renderer/canvas/drawing/shown-layout.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { badgesOf } from '#renderer/canvas/seat-view.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';

const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;
const layout = layoutOf(plan, scenario, 'teams');
const teamNamed = (name: string) => {
  const team = Object.values(scenario.teams).find((each) => each.name === name);
  if (!team) throw new Error(name);
  return team.id;
};
const seatOf = (name: string): Seat => {
  const seat = Object.values(scenario.seats).find(({ person }) => person && plan.people[person]?.name === name);
  if (!seat) throw new Error(name);
  return seat;
};
const pods = teamNamed('ML Pipeline Development');

describe('shownLayout()', () => {
  it('shows all of it where nothing is closed', () => {
    expect(shownLayout(scenario, layout, [], null).layout).toBe(layout);
  });

  it('keeps the head of a closed team where it was, hides its cards, and ends their lines at it', () => {
    const shown = shownLayout(scenario, layout, [pods], null);
    const before = layout.frames.get(pods);
    expect(shown.layout.frames.get(pods)).toEqual({ ...before, height: CLOSED_HEIGHT });
    expect(shown.layout.cards.size).toBe(layout.cards.size - 3);
    const routes = shownRoutes(routesOf(scenario, shown.lines, 'teams'), shown.hidden);
    const drawn = new Set<string>([
      ...shown.layout.frames.keys(),
      ...shown.layout.cards.keys(),
      ...shown.layout.pills.keys(),
    ]);
    for (const { source, target } of routes) {
      expect(drawn.has(source) && drawn.has(target)).toBe(true);
      expect(source).not.toBe(target);
    }
    expect(routes.some(({ target }) => target === pods)).toBe(true);
  });

  it('shows one team with those that a serves line joins to it, and the managers of these', () => {
    const { frames, cards } = shownLayout(scenario, layout, [], pods).layout;
    expect(new Set(frames.keys())).toEqual(new Set([pods, teamNamed('Shared ML Platform')]));
    expect(cards.has(seatOf('Ines Okafor').id)).toBe(true);
    expect(cards.has(seatOf('Sofia Rossi').id)).toBe(false);
  });

  it('hides whoever is below a closed seat in the reporting view', () => {
    const tree = layoutOf(plan, scenario, 'reporting');
    const lead = seatOf('Priya Nair').id;
    const shown = shownLayout(scenario, tree, [lead], null);
    expect(shown.layout.cards.size).toBe(tree.cards.size - below(scenario, lead).size);
    expect(shown.layout.cards.has(lead)).toBe(true);
    const routes = shownRoutes(routesOf(scenario, shown.lines, 'reporting'), shown.hidden);
    expect(routes.every(({ source, target }) => shown.layout.cards.has(target as never) || source === target)).toBe(
      true,
    );
  });

  it('ends on a loop of managers', () => {
    const [a, b] = [seatOf('Priya Nair'), seatOf('Lena Fischer')];
    const looped = {
      ...scenario,
      seats: { ...scenario.seats, [a.id]: { ...a, solid: { kind: 'seat', id: b.id } } },
    } as Scenario;
    expect(below(looped, a.id).has(b.id)).toBe(true);
    expect(below(looped, a.id).has(a.id)).toBe(false);
  });

  it('hides nobody of a loop of managers, though all of it is closed', () => {
    const [a, b] = [seatOf('Priya Nair'), seatOf('Lena Fischer')];
    const looped = {
      ...scenario,
      seats: { ...scenario.seats, [a.id]: { ...a, solid: { kind: 'seat', id: b.id } } },
    } as Scenario;
    const { hidden } = shownLayout(looped, layoutOf(plan, looped, 'reporting'), [a.id, b.id], null);
    expect(hidden.has(a.id) || hidden.has(b.id)).toBe(false);
  });
});

describe('branchesOf()', () => {
  it('counts whoever is below, at any depth, and leaves out who has no reports', () => {
    const branches = branchesOf(scenario);
    for (const seat of Object.values(scenario.seats)) {
      expect(branches.get(seat.id) ?? 0).toBe(below(scenario, seat.id).size);
    }
    expect(branches.has(seatOf('Owen Clarke').id)).toBe(false);
  });
});

describe('badgesOf()', () => {
  it('marks nothing for a finding that somebody accepted', () => {
    const { findings } = evaluate(plan, scenario.id, '2026-11-23' as IsoDate);
    const accepted = findings.map((finding) => ({ ...finding, accepted: { reason: 'Known', by: 'Ada' } }));
    const [first, ...rest] = findings;
    expect(badgesOf(scenario, accepted).size).toBe(0);
    expect(badgesOf(scenario, [...accepted.slice(0, 1), ...rest])).toEqual(badgesOf(scenario, rest));
    expect(badgesOf(scenario, findings)).not.toEqual(badgesOf(scenario, rest));
    expect(first?.severity).toBe('error');
  });
});

describe('badgesOf() of what is closed', () => {
  it('counts the findings inside with those of the frame, each once, by the worst of them', () => {
    const { findings } = evaluate(plan, scenario.id, '2026-11-23' as IsoDate);
    const { hidden } = shownLayout(scenario, layout, [pods], null);
    const [open, closed] = [badgesOf(scenario, findings), badgesOf(scenario, findings, hidden)];
    const inside = Object.values(scenario.seats).filter(({ team }) => team === pods);
    const ids = new Set<string>([pods, ...inside.flatMap(({ id, person }) => (person ? [id, person] : [id]))]);
    const about = findings.filter(({ subjects }) => subjects.some(({ id }) => ids.has(id)));
    expect(closed.get(pods)?.count).toBe(about.length);
    expect(about.length).toBeGreaterThan(open.get(pods)?.count ?? 0);
    expect(closed.get(pods)?.severity).toBe('error');
    expect(closed.get(teamNamed('Integration & Quality'))).toEqual(open.get(teamNamed('Integration & Quality')));
  });
});
