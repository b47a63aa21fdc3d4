/** Thin lines over what a dragged team, seat or note is lined up with. */

import { ViewportPortal } from '@xyflow/react';
import { useCanvas } from '../canvas-store.ts';
import styles from './guide-lines.module.css';

export function GuideLines() {
  const guides = useCanvas((canvas) => canvas.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.guides} data-testid="guides" aria-hidden>
        {guides.map(({ axis, at, from, to }) => (
          <path key={`${axis}${at}`} d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
