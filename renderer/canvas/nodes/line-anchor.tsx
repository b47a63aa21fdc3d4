/** What React Flow measures a node's lines by. Lines take their own paths, so one point for both ends is enough. */

import styles from './card-parts.module.css';

export const LineAnchor = () => <i className={`source target ${styles.anchor}`} data-handlepos="top" aria-hidden />;
