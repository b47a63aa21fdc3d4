/** Scaling and moving shapes: a chart laid out in canvas pixels comes onto a page in points. */

import type { SceneItem, Stroke } from './scene.ts';

export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** Path data holds absolute points only, so its numbers take turns: x, y, x, y. */
function placedPath(d: string, { scale, x, y }: Placement): string {
  let isX = false;
  return d.replace(NUMBER, (number) => {
    isX = !isX;
    return String(round(Number(number) * scale + (isX ? x : y)));
  });
}

const placedStroke = (stroke: Stroke, scale: number): Stroke => ({
  ...stroke,
  width: Math.max(0.35, stroke.width * scale),
  ...(stroke.dash ? { dash: stroke.dash.map((length) => length * scale) } : {}),
});

/** Shapes at another place and size. */
export function place(items: readonly SceneItem[], placement: Placement): SceneItem[] {
  return items.map((item) => placeItem(item, placement));
}

function placeItem(item: SceneItem, placement: Placement): SceneItem {
  const { scale, x, y } = placement;
  switch (item.kind) {
    case 'group':
      return { ...item, items: place(item.items, placement) };
    case 'box':
      return {
        ...item,
        x: item.x * scale + x,
        y: item.y * scale + y,
        width: item.width * scale,
        height: item.height * scale,
        ...(item.radius === undefined ? {} : { radius: item.radius * scale }),
        ...(item.stroke ? { stroke: placedStroke(item.stroke, scale) } : {}),
      };
    case 'path':
      return {
        ...item,
        d: placedPath(item.d, placement),
        ...(item.stroke ? { stroke: placedStroke(item.stroke, scale) } : {}),
      };
    case 'text':
      return {
        ...item,
        x: item.x * scale + x,
        y: item.y * scale + y,
        size: item.size * scale,
        width: item.width * scale,
      };
  }
}

/** The smallest text among shapes; infinite where there is none. */
export function smallestTextOf(items: readonly SceneItem[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.kind === 'text') least = Math.min(least, item.size);
    else if (item.kind === 'group') least = Math.min(least, smallestTextOf(item.items));
  }
  return least;
}
