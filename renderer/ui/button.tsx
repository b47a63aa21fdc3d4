/** A button with words. One primary button a screen; everything else is secondary or ghost. */

import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  /** 24, 28 or 32 px high. */
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ReactNode;
  /** Keys that do the same, shown at the right edge. */
  readonly shortcut?: string | undefined;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  shortcut,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" className={classNames(styles.button, styles[variant], styles[size], className)} {...rest}>
      {icon}
      {children}
      {shortcut ? (
        <span className={styles.keys}>
          <Kbd keys={shortcut} />
        </span>
      ) : null}
    </button>
  );
}
