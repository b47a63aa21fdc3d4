/** Arrow heads of the lines, once for the page. */

import styles from './edges.module.css';

export const Markers = () => (
  <svg className={styles.markers} aria-hidden>
    <defs>
      <marker
        id="arrow-hand-off"
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto-start-reverse"
      >
        <path className={styles.handOffHead} d="M0 1 10 5 0 9Z" />
      </marker>
      <marker
        id="arrow-serves"
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="12"
        markerHeight="12"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path className={styles.servesHead} d="M0 0 10 5 0 10Z" />
      </marker>
    </defs>
  </svg>
);
