/** Sizes of paper in points, lying or standing. */

export const PAPERS = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  letter: [612, 792],
  tabloid: [792, 1224],
} as const;
export type PaperName = keyof typeof PAPERS;
export type Orientation = 'auto' | 'landscape' | 'portrait';

/** Readers refuse pages with a longer side. */
export const LONGEST_SIDE = 14_400;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sheet for a chart of these proportions: lying where the chart is wider than high, unless asked otherwise. */
export function sheet(paper: PaperName, orientation: Orientation, chart: Size): Size {
  const [short, long] = PAPERS[paper];
  const isLandscape = orientation === 'landscape' || (orientation === 'auto' && chart.width >= chart.height);
  return isLandscape ? { width: long, height: short } : { width: short, height: long };
}
