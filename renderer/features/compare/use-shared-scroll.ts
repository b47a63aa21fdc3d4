/** Boxes that scroll together, and what of them is in sight. */

import type { RefCallback, UIEvent } from 'react';
import { useCallback, useRef, useState } from 'react';

export interface SharedScroll {
  readonly ref: RefCallback<HTMLElement>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** Top and height of what is in sight, in steps, so that scrolling a little draws nothing anew. */
  readonly top: number;
  readonly height: number;
}

const STEP = 200;

export function useSharedScroll(): SharedScroll {
  const boxes = useRef(new Set<HTMLElement>());
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const ref = useCallback((box: HTMLElement | null) => {
    if (!box) return undefined;
    boxes.current.add(box);
    return () => {
      boxes.current.delete(box);
    };
  }, []);
  const onScroll = useCallback(({ currentTarget: { scrollTop, scrollLeft, clientHeight } }: UIEvent<HTMLElement>) => {
    for (const box of boxes.current) {
      // Setting what is set already would be answered with another scroll event.
      if (box.scrollTop !== scrollTop) box.scrollTop = scrollTop;
      if (box.scrollLeft !== scrollLeft) box.scrollLeft = scrollLeft;
    }
    const top = Math.floor(scrollTop / STEP) * STEP;
    const height = Math.max(600, Math.ceil(clientHeight / STEP) * STEP);
    setSight((before) => (before.top === top && before.height === height ? before : { top, height }));
  }, []);
  return { ref, onScroll, ...sight };
}
