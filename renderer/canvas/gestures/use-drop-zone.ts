/** The canvas as a place to drop what comes from the palette, and to draw lines on. */

import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Point } from '#shared/model/point.ts';
import { holds } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import type { DragItem, DropTarget, DropZone } from './drag-store.ts';
import { useDrag } from './drag-store.ts';
import { dropOn, showTarget } from './drop.ts';
import { seatAt, targetAt, teamAt } from './drop-target.ts';
import type { DrawnEnd } from './from-changes.ts';
import { useLineZone } from './line-drag.ts';
import type { DragContext } from './use-node-drag.ts';

function endAt(layout: CanvasLayout, point: Point): DrawnEnd | null {
  const seat = seatAt(layout, point);
  if (seat !== null) return { kind: 'seat', id: seat };
  for (const [id, box] of layout.pills) if (holds(box, point)) return { kind: 'outside', id };
  const team = teamAt(layout, point);
  return team === null ? null : { kind: 'team', id: team };
}

const isOverCanvas = ({ x, y }: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('[data-region="canvas"], .react-flow') != null;

/** @param isOpen whether this is the sheet that is shown: there is one place to drop at a time */
export function useDropZone(context: DragContext, isOpen: boolean): void {
  const { screenToFlowPosition } = useReactFlow();
  const latest = useRef(context);
  latest.current = context;
  useEffect(() => {
    if (!isOpen) return;
    const targetOf = (item: DragItem, client: Point): DropTarget | null => {
      if (!isOverCanvas(client)) return null;
      return targetAt(latest.current.scenario, latest.current.layout, item, screenToFlowPosition(client));
    };
    const zone: DropZone = {
      over: (item, client) => showTarget(item, targetOf(item, client), client),
      drop: (item, client) => {
        const target = targetOf(item, client);
        if (target !== null) dropOn(item, target, 'hand');
      },
    };
    const lineZone = { toCanvas: screenToFlowPosition, endAt: (point: Point) => endAt(latest.current.layout, point) };
    useDrag.setState({ zone });
    useLineZone.setState({ zone: lineZone });
    return () => {
      if (useDrag.getState().zone === zone) useDrag.setState({ zone: null });
      if (useLineZone.getState().zone === lineZone) useLineZone.setState({ zone: null });
    };
  }, [screenToFlowPosition, isOpen]);
}
