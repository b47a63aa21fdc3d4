/** What the tables of explanations share: figures at the right under their heads, and a sum below. */

import type { ReactNode } from 'react';
import styles from '../detail.module.css';

interface Cell {
  readonly children: ReactNode;
}

export const FigureHead = ({ children }: Cell) => (
  <th scope="col" className={styles.number}>
    {children}
  </th>
);

export const FigureCell = ({ children }: Cell) => <td className={styles.number}>{children}</td>;

/** @param span columns that the words take up */
export const SumRow = ({ words, span, children }: Cell & { readonly words: string; readonly span?: number }) => (
  <tr>
    <th scope="row" colSpan={span}>
      {words}
    </th>
    {children}
  </tr>
);
