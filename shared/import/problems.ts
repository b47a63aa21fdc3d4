/** What an import has to say about rows and columns: an error sets the row aside, a warning leaves one value out. */

export interface RosterProblem {
  /** As a spreadsheet numbers rows; the header's row for a problem of a whole column. */
  readonly row: number;
  /** The column's header; null where the problem is of the whole row. */
  readonly column: string | null;
  readonly severity: 'error' | 'warning';
  /** What, where and what to do. */
  readonly message: string;
}

export type Warn = (row: number, column: string | null, message: string) => void;
