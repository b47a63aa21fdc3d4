/** A severity as a shape, so that it is never told by colour alone: octagon, triangle, ring, tick; a ticked ring where it is accepted. */

import type { ReactNode } from 'react';
import styles from './severity-icon.module.css';

export type SeverityTone = 'error' | 'warning' | 'hint' | 'ok' | 'accepted';

export const SEVERITY_NAMES: Record<SeverityTone, string> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  ok: 'All right',
  accepted: 'Accepted',
};

const SHAPES: Record<SeverityTone, ReactNode> = {
  error: (
    <>
      <path className={styles.fill} d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" />
      <path className={styles.cross} d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" />
    </>
  ),
  warning: (
    <>
      <path className={styles.triangle} d="M8 1.6 15.3 14.4H.7Z" />
      <path className={styles.mark} d="M8 6v4.2M8 11.8v1" />
    </>
  ),
  hint: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="6.6" />
      <path className={styles.mark} d="M8 7.2v4M8 4.6v1.2" />
    </>
  ),
  ok: <path className={styles.tick} d="m2.5 8.6 3.5 3.5 7.5-7.8" />,
  accepted: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="6.6" />
      <path className={styles.mark} d="m5 8.3 2.2 2.2 3.9-4.4" />
    </>
  ),
};

export interface SeverityIconProps {
  readonly severity: SeverityTone;
  readonly size?: number;
  /** Its name for screen readers; an empty text where words beside it say the same. */
  readonly label?: string;
}

export function SeverityIcon({ severity, size = 14, label = SEVERITY_NAMES[severity] }: SeverityIconProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
      className={styles.icon}
      data-severity={severity}
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      {SHAPES[severity]}
    </svg>
  );
}
