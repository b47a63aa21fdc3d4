/** Four points to draw a line from. Shown on hover and selection; every card and frame takes a line anywhere. */

import { startLine } from '../line-drag.ts';
import styles from './card-parts.module.css';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export const CardHandles = ({ id, kind }: { readonly id: string; readonly kind: 'seat' | 'team' }) => (
  <>
    {SIDES.map((side) => (
      <span
        key={side}
        className={`${styles.handle} ${styles[side]} nodrag nopan`}
        data-handle={side}
        aria-hidden
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.preventDefault();
          startLine({ kind, id }, { x: event.clientX, y: event.clientY }, 'ask');
        }}
      />
    ))}
  </>
);
