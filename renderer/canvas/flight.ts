/** What is being dragged, by id, with where it is at the moment: beside the plan until the pointer lets go. */

import { asId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Box } from './geometry.ts';
import type { CanvasLayout } from './layout.ts';

/** Places as React Flow gives them: within the frame for a card that stands in one. */
export type Flight = ReadonlyMap<string, Point>;

/** The layout with what is in flight where it is at the moment; a team takes its cards along. */
export function inFlight(scenario: Scenario, layout: CanvasLayout, flight: Flight): CanvasLayout {
  if (flight.size === 0) return layout;
  const frames = new Map(layout.frames);
  const cards = new Map(layout.cards);
  const shift = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  const moved = new Map<string, Point>();
  for (const [id, box] of layout.frames) {
    const to = flight.get(id);
    if (to === undefined) continue;
    frames.set(id, { ...box, ...to });
    moved.set(id, { x: to.x - box.x, y: to.y - box.y });
  }
  for (const [id, box] of layout.cards) {
    const to = flight.get(id);
    const team = scenario.seats[id]?.team ?? null;
    if (to !== undefined) {
      const frame = team === null ? undefined : layout.frames.get(team);
      cards.set(id, { ...box, x: to.x + (frame?.x ?? 0), y: to.y + (frame?.y ?? 0) });
    } else if (team !== null) {
      const by = moved.get(team);
      if (by) cards.set(id, shift(box, by));
    }
  }
  return { ...layout, frames, cards };
}

/** Whether a card, frame or the team that it stands in is in flight. */
export function isFlying(
  scenario: Scenario,
  flight: ReadonlyMap<string, unknown> | ReadonlySet<string>,
  id: string,
): boolean {
  if (flight.has(id)) return true;
  const team = scenario.seats[asId('seat', id)]?.team;
  return team != null && flight.has(team);
}
