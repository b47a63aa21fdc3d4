import { describe, expect, it } from 'vitest';
import type { CanvasEdge, CanvasNode, NodesInput } from '#renderer/canvas/drawing/to-flow.ts';
import { toEdges, toNodes } from '#renderer/canvas/drawing/to-flow.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { badgesOf } from '#renderer/canvas/seat-view.ts';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { PLAN, SCENARIO } from '../fixtures.ts';

const TODAY =
  parseIsoDate('2026-11-23') ??
  (() => {
    throw new Error('no date');
  })();

function inputOf(plan: Plan, view: CanvasView, rest: Partial<NodesInput> = {}): NodesInput {
  const scenario = plan.scenarios[SCENARIO.id];
  if (scenario === undefined) throw new Error('the scenario is gone');
  const evaluation = evaluate(plan, scenario.id, TODAY);
  const layout = layoutOf(plan, scenario, view);
  return {
    plan,
    scenario,
    evaluation,
    badges: badgesOf(scenario, evaluation.findings),
    subjects: null,
    selectedPeople: new Set(),
    shownDate: null,
    tints: null,
    collapsed: [],
    branches: new Map(),
    layout,
    selection: [],
    ...rest,
  };
}
interface Flow {
  readonly nodes: CanvasNode[];
  readonly edges: CanvasEdge[];
}
const flowOf = (plan: Plan, view: CanvasView = 'teams', previous?: Flow, rest?: Partial<NodesInput>): Flow => {
  const input = inputOf(plan, view, rest);
  const routes = routesOf(input.scenario, input.layout, view);
  return {
    nodes: toNodes(input, previous?.nodes),
    edges: toEdges(routes, input.selection, input.subjects, previous?.edges),
  };
};
const node = (flow: Flow, name: string) => {
  const found = flow.nodes.find(({ id }) => id === name);
  if (found === undefined) throw new Error(`no node ${name}`);
  return found;
};

describe('the plan as nodes', () => {
  it('puts every frame before its cards, and cards inside their frame', () => {
    const flow = flowOf(PLAN);
    expect(flow.nodes.map(({ id }) => id)).toEqual(['team-pods', 'seat-ada', 'seat-bob', 'team-base', 'seat-open']);
    expect(node(flow, 'seat-ada')).toMatchObject({ parentId: 'team-pods', position: { x: 20, y: 46 } });
  });
  it('has no frames in the reporting view', () => {
    const flow = flowOf(PLAN, 'reporting');
    expect(flow.nodes.map(({ type }) => type)).toEqual(['seat', 'seat', 'seat']);
    expect(flow.nodes.every(({ parentId }) => parentId === undefined)).toBe(true);
  });
  it('gives every node its size and handles, so that nothing waits to be measured', () => {
    for (const each of flowOf(PLAN).nodes) {
      expect(each.width).toBeGreaterThan(0);
      expect(each.measured).toEqual({ width: each.width, height: each.height });
      expect(each.handles).toHaveLength(2);
    }
  });
  it('names cards and frames for those who cannot see them', () => {
    const flow = flowOf(PLAN);
    expect(node(flow, 'seat-ada').ariaLabel).toBe('Data Scientist, ada, 1.0 FTE, Pods, lead');
    expect(node(flow, 'seat-open').ariaLabel).toBe('MLOps Engineer, Vacant, 0.5 FTE, Base');
    expect(node(flow, 'team-base').ariaLabel).toBe('Base, platform, 1 seat, 0.0 of 0.5 FTE');
    const open = asId('seat', 'seat-open');
    const changes = { start: parseIsoDate('2027-02-01') ?? null };
    const planned = runCommand(PLAN, { id: 'seat.update', payload: { scenario: SCENARIO.id, id: open, changes } });
    expect(planned.ok && node(flowOf(planned.value.plan), 'seat-open').ariaLabel).toBe(
      'MLOps Engineer, Vacant, start 1 Feb 2027, 0.5 FTE, Base',
    );
  });
  it('says on the card by how much a person is over, and in how many teams', () => {
    const change = (plan: Plan, id: string, changes: object): Plan => {
      const run = runCommand(plan, { id: 'seat.update', payload: { scenario: SCENARIO.id, id, changes } });
      if (!run.ok) throw new Error('refused');
      return run.value.plan;
    };
    const over = change(PLAN, 'seat-ada', { fte: 1.25 });
    expect(node(flowOf(over), 'seat-ada').data).toMatchObject({ note: 'over by 0.25', isOver: true });
    const shared = change(over, 'seat-open', { person: 'person-ada' });
    expect(node(flowOf(shared), 'seat-ada').data).toMatchObject({ note: '1.75 · 2 teams', isOver: true });
  });
  it('counts planned hires as filled where another day is shown, and does not call it today', () => {
    const shownDate = parseIsoDate('2027-02-01');
    const serves = ['pods', 'other'].map((to) => ({ id: `line-${to}`, kind: 'serves', from: 'team-base', to }));
    const lines = Object.fromEntries(serves.map((line) => [line.id, line])) as unknown as Scenario['lines'];
    const scenario = { ...SCENARIO, lines };
    const shown = { ...evaluate(PLAN, scenario.id, TODAY), today: shownDate ?? TODAY, horizon: shownDate ?? TODAY };
    const frame = (rest: Partial<NodesInput>) =>
      node(flowOf(PLAN, 'teams', undefined, { scenario, ...rest }), 'team-base').data;
    expect(frame({})).toMatchObject({ capacity: '0.0 of 0.5 FTE filled today, shared by 2 teams: 0.0 FTE each' });
    expect(frame({ evaluation: shown, shownDate })).toMatchObject({
      capacity: '0.5 of 0.5 FTE filled on 1 Feb 2027, shared by 2 teams: 0.25 FTE each',
    });
  });
  it('draws each line once, named as the selection names it', () => {
    expect(flowOf(PLAN).edges.map(({ id, type }) => [id, type])).toEqual([['solid:seat-bob', 'solid']]);
  });
});

describe('what did not change', () => {
  it('keeps its identity when nothing changed', () => {
    const before = flowOf(PLAN);
    const after = flowOf(PLAN, 'teams', before);
    expect(after.nodes).toBe(before.nodes);
    expect(after.edges).toBe(before.edges);
  });
  it('keeps its identity when another card is selected', () => {
    const before = flowOf(PLAN);
    const after = flowOf(PLAN, 'teams', before, { selection: [{ kind: 'seat', id: 'seat-ada' }] });
    expect(node(after, 'seat-ada').selected).toBe(true);
    expect(node(after, 'seat-bob')).toBe(node(before, 'seat-bob'));
    expect(node(after, 'team-pods')).toBe(node(before, 'team-pods'));
  });
  it('keeps its identity when another seat is renamed', () => {
    const before = flowOf(PLAN);
    const run = runCommand(PLAN, {
      id: 'person.update',
      payload: { id: asId('person', 'person-bob'), changes: { name: 'Bob' } },
    });
    if (!run.ok) throw new Error(run.error.message);
    const after = flowOf(run.value.plan, 'teams', before);
    expect(node(after, 'seat-bob').data).toMatchObject({ person: 'Bob' });
    expect(node(after, 'seat-ada')).toBe(node(before, 'seat-ada'));
    expect(after.edges).toBe(before.edges);
  });
});

describe('a highlighted finding', () => {
  it('dims what it is not about', () => {
    const flow = flowOf(PLAN, 'teams', undefined, { subjects: new Set(['seat-open', 'team-base']) });
    expect(node(flow, 'seat-open').data.isDimmed).toBe(false);
    expect(node(flow, 'team-base').data.isDimmed).toBe(false);
    expect(node(flow, 'seat-ada').data.isDimmed).toBe(true);
    expect(flow.edges[0]?.data?.isDimmed).toBe(true);
  });
});
