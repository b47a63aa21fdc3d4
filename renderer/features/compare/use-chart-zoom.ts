/** The one zoom of all charts: by its buttons, by the planner's keys for zooming, and by the wheel with Ctrl. */

import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';

const ZOOMS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** The next step; at either end it stays. */
export const nextZoom = (zoom: number, step: 1 | -1): number => ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom;

/** @param row that the wheel is turned over */
export function useChartZoom(row: RefObject<HTMLElement | null>): readonly [zoom: number, set: (zoom: number) => void] {
  const [zoom, setZoom] = useState(1);
  const request = useUi((ui) => ui.canvasRequest);
  const done = useRef(request?.count ?? 0);
  useEffect(() => {
    if (!request || request.count <= done.current) return;
    done.current = request.count;
    const asked = request.do;
    if (asked.kind === 'fit') setZoom(1);
    if (asked.kind === 'zoom') setZoom((before) => nextZoom(before, asked.factor > 1 ? 1 : -1));
  }, [request]);
  useEffect(() => {
    const element = row.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom((before) => nextZoom(before, event.deltaY < 0 ? 1 : -1));
    };
    // Not React's own, which may not keep the page from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [row]);
  return [zoom, setZoom];
}
