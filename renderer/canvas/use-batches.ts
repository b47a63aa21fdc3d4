/**
 * Draws a large plan in steps that leave room for the mouse: the frames first, then the cards a batch at a time. A sheet
 * that is no longer kept goes the same way, backwards.
 *
 * Only what is not drawn yet waits; what is there follows every change at once.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import { afterFrame } from './after-frame.ts';
import type { SheetState } from './sheet.ts';
import type { CanvasNode } from './to-flow.ts';

/** Up to here everything is drawn at once. */
const FEW = 250;
/** As many cards as are mounted between two looks at the mouse: as a rule, first, at least and at most. */
const BATCH = 60;
/** Of an empty sheet, which is drawn together with all that a switch changes around it. */
const FIRST = 20;
const LEAST = 30;
const MOST = 150;
/** What a batch may take with the wait for the next frame, ms: more than two frames would be felt. */
const PACE = 36;
const LINES = 120;
const NONE: CanvasNode[] = [];

/** The cards that wait longest are those inside a frame: the frames alone already say how large the chart is. */
const isInFrame = (node: CanvasNode): boolean => node.type === 'seat' && node.parentId !== undefined;

/** What to draw now of `nodes`, given what is drawn already: that, and a batch more, the frames before their cards. */
export function nextBatch(nodes: CanvasNode[], drawn: ReadonlySet<string>, size = BATCH): CanvasNode[] {
  if (nodes.length <= FEW) return nodes;
  const waiting = nodes.filter(({ id }) => !drawn.has(id));
  if (waiting.length <= size) return nodes;
  const first = waiting.filter((node) => !isInFrame(node));
  const next = new Set([...first, ...waiting.filter(isInFrame)].slice(0, size));
  return nodes.filter((node) => drawn.has(node.id) || next.has(node));
}

/** The size of the next batch after one that took so long, ms: a fast computer draws more at once. */
export function paced(size: number, took: number): number {
  const fitting = Math.min(size * 1.5, (size * PACE) / Math.max(1, took));
  return Math.round(Math.min(MOST, Math.max(LEAST, fitting)));
}

export interface Batched {
  readonly nodes: CanvasNode[];
  readonly isWhole: boolean;
}

/** The nodes to draw now, and whether these are all. A sheet that is not shown draws no more; one that leaves, less. */
export function useBatches(nodes: CanvasNode[], state: SheetState): Batched {
  const [batch, setBatch] = useState(0);
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const last = useRef<CanvasNode[]>(NONE);
  const size = useRef(FIRST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch reads anew what is drawn by then
  const shown = useMemo(() => {
    if (state === 'hidden') return last.current;
    if (state === 'leaving') return last.current.length <= LEAST ? NONE : last.current.slice(0, -LEAST);
    return nextBatch(nodes, drawn.current, size.current);
  }, [nodes, state, batch]);
  const isWhole = shown === nodes;
  useEffect(() => {
    last.current = shown;
    drawn.current = new Set(shown.map(({ id }) => id));
    const isDone = state === 'leaving' ? shown.length === 0 : state === 'hidden' || isWhole;
    if (isDone) return;
    const next = (): void => setBatch((count) => count + 1);
    const began = performance.now();
    const onFrame = (): void => {
      size.current = paced(size.current, performance.now() - began);
    };
    if (state !== 'leaving') return afterFrame(next, onFrame);
    const idle = requestIdleCallback(next, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [shown, isWhole, state]);
  return { nodes: shown, isWhole };
}

/** The lines to draw now: more with each frame while the sheet is shown, and of one that leaves no more than it has cards. */
export function useLineBatches<T>(lines: T[], state: SheetState, cards: number): T[] {
  const [count, setCount] = useState(LINES);
  const isWhole = lines.length <= FEW || lines.length <= count;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each batch
  useEffect(() => {
    if (state === 'shown' && !isWhole) return afterFrame(() => setCount((before) => before + LINES));
  }, [isWhole, state, count]);
  const most = state === 'leaving' ? Math.min(count, cards) : isWhole ? lines.length : count;
  return useMemo(() => (lines.length <= most ? lines : lines.slice(0, most)), [lines, most]);
}
