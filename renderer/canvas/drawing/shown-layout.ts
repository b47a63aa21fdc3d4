/** What of the layout is shown: teams that are closed keep their head, and one team alone shows who works with it. */

import { teamsAround } from '#renderer/state/shown-teams.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Box } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';

/** Head and foot of a frame, without cards. */
export const CLOSED_HEIGHT = 78;

export interface ShownLayout {
  /** What stands on the canvas and can be used. */
  readonly layout: CanvasLayout;
  /** For lines: seats of a closed team are where its frame is, so that their lines end there. */
  readonly lines: CanvasLayout;
  /** Seats that are not drawn, with what is drawn for them. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** Everyone below a seat by solid lines; a loop ends where it began. */
export function below(scenario: Scenario, id: SeatId): ReadonlySet<SeatId> {
  const reports = new Map<string, Seat[]>();
  for (const seat of Object.values(scenario.seats)) {
    if (seat.solid?.kind === 'seat') reports.set(seat.solid.id, [...(reports.get(seat.solid.id) ?? []), seat]);
  }
  const found = new Set<SeatId>();
  const walk = [...(reports.get(id) ?? [])];
  for (let seat = walk.pop(); seat; seat = walk.pop()) {
    if (seat.id === id || found.has(seat.id)) continue;
    found.add(seat.id);
    walk.push(...(reports.get(seat.id) ?? []));
  }
  return found;
}

/** The managers over a seat by solid lines; a loop ends where it began. */
function above(scenario: Scenario, id: SeatId): ReadonlySet<SeatId> {
  const found = new Set<SeatId>();
  let manager = scenario.seats[id]?.solid;
  while (manager?.kind === 'seat' && manager.id !== id && !found.has(manager.id)) {
    found.add(manager.id);
    manager = scenario.seats[manager.id]?.solid;
  }
  return found;
}

/** How many stand below each seat by solid lines, for seats that anybody reports to. */
export function branchesOf(scenario: Scenario): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const seat of Object.values(scenario.seats)) {
    for (const id of above(scenario, seat.id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * @param collapsed teams, and in the reporting view seats whose reports are not shown
 * @param focused the only team to show, with those that a serves line joins to it and the managers of all these
 */
export function shownLayout(
  scenario: Scenario,
  layout: CanvasLayout,
  collapsed: readonly string[],
  focused: TeamId | null,
): ShownLayout {
  if (collapsed.length === 0 && focused === null) return { layout, lines: layout, hidden: new Map() };
  const inFocus = focused === null ? layout : focus(scenario, layout, focused);
  const hidden = new Map<string, string>();
  const closed = new Set(collapsed);
  const isByTeam = layout.frames.size > 0;
  for (const seat of Object.values(scenario.seats)) {
    if (isByTeam && seat.team !== null && closed.has(seat.team)) hidden.set(seat.id, seat.team);
    if (!isByTeam && closed.has(seat.id)) {
      const over = above(scenario, seat.id);
      // In a loop each stands below the other; none hides those that would hide it.
      for (const id of below(scenario, seat.id)) if (!over.has(id)) hidden.set(id, seat.id);
    }
  }
  const frames = new Map<TeamId, Box>();
  for (const [id, box] of inFocus.frames) frames.set(id, closed.has(id) ? { ...box, height: CLOSED_HEIGHT } : box);
  const cards = new Map<SeatId, Box>();
  const ends = new Map<SeatId, Box>();
  for (const [id, box] of inFocus.cards) {
    const shownAs = hidden.get(id);
    if (shownAs === undefined) cards.set(id, box);
    const frame = shownAs === undefined ? box : frames.get(shownAs as TeamId);
    if (frame) ends.set(id, frame);
  }
  return {
    layout: { ...inFocus, frames, cards },
    lines: { ...inFocus, frames, cards: ends },
    hidden,
  };
}

function focus(scenario: Scenario, layout: CanvasLayout, focused: TeamId): CanvasLayout {
  const teams = teamsAround(scenario, focused);
  const seats = new Set<SeatId>();
  const people = new Set<PersonId>();
  const keep = (seat: Seat): void => {
    if (seats.has(seat.id)) return;
    seats.add(seat.id);
    for (const manager of [seat.solid, ...seat.dotted]) {
      if (manager?.kind === 'outside') people.add(manager.id);
      const above = manager?.kind === 'seat' ? scenario.seats[manager.id] : undefined;
      // A manager who stands in a team that is not shown would be a card without a frame.
      if (above && (above.team === null || teams.has(above.team))) keep(above);
    }
  };
  for (const seat of Object.values(scenario.seats)) if (seat.team !== null && teams.has(seat.team)) keep(seat);
  const only = <K, V>(all: ReadonlyMap<K, V>, kept: ReadonlySet<K>): ReadonlyMap<K, V> =>
    new Map([...all].filter(([id]) => kept.has(id)));
  return {
    ...layout,
    frames: only(layout.frames, teams),
    cards: only(layout.cards, seats),
    pills: only(layout.pills, people),
  };
}

/** Lines as they are drawn: those of closed teams end at the frame, once a kind and pair; those inside are not drawn. */
export function shownRoutes(routes: readonly Route[], hidden: ReadonlyMap<string, string>): readonly Route[] {
  if (hidden.size === 0) return routes;
  const seen = new Set<string>();
  return routes.flatMap((route) => {
    const source = hidden.get(route.source) ?? route.source;
    const target = hidden.get(route.target) ?? route.target;
    if (source === target) return [];
    if (source === route.source && target === route.target) return [route];
    const key = `${route.kind} ${source} ${target} ${route.label}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...route, source, target }];
  });
}
