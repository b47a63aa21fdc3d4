/** Draws a miniature, never larger than it was laid out. */

import { PILLAR_SHAPES } from '#renderer/ui/pillar-glyph.tsx';
import type { Miniature } from './miniature.ts';
import styles from './miniature-chart.module.css';

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('');

export function MiniatureChart({ chart, label }: { readonly chart: Miniature; readonly label: string }) {
  const { seat } = chart;
  const glyph = seat * 0.42;
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
      className={styles.chart}
      viewBox={`-1 -1 ${chart.width + 2} ${chart.height + 2}`}
      width={chart.width + 2}
      height={chart.height + 2}
    >
      {chart.lines.map((line) => {
        const [x, y] = line.points.at(-1) ?? [0, 0];
        return (
          <g key={line.id}>
            <path className={line.kind === 'serves' ? styles.serves : styles.report} d={pathOf(line.points)} />
            {line.kind === 'serves' ? (
              <path className={styles.arrow} d={`M${x - 3.5} ${y + 1}L${x} ${y - 4}L${x + 3.5} ${y + 1}Z`} />
            ) : null}
          </g>
        );
      })}
      {chart.frames.map((frame) => (
        <g key={frame.id}>
          <rect className={styles.frame} x={frame.x} y={frame.y} width={frame.width} height={frame.height} rx={4} />
          {frame.isPlatform ? (
            <path className={styles.foot} d={`M${frame.x + 1} ${frame.y + frame.height + 2.5}h${frame.width - 2}`} />
          ) : null}
          <text className={styles.name} x={frame.x + 5} y={frame.y + 10}>
            {frame.name}
          </text>
        </g>
      ))}
      {chart.seats.map((one) => (
        <g key={one.id} data-pillar={one.pillar}>
          <rect
            className={one.isVacant ? styles.vacancy : styles.seat}
            x={one.x}
            y={one.y}
            width={seat}
            height={seat}
            rx={2.5}
          />
          <g
            className={one.isVacant ? styles.hollow : styles.filled}
            transform={`translate(${one.x + (seat - glyph) / 2} ${one.y + (seat - glyph) / 2}) scale(${glyph / 16})`}
          >
            {PILLAR_SHAPES[one.pillar]}
          </g>
        </g>
      ))}
    </svg>
  );
}
