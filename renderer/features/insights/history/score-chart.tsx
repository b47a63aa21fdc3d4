/** A small chart of one figure over the spells of editing: solid today, dashed planned. Pointing or arrow keys read a point. */

import type { KeyboardEvent, PointerEvent } from 'react';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import styles from './score-history.module.css';
import type { Box, HistoryFigure } from './score-history-model.ts';
import { figureName, keyStep, lineOf, nearest, pairOf, pointText, xOf, yOf } from './score-history-model.ts';

const BOX: Box = { width: 260, height: 80 };
/** Left of the lines for the scale, and around them for the marks. */
const LEFT = 26;
const AROUND = 6;
const GRID = [0, 50, 100];

export interface ScoreChartProps {
  readonly points: readonly ScorePoint[];
  readonly figure: HistoryFigure;
  /** The point that is read out; null: nobody points at one. */
  readonly at: number | null;
  readonly onPoint: (at: number | null) => void;
}

export function ScoreChart({ points, figure, at, onPoint }: ScoreChartProps) {
  const last = points.length - 1;
  const shown = at ?? last;
  const point = points[shown];
  if (point === undefined) return null;
  const pairs = points.map((one) => pairOf(one, figure));
  const here = pairOf(point, figure);
  const x = xOf(shown, points.length, BOX);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const unit = width / (BOX.width + LEFT + AROUND);
    onPoint(nearest((event.clientX - left - LEFT * unit) / (BOX.width * unit), points.length));
  };
  const step = (event: KeyboardEvent) => {
    const next = keyStep(event.key, shown, points.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onPoint(next);
  };
  const isPillar = (PILLAR_IDS as readonly string[]).includes(figure);
  return (
    <div
      className={styles.chart}
      data-pillar={isPillar ? figure : undefined}
      role="slider"
      tabIndex={0}
      aria-label={`Point in the history of ${figureName(figure)}`}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={shown + 1}
      aria-valuetext={pointText(point, figure)}
      data-testid="score-chart"
      onPointerMove={follow}
      onPointerLeave={() => onPoint(null)}
      onBlur={() => onPoint(null)}
      onKeyDown={step}
    >
      <svg
        viewBox={`${-LEFT} ${-AROUND} ${BOX.width + LEFT + AROUND} ${BOX.height + 2 * AROUND}`}
        aria-hidden="true"
        focusable="false"
      >
        {GRID.map((value) => (
          <g key={value}>
            <path className={styles.grid} d={`M0 ${yOf(value, BOX)}H${BOX.width}`} />
            <text className={styles.scale} x={-6} y={yOf(value, BOX) + 3.5} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {figure !== 'overall' && (
          <polyline
            className={styles.overall}
            points={lineOf(
              points.map(({ overall }) => overall.today),
              BOX,
            )}
          />
        )}
        <polyline
          className={styles.planned}
          points={lineOf(
            pairs.map(({ planned }) => planned),
            BOX,
          )}
        />
        <polyline
          className={styles.today}
          points={lineOf(
            pairs.map(({ today }) => today),
            BOX,
          )}
        />
        {at !== null && <path className={styles.cursor} d={`M${x} 0V${BOX.height}`} />}
        <circle className={styles.plannedMark} cx={x} cy={yOf(here.planned, BOX)} r={3} />
        <circle className={styles.todayMark} cx={x} cy={yOf(here.today, BOX)} r={3.5} />
      </svg>
    </div>
  );
}
