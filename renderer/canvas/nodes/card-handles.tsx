/** Four points to draw a line from. Shown on hover and selection; every card and frame takes a line anywhere. */

import { classNames } from '#renderer/ui/class-names.ts';
import { startLine } from '../gestures/line-drag.ts';
import styles from './card-parts.module.css';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export interface CardHandlesProps {
  readonly id: string;
  readonly kind: 'seat' | 'team';
  /** Farther away, so that they can still be hit. */
  readonly isLarge: boolean;
}

export const CardHandles = ({ id, kind, isLarge }: CardHandlesProps) => (
  <>
    {SIDES.map((side) => (
      <span
        key={side}
        className={classNames(styles.handle, styles[side], isLarge && styles.large, 'nodrag nopan')}
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
