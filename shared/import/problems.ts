/** What an import has to say about rows and columns: an error sets the row aside, a warning leaves one value out. */

import { shorten } from './cell-values.ts';

export interface RosterProblem {
  /** As a spreadsheet numbers rows; the header's row for a problem of a whole column. */
  readonly row: number;
  /** The column's header; null where the problem is of the whole row. */
  readonly column: string | null;
  readonly severity: 'error' | 'warning';
  /** What, where and what to do. */
  readonly message: string;
}

const placeOf = (row: number, column: string | null): string =>
  column === null ? `Row ${row}: ` : `Row ${row}, column "${shorten(column)}": `;

/** @param words what is wrong and what to do, to follow the place */
export function problemAt(
  severity: RosterProblem['severity'],
  row: number,
  column: string | null,
  words: string,
): RosterProblem {
  return { row, column, severity, message: placeOf(row, column) + words };
}

/** What is wrong and what to do, for a list that shows row and column beside it. */
export function wordsOf({ row, column, message }: RosterProblem): string {
  const words = message.slice(placeOf(row, column).length);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type Warn = (row: number, column: string | null, message: string) => void;
