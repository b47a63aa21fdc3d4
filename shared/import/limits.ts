/** How large a roster may be. A file beyond a limit is refused whole, so that nobody plans with half a roster. */

import type { Problem } from '#shared/lib/result.ts';
import { unguardCell } from '#shared/lib/spreadsheet-text.ts';

export const MAX_BYTES = 64 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 200;
export const MAX_CELL = 10_000;
/** What an XLSX file may unpack to: some 100,000 rows of 40 columns. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

const number = (n: number) => n.toLocaleString('en-US');

export const tooLarge = (bytes: number): Problem => ({
  code: 'import.too-large',
  message: `The file has ${number(Math.ceil(bytes / 1024 / 1024))} MB, and a roster may have 64 MB. Leave out columns or split the file.`,
});

export const tooManyRows = (): Problem => ({
  code: 'import.too-many-rows',
  message: `The file has more than ${number(MAX_ROWS)} rows. Split it and import the parts as plans of their own.`,
});

export const tooManyColumns = (row: number): Problem => ({
  code: 'import.too-many-columns',
  message: `Row ${row} has more than ${MAX_COLUMNS} columns. Leave out those that the plan does not need.`,
});

export const cellTooLong = (row: number, column: string): Problem => ({
  code: 'import.cell-too-long',
  message: `Row ${row}, column ${column} has a cell of more than ${number(MAX_CELL)} characters. Shorten it and import again.`,
});

/** Characters are counted as spreadsheets count them: one outside the basic plane is two. The sign of a guard is not. */
export const isTooLong = (text: string) => text.length > MAX_CELL && unguardCell(text).length > MAX_CELL;

/** A column's letter as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
