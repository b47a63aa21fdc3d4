/** Days as people, systems and spreadsheets write them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '#shared/import/read-date.ts';
import { importRoster } from '#shared/import/roster.ts';
import type { Cell } from '#shared/import/table.ts';
import { formatDate, parseIsoDate } from '#shared/model/date.ts';
import { importLines, problemsOf, seatOfRow, seatsIn, tableOf } from '#tests/helpers/rosters.ts';

const READ: readonly (readonly [Cell, string])[] = [
  ['2019-02-01', '2019-02-01'],
  ['2019-2-1', '2019-02-01'],
  ['2019/02/01', '2019-02-01'],
  ['2019.02.01', '2019-02-01'],
  ['20190201', '2019-02-01'],
  ['2019-02-01T09:30:00Z', '2019-02-01'],
  ['2019-02-01 00:00', '2019-02-01'],
  ['01.02.2019', '2019-02-01'],
  ['1.2.2019', '2019-02-01'],
  ['1. 2. 2019', '2019-02-01'],
  ['01.02.2019 00:00:00', '2019-02-01'],
  ['13/2/2019', '2019-02-13'],
  ['2/13/2019', '2019-02-13'],
  ['2/13/2019 12:00:00 AM', '2019-02-13'],
  ['13-02-2019', '2019-02-13'],
  ['2/2/2019', '2019-02-02'],
  ['2 Jan 2019', '2019-01-02'],
  [' 2  january 2019 ', '2019-01-02'],
  ['2. Januar 2019', '2019-01-02'],
  ['1.März 2019', '2019-03-01'],
  ['02-Jan-2019', '2019-01-02'],
  ['2-DEZ-2019', '2019-12-02'],
  ['Jan 2, 2019', '2019-01-02'],
  ['Sept. 2 2019', '2019-09-02'],
  [43_497, '2019-02-01'],
  [43_497.75, '2019-02-01'],
  [18_264, '1950-01-01'],
  [91_312, '2149-12-31'],
];

describe('a day', () => {
  it.each(READ)('%j is %s', (cell, day) => expect(readDate(cell)).toEqual({ value: day }));

  it.each([
    'soon',
    '',
    '2019',
    '43497',
    '2019-02-30',
    '2019-13-01',
    '31.02.2019',
    '02.13.2019',
    '30/30/2019',
    '2 Foo 2019',
    'Q1 2019',
    '1/2/19',
    '01/2019',
    '2019-02-01/2',
    '2019-02.01',
    '1/2-2019',
    '２０１９-02-01',
    '1.2.20191',
    '1.2.2019 or so',
    'Jan 2, 2019?',
    2019,
    18_263,
    91_313,
    -1,
  ])('%j is none', (cell) => expect(readDate(cell)).toEqual({ unreadable: 'write it as 2027-02-01' }));

  it('of two readings is none, unless its column says which', () => {
    expect(readDate('1/2/2019')).toEqual({
      unreadable: 'it can be 1 Feb 2019 or 2 Jan 2019, so write it as 2019-02-01',
    });
    expect(readDate('1/2/2019', 'day first')).toEqual({ value: '2019-02-01' });
    expect(readDate('1/2/2019', 'month first')).toEqual({ value: '2019-01-02' });
    expect(readDate('2/13/2019', 'day first')).toEqual({ value: '2019-02-13' });
  });

  it('is read back from every form that it can be written in', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2149-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          const known = parseIsoDate(iso);
          const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
          for (const cell of [`${day}.${month}.${year}`, `${year}/${month}/${day}`, known && formatDate(known), serial])
            expect(readDate(cell ?? '')).toEqual({ value: iso });
          expect(readDate(`${day}/${month}/${year}`, 'day first')).toEqual({ value: iso });
          if (Number(day) > 12) expect(readDate(`${month}-${day}-${year}`)).toEqual({ value: iso });
        },
      ),
    );
  });
});

describe('days that can be read two ways', () => {
  const starts = async (header: string, rows: readonly string[]) => {
    const done = await importLines([`name,role,${header}`, ...rows.map((row, at) => `P${at},PM,${row}`)]);
    return { done, days: rows.map((_, at) => seatOfRow(done, `P${at}`).start), problems: problemsOf(done) };
  };

  it('are read as the others of their column', async () => {
    const dayFirst = await starts('start', ['1/2/2019', '13/2/2019', '03-04-2019']);
    expect([dayFirst.days, dayFirst.problems]).toEqual([['2019-02-01', '2019-02-13', '2019-04-03'], []]);
    const monthFirst = await starts('start', ['1/2/2019', '2/13/2019']);
    expect([monthFirst.days, monthFirst.problems]).toEqual([['2019-01-02', '2019-02-13'], []]);
  });

  it('are read as the other column of days where their own does not tell', async () => {
    const { days, problems, done } = await starts('start,end', ['1/2/2019,', '2/3/2019,12/31/2019', ',1/5/2020']);
    expect([days, problems]).toEqual([['2019-01-02', '2019-02-03', null], []]);
    expect(seatsIn(done).map(({ end }) => end)).toEqual([null, '2019-12-31', '2020-01-05']);
  });

  it.each([
    [['2/2/2019', '1/2/2019', '3/4/2019'], '3 warning start', 'and 1 more like it'],
    [['1/2/2019', '13/2/2019', '2/13/2019'], '2 warning start', '"1/2/2019" can'],
  ])('are taken with the day first where nothing tells, which is said once: %j', async (rows, problem, words) => {
    const { days, problems, done } = await starts('start', rows);
    expect(problems).toEqual([problem]);
    expect(days).toContain('2019-02-01');
    expect(done.report.problems[0]?.message).toContain(words);
    expect(done.report.problems[0]?.message).toMatch(
      /column "start": .*as 2019-02-01\. If the month comes first, write it as 2019-01-02 /,
    );
  });

  it('are told of rows that are used, not of those that are set aside', async () => {
    const rows = ['Ana,PM,2,1/2/2019', 'Bo,PM,1,3/4/2019', 'Cy,PM,2,5/6/2019', 'Di,PM,1,7/8/2019'];
    const { report } = await importLines(['name,role,fte,start', ...rows]);
    const told = report.problems.filter(({ severity }) => severity === 'warning');
    expect(told.map(({ row }) => row)).toEqual([3]);
    expect(told[0]?.message).toContain('"3/4/2019", and 1 more like it can be read two ways');
    const aside = await importLines(['name,role,fte,start', 'Ana,PM,2,1/2/2019', 'Bo,PM,1,']);
    expect(problemsOf(aside)).toEqual(['2 error fte']);
  });

  it('obey a changed choice of columns', async () => {
    const table = await tableOf('name,role,start,begin\nAna,PM,1/2/2019,2/13/2019');
    const done = importRoster(table, { mapping: { columns: ['name', 'role', 'ignore', 'start'] } });
    expect([seatsIn(done)[0]?.start, done.report.problems]).toEqual(['2019-02-13', []]);
  });
});

it('tells a bad day with its row and column', async () => {
  const done = await importLines(['name,role,Hire Date', 'Ana,PM,soon']);
  expect(done.report.problems).toEqual([
    {
      row: 2,
      column: 'Hire Date',
      severity: 'warning',
      message:
        'Row 2, column "Hire Date": Start "soon" cannot be used; write it as 2027-02-01. The row is used without it.',
    },
  ]);
});
