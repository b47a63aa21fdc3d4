/** A button in running text or a table: it leads somewhere, and looks like a link. */

import type { ComponentProps } from 'react';
import styles from './link-button.module.css';

export const LinkButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className={styles.link} {...props} />
);
