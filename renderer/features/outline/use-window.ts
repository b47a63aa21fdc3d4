/** Which rows are on the screen: all are of one height, so it follows from how far the list is scrolled. */

import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { ROW_HEIGHT } from './outline-store.ts';

/** Rows that are drawn beyond the edges, so that scrolling shows no gap. */
const BEYOND = 10;
/** Before the page is measured. */
const ASSUMED_HEIGHT = 900;

export interface ListWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The rows to draw: from the first up to but without the last. */
  readonly from: number;
  readonly to: number;
  /** Where the shown part begins, to the row, and how high it is, in px. */
  readonly top: number;
  readonly height: number;
}

export function useWindow(count: number): ListWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ first, height }, setShown] = useState({ first: 0, height: ASSUMED_HEIGHT });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const read = (): void => {
      const next = {
        first: Math.floor(element.scrollTop / ROW_HEIGHT),
        height: element.clientHeight === 0 ? ASSUMED_HEIGHT : element.clientHeight,
      };
      setShown((before) => (before.first === next.first && before.height === next.height ? before : next));
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer?.disconnect();
    };
  }, []);
  const from = Math.max(0, Math.min(first, count) - BEYOND);
  const to = Math.min(count, first + Math.ceil(height / ROW_HEIGHT) + BEYOND);
  return { scroller, from, to, top: first * ROW_HEIGHT, height };
}
