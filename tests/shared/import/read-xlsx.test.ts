/** Workbooks as other programs write them: numbers for days, errors, formulas that nobody calculated. */

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importRoster } from '#shared/import/roster.ts';
import { problemsOf, refusalOf, seatOfRow, seatsIn, tableOf } from '#tests/helpers/rosters.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet; a cell is its attributes and what is in it, or a text, or a number. */
type XlsxCell = string | number | readonly [attributes: string, content: string];

function xlsx(rows: readonly (readonly XlsxCell[])[], workbookPr = ''): Uint8Array {
  const cell = (value: XlsxCell, at: string) => {
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}" ${value[0]}>${value[1]}</c>`;
  };
  const lines = rows.map((cells, row) => {
    const inner = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
const HEAD = ['name', 'role', 'start', 'fte'] as const;
const imported = async (rows: readonly (readonly XlsxCell[])[], workbookPr?: string) =>
  importRoster(await tableOf(xlsx([HEAD, ...rows], workbookPr), 'roster.xlsx'));

describe('days', () => {
  it.each([
    ['1900', '', 43_497],
    ['1904', '<workbookPr date1904="1"/>', 42_035],
  ])(
    'that a sheet which counts from %s keeps as numbers, with or without the look of a date',
    async (_, pr, number) => {
      const done = await imported(
        [
          ['Ana', 'PM', number],
          ['Bo', 'PM', ['s="1"', `<v>${number}</v>`]],
        ],
        pr,
      );
      expect(seatsIn(done).map(({ start }) => start)).toEqual(['2019-02-01', '2019-02-01']);
      expect(done.report.problems).toEqual([]);
    },
  );

  it('that are a year alone or before 1950 are told', async () => {
    const done = await imported([
      ['Ana', 'PM', 2019],
      ['Bo', 'PM', -3],
    ]);
    expect(problemsOf(done)).toEqual(['2 warning start', '3 warning start']);
  });

  it('that are texts are read as in other files', async () => {
    const done = await imported([
      ['Ana', 'PM', '2/13/2019'],
      ['Bo', 'PM', '1/2/2019'],
      ['Cy', 'PM', 43_497],
    ]);
    expect(seatsIn(done).map(({ start }) => start)).toEqual(['2019-02-13', '2019-01-02', '2019-02-01']);
  });
});

describe('errors of a sheet', () => {
  it('are told as what they are, and no FTE becomes a whole one', async () => {
    const done = await imported([
      ['Ana', 'PM', ['t="e"', '<v>#N/A</v>']],
      ['Bo', 'PM', '', ['s="1" t="e"', '<f>1/0</f><v>#DIV/0!</v>']],
    ]);
    expect(problemsOf(done)).toEqual(['2 warning start', '3 error fte']);
    expect(done.report.problems[1]?.message).toContain('FTE "#DIV/0!" cannot be used');
  });
});

describe('formulas', () => {
  it('count by their results', async () => {
    const done = await imported([
      [['t="str"', '<f>"A"</f><v>Ana</v>'], 'PM', '', ['', '<f>1/2</f><v>0.5</v>']],
      ['Bo', 'PM', ['t="str"', '<f>""</f><v></v>']],
    ]);
    expect(done.report).toMatchObject({ people: 2, problems: [] });
    expect(seatOfRow(done, 'Ana').fte).toBe(0.5);
  });

  it.each([
    ['none', ['', '<f>1/2</f>']],
    ['an empty one', ['s="0"', '<f>1/2</f><v/>']],
    ['an empty one of two tags', ['', '<f t="shared" si="0"/><v></v>']],
    ['no text', ['t="str"', '<f>A1</f>']],
  ] as const)('with %s for a result are refused with their place', async (_, cell) => {
    expect(await refusalOf(xlsx([HEAD, ['Ana', 'PM'], ['Bo', 'PM', '', cell]]))).toEqual({
      code: 'import.formula-without-result',
      message:
        'Row 3, column D has a formula without its result. Open the file in a spreadsheet, save it and import the new file.',
    });
  });
});
