/** The worst finding of a card or a frame, at its top right corner. */

import type { SeverityTone } from '#renderer/ui/severity-icon.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import styles from './card-parts.module.css';

export interface CardBadgeProps {
  readonly severity: SeverityTone | null;
  readonly text: string;
  readonly size: number;
  /** Shown beside the icon where there is more than one. */
  readonly count?: number;
}

export const CardBadge = ({ severity, text, size, count = 1 }: CardBadgeProps) =>
  severity === null ? null : (
    <span className={styles.badge} title={text} style={{ right: 9 - size, top: 9 - size }}>
      {count > 1 ? <b className={styles.count}>{count}</b> : null}
      <SeverityIcon severity={severity} size={size} label={`${severity}: ${text}`} />
    </span>
  );
