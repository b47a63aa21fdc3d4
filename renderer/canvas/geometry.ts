/** Boxes and points of the canvas, in canvas pixels at 100 %. */

import type { Box } from '#shared/diagram/metrics.ts';
import type { Point } from '#shared/model/point.ts';

export type { Box } from '#shared/diagram/metrics.ts';
export { boundsOf } from '#shared/diagram/metrics.ts';

export const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

export const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Where a box goes to stand inside an area, moved as little as can be; one that is too large starts where the area does. */
export const movedInto = (box: Box, area: Box): Point => ({
  x: Math.max(area.x, Math.min(box.x, area.x + area.width - box.width)),
  y: Math.max(area.y, Math.min(box.y, area.y + area.height - box.height)),
});

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The nearest box in a direction, as arrow keys walk: what lies ahead counts once, what lies aside counts double, so
 * that Down stays in its column. Ties go to the first. Costs one pass.
 */
export function neighbourOf<Id extends string>(
  boxes: ReadonlyMap<Id, Box>,
  from: Id,
  direction: Direction,
): Id | undefined {
  const start = boxes.get(from);
  if (start === undefined) return undefined;
  const origin = centreOf(start);
  let best: { id: Id; cost: number } | undefined;
  for (const [id, box] of boxes) {
    if (id === from) continue;
    const { x, y } = centreOf(box);
    const isSideways = direction === 'left' || direction === 'right';
    const sign = direction === 'right' || direction === 'down' ? 1 : -1;
    const ahead = (isSideways ? x - origin.x : y - origin.y) * sign;
    if (ahead <= 1) continue;
    const aside = Math.abs(isSideways ? y - origin.y : x - origin.x);
    const cost = ahead + aside * 2;
    if (best === undefined || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}

/** The box whose centre is nearest to a point. Ties go to the first. Costs one pass. */
export function nearestTo<Id extends string>(boxes: ReadonlyMap<Id, Box>, { x, y }: Point): Id | undefined {
  let best: { id: Id; away: number } | undefined;
  for (const [id, box] of boxes) {
    const centre = centreOf(box);
    const away = Math.hypot(centre.x - x, centre.y - y);
    if (best === undefined || away < best.away) best = { id, away };
  }
  return best?.id;
}
