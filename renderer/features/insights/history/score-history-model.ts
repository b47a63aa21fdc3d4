/** The history of scores as the chart and its table show it: one mark a spell of editing, figures as whole numbers. */

import { PILLAR_NAMES } from '#renderer/ui/pillar-glyph.tsx';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { formatDate, isoDateOf } from '#shared/model/date.ts';
import type { PointHealth, ScorePair, ScorePoint } from '#shared/model/score-point.ts';
import { POINT_HEALTHS } from '#shared/model/score-point.ts';
import { count, whole } from '../format.ts';

export type HistoryFigure = 'overall' | PillarId | PointHealth;

export const HISTORY_FIGURES: readonly { readonly value: HistoryFigure; readonly label: string }[] = [
  { value: 'overall', label: 'Overall' },
  ...PILLAR_IDS.map((value) => ({ value, label: PILLAR_NAMES[value] })),
  { value: 'ownership', label: 'Ownership' },
  { value: 'communication', label: 'Communication' },
  { value: 'expertise', label: 'Expertise' },
];

export const figureName = (figure: HistoryFigure): string =>
  HISTORY_FIGURES.find(({ value }) => value === figure)?.label ?? figure;

const isHealth = (figure: HistoryFigure): figure is PointHealth =>
  (POINT_HEALTHS as readonly string[]).includes(figure);

/** Today and planned; of the healths there is one figure, which is both. */
export function pairOf(point: ScorePoint, figure: HistoryFigure): ScorePair {
  if (figure === 'overall') return point.overall;
  if (isHealth(figure)) return { today: point.health[figure], planned: point.health[figure] };
  return point.pillars[figure];
}

/** `53 today, 62 planned`, or one figure where they are the same. */
export function pairText({ today, planned }: ScorePair): string {
  const [now, then] = [whole(today), whole(planned)];
  return now === then ? String(now) : `${now} today, ${then} planned`;
}

/** The same beside the words that say which is which: `53 → 62`. */
export function arrowText({ today, planned }: ScorePair): string {
  const [now, then] = [whole(today), whole(planned)];
  return now === then ? String(now) : `${now} → ${then}`;
}

/** By the clock of whoever looks: `21 Nov 2026, 13:05`. */
export function whenText(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${formatDate(isoDateOf(date))}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const doneText = ({ done, steps }: ScorePoint): string =>
  steps > 1 ? `${done}, after ${count(steps - 1, 'other step')}` : done;

/** All that a point tells, for screen readers. */
export function pointText(point: ScorePoint, figure: HistoryFigure): string {
  const own = figure === 'overall' ? '' : `; ${figureName(figure)} ${pairText(pairOf(point, figure))}`;
  return `${whenText(point.at)}: overall ${pairText(point.overall)}${own}. ${doneText(point)}`;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Where the mark of a point stands from the left: all the same distance apart; a single one in the middle. */
export const xOf = (index: number, points: number, { width }: Box): number =>
  points < 2 ? width / 2 : (index * width) / (points - 1);

export const yOf = (value: number, { height }: Box): number => height - (value / 100) * height;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The line through the values, as the `points` of an SVG polyline. */
export const lineOf = (values: readonly number[], box: Box): string =>
  values.map((value, i) => `${tenth(xOf(i, values.length, box))},${tenth(yOf(value, box))}`).join(' ');

/** The point nearest to a place from the left, 0 to 1. */
export function nearest(place: number, points: number): number {
  const index = Math.round(place * (points - 1));
  return Math.min(points - 1, Math.max(0, index));
}

/** Another point by the keys of a slider; null where the key is none. */
export function keyStep(key: string, at: number, points: number): number | null {
  const last = points - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'PageDown':
      return Math.max(0, at - 10);
    case 'PageUp':
      return Math.min(last, at + 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
