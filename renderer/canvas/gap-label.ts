/** The words on a gap: farther away they grow from the cut, as those of the cards do. */

import type { GapRoute } from '#shared/diagram/gap-routes.ts';
import type { Point } from '#shared/model/point.ts';
import type { Detail } from './detail.ts';
import type { Box } from './geometry.ts';

const MIDDLE = 1.45;
const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

export const gapScale = (detail: Detail): number => (detail === 'near' ? 1 : MIDDLE);

/** From where the label grows, from its top left. */
export const gapOrigin = ({ at, label }: Pick<GapRoute, 'at' | 'label'>): Point => ({
  x: within(at.x - label.x, label.width),
  y: within(at.y - label.y, label.height),
});

export function shownGapLabel(route: Pick<GapRoute, 'at' | 'label'>, detail: Detail): Box {
  const { x, y, width, height } = route.label;
  const [scale, origin] = [gapScale(detail), gapOrigin(route)];
  return {
    x: x + origin.x * (1 - scale),
    y: y + origin.y * (1 - scale),
    width: width * scale,
    height: height * scale,
  };
}
