/** Words for screen readers that the eye gets in another way. */

import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

export interface VisuallyHiddenProps {
  /** A block where it holds a heading, a legend in a group of fields; else a part of the text around it. */
  readonly as?: 'span' | 'div' | 'legend';
  readonly children: ReactNode;
}

export const VisuallyHidden = ({ as: Tag = 'span', children }: VisuallyHiddenProps) => (
  <Tag className={styles.hidden}>{children}</Tag>
);
