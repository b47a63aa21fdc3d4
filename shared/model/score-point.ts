/** Where a scenario stood after a spell of editing: a point of the plan's history of scores. */

import type { PillarId } from './capability.ts';

/** A figure on the plan's date and at the horizon. */
export interface ScorePair {
  readonly today: number;
  readonly planned: number;
}

/** The three organisational gaps, as the scores name them. */
export const POINT_HEALTHS = ['ownership', 'communication', 'expertise'] as const;
export type PointHealth = (typeof POINT_HEALTHS)[number];

export interface ScorePoint {
  /** When the spell ended, to the second: `2026-11-21T13:05:00Z`. */
  readonly at: string;
  /** What was done last. */
  readonly done: string;
  /** Steps of the spell; 0 where the plan stands as it was found, or steps were only taken back. */
  readonly steps: number;
  readonly overall: ScorePair;
  readonly pillars: Readonly<Record<PillarId, ScorePair>>;
  readonly health: Readonly<Record<PointHealth, number>>;
}

/** How many points a scenario keeps; beyond them, old ones that lie closest together go first. */
export const MOST_POINTS = 200;

const timeOf = (point: ScorePoint): number => Date.parse(point.at);

/** The list with more points: in the order of time, one a second (the last that was given), never longer than the most. */
export function withPoints(
  list: readonly ScorePoint[],
  more: readonly ScorePoint[],
  most: number = MOST_POINTS,
): readonly ScorePoint[] {
  const bySecond = new Map([...list, ...more].map((point) => [point.at, point]));
  const kept = [...bySecond.values()].sort((a, b) => timeOf(a) - timeOf(b));
  while (kept.length > most) kept.splice(leastMissed(kept), 1);
  return kept;
}

/**
 * The point that says least: its neighbours are close to one another, measured by how long ago that was. So yesterday is
 * kept by the hour, last year by the month. The first and the last always stay.
 */
function leastMissed(list: readonly ScorePoint[]): number {
  const now = timeOf(list.at(-1) as ScorePoint);
  let least = 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < list.length - 1; i++) {
    const [before, here, after] = [list[i - 1], list[i], list[i + 1]] as [ScorePoint, ScorePoint, ScorePoint];
    const gap = (timeOf(after) - timeOf(before)) / (now - timeOf(here) + 1000);
    if (gap < smallest) [least, smallest] = [i, gap];
  }
  return least;
}

/** Whether two points show the same figures, whenever they were taken. */
export const isSameStand = (a: ScorePoint, b: ScorePoint): boolean =>
  JSON.stringify([a.overall, a.pillars, a.health]) === JSON.stringify([b.overall, b.pillars, b.health]);
