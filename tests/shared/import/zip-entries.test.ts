/** Archives that lie about their size, and sheets that would fill the memory. */

import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTable } from '#shared/import/roster.ts';
import { unpack } from '#shared/import/zip-entries.ts';

it('stops unpacking at its bound, whatever size the archive claims', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(8 * 1024 * 1024) });
  expect(unpack(bomb, () => true, 1024 * 1024)).toMatchObject({
    ok: false,
    error: { code: 'import.unpacks-too-large' },
  });
  const unpacked = unpack(bomb, () => true, 9 * 1024 * 1024);
  expect(unpacked.ok && unpacked.value.get('xl/workbook.xml')?.length).toBe(8 * 1024 * 1024);
});

it('counts what all entries together unpack to', () => {
  const two = zipSync({ a: [new Uint8Array(600), { level: 0 }], b: new Uint8Array(600) });
  expect(unpack(two, () => true, 1199)).toMatchObject({ ok: false, error: { code: 'import.unpacks-too-large' } });
  expect(unpack(two, () => true, 1200).ok).toBe(true);
});

it('refuses an archive that ends within an entry', () => {
  const bytes = zipSync({ a: [new Uint8Array(600), { level: 0 }] });
  // Its directory says that the entry is longer than the archive.
  new DataView(bytes.buffer).setUint32(bytes.length - 22 - 47 + 20, 10_000, true);
  expect(unpack(bytes, () => true, 20_000)).toMatchObject({ ok: false, error: { code: 'import.broken-xlsx' } });
});

const workbook = (sheet: string, target = 'worksheets/sheet1.xml') =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });
const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

it.each([
  ['a column far out', `<row r="1">${cell('XFD1', 'name')}</row>`, 'import.too-many-columns'],
  ['a column outside every sheet', `<row r="1">${cell('ZZZZZZ1', 'name')}</row>`, 'import.not-a-workbook'],
  ['a row outside every sheet', `<row r="4000000000">${cell('A4000000000', 'name')}</row>`, 'import.not-a-workbook'],
  ['a long cell', `<row r="1">${cell('A1', 'x'.repeat(10_001))}</row>`, 'import.cell-too-long'],
])('refuses %s', async (_, sheet, code) => {
  expect(await readTable(workbook(sheet), 'a.xlsx')).toMatchObject({ ok: false, error: { code } });
});

it('finds a sheet by its path from the top of the archive, as some programs write it', async () => {
  const sheet = `<row r="1">${cell('A1', 'name')}</row><row r="2">${cell('A2', 'Ana')}</row>`;
  const table = await readTable(workbook(sheet, '/xl/worksheets/sheet1.xml'), 'a.xlsx');
  expect(table.ok && table.value.rows).toEqual([{ row: 2, cells: ['Ana'], fault: null }]);
});

it('does not mind empty cells far out', async () => {
  const sheet = `<row r="1">${cell('A1', 'name')}<c r="XFD1" s="0"/></row><row r="3">${cell('A3', 'Ana')}</row>`;
  const table = await readTable(workbook(sheet), 'a.xlsx');
  expect(table.ok && table.value.rows).toEqual([{ row: 3, cells: ['Ana'], fault: null }]);
});
