/** Workbooks as other programs write them. */

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell is its attributes and what is in it, or a text, or a number. */
type XlsxCell = string | number | readonly [attributes: string, content: string];
export type XlsxRows = readonly (readonly XlsxCell[])[];

function sheetXml(rows: XlsxRows): string {
  const cell = (value: XlsxCell, at: string) => {
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}" ${value[0]}>${value[1]}</c>`;
  };
  const lines = rows.map((cells, row) => {
    const inner = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A workbook of tabs, each with its rows or with a chart. */
export function workbook(tabs: Readonly<Record<string, XlsxRows | 'chart'>>, workbookPr = ''): Uint8Array {
  const sheets = Object.entries(tabs).map(([name, rows], at) => {
    const kind = rows === 'chart' ? 'chartsheet' : 'worksheet';
    const xml = rows === 'chart' ? `<chartsheet xmlns="${MAIN}"/>` : sheetXml(rows);
    const path = `${kind}s/sheet${at + 1}.xml`;
    return {
      path: `xl/${path}`,
      xml,
      tab: `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
      relation: `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${path}"/>`,
    };
  });
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets.map(({ tab }) => tab).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map(({ relation }) => relation).join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ path, xml }) => [path, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
