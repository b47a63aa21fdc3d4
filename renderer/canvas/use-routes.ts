/** The ways of all lines: of a small plan at once, of a large one a part with each frame, the lines that were until then. */

import { useEffect, useMemo, useState } from 'react';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import type { Route } from '#shared/diagram/routes.ts';
import { routesOf } from '#shared/diagram/routes.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { afterFrame } from './after-frame.ts';
import type { CanvasLayout } from './layout.ts';

export interface Place {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly view: CanvasView;
}

/** About as many ways as can be found between two looks at the mouse. */
const PART = 250;
const NONE: readonly Route[] = [];

/** Every `of`th line from the `part`th on: the costly ones stand together, and are shared out so. */
export function partOf({ scenario, layout, view }: Place, part: number, of: number): readonly Route[] {
  let line = 0;
  return routesOf(scenario, layout, view, () => line++ % of === part);
}

/** The lines of all parts in the order in which they would have been found together. */
export function together(parts: readonly (readonly Route[])[]): readonly Route[] {
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => parts.flatMap((part) => part[row] ?? [])).flat();
}

/** @param isWanted false while the cards themselves are still to come, or nobody sees them */
export function useRoutes({ scenario, layout, view }: Place, isWanted: boolean): readonly Route[] {
  const place = useMemo(() => ({ scenario, layout, view }), [scenario, layout, view]);
  const parts = Math.ceil(layout.cards.size / PART);
  const isSmall = parts <= 1;
  const small = useMemo(() => (isSmall ? routesOf(place.scenario, place.layout, place.view) : NONE), [isSmall, place]);
  const [found, setFound] = useState<{ readonly place: Place | null; readonly routes: readonly Route[] }>({
    place: null,
    routes: NONE,
  });
  useEffect(() => {
    if (isSmall || !isWanted || found.place === place) return;
    const done: (readonly Route[])[] = [];
    let cancel: () => void;
    const step = (): void => {
      done.push(partOf(place, done.length, parts));
      if (done.length === parts) setFound({ place, routes: together(done) });
      else cancel = afterFrame(step);
    };
    cancel = afterFrame(step);
    return () => cancel();
  }, [isSmall, isWanted, found.place, place, parts]);
  return isSmall ? small : found.routes;
}
