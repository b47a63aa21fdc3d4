/**
 * The model as React Flow's nodes and edges. Pure; what did not change keeps its identity, so that only the cards that
 * changed are drawn again.
 */

import type { Edge, Node, NodeHandle } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { Selected } from '#renderer/state/ui-store.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { isSameList } from '#shared/lib/remember.ts';
import type { PersonId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Box } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import type { SeatView, TeamView, ViewContext } from '../seat-view.ts';
import { seatView, teamView } from '../seat-view.ts';

export type PillView = { readonly name: string; readonly isDimmed: boolean; readonly label: string };
export type SeatNode = Node<SeatView, 'seat'>;
export type TeamNode = Node<TeamView, 'team'>;
export type OutsideNode = Node<PillView, 'outside'>;
export type NoteView = { readonly text: string; readonly isDimmed: boolean; readonly label: string };
export type NoteNode = Node<NoteView, 'note'>;
export type CanvasNode = SeatNode | TeamNode | OutsideNode | NoteNode;
export type RouteData = { readonly route: Route; readonly isDimmed: boolean };
export type CanvasEdge = Edge<RouteData>;

const handlesBySize = new Map<string, NodeHandle[]>();

/** Where lines meet a box of this size; given, so that React Flow draws without measuring first. */
function handlesOf(width: number, height: number): NodeHandle[] {
  const key = `${width}x${height}`;
  const known = handlesBySize.get(key);
  if (known) return known;
  const at = (type: 'source' | 'target', position: Position): NodeHandle => ({
    type,
    position,
    x: width / 2,
    y: height / 2,
    width: 0,
    height: 0,
  });
  const handles = [at('source', Position.Bottom), at('target', Position.Top)];
  handlesBySize.set(key, handles);
  return handles;
}

function isSame(a: object, b: object): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => Object.is(left[key], right[key]));
}

const isSamePoint = (a: { x: number; y: number }, b: { x: number; y: number }) => a.x === b.x && a.y === b.y;

/** The node as it was where nothing about it changed; else the new one, with the parts that did not. */
function keep<N extends CanvasNode>(previous: ReadonlyMap<string, CanvasNode>, next: N): N {
  const known = previous.get(next.id);
  if (known === undefined || known.type !== next.type) return next;
  const data = isSame(known.data, next.data) ? known.data : next.data;
  const isUnchanged =
    data === known.data &&
    isSamePoint(known.position, next.position) &&
    known.width === next.width &&
    known.height === next.height &&
    known.parentId === next.parentId &&
    known.selected === next.selected;
  return isUnchanged ? (known as N) : ({ ...next, data } as N);
}

const size = ({ width, height }: Box) => ({
  width,
  height,
  measured: { width, height },
  handles: handlesOf(width, height),
});

export interface NodesInput extends ViewContext {
  readonly layout: CanvasLayout;
  readonly selection: readonly Selected[];
}

export const Z = { frame: 0, line: 1, card: 2, dragged: 1000 };

/** Frames before their cards. What equals the node before is that very node, so that React draws only what changed. */
export function toNodes(input: NodesInput, previous: CanvasNode[] = []): CanvasNode[] {
  const { plan, scenario, layout, selection, subjects } = input;
  const known = new Map<string, CanvasNode>(previous.map((node) => [node.id, node]));
  const chosen = new Set(selection.map(({ id }) => id));
  const groups = seatsByTeam(scenario);
  const nodes: CanvasNode[] = [];

  const addSeat = (seat: Seat, frame: Box | undefined) => {
    const box = layout.cards.get(seat.id);
    if (box === undefined) return;
    const view = seatView(input, seat);
    nodes.push(
      keep<SeatNode>(known, {
        id: seat.id,
        type: 'seat',
        position: frame === undefined ? { x: box.x, y: box.y } : { x: box.x - frame.x, y: box.y - frame.y },
        ...(frame === undefined || seat.team === null ? {} : { parentId: seat.team }),
        ...size(box),
        zIndex: Z.card,
        selected: chosen.has(seat.id),
        ariaLabel: view.label,
        data: view,
      }),
    );
  };

  for (const [id, box] of layout.pills) {
    const name = plan.people[id as PersonId]?.name ?? 'Somebody outside';
    nodes.push(
      keep<OutsideNode>(known, {
        id,
        type: 'outside',
        position: { x: box.x, y: box.y },
        ...size(box),
        zIndex: Z.card,
        selected: chosen.has(id),
        draggable: false,
        ariaLabel: `${name}, manager from outside the plan`,
        data: { name, isDimmed: subjects !== null && !subjects.has(id), label: name },
      }),
    );
  }
  const isByTeam = layout.frames.size > 0;
  for (const seat of groups.get(null) ?? []) addSeat(seat, undefined);
  for (const team of teamsOf(scenario)) {
    const seats = groups.get(team.id) ?? [];
    const box = layout.frames.get(team.id);
    if (isByTeam && box !== undefined) {
      const view = teamView(input, team, seats);
      nodes.push(
        keep<TeamNode>(known, {
          id: team.id,
          type: 'team',
          position: { x: box.x, y: box.y },
          ...size(box),
          zIndex: Z.frame,
          draggable: !team.isLocked,
          selected: chosen.has(team.id),
          ariaLabel: view.label,
          data: view,
        }),
      );
    }
    for (const seat of inOrder(seats, team.lead)) addSeat(seat, box);
  }
  return shared(previous, nodes);
}

const inOrder = (seats: readonly Seat[], lead: string | null): readonly Seat[] =>
  lead === null ? seats : [...seats.filter(({ id }) => id === lead), ...seats.filter(({ id }) => id !== lead)];

/** Lines as edges; what equals the edge before is that very edge. */
export function toEdges(
  routes: readonly Route[],
  selection: readonly Selected[],
  subjects: ReadonlySet<string> | null,
  previous: CanvasEdge[] = [],
): CanvasEdge[] {
  const chosen = new Set(selection.map(({ id }) => id));
  const known = new Map(previous.map((edge) => [edge.id, edge]));
  const edges = routes.map((route): CanvasEdge => {
    const before = known.get(route.id);
    const isDimmed =
      subjects !== null && !subjects.has(route.id) && !(subjects.has(route.source) && subjects.has(route.target));
    const selected = chosen.has(route.id);
    const old = before?.data;
    if (
      before !== undefined &&
      old !== undefined &&
      old.isDimmed === isDimmed &&
      before.selected === selected &&
      isSameRoute(old.route, route)
    ) {
      return before;
    }
    const { id, kind, source, target } = route;
    return { id, type: kind, source, target, selected, zIndex: Z.line, focusable: false, data: { route, isDimmed } };
  });
  return shared(previous, edges);
}

const isSameRoute = (a: Route, b: Route): boolean =>
  a.kind === b.kind &&
  a.source === b.source &&
  a.target === b.target &&
  a.label === b.label &&
  isSamePoint(a.labelAt, b.labelAt) &&
  a.points.length === b.points.length &&
  a.points.every((point, index) => {
    const other = b.points[index];
    return other !== undefined && isSamePoint(point, other);
  });

const shared = <T>(before: T[], after: T[]): T[] => (isSameList(before, after) ? before : after);
