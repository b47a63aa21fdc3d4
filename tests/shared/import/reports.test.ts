/** Rosters as HR systems and sheets made by hand write them, with titles, totals and their own words. */

import { describe, expect, it } from 'vitest';
import { importRoster } from '#shared/import/roster.ts';
import { importLines, peopleIn, problemsOf, seatOfRow, seatsIn, tableOf, teamsIn } from '#tests/helpers/rosters.ts';
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
    expect(done.report.roles.map(({ role }) => role)).toEqual(['data-engineer', 'mlops-engineer']);
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

describe('words of HR systems', () => {
  it.each([
    ['FTE', '1,0 FTE', 1],
    ['FTE', '0.5fte', 0.5],
    ['BsGrd', '80,00', 0.8],
    ['Beschäftigungsgrad', '100', 1],
    ['Stellenanteil', '80 %', 0.8],
  ])('read %s %s', async (header, text, fte) => {
    const done = await importLines([`name,role,${header}`, `Ana,PM,"${text}"`]);
    expect([seatsIn(done)[0]?.fte, done.report.problems]).toEqual([fte, []]);
  });

  it.each([
    ['Salary (EUR)', '95.000', 'EUR', 0],
    ['Cost (€)', '95.000', '€', 0],
    ['Annual salary [USD]', '95.000 €', 'USD', 1],
  ])('read the currency of %s', async (header, text, currency, warnings) => {
    const done = await importLines([`name,role,${header}`, `Ana,PM,${text}`]);
    expect([seatsIn(done)[0]?.cost, done.plan.currency, done.report.problems.length]).toEqual([
      95000,
      currency,
      warnings,
    ]);
  });

  it('read no thousands and no manager for a salary', async () => {
    const done = await importLines(['name,role,Salary (k€),Manager (CTO)', 'Ana,PM,95,Bo']);
    expect(seatsIn(done)[0]).toMatchObject({ cost: null, solid: null });
  });

  it.each([
    ['Ana', 'Active'],
    ['Ana', 'aktiv'],
    ['', 'unbesetzt'],
    ['', 'Unfilled'],
  ])('read the status of "%s": %s', async (name, status) => {
    const done = await importLines(['name,role,status', `${name},PM,${status}`]);
    expect([seatsIn(done)[0]?.status, done.report.problems]).toEqual([null, []]);
  });

  it('take the last day of the year 9999 for no end', async () => {
    const done = await importLines(['name,role,Austrittsdatum', 'Ana,PM,31.12.9999', 'Bo,PM,31.12.2027']);
    expect(seatsIn(done).map(({ end }) => end)).toEqual([null, '2027-12-31']);
  });
});

it('reads what SAP writes', async () => {
  const done = importRoster(
    await tableOf(
      [
        'Personalnummer;Name;Vorname;Planstelle;Organisationseinheit;Vorgesetzter;Eintrittsdatum;BsGrd;Jahresgehalt',
        '00012345;Müller;Jürgen;ML Engineering Manager;Data & AI;;01.01.2015;100,00;120.000,00 EUR',
        '00012346;Öz;Gül;Data Scientist;Data & AI;00012345;01.06.2020;80,00;85.000,00 EUR',
        '00012347;;;Vakant: MLOps Engineer;Data & AI;Jürgen Müller;;100,00;',
        'Zwischensumme Data & AI;;;;;;;280,00;205.000,00 EUR',
        'Gesamtsumme;;;;;;;280,00;205.000,00 EUR',
      ].join('\n'),
    ),
  );
  expect(problemsOf(done)).toEqual(['5 error -', '6 error -']);
  expect(done.report).toMatchObject({ people: 2, seats: 3, vacancies: 1, teams: 1, outsideManagers: 0 });
  const boss = { kind: 'seat', id: seatOfRow(done, 'Jürgen Müller').id };
  expect(seatsIn(done).map(({ solid, fte, cost }) => [solid, fte, cost])).toEqual([
    [null, 1, 120000],
    [boss, 0.8, 85000],
    [boss, 1, null],
  ]);
  expect(teamsIn(done).map(({ name }) => name)).toEqual(['Data & AI']);
});
