/** Workbooks as other programs write them: numbers for days, errors, formulas that nobody calculated. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importRoster } from '#shared/import/roster.ts';
import { problemsOf, refusalOf, seatOfRow, seatsIn, tableOf } from '#tests/helpers/rosters.ts';
import type { XlsxRows } from '#tests/helpers/workbook.ts';
import { workbook } from '#tests/helpers/workbook.ts';

const xlsx = (rows: XlsxRows, workbookPr?: string): Uint8Array => workbook({ S: rows }, workbookPr);
const HEAD = ['name', 'role', 'start', 'fte'] as const;
const imported = async (rows: XlsxRows, workbookPr?: string) =>
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
    expect(await refusalOf(xlsx([HEAD, ['Ana', 'PM'], ['Bo', 'PM', '', cell]]))).toMatchObject({
      code: 'import.formula-without-result',
      message:
        'Row 3, column D has a formula without its result. Open the file in a spreadsheet, save it and import the new file.',
    });
  });
});

/** A workbook whose sheet has these rows as they are. */
const sheetOf = (rows: string) => {
  const files = unzipSync(xlsx([['x']]));
  const data = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...files, [path]: strToU8(data.replace(/<sheetData>.*<\/sheetData>/, rows)) });
};

describe('cells without an address', () => {
  const text = (words: string, address = '') => `<c${address} t="inlineStr"><is><t>${words}</t></is></c>`;
  const head = `<row>${text('name')}${text('role')}${text('fte')}</row>`;

  it('follow the one before, in rows with a number and without', async () => {
    const rows = [
      `<row>${text('Ana')}<c/>${'<c><v>0.5</v></c>'}</row>`,
      '<row/>',
      `<row r="7">${text('Bo')}${text('Data Engineer', ' r="B7"')}<c t='n'><v>1</v></c></row>`,
      `<row>${text('QA', " r='B9'")}<c><v>0.2</v></c></row>`,
    ];
    const table = await tableOf(sheetOf(`<sheetData>${head}${rows.join('')}</sheetData>`), 'r.xlsx');
    expect(table.headers).toEqual(['name', 'role', 'fte']);
    expect(table.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'Ana', '', 0.5],
      [7, 'Bo', 'Data Engineer', 1],
      [9, '', 'QA', 0.2],
    ]);
  });

  it('are told by the address that they have', async () => {
    const rows = `${head}<row>${text('Ana')}${text('PM')}<c><f>1/2</f></c></row>`;
    expect((await refusalOf(sheetOf(`<sheetData>${rows}</sheetData>`)))?.message).toContain('Row 2, column C has a');
    const wide = `<row>${text('name')}${'<c><v>1</v></c>'.repeat(200)}</row>`;
    expect((await refusalOf(sheetOf(`<sheetData>${wide}</sheetData>`)))?.code).toBe('import.too-many-columns');
  });
});

describe('addresses far outside', () => {
  it.each([
    ['a row', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>', 'import.not-a-workbook'],
    ['a row in other quotes', "<row r = '99999999'><c><v>1</v></c></row>", 'import.not-a-workbook'],
    ['a cell', "<row><c r='A99999999'><v>1</v></c></row>", 'import.not-a-workbook'],
    ['a column', "<row><c r='ZZZ1'><v>1</v></c></row>", 'import.too-many-columns'],
  ])('of %s are refused before anything is filled', async (_, row, code) => {
    expect((await refusalOf(sheetOf(`<sheetData>${row}</sheetData>`)))?.code).toBe(code);
  });
});

describe('a workbook of several tabs', () => {
  const people: XlsxRows = [HEAD, ['Ana', 'PM']];

  it('is read from its first sheet of cells, where a chart stands before it', async () => {
    const table = await tableOf(workbook({ Chart: 'chart', People: people, More: [['x']] }));
    expect([table.sheets, table.rows[0]?.cells]).toEqual([
      ['People', 'More'],
      ['Ana', 'PM'],
    ]);
    expect((await tableOf(workbook({ Chart: 'chart', Cover: [], People: people }), 'x', 'People')).rows).toHaveLength(
      1,
    );
  });

  it('whose sheet cannot be read says which others there are', async () => {
    const empty = await refusalOf(workbook({ Cover: [], People: people, More: people }));
    expect(empty).toEqual({
      code: 'import.empty',
      message: 'The sheet "Cover" is empty. Choose another one: "People", "More".',
      sheets: ['Cover', 'People', 'More'],
    });
    const long = workbook({ Cover: [['x'.repeat(10_001)]], People: people });
    expect(await refusalOf(long)).toMatchObject({ code: 'import.cell-too-long', sheets: ['Cover', 'People'] });
    expect((await refusalOf(workbook({ Cover: [] })))?.message).toMatch(/^The file is empty\./);
  });
});
