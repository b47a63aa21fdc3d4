/** What lies under the pointer of a drag. Pure: asked only with boxes. */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Box } from '../geometry.ts';
import { centreOf, holds } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import type { DragItem, DropTarget } from './drag-store.ts';

/** The card at a point that is not dragged itself. */
export function seatAt(layout: CanvasLayout, point: Point, except: ReadonlySet<string> = new Set()): SeatId | null {
  for (const [id, box] of layout.cards) if (!except.has(id) && holds(box, point)) return id;
  return null;
}

export function teamAt(layout: CanvasLayout, point: Point): TeamId | null {
  for (const [id, box] of layout.frames) if (holds(box, point)) return id;
  return null;
}

/**
 * Where an item would land at `point`: a person on a vacancy, anything with a seat on a team, else the canvas.
 * In the reporting view seats land on seats: their manager to be.
 */
export function targetAt(scenario: Scenario, layout: CanvasLayout, item: DragItem, point: Point): DropTarget {
  const dragged = new Set<string>(item.kind === 'seats' ? item.seats : []);
  const isReporting = layout.frames.size === 0 && item.kind === 'seats';
  const seat = seatAt(layout, point, dragged);
  if (seat !== null && (isReporting || (item.kind === 'person' && scenario.seats[seat]?.person === null))) {
    return { kind: 'seat', id: seat };
  }
  const team = item.kind === 'team' || item.kind === 'preset' ? null : teamAt(layout, point);
  if (team === null) return { kind: 'canvas', at: point };
  const before = item.kind === 'seats' ? placeIn(scenario, layout, team, point, dragged) : null;
  return { kind: 'team', id: team, before };
}

/** The first card of a team that comes after the point, row by row; null for the end. */
function placeIn(
  scenario: Scenario,
  layout: CanvasLayout,
  team: TeamId,
  point: Point,
  dragged: ReadonlySet<string>,
): SeatId | null {
  const cards = [...layout.cards].filter(([id]) => scenario.seats[id]?.team === team && !dragged.has(id));
  const comesAfter = ([, box]: [SeatId, Box]): boolean => {
    const centre = centreOf(box);
    const isInRow = point.y >= box.y && point.y <= box.y + box.height;
    const hasNeighbour = cards.some(([, other]) => other.y === box.y && other.x !== box.x);
    return isInRow && hasNeighbour ? point.x < centre.x : point.y < centre.y;
  };
  return cards.find(comesAfter)?.[0] ?? null;
}

export const isSameTarget = (a: DropTarget | null, b: DropTarget | null): boolean => {
  if (a === null || b === null) return a === b;
  if (a.kind === 'canvas' || b.kind === 'canvas') return a.kind === b.kind;
  if (a.kind === 'team' && b.kind === 'team') return a.id === b.id && a.before === b.before;
  return a.kind === b.kind && a.id === b.id;
};
