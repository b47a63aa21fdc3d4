/** How large a PNG may be: what every browser's canvas draws. Over it nothing throws there, the picture is blank. */

const MAX_SIDE = 32_767;
const MAX_AREA = 2 ** 28;

/** The largest scale at or below `wanted` (pixels a point) at which a picture of this size can be drawn. */
export function possibleScale(width: number, height: number, wanted: number): number {
  const most = Math.min(MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));
  return wanted <= most ? wanted : Math.floor(most * 100) / 100;
}
