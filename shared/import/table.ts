/** A roster file as a table: a header and numbered rows of cells, whatever format and encoding it had. */

import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { unguardCell } from '#shared/lib/spreadsheet-text.ts';
import type { FieldId } from './columns.ts';
import { fieldOfHeader } from './columns.ts';
import type { CsvRecord, RecordFault } from './csv-records.ts';
import { firstRecords, readRecords } from './csv-records.ts';
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
  /** The rows of titles above the header. */
  readonly titleRows: readonly number[];
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

/** Reports have a few rows of titles above their header. */
const HEADER_WITHIN = 12;

const namedFields = (cells: readonly Cell[]): ReadonlySet<FieldId> =>
  new Set(cells.flatMap((cell) => fieldOfHeader(String(cell)) ?? []));

/** The first row, or one below it that is plainly the header: it names a name or role, and more fields than any above. */
function headerIndex(rows: readonly RosterRow[]): number {
  let [best, most] = [0, 0];
  rows.slice(0, HEADER_WITHIN).forEach(({ cells, fault }, at) => {
    const fields = namedFields(cells);
    const isHeader = fault === null && fields.size > 1 && NEEDED.some((field) => fields.has(field));
    if (fields.size > most && (at === 0 || isHeader)) [best, most] = [at, fields.size];
  });
  return best;
}

const NEEDED: readonly FieldId[] = ['name', 'first-name', 'last-name', 'role'];

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter under which a row names most fields, then the first has most columns. Excel's `sep=` line is obeyed. */
function findDelimiter(text: string): { readonly body: string; readonly delimiter: string } {
  const declared = /^sep=([,;\t])\r?\n/.exec(text);
  if (declared) return { body: text.slice(declared[0].length), delimiter: declared[1] ?? ',' };
  let best = { delimiter: ',' as string, fields: -1, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const records = firstRecords(text, delimiter, HEADER_WITHIN);
    const fields = Math.max(0, ...records.map(({ cells }) => namedFields(cells).size));
    const columns = Math.max(1, records[0]?.cells.length ?? 0);
    if (fields > best.fields || (fields === best.fields && columns > best.columns)) {
      best = { delimiter, fields, columns };
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
  const at = headerIndex(rows);
  const header = rows[at];
  if (!header) return err(EMPTY);
  if (header.fault !== null) {
    return err({
      code: 'import.header-quote',
      message: `Row ${header.row}, the header, has a quote that is not closed. Close it and import again.`,
    });
  }
  const headers = header.cells.map((cell, index) => String(cell) || `Column ${columnLetter(index)}`);
  const titleRows = rows.slice(0, at).map(({ row }) => row);
  return ok({ name, headers, headerRow: header.row, titleRows, rows: rows.slice(at + 1), sheets, serialShift });
}
