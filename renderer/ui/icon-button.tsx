/** A square button with an icon: its label is its name and its tooltip. */

import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly label: string;
  /** Shown in the tooltip after the label. */
  readonly shortcut?: string | undefined;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean | undefined;
  readonly size?: 'small' | 'medium';
  readonly children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  isPressed,
  size = 'medium',
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isPressed}
        className={classNames(styles.button, styles[size], className)}
        {...rest}
      >
        {children}
      </button>
    </Tooltip>
  );
}
