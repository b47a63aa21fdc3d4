/** A bar on a scale: solid for today, hatched for what is planned beyond it, a tick at the goal. */

import { classNames } from './class-names.ts';
import styles from './meter.module.css';
import type { GlyphPillar } from './pillar-glyph.tsx';

export interface MeterProps {
  /** What is measured, with its figures: "MLOps, 53 today, 83 planned". */
  readonly label: string;
  readonly today: number;
  /** Not shown where it is at most `today`. */
  readonly planned?: number | undefined;
  readonly max?: number;
  /** Where the goal's tick stands. */
  readonly goal?: number | undefined;
  /** Colour of data; ink where there is none. */
  readonly pillar?: GlyphPillar | undefined;
  readonly tone?: 'ink' | 'quiet' | 'over';
  /** 4 px or 8 px high. */
  readonly size?: 'thin' | 'thick';
  readonly className?: string | undefined;
}

const percent = (value: number, max: number): string => `${Math.min(100, Math.max(0, (value / max) * 100))}%`;

export function Meter({
  label,
  today,
  planned = today,
  max = 100,
  goal,
  pillar,
  tone = 'ink',
  size = 'thick',
  className,
}: MeterProps) {
  return (
    <div
      role="img"
      aria-label={label}
      data-pillar={pillar}
      data-ink=""
      className={classNames(styles.meter, styles[size], pillar ? styles.pillar : styles[tone], className)}
    >
      <div className={styles.today} style={{ width: percent(today, max) }} />
      {planned > today ? (
        <div className={styles.planned} style={{ left: percent(today, max), width: percent(planned - today, max) }} />
      ) : null}
      {goal === undefined ? null : <div className={styles.goal} style={{ left: percent(goal, max) }} />}
    </div>
  );
}
