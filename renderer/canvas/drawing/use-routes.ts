/** The ways of all lines: of a small plan at once, of a large one some with each frame, the lines that were until then. */

import { useEffect, useMemo, useState } from 'react';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { withPlacedLabels } from '#shared/diagram/lines/label-places.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { routesOf, routing } from '#shared/diagram/lines/routes.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CanvasLayout } from '../layout.ts';
import { afterFrame } from './after-frame.ts';

export interface Place {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly view: CanvasView;
}

/** Up to so many cards all ways are found at once. */
const FEW = 250;
/** How long ways may be looked for between two frames, ms. */
const STRETCH = 14;
const NONE: readonly Route[] = [];

/** Adds the next routes to `routes` until time is up. @returns whether these are all */
export function findMore(work: Generator<Route | null, void>, routes: Route[], isTimeUp: () => boolean): boolean {
  for (let next = work.next(); !next.done; next = work.next()) {
    if (next.value !== null) routes.push(next.value);
    if (isTimeUp()) return false;
  }
  return true;
}

/** @param isWanted false while the cards themselves are still to come, or nobody sees them */
export function useRoutes({ scenario, layout, view }: Place, isWanted: boolean): readonly Route[] {
  const place = useMemo(() => ({ scenario, layout, view }), [scenario, layout, view]);
  const isSmall = layout.cards.size <= FEW;
  const small = useMemo(() => {
    const routes = isSmall ? routesOf(place.scenario, place.layout, place.view) : NONE;
    return withPlacedLabels(routes, place.scenario, place.layout);
  }, [isSmall, place]);
  const [found, setFound] = useState<{ readonly place: Place | null; readonly routes: readonly Route[] }>({
    place: null,
    routes: NONE,
  });
  useEffect(() => {
    if (isSmall || !isWanted || found.place === place) return;
    const work = routing(place.scenario, place.layout, place.view);
    const routes: Route[] = [];
    let cancel: () => void;
    const step = (): void => {
      const end = performance.now() + STRETCH;
      if (!findMore(work, routes, () => performance.now() >= end)) cancel = afterFrame(step);
      else setFound({ place, routes: withPlacedLabels(routes, place.scenario, place.layout) });
    };
    cancel = afterFrame(step);
    return () => cancel();
  }, [isSmall, isWanted, found.place, place]);
  return isSmall ? small : found.routes;
}
