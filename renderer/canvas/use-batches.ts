/**
 * Draws a large plan in steps that leave room for the mouse: the frames first, then the cards a batch at a time.
 *
 * Only what is not drawn yet waits; what is there follows every change at once.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { CanvasNode } from './to-flow.ts';

/** Up to here everything is drawn at once. */
const FEW = 250;
/** About as many cards as can be mounted between two looks at the mouse. */
const BATCH = 100;

/** The cards that wait are those inside a frame: the frames alone already say how large the chart is. */
const mayWait = (node: CanvasNode): boolean => node.type === 'seat' && node.parentId !== undefined;

/** What to draw now of `nodes`, given what is drawn already: that, what may not wait, and a batch more. */
export function nextBatch(nodes: CanvasNode[], drawn: ReadonlySet<string>): CanvasNode[] {
  if (nodes.length <= FEW) return nodes;
  let left = BATCH;
  const shown = nodes.filter((node) => {
    if (!mayWait(node) || drawn.has(node.id)) return true;
    left -= 1;
    return left >= 0;
  });
  return shown.length === nodes.length ? nodes : shown;
}

/** The nodes to draw now, and whether these are all. */
export function useBatches(nodes: CanvasNode[]): { readonly nodes: CanvasNode[]; readonly isWhole: boolean } {
  const [batch, setBatch] = useState(0);
  const drawn = useRef<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each batch reads anew what is drawn by then
  const shown = useMemo(() => nextBatch(nodes, drawn.current), [nodes, batch]);
  const isWhole = shown === nodes;
  useEffect(() => {
    drawn.current = new Set(shown.map(({ id }) => id));
    if (isWhole) return;
    // After the frame that shows this batch: what there is can be seen, and used, before more is made.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setBatch((count) => count + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, isWhole]);
  return { nodes: shown, isWhole };
}
