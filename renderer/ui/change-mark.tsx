/** How far a figure goes up or down: `▲ +9` filled is better, `▽ −4` hollow is worse; the sign says it too. */

import styles from './change-mark.module.css';

export interface ChangeMarkProps {
  /** Of the figures as shown, so that what is read adds up. */
  readonly by: number;
}

export function ChangeMark({ by }: ChangeMarkProps) {
  if (by === 0) return <span className={styles.same}>no change</span>;
  const isBetter = by > 0;
  return (
    <span className={isBetter ? styles.better : styles.worse}>
      <span aria-hidden="true">{isBetter ? '▲' : '▽'}</span> {isBetter ? `+${by}` : `−${-by}`}
    </span>
  );
}
