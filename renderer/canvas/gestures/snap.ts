/** Snapping of a drag on the canvas: what is in flight is pulled to what stands around it, unless Alt or Ctrl is held. */

import type { NodeChange } from '@xyflow/react';
import { useEffect } from 'react';
import type { Scenario } from '#shared/model/scenario.ts';
import { setCanvas, useCanvas } from '../canvas-store.ts';
import type { CanvasNode } from '../drawing/to-flow.ts';
import type { Box } from '../geometry.ts';
import { boundsOf } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import { boxOfNote } from '../notes.ts';
import type { Guide } from './align.ts';
import { alignmentOf, NEAR } from './align.ts';
import { useDrag } from './drag-store.ts';

type Changes = readonly NodeChange<CanvasNode>[];

/** What stands freely on the canvas: frames, seats in no team, notes. */
function freeBoxes(scenario: Scenario, { frames, cards }: CanvasLayout): ReadonlyMap<string, Box> {
  const loose = [...cards].filter(([id]) => scenario.seats[id]?.team == null);
  const notes = Object.values(scenario.canvasNotes).map((note) => [note.id, boxOfNote(note)] as const);
  return new Map<string, Box>([...frames, ...loose, ...notes]);
}

const held = { is: false };

/** Watches the keys that suspend snapping; they may be pressed and let go during a drag. */
export function useSnapKeys(): void {
  useEffect(() => {
    const onEvent = (event: Event): void => {
      const { altKey, ctrlKey } = event as PointerEvent | KeyboardEvent;
      held.is = altKey || ctrlKey;
    };
    const kinds = ['pointermove', 'keydown', 'keyup'] as const;
    for (const kind of kinds) globalThis.addEventListener(kind, onEvent, true);
    return () => {
      for (const kind of kinds) globalThis.removeEventListener(kind, onEvent, true);
    };
  }, []);
}

const NONE: readonly Guide[] = [];
export function showGuides(guides: readonly Guide[] = NONE): void {
  if (guides.length === 0 && useCanvas.getState().guides.length === 0) return;
  setCanvas({ guides });
}

/** The changes of a drag, pulled into line; others as they are. @param zoom so that near is near on the screen */
export function snapped(scenario: Scenario, layout: CanvasLayout, changes: Changes, zoom: number): Changes {
  const moves = changes.flatMap((change) =>
    change.type === 'position' && change.dragging && change.position ? [{ ...change, position: change.position }] : [],
  );
  if (moves.length === 0) return changes;
  const boxes = freeBoxes(scenario, layout);
  const moving = moves.flatMap(({ id, position }) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [{ ...box, ...position }];
  });
  const bounds = boundsOf(moving);
  const isOverTeam = useDrag.getState().target?.kind === 'team';
  if (layout.frames.size === 0 || bounds === null || moving.length < moves.length || isOverTeam || held.is) {
    showGuides();
    return changes;
  }
  const dragged = new Set(moves.map(({ id }) => id));
  const others = [...boxes].flatMap(([id, box]) => (dragged.has(id) ? [] : [box]));
  const { dx, dy, guides } = alignmentOf(bounds, others, NEAR / zoom);
  showGuides(guides);
  if (dx === 0 && dy === 0) return changes;
  return changes.map((change) =>
    change.type === 'position' && change.position
      ? { ...change, position: { x: change.position.x + dx, y: change.position.y + dy } }
      : change,
  );
}
