/** The width of a box, as it is laid out. */

import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Before the first layout, and where there is none. */
const UNKNOWN = 1100;

export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const read = (): void => setWidth(element.clientWidth || UNKNOWN);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
