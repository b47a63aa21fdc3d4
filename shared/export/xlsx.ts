/**
 * A scenario's roster as XLSX: numbers as numbers, everything else as text; the same bytes for the same plan.
 *
 * The six files of a workbook are written here: a library's writer packs in workers made from blobs, which the
 * window's policy refuses, and stamps the hour into the archive.
 */

import { strToU8, zipSync } from 'fflate';
import { guardCell } from '#shared/lib/spreadsheet-text.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { RosterValue } from './roster-rows.ts';
import { rosterSheet } from './roster-rows.ts';

/** The day that all files in the archive carry, the first one that zip knows. */
const NO_DAY = '1980-01-01T00:00:00';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FRAME = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Roster" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is the bold of the header; two fills are what readers insist on.
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
} as const;

const VIEW =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

export function rosterXlsx(plan: Plan, scenarioId: ScenarioId): Promise<Uint8Array> {
  const { columns, rows } = rosterSheet(plan, scenarioId);
  const lines = [columns, ...rows].map((row, at) => {
    const cells = row.map((value, column) => cellXml(value, `${columnName(column)}${at + 1}`, at === 0));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const sheet = `<worksheet xmlns="${MAIN}">${VIEW}<sheetData>${lines.join('')}</sheetData></worksheet>`;
  const files = Object.entries({ ...FRAME, 'xl/worksheets/sheet1.xml': sheet });
  const packed = zipSync(Object.fromEntries(files.map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    mtime: NO_DAY,
  });
  return Promise.resolve(packed);
}

function cellXml(value: RosterValue, address: string, isHeader: boolean): string {
  if (value === '') return '';
  const style = isHeader ? ' s="1"' : '';
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(guardCell(value))}</t></is></c>`;
}

/** Text for XML: what it cannot hold is left out; a text that looks like the format's own escape is escaped itself. */
function xmlText(text: string): string {
  const kept = [...text].filter((character) => isXml(character.codePointAt(0) ?? 0)).join('');
  return kept
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function isXml(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
