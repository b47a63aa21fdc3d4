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

/** The sheets to choose from: both ways round, unless one was asked for. */
export function sheets(paper: PaperName, orientation: Orientation): readonly Size[] {
  const [short, long] = PAPERS[paper];
  const landscape = { width: long, height: short };
  const portrait = { width: short, height: long };
  if (orientation === 'auto') return [landscape, portrait];
  return [orientation === 'landscape' ? landscape : portrait];
}
