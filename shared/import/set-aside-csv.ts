/** Rows that were set aside, with their reasons, as a CSV to mend and import again. */

import { csvRow, UTF8_MARK } from '#shared/lib/spreadsheet-text.ts';
import { columnLetter } from './limits.ts';
import type { RosterImport } from './roster.ts';

/** One line a row: its number, why it was set aside, then its cells as they were. */
export function setAsideCsv(done: Pick<RosterImport, 'headers' | 'setAside'>): string {
  const width = done.setAside.reduce((most, { cells }) => Math.max(most, cells.length), done.headers.length);
  const headers = Array.from(
    { length: width },
    (_, column) => done.headers[column] ?? `Column ${columnLetter(column)}`,
  );
  const lines = done.setAside.map(({ row, cells, reasons }) =>
    csvRow([String(row), reasons.join(' '), ...headers.map((_, column) => String(cells[column] ?? ''))]),
  );
  return UTF8_MARK + csvRow(['Row', 'Reason', ...headers]) + lines.join('');
}
