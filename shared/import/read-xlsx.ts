/**
 * XLSX bytes → rows of one sheet.
 *
 * The archive is unpacked here within a bound, and the one sheet is handed to the library stored, not packed: nothing
 * else is read, and the library starts no worker of its own, which the window's policy would refuse.
 */

import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { unguardCell } from '#shared/lib/spreadsheet-text.ts';
import {
  cellTooLong,
  columnLetter,
  isTooLong,
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_UNPACKED_BYTES,
  tooManyColumns,
  tooManyRows,
} from './limits.ts';
import type { Cell, RosterRow, TableProblem } from './table.ts';
import { unpack } from './zip-entries.ts';

export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
export const isOldExcel = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

const NOT_A_WORKBOOK: Problem = {
  code: 'import.not-a-workbook',
  message: 'The file is an archive but not an XLSX workbook that can be read. Save the roster as .xlsx or CSV.',
};

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

interface Sheet {
  readonly name: string;
  readonly path: string;
  /** Among all tabs of the workbook, from 1. */
  readonly position: number;
}

interface XlsxSheet {
  readonly rows: readonly RosterRow[];
  readonly sheets: readonly string[];
  readonly serialShift: number;
}

/** Days from the first one that Excel counts to the first one of old Macs. */
const DAYS_TO_1904 = 1462;

/** Rows of the first sheet or of the one that is named; empty rows are left out, their numbers are kept. */
export async function readXlsx(
  bytes: Uint8Array,
  sheetName: string | undefined,
): Promise<Result<XlsxSheet, TableProblem>> {
  const index = unpack(bytes, (name) => name === WORKBOOK || name === RELATIONS, MAX_UNPACKED_BYTES);
  if (!index.ok) return index;
  const all = listSheets(index.value);
  const sheets = all.map(({ name }) => name);
  const sheet = sheetName === undefined ? all[0] : all.find(({ name }) => name === sheetName);
  if (!sheet) return err(sheetName === undefined ? NOT_A_WORKBOOK : noSuchSheet(sheetName, sheets));
  const read = await readOne(bytes, sheet);
  return read.ok ? ok({ ...read.value, sheets }) : err({ ...read.error, sheets });
}

async function readOne(bytes: Uint8Array, sheet: Sheet): Promise<Result<Omit<XlsxSheet, 'sheets'>>> {
  const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');
  const isOther = (name: string) => name.startsWith('xl/worksheets/') && name !== sheet.path;
  const isNeeded = (name: string) => /^xl\/[^/]*$|^xl\/_rels\//.test(name) || name === sheet.path;
  const files = unpack(bytes, (name) => isPart(name) && isNeeded(name) && !isOther(name), MAX_UNPACKED_BYTES);
  if (!files.ok) return files;
  const content = files.value.get(sheet.path);
  if (!content) return err(NOT_A_WORKBOOK);
  const found = new TextDecoder('utf-8').decode(content);
  const sheetXml = withAddresses(found);
  const problem = beyondLimits(sheetXml) ?? formulaWithoutResult(sheetXml);
  if (problem) return err(problem);
  const told = withErrorsTold(sheetXml);
  if (told !== found) files.value.set(sheet.path, strToU8(told));
  const stored = zipSync(Object.fromEntries(files.value), { level: 0 });
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(stored.slice().buffer, sheet.position, {
      trim: false,
    });
    const read = toRows(rows);
    const isFrom1904 = /<(?:\w+:)?workbookPr\b[^<>]*\sdate1904\s*=\s*["'](?:1|true)["']/.test(
      new TextDecoder('utf-8').decode(files.value.get(WORKBOOK)),
    );
    return read.ok ? ok({ rows: read.value, serialShift: isFrom1904 ? DAYS_TO_1904 : 0 }) : read;
  } catch {
    return err(NOT_A_WORKBOOK);
  }
}

const noSuchSheet = (name: string, sheets: readonly string[]): Problem => ({
  code: 'import.no-such-sheet',
  message: `The file has no sheet "${name}". It has: ${sheets.map((sheet) => `"${sheet}"`).join(', ')}.`,
});

/** The sheets of cells: a chart on a tab of its own holds none. */
function listSheets(files: ReadonlyMap<string, Uint8Array>): Sheet[] {
  const text = (name: string) => new TextDecoder('utf-8').decode(files.get(name) ?? new Uint8Array());
  const paths = new Map<string, string>();
  for (const [, attributes = ''] of text(RELATIONS).matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)) {
    if (!attribute(attributes, 'Type').endsWith('/worksheet')) continue;
    const target = attribute(attributes, 'Target');
    paths.set(attribute(attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const tabs = [...text(WORKBOOK).matchAll(/<(?:\w+:)?sheet\s([^<>]*)>/g)];
  return tabs.flatMap(([, attributes = ''], at) => {
    const name = attribute(attributes, 'name');
    const path = paths.get(attribute(attributes, '\\w+:id'));
    return name === '' || path === undefined ? [] : [{ name, path, position: at + 1 }];
  });
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return decodeEntities(match?.[1] ?? match?.[2] ?? '');
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES.get(name) ?? whole;
  });
}

const CELL_WITHOUT_ADDRESS = /<(?:\w+:)?c(?=[\s/>])(?![^<>]*?\sr\s*=)/;

/** The sheet with an address in each cell: one without follows the one before, which the library does not know. */
function withAddresses(sheet: string): string {
  if (!CELL_WITHOUT_ADDRESS.test(sheet)) return sheet;
  let row = 0;
  let column = 0;
  return sheet.replace(/<((?:\w+:)?(row|c))(?=[\s/>])([^<>]*)>/g, (whole, tag, kind, attributes) => {
    const given = attribute(attributes, 'r');
    if (kind === 'row') {
      row = given === '' ? row + 1 : Number(given);
      column = 0;
      return whole;
    }
    const [, letters = '', ownRow = ''] = ADDRESS.exec(given) ?? [];
    column = letters === '' ? column + 1 : columnNumber(letters);
    if (ownRow !== '') row = Number(ownRow);
    return given === '' ? `<${tag} r="${columnLetter(column - 1)}${row}"${attributes}>` : whole;
  });
}

const ADDRESS = /^([A-Z]+)(\d+)$/;
const LAST_ROW = 1_048_576;

/** Addresses far outside would make the library fill everything up to them, so they are looked at before. */
function beyondLimits(sheet: string): Problem | null {
  for (const [, row = ''] of sheet.matchAll(/<(?:\w+:)?row\b[^<>]*?\sr\s*=\s*["'](\d+)["']/g)) {
    if (Number(row) > LAST_ROW) return NOT_A_WORKBOOK;
  }
  for (const match of sheet.matchAll(/<(?:\w+:)?c\b[^<>]*?\sr\s*=\s*["']([A-Z]+)(\d+)["'][^<>]*>/g)) {
    const [tag, letters = '', row = ''] = match;
    const isEmpty = tag.endsWith('/>') || sheet.startsWith('</', match.index + tag.length);
    if (Number(row) > LAST_ROW || letters.length > 3) return NOT_A_WORKBOOK;
    if (!isEmpty && columnNumber(letters) > MAX_COLUMNS) return tooManyColumns(Number(row));
  }
  return null;
}

/** A formula that nobody calculated would be read as an empty cell, and an FTE as a whole one. */
function formulaWithoutResult(sheet: string): Problem | null {
  const formulas =
    /<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;
  for (const [, attributes = '', emptyValue] of sheet.matchAll(formulas)) {
    if (emptyValue !== undefined && attribute(attributes, 't') === 'str') continue;
    const [, column = '', row = ''] = ADDRESS.exec(attribute(attributes, 'r')) ?? [];
    return {
      code: 'import.formula-without-result',
      message: `Row ${row}, column ${column} has a formula without its result. Open the file in a spreadsheet, save it and import the new file.`,
    };
  }
  return null;
}

/** Cells of errors such as #N/A as texts: the library takes them for empty ones, and nobody would hear of them. */
const withErrorsTold = (sheet: string) => sheet.replace(/(<(?:\w+:)?c\b[^<>]*?\st\s*=\s*)(?:"e"|'e')/g, '$1"str"');

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function toRows(sheet: readonly (readonly unknown[])[]): Result<RosterRow[]> {
  const rows: RosterRow[] = [];
  for (const [index, values] of sheet.entries()) {
    const cells = values.map(toCell);
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    if (cells.length === 0) continue;
    const row = index + 1;
    if (cells.length > MAX_COLUMNS) return err(tooManyColumns(row));
    const long = cells.findIndex((cell) => typeof cell === 'string' && isTooLong(cell));
    if (long !== -1) return err(cellTooLong(row, columnLetter(long)));
    rows.push({ row, cells, fault: null });
    if (rows.length > MAX_ROWS + 1) return err(tooManyRows());
  }
  return ok(rows);
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return unguardCell(value.trim()).trim();
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const [day = '', time = ''] = value.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
  }
  return '';
}
