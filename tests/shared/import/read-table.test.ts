/** Encodings, separators, headers and limits of roster files. */

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importRoster } from '#shared/import/roster.ts';
import { bytesOf, importLines, peopleIn, problemsOf, refusalOf, seatsIn, tableOf } from '#tests/helpers/rosters.ts';

const TEXT = 'name,role\nZoë Müller,Data Engineer\n';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));

describe('encodings', () => {
  it.each([
    ['UTF-8', bytesOf(TEXT)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`)],
    ['UTF-16 LE', utf16(TEXT, true)],
    ['UTF-16 BE', utf16(TEXT, false)],
    ['Windows-1252', windows1252(TEXT)],
  ])('reads %s', async (_, bytes) => {
    const table = await tableOf(bytes);
    expect(table.headers).toEqual(['name', 'role']);
    expect(table.rows).toEqual([{ row: 2, cells: ['Zoë Müller', 'Data Engineer'], fault: null }]);
  });

  it.each(['ÿame,role', 'þame,role', 'ïame,role', 'ï»ame,role'])('takes no letter for a mark: %s', async (header) => {
    expect((await tableOf(windows1252(`${header}\nAna,PM\n`))).headers).toEqual(header.split(','));
  });

  it('reads the euro sign of Windows-1252', async () => {
    const done = importRoster(await tableOf(windows1252('Vorname;Nachname;Stelle;cost\nJörg;Groß;PM;€ 1.000,50\n')));
    expect(done.plan.currency).toBe('€');
    expect(peopleIn(done)[0]?.name).toBe('Jörg Groß');
  });

  it.each([
    ['UTF-16 without a mark', utf16(TEXT, true).slice(2)],
    ['what only says that it is UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...windows1252(TEXT)])],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ])('refuses %s by name', async (_, bytes) => {
    expect((await refusalOf(bytes))?.code).toBe('import.not-text');
  });
});

describe('separators and lines', () => {
  it.each([',', ';', '\t'])('finds %j', async (sign) => {
    const table = await tableOf(`name${sign}role\r\n"Doe, Ana"${sign}"A; B\tC"\r\n`);
    expect(table.rows[0]?.cells).toEqual(['Doe, Ana', 'A; B\tC']);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end in %j', async (end) => {
    const table = await tableOf(['name,role', 'Ana,PM', '', 'Bo,PM'].join(end));
    expect(table.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'Ana', 'PM'],
      [4, 'Bo', 'PM'],
    ]);
  });

  it('reads mixed line ends, doubled quotes and cells of several lines', async () => {
    const table = await tableOf('name,role\r\n"Ana ""A"" B",PM\nBo,"P\r\nM"\r"Cy" ,PM');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Ana "A" B', 'PM'],
      ['Bo', 'P\r\nM'],
      ['Cy', 'PM'],
    ]);
    expect(table.rows.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  it("obeys Excel's sep line without counting it", async () => {
    const table = await tableOf('sep=;\r\nname;"a,b,c"\r\nAna;PM\r\n');
    expect(table.headers).toEqual(['name', 'a,b,c']);
    expect([table.headerRow, table.rows[0]?.row]).toEqual([1, 2]);
  });

  it("takes the ' off cells that were guarded, and off no others", async () => {
    const table = await tableOf("name,role\n'=cmd(),'+1\n't Hooft,''\n");
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['=cmd()', '+1'],
      ["'t Hooft", "''"],
    ]);
  });
});

describe('headers', () => {
  const FIELD_OF: readonly (readonly [string, string])[] = [
    ...['id', 'Employee ID', 'person_id', 'Position-ID'].map((header) => [header, 'id'] as const),
    ...['Name', 'FULL NAME', 'legal name', 'Employee', 'worker', 'Person'].map((header) => [header, 'name'] as const),
    ...['First Name', 'Vorname'].map((header) => [header, 'first-name'] as const),
    ...['last name', 'Nachname'].map((header) => [header, 'last-name'] as const),
    ...['email', 'E-Mail', 'mail'].map((header) => [header, 'email'] as const),
    ...['role', 'Title', 'Job Title', 'Business Title', 'position', 'Position Title', 'Stelle'].map(
      (header) => [header, 'role'] as const,
    ),
    ...['team', 'Squad', 'Pod', 'Department', 'Supervisory Organization', 'group', 'Abteilung'].map(
      (header) => [header, 'team'] as const,
    ),
    ...['Team Kind', 'team_type'].map((header) => [header, 'team-kind'] as const),
    ...['stream', 'Value Stream', 'product'].map((header) => [header, 'stream'] as const),
    ...[
      'manager',
      'Reports To',
      'supervisor',
      'Line Manager',
      'Manager Name',
      'Manager ID',
      'manager e-mail',
      'Vorgesetzter',
    ].map((header) => [header, 'manager'] as const),
    ...['dotted', 'Dotted Line', 'dotted managers', 'Matrix Manager'].map((header) => [header, 'dotted'] as const),
    ...['lead', 'Team Lead', 'Is Lead?'].map((header) => [header, 'lead'] as const),
    ...['FTE', 'allocation', 'share', '%', 'FTE %'].map((header) => [header, 'fte'] as const),
    ...['capacity', 'Contract', 'contract FTE'].map((header) => [header, 'capacity'] as const),
    ...['start', 'Start Date', 'hire date'].map((header) => [header, 'start'] as const),
    ...['end', 'End Date', 'leave date'].map((header) => [header, 'end'] as const),
    ...['location', 'Site', 'office'].map((header) => [header, 'location'] as const),
    ...['Time Zone', 'timezone', 'TZ'].map((header) => [header, 'time-zone'] as const),
    ...['level', 'seniority', 'Grade'].map((header) => [header, 'level'] as const),
    ...['years', 'experience', 'Years of Experience'].map((header) => [header, 'years'] as const),
    ...['skills', 'Skill'].map((header) => [header, 'skills'] as const),
    ...['cost', 'Salary', 'Cost per Year'].map((header) => [header, 'cost'] as const),
    ['Status', 'status'],
    ...['Employee Number', 'Personnel No.', 'Personalnummer', 'Personal-Nr.', 'Mitarbeiter-ID'].map(
      (header) => [header, 'id'] as const,
    ),
    ...['Employee Name', 'Mitarbeiter/in', 'Name, Vorname'].map((header) => [header, 'name'] as const),
    ...['Given Name', 'Legal First Name'].map((header) => [header, 'first-name'] as const),
    ...['Surname', 'Familienname'].map((header) => [header, 'last-name'] as const),
    ...['Work Email', 'E-Mail-Adresse'].map((header) => [header, 'email'] as const),
    ...['Job Profile', 'Stellenbezeichnung', 'Funktion'].map((header) => [header, 'role'] as const),
    ...['Team Name', 'Department Name', 'Organisationseinheit'].map((header) => [header, 'team'] as const),
    ...[
      'Reporting to',
      'Reports to (name)',
      "Worker's Manager",
      'Supervisor name',
      'Vorgesetzte/r',
      'Führungskraft',
    ].map((header) => [header, 'manager'] as const),
    ...['Eintrittsdatum', 'Date of Hire'].map((header) => [header, 'start'] as const),
    ...['Austrittsdatum', 'Termination date'].map((header) => [header, 'end'] as const),
    ...['Standort', 'Work Location'].map((header) => [header, 'location'] as const),
    ...['Annual salary', 'Jahresgehalt'].map((header) => [header, 'cost'] as const),
    ...['Preferred Name', 'Manager Notes', 'Employment Status', 'Division', 'Kostenstelle'].map(
      (header) => [header, 'custom'] as const,
    ),
    ...['Employee #', 'Person#', 'Position #'].map((header) => [header, 'id'] as const),
    ['Manager #', 'manager'],
    ['Team #', 'team'],
    ['#', 'custom'],
    ['Cost Center', 'custom'],
    ['Notes', 'custom'],
    ['Names', 'custom'],
  ];
  it.each(FIELD_OF)('takes "%s" for %s', async (header, field) => {
    const { proposeMapping } = await import('#shared/import/roster.ts');
    expect(proposeMapping({ headers: [header] }).columns).toEqual([field]);
  });

  it('lets the header that stands first in the list count, and keeps the other with a warning', async () => {
    const done = await importLines(['name,Job Title,Role', 'Ana,Chief,Data Engineer']);
    expect(problemsOf(done)).toEqual(['1 warning Job Title']);
    expect(done.report.problems[0]?.message).toBe(
      'Row 1, column "Job Title": column C, "Role", gives the role already, so this one is kept as a custom field. Take out the one that you do not need.',
    );
    expect(done.report.roles).toEqual([{ title: 'Data Engineer', role: 'data-engineer', how: 'exact' }]);
    expect(seatsIn(done)[0]?.custom).toEqual({ 'Job Title': 'Chief' });
  });

  it('lets a name count before first and last names', async () => {
    const done = await importLines(['First Name,Last Name,Name,Role', 'A,B,Ana Bo,PM']);
    expect(problemsOf(done)).toEqual(['1 warning First Name', '1 warning Last Name']);
    expect(peopleIn(done)[0]?.name).toBe('Ana Bo');
  });

  it.each([
    [['Name', 'Vorname'], 'Ana Bo', []],
    [['Name', 'Vorname', 'Nachname'], 'Bo', ['1 warning Vorname', '1 warning Nachname']],
    [['Full Name', 'Vorname'], 'Bo', ['1 warning Vorname']],
    [['Name', 'First Name'], 'Bo', ['1 warning First Name']],
  ])('reads the names under %j as %s', async (headers, name, problems) => {
    const done = await importLines([
      `${headers.join(',')},Stelle`,
      `${['Bo', 'Ana', 'Cy'].slice(0, headers.length)},PM`,
    ]);
    expect([peopleIn(done)[0]?.name, problemsOf(done)]).toEqual([name, problems]);
  });

  it('keeps custom columns apart that have the same name or none', async () => {
    const done = await importLines(['name,role,Note,Note,', 'Ana,PM,1,2,3']);
    expect(seatsIn(done)[0]?.custom).toEqual({ Note: '1', 'Note (2)': '2', 'Column E': '3' });
  });

  it('obeys a changed mapping', async () => {
    const done = await importLines(['foo,bar,baz', 'Ana,PM,x'], {
      mapping: { columns: ['name', 'role', 'ignore'] },
    });
    expect(done.report).toMatchObject({ people: 1, seats: 1, problems: [] });
    expect(seatsIn(done)[0]?.custom).toEqual({});
  });
});

describe('limits', () => {
  const row = (cells: number) => Array.from({ length: cells }, () => 'x').join(',');
  it.each([
    ['64 MB and a byte', () => new Uint8Array(64 * 1024 * 1024 + 1), 'import.too-large'],
    ['100,001 rows', () => bytesOf(`name\n${'x\n'.repeat(100_001)}`), 'import.too-many-rows'],
    ['201 columns', () => bytesOf(`name,${row(200)}\n`), 'import.too-many-columns'],
    ['a row of 201 cells', () => bytesOf(`name\nAna\n${row(201)}\n`), 'import.too-many-columns'],
    ['a cell of 10,001 characters', () => bytesOf(`name\n${'x'.repeat(10_001)}\n`), 'import.cell-too-long'],
    ['a cell of 1 MB', () => bytesOf(`name\n"${'x'.repeat(1 << 20)}"\n`), 'import.cell-too-long'],
  ])('refuses %s', async (_, make, code) => {
    expect((await refusalOf(make()))?.code).toBe(code);
  });

  it.each([
    ['100,000 rows', () => `name\n${'x\n'.repeat(100_000)}`],
    ['200 columns', () => `name,${row(199)}\nAna\n`],
    ['a cell of 10,000 characters', () => `name\n${'x'.repeat(10_000)}\n`],
    ['a long rest behind a quote that is never closed', () => `name\nAna\n"${'x\n'.repeat(20_000)}`],
  ])('accepts %s', async (_, make) => {
    expect(await refusalOf(make())).toBeNull();
  });

  it('names row and column of a cell that is too long', async () => {
    expect((await refusalOf(`name,role\nAna,PM\nBo,${'x'.repeat(10_001)}`))?.message).toMatch(/^Row 3, column B has /);
  });
});

describe('files that are something else', () => {
  it.each([
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'import.old-excel'],
    ['a broken zip', bytesOf('PK\u0003\u0004 and nothing else that a zip has'), 'import.broken-xlsx'],
    ['a zip that is no workbook', zipSync({ 'a.txt': bytesOf('a') }), 'import.not-a-workbook'],
  ])('refuses %s', async (_, bytes, code) => {
    expect((await refusalOf(bytes))?.code).toBe(code);
  });
});
