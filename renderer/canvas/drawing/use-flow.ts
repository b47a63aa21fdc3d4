/** The open scenario as React Flow's nodes and edges, with what is being dragged at the pointer. */

import { use, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { foundNow } from '#renderer/actions/find-actions.ts';
import { evaluationOn } from '#renderer/state/findings.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { useCanvas } from '../canvas-store.ts';
import { tintsOf } from '../colour-by.ts';
import { layoutOf } from '../layout.ts';
import { badgesOf, subjectsOf } from '../seat-view.ts';
import { SheetStateContext, useWhileShown } from './sheet.ts';
import { branchesOf, shownLayout, shownRoutes } from './shown-layout.ts';
import type { CanvasEdge, CanvasNode } from './to-flow.ts';
import { toEdges, toNodes, Z } from './to-flow.ts';
import { useBatches } from './use-batches.ts';
import type { Moment } from './use-moment.ts';
import { useRoutes } from './use-routes.ts';

const NO_BRANCHES: ReadonlyMap<string, number> = new Map();

/** @param isFirst whether nothing of the plan was drawn before */
export function useFlow({ plan, scenario, selection, flight, view, shownDate }: Moment, isFirst: boolean) {
  const state = use(SheetStateContext);
  const findingKey = useWhileShown(useUi, (ui) => ui.finding);
  const hidden = useWhileShown(useCanvas, (canvas) => canvas.hidden);
  const evaluation = evaluationOn(plan, scenario.id, shownDate);

  // What is typed shows at once; the canvas dims a moment after where it is large.
  const find = useDeferredValue(useWhileShown(useUi, (ui) => ui.find));
  const filters = useWhileShown(useUi, (ui) => ui.filters);
  const colourBy = useWhileShown(useUi, (ui) => ui.colourBy);
  const allClosed = useWhileShown(useUi, (ui) => ui.collapsed);
  const asked = useWhileShown(useUi, (ui) => ui.focusedTeam);
  const focusedTeam = asked !== null && Object.hasOwn(scenario.teams, asked) ? asked : null;

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
  // The cards of a large plan are drawn first, and can be used; its lines come in the moments after.
  const [hasCards, setHasCards] = useState(false);
  const resting = useRoutes({ scenario, layout: lineLayout, view }, hasCards && state === 'shown');
  const routes = useMemo(
    () =>
      shownRoutes(
        resting.filter(({ kind }) => !hidden.has(kind)),
        hiddenSeats,
      ),
    [resting, hiddenSeats, hidden],
  );
  const selectedPeople = useMemo(() => {
    const people = new Set<PersonId>();
    for (const { kind, id } of selection) {
      const person = kind === 'seat' ? scenario.seats[asId('seat', id) as SeatId]?.person : null;
      if (person) people.add(person);
    }
    return people;
  }, [selection, scenario]);

  const lastNodes = useRef<CanvasNode[]>([]);
  const still = useMemo(() => {
    const context = { plan, scenario, evaluation, badges, subjects, selectedPeople, shownDate, tints };
    lastNodes.current = toNodes({ ...context, collapsed, branches, layout, selection }, lastNodes.current);
    return lastNodes.current;
  }, [
    plan,
    scenario,
    evaluation,
    badges,
    subjects,
    selectedPeople,
    shownDate,
    tints,
    collapsed,
    branches,
    layout,
    selection,
  ]);
  const lastEdges = useRef<CanvasEdge[]>([]);
  const edges = useMemo(() => {
    lastEdges.current = toEdges(routes, selection, subjects, lastEdges.current);
    return lastEdges.current;
  }, [routes, selection, subjects]);

  const nodes = useMemo((): CanvasNode[] => {
    if (flight.size === 0) return still;
    return still.map((node) => {
      const position = flight.get(node.id);
      return position === undefined
        ? node
        : ({ ...node, position, dragging: true, ...(node.type === 'seat' ? { zIndex: Z.dragged } : {}) } as CanvasNode);
    });
  }, [still, flight]);
  const { nodes: drawn, isWhole } = useBatches(nodes, state, isFirst);
  useEffect(() => {
    if (isWhole) setHasCards(true);
  }, [isWhole]);
  return { evaluation, layout, lineLayout, nodes: drawn, edges };
}
