/** Rosters as HR systems and sheets made by hand write them, with titles, totals and their own words. */

import { describe, expect, it } from 'vitest';
import { importRoster } from '#shared/import/roster.ts';
import { importLines, peopleIn, problemsOf, tableOf } from '#tests/helpers/rosters.ts';
import { workbook } from '#tests/helpers/workbook.ts';

describe('a header below titles', () => {
  const HEAD = 'Employee ID,Worker,Business Title,FTE %';
  const ROWS = ['1,Ana,Data Engineer,100%', 'P2,,MLOps Engineer (Unfilled),50%'];

  it('is found, and the titles are told', async () => {
    const done = await importLines(['All Workers - Active,,,', 'As of: 03/01/2026,,,', '', HEAD, ...ROWS]);
    expect(done.report).toMatchObject({ people: 1, seats: 2, vacancies: 1, rows: { read: 2, used: 2, setAside: 0 } });
    expect(done.report.problems).toEqual([
      {
        row: 1,
        column: null,
        severity: 'warning',
        message:
          'Row 1: it and 1 more stand above the header in row 4, so they are taken for titles and not read. If another row is the header, put it first.',
      },
    ]);
    expect(done.report.roles.map(({ role }) => role)).toEqual(['data-engineer', null]);
  });

  it('is found below names of groups of columns', async () => {
    const done = await importLines(['Employee,,Position,', HEAD, ...ROWS]);
    expect(peopleIn(done).map(({ name, rosterId }) => [name, rosterId])).toEqual([['Ana', '1']]);
    expect(problemsOf(done)).toEqual(['1 warning -']);
  });

  it('tells the separator where the titles have none', async () => {
    const done = importRoster(await tableOf('Staff, all\nName;Vorname;Stelle\nMüller;Jörg;Data Engineer\n'));
    expect(peopleIn(done).map(({ name }) => name)).toEqual(['Jörg Müller']);
  });

  it('is found in a workbook', async () => {
    const rows = [['Headcount'], [], HEAD.split(','), ['1', 'Ana', 'PM', 1]];
    const done = importRoster(await tableOf(workbook({ S: rows }), 'r.xlsx'));
    expect([done.report.people, problemsOf(done)]).toEqual([1, ['1 warning -']]);
  });

  it.each([
    [['name,role', 'Team,Manager', 'Lead,Product'], 2],
    [['foo,bar', 'Ana,Manager', 'Bo,Lead'], 0],
    [['name,Position,Team', 'Product,Manager,Lead'], 1],
  ])('is the first row in %j', async (lines, used) => {
    const done = await importLines(lines);
    expect([done.headers, done.report.rows.used]).toEqual([lines[0]?.split(','), used]);
  });

  it('that comes again on each page is set aside', async () => {
    const done = await importLines(['name,role', 'Ana,PM', 'name,role', 'Bo,PM']);
    expect([done.report.people, problemsOf(done)]).toEqual([2, ['3 error -']]);
  });
});
