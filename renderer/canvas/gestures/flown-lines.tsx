/**
 * The lines of what is being dragged, at the pointer. Each line asks for its own way, so that a move draws those lines
 * again and leaves the thousand others, and React Flow's list of edges, as they are.
 */

import { useDeferredValue, useLayoutEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { withPlacedLabels } from '#shared/diagram/lines/label-places.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Flight } from '../flight.ts';
import { inFlight, isFlying } from '../flight.ts';
import type { CanvasLayout } from '../layout.ts';

type Ways = ReadonlyMap<string, Route>;

const NONE: Ways = new Map();
const useWays = create<{ readonly ways: Ways }>()(() => ({ ways: NONE }));

/** The way of a line while something that it leads to is dragged; undefined while it rests. */
export const useFlownWay = (id: string): Route | undefined => useWays(({ ways }) => ways.get(id));

/** The new ways of the lines that begin or end at something in flight, or in a team that is. */
export function flownWays(scenario: Scenario, layout: CanvasLayout, view: CanvasView, flight: Flight): Ways {
  const isMoved = (id: string): boolean => isFlying(scenario, flight, id);
  const moved = inFlight(scenario, layout, flight);
  const routes = routesOf(scenario, moved, view, (line) => isMoved(line.source) || isMoved(line.target));
  return new Map(withPlacedLabels(routes, scenario, moved).map((route) => [route.id, route]));
}

export interface FlownLinesProps {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly view: CanvasView;
  readonly flight: Flight;
}

/** Draws nothing itself: it looks for the ways, a moment after the card has moved where they take longer. */
export function FlownLines({ scenario, layout, view, flight }: FlownLinesProps) {
  const followed = useDeferredValue(flight);
  const isMoving = flight.size > 0 && followed.size > 0;
  const ways = useMemo(
    () => (isMoving ? flownWays(scenario, layout, view, followed) : NONE),
    [isMoving, scenario, layout, view, followed],
  );
  useLayoutEffect(() => useWays.setState({ ways }), [ways]);
  useLayoutEffect(() => () => useWays.setState({ ways: NONE }), []);
  return null;
}
