/** Dragging what is on the canvas: in flight until the pointer lets go, then one command. */

import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { dispatchAll, dispatchCall } from '#renderer/state/dispatch.ts';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import type { CommandCall, PayloadOf } from '#shared/commands/registry.ts';
import { asId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CanvasNode } from '../drawing/to-flow.ts';
import type { Flight } from '../flight.ts';
import type { CanvasLayout } from '../layout.ts';
import { noteMove } from '../notes.ts';
import { useStable } from '../use-stable.ts';
import type { DragItem, DropTarget } from './drag-store.ts';
import { endDrag, useDrag } from './drag-store.ts';
import { dropOn, showTarget } from './drop.ts';
import { targetAt } from './drop-target.ts';
import { showGuides } from './snap.ts';

const NONE: Flight = new Map();
const clientOf = (event: MouseEvent | TouchEvent): Point => {
  const touch = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : undefined;
  const from = touch ?? (event as MouseEvent);
  return { x: from.clientX, y: from.clientY };
};

export interface DragContext {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly view: CanvasView;
}

export function useFlight(): {
  flight: Flight;
  /** What flies: the same list from the start of a drag to its end. */
  flying: readonly string[];
  fly: (changes: readonly NodeChange<CanvasNode>[]) => void;
  land: () => void;
} {
  const [flight, setFlight] = useState<Flight>(NONE);
  const ids = [...flight.keys()].join(' ');
  const flying = useMemo(() => (ids === '' ? [] : ids.split(' ')), [ids]);
  const fly = useCallback((changes: readonly NodeChange<CanvasNode>[]) => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.dragging && change.position ? [[change.id, change.position] as const] : [],
    );
    if (moves.length > 0) setFlight((before) => new Map([...before, ...moves]));
  }, []);
  const land = useCallback(() => setFlight(NONE), []);
  return { flight, flying, fly, land };
}

const seatIds = (nodes: readonly CanvasNode[]) =>
  nodes.filter(({ type }) => type === 'seat').map(({ id }) => asId('seat', id));

export function useNodeDrag({ scenario, layout, view }: DragContext, land: () => void) {
  const { screenToFlowPosition, getInternalNode } = useReactFlow<CanvasNode>();

  const targetOf = (item: DragItem, client: Point, grabbed: string): DropTarget | null => {
    const target = targetAt(scenario, layout, item, screenToFlowPosition(client));
    if (target.kind !== 'canvas') return target;
    if (view === 'reporting') return null;
    const corner = getInternalNode(grabbed)?.internals.positionAbsolute;
    return corner === undefined ? target : { kind: 'canvas', at: corner };
  };
  const hasTeam = (nodes: readonly CanvasNode[]) => nodes.some(({ type }) => type === 'team');

  const onNodeDrag: OnNodeDrag<CanvasNode> = useStable((event, node, nodes) => {
    if (hasTeam(nodes) || node.type !== 'seat') return;
    const known = useDrag.getState().item;
    const item: DragItem = known?.kind === 'seats' ? known : { kind: 'seats', seats: seatIds(nodes) };
    const client = clientOf(event);
    const target = targetOf(item, client, node.id);
    const isLoose =
      target?.kind === 'canvas' && item.kind === 'seats' && item.seats.every((id) => scenario.seats[id]?.team === null);
    showTarget(item, isLoose ? null : target, client);
  });

  const onNodeDragStop: OnNodeDrag<CanvasNode> = useStable((event, node, nodes) => {
    const { item } = useDrag.getState();
    endDrag();
    showGuides();
    land();
    const isCancelled = cancelled.is;
    cancelled.is = false;
    if (isCancelled) return;
    const corner = (id: string): Point => {
      const { x, y } = getInternalNode(id)?.internals.positionAbsolute ?? { x: 0, y: 0 };
      return { x: Math.round(x), y: Math.round(y) };
    };
    const target = item === null ? null : targetOf(item, clientOf(event), node.id);
    const loose = seatIds(nodes).filter((id) => scenario.seats[id]?.team === null);
    const notes = nodes.filter(({ type }) => type === 'note').map(({ id }) => noteMove(id, corner(id)));
    const isAllLoose = loose.length + notes.length === nodes.length && (target === null || target.kind === 'canvas');
    if (hasTeam(nodes) || isAllLoose) {
      if (view === 'reporting') return;
      const place: PayloadOf<'canvas.place'> = {
        scenario: scenario.id,
        teams: nodes
          .filter(({ type }) => type === 'team')
          .map(({ id }) => ({ id: asId('team', id), position: corner(id) })),
        seats: loose.map((id) => ({ id, position: corner(id) })),
      };
      const isPlacing = place.teams.length + place.seats.length > 0;
      const calls: CommandCall[] = [...(isPlacing ? [{ id: 'canvas.place', payload: place } as const] : []), ...notes];
      const [only, second] = calls;
      if (only !== undefined && second === undefined) dispatchCall(only);
      else dispatchAll('Move on the canvas', calls);
      return;
    }
    if (item !== null && target !== null) dropOn(item, target, 'hand');
  });
  return { onNodeDrag, onNodeDragStop };
}

/** Escape during a drag: read when the pointer lets go. */
const cancelled = { is: false };

/** Keys that say how a drag is meant. */
const MODIFIERS: readonly string[] = ['Alt', 'Control', 'Meta', 'Shift'];

/** While something is in hand no key does anything but Escape: what is deleted or taken back there never lands. */
export function useHandKeys(isHolding: boolean): void {
  useEffect(() => {
    if (!isHolding) return;
    const onKey = (event: KeyboardEvent): void => {
      if (MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') cancelled.is = true;
    };
    globalThis.addEventListener('keydown', onKey, true);
    return () => globalThis.removeEventListener('keydown', onKey, true);
  }, [isHolding]);
}
