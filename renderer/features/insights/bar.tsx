/** A pillar's bar: solid today, hatched planned, a tick at the threshold; hatched over the well where people will have left. */

import { useThinBelow } from '#renderer/state/profile.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import type { PillarId } from '#shared/model/capability.ts';
import styles from './insights.module.css';

export interface BarProps {
  readonly pillar: PillarId;
  readonly today: number;
  readonly planned: number;
  readonly hasTick?: boolean;
}

export function Bar({ pillar, today, planned, hasTick = true }: BarProps) {
  const thinBelow = useThinBelow();
  const kept = Math.min(today, planned);
  return (
    <span className={`${styles.bar} ${styles[pillar]}`} aria-hidden="true" data-ink="">
      <i className={styles.solid} style={{ width: `${kept}%` }} />
      {planned !== today && (
        <i
          className={planned > today ? styles.hatch : styles.leaving}
          style={{ left: `${kept}%`, width: `${Math.abs(planned - today)}%` }}
        />
      )}
      {hasTick && <u style={{ left: `${thinBelow}%` }} />}
    </span>
  );
}

/** `53 → 83`, one figure when both are equal; read out with their dates. */
export function TwoFigures({ today, planned }: { readonly today: number; readonly planned: number }) {
  const { when } = useShownDay();
  if (today === planned) {
    return (
      <span className={styles.figures}>
        <b>{today}</b>
      </span>
    );
  }
  return (
    <span className={styles.figures} title={`${today} ${when}, ${planned} planned`}>
      <b>{today}</b>
      <i>→</i>
      {planned}
    </span>
  );
}
