/** The open scenario as React Flow's nodes and edges, with what is being dragged at the pointer. */

import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { foundNow } from '#renderer/actions/find-actions.ts';
import { evaluationOn } from '#renderer/state/findings.ts';
import { usePlanStore, useScenario } from '#renderer/state/plan-store.ts';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { Route } from '#shared/diagram/routes.ts';
import { routesOf } from '#shared/diagram/routes.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { useCanvas } from './canvas-store.ts';
import { tintsOf } from './colour-by.ts';
import type { Box } from './geometry.ts';
import type { CanvasLayout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { badgesOf, seatsByPerson, subjectsOf } from './seat-view.ts';
import { branchesOf, shownLayout, shownRoutes } from './shown-layout.ts';
import type { CanvasEdge, CanvasNode } from './to-flow.ts';
import { toEdges, toNodes, Z } from './to-flow.ts';
import { useBatches } from './use-batches.ts';

export type Flight = ReadonlyMap<string, Point>;

/** The layout with what is in flight where it is at the moment; a team takes its cards along. */
export function inFlight(scenario: Scenario, layout: CanvasLayout, flight: Flight): CanvasLayout {
  if (flight.size === 0) return layout;
  const frames = new Map(layout.frames);
  const cards = new Map(layout.cards);
  const shift = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  const moved = new Map<string, Point>();
  for (const [id, box] of layout.frames) {
    const to = flight.get(id);
    if (to === undefined) continue;
    frames.set(id, { ...box, ...to });
    moved.set(id, { x: to.x - box.x, y: to.y - box.y });
  }
  for (const [id, box] of layout.cards) {
    const to = flight.get(id);
    const team = scenario.seats[id]?.team ?? null;
    if (to !== undefined) {
      const frame = team === null ? undefined : layout.frames.get(team);
      cards.set(id, { ...box, x: to.x + (frame?.x ?? 0), y: to.y + (frame?.y ?? 0) });
    } else if (team !== null) {
      const by = moved.get(team);
      if (by) cards.set(id, shift(box, by));
    }
  }
  return { ...layout, frames, cards };
}

/** While something is dragged its own lines follow it; the others find their new ways when it has landed. */
function rerouted(
  resting: readonly Route[],
  scenario: Scenario,
  layout: CanvasLayout,
  view: CanvasView,
  flight: Flight,
): readonly Route[] {
  const isMoved = (id: string): boolean => {
    if (flight.has(id)) return true;
    const team = Object.hasOwn(scenario.seats, id) ? scenario.seats[asId('seat', id)]?.team : null;
    return team ? flight.has(team) : false;
  };
  const now = routesOf(
    scenario,
    inFlight(scenario, layout, flight),
    view,
    ({ source, target }) => isMoved(source) || isMoved(target),
  );
  const byId = new Map(now.map((route) => [route.id, route]));
  return resting.map((route) => byId.get(route.id) ?? route);
}

/** From so many seats on, the first picture comes without lines. */
const MANY = 200;
const NO_BRANCHES: ReadonlyMap<string, number> = new Map();

export function useFlow(flight: Flight) {
  const plan = usePlanStore((state) => state.plan);
  const scenario = useScenario();
  const view = useUi((ui) => ui.view);
  const selection = useUi((ui) => ui.selection);
  const findingKey = useUi((ui) => ui.finding);
  const hidden = useCanvas((canvas) => canvas.hidden);
  const shownDate = useUi((ui) => ui.shownDate);
  const evaluation = evaluationOn(plan, scenario.id, shownDate);

  // What is typed shows at once; the canvas dims a moment after where it is large.
  const find = useDeferredValue(useUi((ui) => ui.find));
  const filters = useUi((ui) => ui.filters);
  const colourBy = useUi((ui) => ui.colourBy);
  const allClosed = useUi((ui) => ui.collapsed);
  const focusedTeam = useUi((ui) => ui.focusedTeam);

  const collapsed = useMemo(
    () => allClosed.filter((id) => Object.hasOwn(view === 'teams' ? scenario.teams : scenario.seats, id)),
    [allClosed, scenario, view],
  );
  const branches = useMemo(() => (view === 'reporting' ? branchesOf(scenario) : NO_BRANCHES), [scenario, view]);
  const whole = useMemo(() => layoutOf(plan, scenario, view), [plan, scenario, view]);
  const {
    layout,
    lines: lineLayout,
    hidden: hiddenSeats,
  } = useMemo(() => shownLayout(scenario, whole, collapsed, focusedTeam), [scenario, whole, collapsed, focusedTeam]);
  const badges = useMemo(
    () => badgesOf(scenario, evaluation.findings, hiddenSeats),
    [scenario, evaluation, hiddenSeats],
  );
  const byPerson = useMemo(() => seatsByPerson(scenario), [scenario]);
  const found = useMemo(
    () => foundNow(plan, scenario, evaluation, find, filters),
    [plan, scenario, evaluation, find, filters],
  );
  const subjects = useMemo(
    () =>
      found?.kept ??
      subjectsOf(
        scenario,
        evaluation.findings.find(({ key }) => key === findingKey),
      ),
    [found, scenario, evaluation, findingKey],
  );
  const tints = useMemo(
    () => tintsOf(colourBy, plan, scenario, evaluation.findings),
    [colourBy, plan, scenario, evaluation],
  );
  // The cards of a large plan are drawn first, and can be used; its lines come in the moment after.
  const [hasLines, setHasLines] = useState(Object.keys(scenario.seats).length < MANY);
  const resting = useMemo(
    () => (hasLines ? routesOf(scenario, lineLayout, view) : []),
    [hasLines, scenario, lineLayout, view],
  );
  const routes = useMemo(() => {
    const flying = flight.size === 0 ? resting : rerouted(resting, scenario, lineLayout, view, flight);
    return shownRoutes(
      flying.filter(({ kind }) => !hidden.has(kind)),
      hiddenSeats,
    );
  }, [resting, scenario, lineLayout, hiddenSeats, flight, view, hidden]);
  const selectedPeople = useMemo(() => {
    const people = new Set<PersonId>();
    for (const { kind, id } of selection) {
      const person = kind === 'seat' ? scenario.seats[asId('seat', id) as SeatId]?.person : null;
      if (person) people.add(person);
    }
    return people;
  }, [selection, scenario]);

  const lastNodes = useRef<readonly CanvasNode[]>([]);
  const still = useMemo(() => {
    const context = { plan, scenario, evaluation, badges, byPerson, subjects, selectedPeople, shownDate, tints };
    lastNodes.current = toNodes({ ...context, collapsed, branches, layout, selection }, lastNodes.current);
    return lastNodes.current;
  }, [
    plan,
    scenario,
    evaluation,
    badges,
    byPerson,
    subjects,
    selectedPeople,
    shownDate,
    tints,
    collapsed,
    branches,
    layout,
    selection,
  ]);
  const lastEdges = useRef<readonly CanvasEdge[]>([]);
  const edges = useMemo(() => {
    lastEdges.current = toEdges(routes, selection, subjects, lastEdges.current);
    return [...lastEdges.current];
  }, [routes, selection, subjects]);

  const nodes = useMemo((): CanvasNode[] => {
    if (flight.size === 0) return [...still];
    return still.map((node) => {
      const position = flight.get(node.id);
      return position === undefined
        ? node
        : ({ ...node, position, dragging: true, ...(node.type === 'seat' ? { zIndex: Z.dragged } : {}) } as CanvasNode);
    });
  }, [still, flight]);
  const { nodes: drawn, isWhole } = useBatches(nodes);
  useEffect(() => {
    if (isWhole) startTransition(() => setHasLines(true));
  }, [isWhole]);
  return { plan, scenario, view, layout, nodes: drawn, edges };
}
