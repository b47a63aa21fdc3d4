/**
 * Draws a large plan, and a change of much of it, in steps that leave room for the mouse: the frames first, then the cards a
 * batch at a time. A sheet that is no longer kept goes the same way, backwards.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import { afterFrame } from './after-frame.ts';
import { FEW, LEAST, nextBatch, nextLines, paced } from './batches.ts';
import type { SheetState } from './sheet.ts';
import type { CanvasNode } from './to-flow.ts';

/** Of a sheet that is turned to, or with a change: either is drawn together with all that changes around the canvas. */
const FIRST = 20;
const LINES = 120;

export interface Batched {
  readonly nodes: CanvasNode[];
  readonly isWhole: boolean;
}

/**
 * The nodes to draw now, and whether these are all. A sheet that is not shown draws no more; one that leaves, less.
 * @param isFirst whether nothing of the plan was drawn before: frames and first cards then come together, as until then
 * there is nothing to look at or to use
 */
export function useBatches(nodes: CanvasNode[], state: SheetState, isFirst: boolean): Batched {
  const [batch, setBatch] = useState(0);
  const last = useRef<CanvasNode[]>([]);
  const size = useRef(isFirst ? FEW : FIRST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch reads anew what is drawn by then
  const shown = useMemo(() => {
    if (state === 'hidden') return last.current;
    if (state === 'leaving') return last.current.length <= LEAST ? [] : last.current.slice(0, -LEAST);
    return nextBatch(nodes, last.current, size.current);
  }, [nodes, state, batch]);
  const isWhole = shown === nodes;
  useEffect(() => {
    last.current = shown;
    const isDone = state === 'leaving' ? shown.length === 0 : state === 'hidden' || isWhole;
    if (isDone) {
      size.current = FIRST;
      return;
    }
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
export function useLineBatches<T extends { readonly id: string }>(lines: T[], state: SheetState, cards: number): T[] {
  const [batch, setBatch] = useState(0);
  const last = useRef<T[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch reads anew what is drawn by then
  const shown = useMemo(() => {
    if (state === 'hidden') return last.current;
    if (state === 'leaving') return last.current.length <= cards ? last.current : last.current.slice(0, cards);
    return nextLines(lines, last.current, LINES);
  }, [lines, state, cards, batch]);
  useEffect(() => {
    last.current = shown;
    if (state === 'shown' && shown !== lines) return afterFrame(() => setBatch((count) => count + 1));
  }, [shown, lines, state]);
  return shown;
}
