/** The open scenario as React Flow's nodes and edges, with what is being dragged at the pointer. */

import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { evaluationOn } from '#renderer/state/findings.ts';
import { foundIn } from '#renderer/state/found.ts';
import { usePlanStore, useScenario } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
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
import { shownLayout, shownRoutes } from './shown-layout.ts';
import type { CanvasNode, Flow } from './to-flow.ts';
import { toFlow, Z } from './to-flow.ts';
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

/** From so many seats on, the first picture comes without lines. */
const MANY = 200;

export function useFlow(flight: Flight) {
  const plan = usePlanStore((state) => state.plan);
  const scenario = useScenario();
  const view = useUi((ui) => ui.view);
  const selection = useUi((ui) => ui.selection);
  const findingKey = useUi((ui) => ui.finding);
  const hidden = useCanvas((canvas) => canvas.hidden);
  const shownDate = useUi((ui) => ui.shownDate);
  const evaluation = evaluationOn(plan, scenario.id, shownDate);

  const find = useUi((ui) => ui.find);
  const filters = useUi((ui) => ui.filters);
  const colourBy = useUi((ui) => ui.colourBy);
  const collapsed = useUi((ui) => ui.collapsed);
  const focusedTeam = useUi((ui) => ui.focusedTeam);

  const whole = useMemo(() => layoutOf(plan, scenario, view), [plan, scenario, view]);
  const {
    layout,
    lines: lineLayout,
    hidden: hiddenSeats,
  } = useMemo(() => shownLayout(scenario, whole, collapsed, focusedTeam), [scenario, whole, collapsed, focusedTeam]);
  const badges = useMemo(() => badgesOf(scenario, evaluation.findings), [scenario, evaluation]);
  const byPerson = useMemo(() => seatsByPerson(scenario), [scenario]);
  const found = useMemo(
    () => foundIn(plan, scenario, evaluation, find, filters),
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
  const tints = useMemo(() => tintsOf(colourBy, plan, scenario, badges), [colourBy, plan, scenario, badges]);
  // The cards of a large plan are drawn first, and can be used; its lines come in the moment after.
  const [hasLines, setHasLines] = useState(Object.keys(scenario.seats).length < MANY);
  const routes = useMemo(
    () =>
      hasLines
        ? shownRoutes(
            routesOf(scenario, inFlight(scenario, lineLayout, flight), view).filter(({ kind }) => !hidden.has(kind)),
            hiddenSeats,
          )
        : [],
    [hasLines, scenario, lineLayout, hiddenSeats, flight, view, hidden],
  );
  const selectedPeople = useMemo(() => {
    const people = new Set<PersonId>();
    for (const { kind, id } of selection) {
      const person = kind === 'seat' ? scenario.seats[asId('seat', id) as SeatId]?.person : null;
      if (person) people.add(person);
    }
    return people;
  }, [selection, scenario]);

  const last = useRef<Flow>({ nodes: [], edges: [] });
  const flow = useMemo(() => {
    const context = {
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
    };
    last.current = toFlow({ ...context, layout, routes, selection }, last.current);
    return last.current;
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
    layout,
    routes,
    selection,
  ]);

  const nodes = useMemo((): CanvasNode[] => {
    if (flight.size === 0) return [...flow.nodes];
    return flow.nodes.map((node) => {
      const position = flight.get(node.id);
      return position === undefined
        ? node
        : ({ ...node, position, dragging: true, ...(node.type === 'seat' ? { zIndex: Z.dragged } : {}) } as CanvasNode);
    });
  }, [flow.nodes, flight]);
  const edges = useMemo(() => [...flow.edges], [flow.edges]);
  const { nodes: drawn, isWhole } = useBatches(nodes);
  useEffect(() => {
    if (isWhole) startTransition(() => setHasLines(true));
  }, [isWhole]);
  return { plan, scenario, view, layout, nodes: drawn, edges };
}
