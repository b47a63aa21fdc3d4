/** Which lines are near enough to be drawn. Scrolling changes it only when a line comes or goes. */

import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useState } from 'react';
import { ROW_HEIGHT } from './table-row.tsx';

/** Lines drawn above and below what is in sight. */
const MARGIN = 6;
/** Before the first measurement, and where nothing is measured. */
const USUAL_HEIGHT = 700;

export interface LineWindow {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  readonly pageLines: number;
}

export function useWindow(scroller: RefObject<HTMLElement | null>): LineWindow & { readonly measure: () => void } {
  const [top, setTop] = useState(0);
  const [lines, setLines] = useState(Math.ceil(USUAL_HEIGHT / ROW_HEIGHT));
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    // In pairs of lines: half as many drawings while scrolling.
    setTop(Math.floor(element.scrollTop / ROW_HEIGHT / 2) * 2);
    setLines(Math.ceil((element.clientHeight || USUAL_HEIGHT) / ROW_HEIGHT));
  }, [scroller]);
  useLayoutEffect(() => {
    measure();
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure, scroller]);
  return {
    first: Math.max(0, top - MARGIN),
    end: top + lines + 2 + MARGIN,
    pageLines: Math.max(1, lines - 2),
    measure,
  };
}
