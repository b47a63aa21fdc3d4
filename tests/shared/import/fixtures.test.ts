/** Whole files as they come from HR systems and spreadsheets. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importRoster, readTable } from '#shared/import/roster.ts';
import { setAsideCsv } from '#shared/import/set-aside-csv.ts';
import {
  outsideIn,
  peopleIn,
  problemsOf,
  refusalOf,
  seatOfRow,
  seatsIn,
  tableOf,
  teamsIn,
} from '#tests/helpers/rosters.ts';

const bytes = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/rosters/${name}`));
const imported = async (name: string, sheet?: string) => importRoster(await tableOf(bytes(name), name, sheet));

describe('a roster of 60 rows, two of them bad', () => {
  it('is imported but for the two, which are told', async () => {
    const done = await imported('roster-60.csv');
    expect(done.report).toMatchObject({
      people: 54,
      outsideManagers: 2,
      seats: 56,
      vacancies: 4,
      teams: 6,
      streams: 4,
      rows: { read: 60, used: 58, setAside: 2 },
    });
    expect(problemsOf(done)).toEqual(['25 error FTE', '46 error -']);
    expect(done.setAside.map(({ row }) => row)).toEqual([25, 46]);
    expect(outsideIn(done).map(({ name }) => name)).toEqual(['vp.product@xyzshopsmart.example', 'Renate Vogel']);
    expect(teamsIn(done).map(({ kind }) => kind)).toEqual([
      'product',
      'data-science',
      'pod',
      'platform',
      'platform',
      'enabling',
    ]);
    expect(teamsIn(done).every((team) => team.lead !== null)).toBe(true);
    expect(done.report.roles.filter(({ how }) => how === 'custom').map(({ title }) => title)).toEqual([
      'Economist',
      'Data Analyst',
      'Data Steward',
      'Hardware Engineer',
    ]);
  });

  it('gives the same plan each time, whatever the file is called', async () => {
    const [first, second] = [await imported('roster-60.csv'), await imported('roster-60.csv')];
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  it('gives its bad rows back with their reasons', async () => {
    const done = await imported('roster-60.csv');
    const again = await tableOf(setAsideCsv(done));
    expect(again.headers.slice(0, 3)).toEqual(['Row', 'Reason', 'Employee ID']);
    expect(again.rows.map(({ cells }) => cells[0])).toEqual(['25', '46']);
    expect(again.rows[0]?.cells[1]).toContain('"abc" cannot be used');
    expect(again.rows[1]?.cells.at(-1)).toBe('see note');
  });
});

describe('other text files', () => {
  it('reads tabs', async () => {
    const done = await imported('squads.tsv');
    expect(done.report).toMatchObject({ people: 2, seats: 4, vacancies: 1, teams: 2, problems: [] });
    expect(seatOfRow(done, 'Bo Chen')).toMatchObject({ fte: 0.5, solid: { kind: 'seat' } });
  });

  it('reads Windows-1252 with semicolons, decimal commas and German headers', async () => {
    const done = await imported('abteilung-windows-1252.csv');
    expect(done.report).toMatchObject({ people: 2, seats: 3, vacancies: 1, teams: 1, problems: [] });
    expect(peopleIn(done).map(({ rosterId, name }) => [rosterId, name])).toEqual([
      ['1', 'Jürgen Weiß'],
      ['2', 'Änne Groß'],
    ]);
    expect(seatOfRow(done, 'Änne Groß')).toMatchObject({ fte: 0.5, cost: 80000, custom: {} });
    expect(seatOfRow(done, 'Jürgen Weiß').cost).toBe(120000.5);
    expect(done.plan.currency).toBe('€');
  });

  it.each(['names-utf-16le.csv', 'names-utf-16be.csv'])('reads %s', async (name) => {
    expect(peopleIn(await imported(name)).map((person) => person.name)).toEqual(['Ελένη Νικολάου', '高橋 翼']);
  });

  it('takes cells that would run for plain text', async () => {
    const done = await imported('hostile.csv');
    expect(done.report).toMatchObject({ people: 3, seats: 3, teams: 3, problems: [] });
    expect(peopleIn(done).map(({ name }) => name)).toEqual([
      '__proto__',
      '=HYPERLINK("http://evil.example")',
      '<img src=x onerror=alert(1)>',
    ]);
    expect(seatOfRow(done, '__proto__').custom).toEqual({ '__proto__ (column)': '1', constructor: '2' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('XLSX', () => {
  it('reads the first sheet, with numbers, dates, yes and no, and rows as the sheet numbers them', async () => {
    const done = await imported('staff.xlsx');
    expect(problemsOf(done)).toEqual(['6 error FTE']);
    expect(done.report).toMatchObject({ people: 2, seats: 3, vacancies: 1, rows: { read: 4, used: 3, setAside: 1 } });
    expect(seatOfRow(done, 'Ana Silva')).toMatchObject({
      start: '2020-02-29',
      end: null,
      cost: 120000.5,
      custom: { Reviewed: '2026-10-31' },
    });
    expect(seatOfRow(done, 'Bo Chen')).toMatchObject({
      fte: 0.5,
      start: '2024-01-01',
      end: '2027-12-31',
      cost: 1234.57,
      solid: { kind: 'seat', id: seatOfRow(done, 'Ana Silva').id },
    });
    expect(peopleIn(done).map(({ rosterId, years }) => [rosterId, years])).toEqual([
      ['1001', 9],
      ['1002', 2.5],
    ]);
    expect(teamsIn(done)[0]?.lead).toBe(seatOfRow(done, 'Ana Silva').id);
    expect(seatsIn(done)[2]).toMatchObject({ person: null, start: '2027-03-01', fte: 1 });
  });

  it('reads another sheet by its name', async () => {
    const table = await tableOf(bytes('staff.xlsx'), 'staff.xlsx', 'Contractors');
    expect([table.sheets, table.rows[0]?.cells]).toEqual([
      ['Staff & plan', 'Contractors'],
      ['Di', 'Product Manager'],
    ]);
    expect((await tableOf(bytes('staff.xlsx'), 'x', 'Staff & plan')).rows).toHaveLength(4);
  });

  it('names its sheets where the chosen one is no roster', async () => {
    const table = await tableOf(bytes('staff.xlsx'));
    const { refusal } = importRoster({ ...table, headers: ['Cover'], rows: [] });
    expect(refusal?.message).toContain('Choose another sheet of "Staff & plan", "Contractors", put a header with');
  });

  it('names the sheets there are where one is asked for that is not', async () => {
    const problem = await refusalOf(bytes('staff.xlsx'), 'Nope');
    expect(problem).toMatchObject({
      code: 'import.no-such-sheet',
      message: 'The file has no sheet "Nope". It has: "Staff & plan", "Contractors".',
    });
    expect((await refusalOf('name\nAna', 'Nope'))?.code).toBe('import.no-sheets');
  });

  it('ends in a named problem or a table wherever the file is cut or changed', async () => {
    const whole = bytes('staff.xlsx');
    for (let cut = 0; cut < whole.length; cut += 61) {
      const result = await readTable(whole.slice(0, cut), 'staff.xlsx');
      expect(result.ok).toBe(false);
      const changed = whole.slice();
      changed[cut] = (changed[cut] ?? 0) ^ 0x55;
      const other = await readTable(changed, 'staff.xlsx');
      if (!other.ok) expect(other.error.code).toMatch(/^import\./);
    }
  });
});
