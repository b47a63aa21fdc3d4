/**
 * CSV text → records, as RFC 4180 says, with any mix of line ends.
 *
 * Its own reader and not a library's: the limits have to hold before the memory is gone, a quote that is never
 * closed has to end in one row that says so, and a stray quote must not take the rows behind it along.
 */

import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { cellTooLong, columnLetter, isTooLong, MAX_COLUMNS, MAX_ROWS, tooManyColumns, tooManyRows } from './limits.ts';

/** `open`: a quote is never closed, the record goes on to the end. `stray`: text stands behind a closing quote. */
export type RecordFault = 'open' | 'stray' | null;

export interface CsvRecord {
  /** As a spreadsheet numbers it: a cell with line breaks is one row, empty rows count. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: RecordFault;
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly fault: RecordFault;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** All records that are not empty. Refuses what is beyond a limit; costs one pass. */
export function readRecords(text: string, delimiter: string): Result<CsvRecord[]> {
  const records: CsvRecord[] = [];
  let position = 0;
  for (let row = 1; position < text.length; row++) {
    const read = readRecord(text, position, delimiter, row);
    if (!read.ok) return read;
    position = read.value.next;
    if (isEmpty(read.value.record)) continue;
    records.push(read.value.record);
    if (records.length > MAX_ROWS + 1) return err(tooManyRows());
  }
  return ok(records);
}

/** The first records that are not empty, up to one that cannot be read. */
export function firstRecords(text: string, delimiter: string, most: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let position = 0;
  for (let row = 1; position < text.length && records.length < most; row++) {
    const read = readRecord(text, position, delimiter, row);
    if (!read.ok) break;
    position = read.value.next;
    if (!isEmpty(read.value.record)) records.push(read.value.record);
  }
  return records;
}

const isEmpty = (record: CsvRecord) => record.fault === null && record.cells.every((cell) => cell.trim() === '');

function readRecord(
  text: string,
  start: number,
  delimiter: string,
  row: number,
): Result<{ record: CsvRecord; next: number }, Problem> {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let fault: RecordFault = null;
  let position = start;
  for (;;) {
    const cell =
      text.charCodeAt(position) === QUOTE ? quoted(text, position, separator) : plain(text, position, separator);
    if (cells.length === MAX_COLUMNS) return err(tooManyColumns(row));
    if (cell.fault !== 'open' && isTooLong(cell.text)) return err(cellTooLong(row, columnLetter(cells.length)));
    cells.push(cell.text);
    fault = cell.fault ?? fault;
    position = cell.end;
    if (text.charCodeAt(position) !== separator) break;
    position++;
  }
  if (text.charCodeAt(position) === CR) position++;
  if (text.charCodeAt(position) === LF) position++;
  return ok({ record: { row, cells, fault }, next: position });
}

function plain(text: string, start: number, separator: number): Cell {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LF || code === CR) break;
    end++;
  }
  return { text: text.slice(start, end), end, fault: null };
}

function quoted(text: string, start: number, separator: number): Cell {
  let value = '';
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return { text: value + text.slice(position), end: text.length, fault: 'open' };
    value += text.slice(position, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      position = quote + 1;
      break;
    }
    value += '"';
    position = quote + 2;
  }
  const rest = plain(text, position, separator);
  const isClean = rest.text.trim() === '';
  return { text: isClean ? value : value + rest.text, end: rest.end, fault: isClean ? null : 'stray' };
}
