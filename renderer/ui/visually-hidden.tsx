/** Words for screen readers that the eye gets in another way. */

import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.hidden}>{children}</div>
);
