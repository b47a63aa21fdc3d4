/** The worst finding of a card or a frame, at its top right corner; a click lists all that are about it. */

import { useNodeId } from '@xyflow/react';
import { showFindingsOf } from '#renderer/actions/finding-actions.ts';
import { classNames } from '#renderer/ui/class-names.ts';
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

export function CardBadge({ severity, text, size, count = 1 }: CardBadgeProps) {
  const id = useNodeId();
  if (severity === null) return null;
  return (
    <button
      type="button"
      className={classNames(styles.badge, 'nodrag nopan')}
      title={text}
      aria-label={`${severity}: ${text}. List them`}
      // The card has the keyboard; its findings are listed by a command of their own.
      tabIndex={-1}
      style={{ right: 9 - size, top: 9 - size }}
      onClick={(event) => {
        event.stopPropagation();
        if (id !== null) showFindingsOf(id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {count > 1 ? <b className={styles.count}>{count}</b> : null}
      <SeverityIcon severity={severity} size={size} label={`${severity}: ${text}`} />
    </button>
  );
}
