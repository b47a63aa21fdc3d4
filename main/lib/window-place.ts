/** Where a remembered window goes on the displays of today: another one may be plugged in, or none. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A window that shows less than this cannot be grabbed. */
const LEAST = { width: 200, height: 100 };

function isShown(area: Box, { x, y, width, height }: Box): boolean {
  const overlapX = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const overlapY = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
  return overlapX >= LEAST.width && overlapY >= LEAST.height;
}

/**
 * Null where no display shows it. Made to fit where one alone does, with its title bar in reach; one that was drawn over
 * several stays.
 * @param areas the displays without the system's bars
 */
export function placeOn(areas: readonly Box[], wanted: Box): Box | null {
  const [area, ...others] = areas.filter((each) => isShown(each, wanted));
  if (area === undefined || others.length > 0) return area === undefined ? null : wanted;
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  return {
    x: width < wanted.width ? area.x : wanted.x,
    y: height < wanted.height ? area.y : Math.max(wanted.y, area.y),
    width,
    height,
  };
}
