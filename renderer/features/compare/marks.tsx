/** What changed against the baseline, as a shape and a word: plus, cross, arrow, two bars. */

import { classNames } from '#renderer/ui/class-names.ts';
import type { Mark } from './chart-model.ts';
import styles from './marks.module.css';

/** In a box of 10. */
const PATHS: Readonly<Record<Mark, string>> = {
  added: 'M5 2v6M2 5h6',
  removed: 'M2.5 2.5l5 5M7.5 2.5l-5 5',
  moved: 'M1.8 5h6M5.2 2.4L7.8 5 5.2 7.6',
  changed: 'M2.2 3.7h5.6M2.2 6.3h5.6',
};

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  changed: 'changed',
};

/** A part of a drawing: the mark with its middle at 0, 0. */
export const MarkShape = ({ mark }: { readonly mark: Mark }) => (
  <g className={styles.mark} data-mark={mark}>
    <circle r="6" />
    <path d={PATHS[mark]} transform="translate(-5 -5)" />
  </g>
);

export const MarkIcon = ({ mark, className }: { readonly mark: Mark; readonly className?: string | undefined }) => (
  <svg width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true" className={classNames(className)}>
    <MarkShape mark={mark} />
  </svg>
);
