/** A roster file as a table: a header and numbered rows of cells, whatever format and encoding it had. */

import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { unguardCell } from '#shared/lib/spreadsheet-text.ts';
import { fieldOfHeader } from './columns.ts';
import type { CsvRecord, RecordFault } from './csv-records.ts';
import { firstRecord, readRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { columnLetter, MAX_BYTES, tooLarge } from './limits.ts';
import { isOldExcel, isZip, readXlsx } from './read-xlsx.ts';

/** Text without outer blanks; a number only where a spreadsheet stored one. */
export type Cell = string | number;

export interface RosterRow {
  /** As a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly fault: RecordFault;
}

export interface RosterTable {
  /** The file's name without folder and extension. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly headerRow: number;
  /** Rows that are not empty. */
  readonly rows: readonly RosterRow[];
  /** The sheets of an XLSX file, for the preview to choose from; empty for text. */
  readonly sheets: readonly string[];
  /** What makes a number of a cell a day of Excel's calendar: sheets of old Macs count from 1904. */
  readonly serialShift: number;
}

/** Why there is no table. */
export interface TableProblem extends Problem {
  /** The sheets of a workbook: another one may be the roster. */
  readonly sheets?: readonly string[];
}

const EMPTY: Problem = {
  code: 'import.empty',
  message: 'The file is empty. Export the roster again, with a header row and a row for each person or vacancy.',
};

const emptySheet = (sheet: string, sheets: readonly string[]): TableProblem => ({
  code: 'import.empty',
  message: `The sheet "${sheet}" is empty. Choose another one: ${sheets
    .filter((other) => other !== sheet)
    .map((other) => `"${other}"`)
    .join(', ')}.`,
  sheets,
});

const OLD_EXCEL: Problem = {
  code: 'import.old-excel',
  message:
    'The file is an old Excel file (.xls) or is protected by a password. Save it as .xlsx or CSV without a password.',
};

/** Reads a CSV, TSV or XLSX file; what it is, is told from its bytes. Refuses files beyond a limit. */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: { readonly sheet?: string | undefined } = {},
): Promise<Result<RosterTable, TableProblem>> {
  if (bytes.length > MAX_BYTES) return err(tooLarge(bytes.length));
  if (isOldExcel(bytes)) return err(OLD_EXCEL);
  const name = baseName(fileName);
  if (isZip(bytes)) {
    const read = await readXlsx(bytes, options.sheet);
    if (!read.ok) return read;
    const { rows, sheets } = read.value;
    const sheet = options.sheet ?? sheets[0] ?? '';
    return rows.length === 0 && sheets.length > 1 ? err(emptySheet(sheet, sheets)) : toTable(name, read.value);
  }
  if (options.sheet !== undefined) {
    return err({
      code: 'import.no-sheets',
      message: `The file is text and has no sheet "${options.sheet}". Leave the sheet out, or import an XLSX file.`,
    });
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const { body, delimiter } = findDelimiter(text.value);
  const records = readRecords(body, delimiter);
  return records.ok ? toTable(name, { rows: records.value.map(cleanRecord), sheets: [], serialShift: 0 }) : records;
}

function baseName(fileName: string): string {
  const last = fileName.split(/[/\\]/).pop() ?? '';
  return last.replace(/\.[^.]*$/, '').trim() || 'Roster';
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter under which the header names most fields, then has most columns. Excel's `sep=` line is obeyed. */
function findDelimiter(text: string): { readonly body: string; readonly delimiter: string } {
  const declared = /^sep=([,;\t])\r?\n/.exec(text);
  if (declared) return { body: text.slice(declared[0].length), delimiter: declared[1] ?? ',' };
  let best = { delimiter: ',' as string, fields: -1, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const cells = firstRecord(text, delimiter)?.cells ?? [];
    const fields = cells.filter((cell) => fieldOfHeader(cell) !== null).length;
    if (fields > best.fields || (fields === best.fields && cells.length > best.columns)) {
      best = { delimiter, fields, columns: Math.max(1, cells.length) };
    }
  }
  return { body: text, delimiter: best.delimiter };
}

const cleanText = (text: string) => unguardCell(text.trim()).trim();

function cleanRecord(record: CsvRecord): RosterRow {
  return { row: record.row, cells: record.cells.map(cleanText), fault: record.fault };
}

function toTable(
  name: string,
  { rows, sheets, serialShift }: Pick<RosterTable, 'rows' | 'sheets' | 'serialShift'>,
): Result<RosterTable> {
  const [header, ...body] = rows;
  if (!header) return err(EMPTY);
  if (header.fault !== null) {
    return err({
      code: 'import.header-quote',
      message: `Row ${header.row}, the header, has a quote that is not closed. Close it and import again.`,
    });
  }
  const headers = header.cells.map((cell, index) => String(cell) || `Column ${columnLetter(index)}`);
  return ok({ name, headers, headerRow: header.row, rows: body, sheets, serialShift });
}
