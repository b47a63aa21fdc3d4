/** Every sentence on how a roster's rows are read, as minimal rows. */

import { describe, expect, it } from 'vitest';
import {
  importLines,
  peopleIn,
  problemsOf,
  refusalOf,
  scenarioOf,
  seatOfRow,
  seatsIn,
  teamsIn,
} from '#tests/helpers/rosters.ts';

describe('vacancies', () => {
  const vacant = [
    '',
    'vacant',
    'Vacancy',
    ' OPEN ',
    'open position',
    'TBD',
    'tbh',
    'To be hired',
    'n/a',
    'N/A',
    'N.N.',
    'n. n.',
    'Vacant (Data Engineer)',
    'Vacant - Data Engineer',
    'Vakant: Data Engineer',
    'TBD – Q2',
    'Open Position [Berlin]',
    '-',
  ];
  it.each(vacant)('takes "%s" for a vacancy', async (name) => {
    const { report, plan } = await importLines(['name,role', `"${name}",Data Engineer`]);
    expect(report).toMatchObject({ people: 0, seats: 1, vacancies: 1, problems: [] });
    expect(plan.people).toEqual({});
  });

  const people = [
    'Ana Open',
    'Vacanti',
    'Opentia (Ana)',
    'Na Li',
    'Tbilisi',
    '=cmd()',
    '<script>',
    '__proto__',
    '王芳',
  ];
  it.each(people)('takes "%s" for a person', async (name) => {
    const done = await importLines(['name,role', `"${name}",Data Engineer`]);
    expect(done.report).toMatchObject({ people: 1, seats: 1, vacancies: 0, problems: [] });
    expect(peopleIn(done)[0]?.name).toBe(name);
  });

  it('keeps what a vacancy asks for, when it starts and its position id', async () => {
    const done = await importLines([
      'id,name,role,location,time zone,years,skills,start,end',
      'P7,TBD,Data Engineer,Oslo,Europe/Oslo,3,SQL:2,2027-02-01,2027-12-31',
    ]);
    expect(seatsIn(done)[0]).toMatchObject({
      rosterId: 'P7',
      person: null,
      start: '2027-02-01',
      end: '2027-12-31',
      wanted: { location: 'Oslo', timeZone: 'Europe/Oslo', years: 3, skills: [{ name: 'SQL', level: 2 }] },
    });
  });

  it.each(['vacant', 'open'])('lets a real name win over the status %s, with a warning', async (status) => {
    const done = await importLines(['name,role,status', `Ana,Data Engineer,${status}`]);
    expect(done.report).toMatchObject({ people: 1, vacancies: 0 });
    expect(problemsOf(done)).toEqual(['2 warning status']);
    expect(seatsIn(done)[0]?.status).toBeNull();
  });

  it.each([
    ['Ana', 'leaving', 'leaving'],
    ['Ana', 'Planned', 'planned'],
    ['Ana', 'FILLED', null],
    ['', 'open', 'open'],
    ['', 'vacant', null],
  ])('reads name "%s" with status %s', async (name, status, expected) => {
    const done = await importLines(['name,role,status', `${name},Data Engineer,${status}`]);
    expect([seatsIn(done)[0]?.status, done.report.problems]).toEqual([expected, []]);
  });
});

describe('what a row becomes', () => {
  it.each([
    ['Ana,Data Engineer,Core', { people: 1, seats: 1, teams: 1 }],
    ['Ana,Data Engineer,', { people: 1, seats: 1, teams: 0 }],
    ['Ana,,', { people: 1, seats: 0, teams: 0 }],
    ['Ana,,Core', { people: 1, seats: 1, teams: 1 }],
    [',Data Engineer,', { people: 0, seats: 1, vacancies: 1 }],
  ])('reads %s', async (row, expected) => {
    const { report } = await importLines(['name,role,team', row]);
    expect(report).toMatchObject({ ...expected, problems: [], rows: { read: 1, used: 1, setAside: 0 } });
  });

  it('gives a name with a team but no role the role "No role yet"', async () => {
    const done = await importLines(['name,role,team', 'Ana,,Core']);
    const role = done.plan.roles[seatOfRow(done, 'Ana').role];
    expect(role).toMatchObject({ name: 'No role yet', owns: [], supports: [] });
    expect(done.report.roles).toEqual([]);
  });

  it('tells what the bench cannot hold', async () => {
    const done = await importLines(['name,role,team,manager,fte,cost', 'Ana,,,Bo,0.5,10']);
    expect(problemsOf(done)).toEqual(['2 warning manager', '2 warning fte', '2 warning cost']);
  });
});

describe('shares of full time', () => {
  it.each([
    ['fte', '', 1],
    ['fte', '1', 1],
    ['fte', '0.5', 0.5],
    ['fte', '0,5', 0.5],
    ['fte', '50%', 0.5],
    ['fte', '33,3 %', 0.333],
    ['fte', '1.5', 1.5],
    ['fte', '150%', 1.5],
    ['fte', '0', 0],
    ['fte', '.5', 0.5],
    ['FTE %', '50', 0.5],
    ['%', '80', 0.8],
    ['Allocation (%)', '100', 1],
    ['Allocation %', '0.5', 0.5],
    ['Share %', '150', 1.5],
  ])('reads %s %s as %d', async (header, text, expected) => {
    const done = await importLines([`name,role,${header}`, `Ana,Data Engineer,"${text}"`]);
    expect([seatsIn(done)[0]?.fte, done.report.problems]).toEqual([expected, []]);
  });

  it.each([
    ['fte', 'abc'],
    ['fte', '-1'],
    ['fte', '-0.5'],
    ['fte', '1.51'],
    ['fte', '50'],
    ['fte', '151%'],
    ['fte', 'NaN'],
    ['fte', 'Infinity'],
    ['fte', '1.000,5'],
    ['fte %', '200'],
    ['capacity', 'abc'],
    ['capacity', '-1'],
    ['capacity', '2'],
  ])('sets a row aside for %s %s', async (header, text) => {
    const done = await importLines([`name,role,${header}`, `Ana,Data Engineer,"${text}"`, 'Bo,Data Engineer,1']);
    expect(problemsOf(done)).toEqual([`2 error ${header}`]);
    expect(done.report).toMatchObject({ people: 1, seats: 1, rows: { read: 2, used: 1, setAside: 1 } });
    expect(done.setAside[0]).toMatchObject({ row: 2, cells: ['Ana', 'Data Engineer', text] });
  });

  it.each(['-1', '-0,5', '−50%'])('says of %s that it is negative', async (text) => {
    const done = await importLines(['name,role,fte', `Ana,PM,"${text}"`, 'Bo,PM,1']);
    expect(done.report.problems[0]?.message).toContain('a share cannot be negative');
  });

  it.each([
    ['fte', '80', 'a share can be 1.5 at most; write percentages as 80%.'],
    ['fte', '160%', 'a share can be 150% at most.'],
    ['fte %', '160', 'a share can be 150% at most.'],
  ])('says of %s %s what can be', async (header, text, words) => {
    const done = await importLines([`name,role,${header}`, `Ana,PM,${text}`, 'Bo,PM,1']);
    expect(done.report.problems[0]?.message).toContain(words);
  });

  it('reads capacity as FTE is read; empty is 1', async () => {
    const done = await importLines(['name,role,contract', 'Ana,Data Engineer,"0,8"', 'Bo,Data Engineer,']);
    expect(peopleIn(done).map((person) => person.capacity)).toEqual([0.8, 1]);
  });
});

describe('rows that are set aside', () => {
  it.each([
    ['neither name nor role', ',,Core'],
    ['a vacancy without role', 'Vacant (Data Engineer),,Core'],
    ['an extra cell', 'Ana,Data Engineer,Core,extra'],
    ['an extra empty cell', 'Ana,Data Engineer,Core,'],
    ['text behind a closing quote', '"Ana" B,Data Engineer,Core'],
  ])('sets aside %s and nothing else', async (_, row) => {
    const done = await importLines(['name,role,team', 'Zoe,ML Engineer,', row, 'Bo,Data Engineer,Pods']);
    expect(problemsOf(done)).toEqual(['3 error -']);
    expect(done.report).toMatchObject({ people: 2, seats: 2, teams: 1, rows: { read: 3, used: 2, setAside: 1 } });
    expect(done.report.problems[0]?.message).toMatch(/^Row 3: .+\. .+\.$/);
  });

  it('takes fewer cells than the header for empty ones', async () => {
    const { report } = await importLines(['name,role,team', 'Ana', 'Bo,Data Engineer']);
    expect(report).toMatchObject({ people: 2, seats: 1, problems: [] });
  });

  it('makes one row of a quote that is never closed', async () => {
    const done = await importLines(['name,role', 'Ana,ML Engineer', '"Bo,Data Engineer', 'Cy,Data Scientist', 'Di,PM']);
    expect(problemsOf(done)).toEqual(['3 error -']);
    expect(done.report.rows).toEqual({ read: 2, used: 1, setAside: 1 });
    expect(done.setAside[0]?.cells).toEqual(['Bo,Data Engineer\nCy,Data Scientist\nDi,PM']);
  });

  it('numbers rows as a spreadsheet does: empty rows count, a cell of several lines is one row', async () => {
    const done = await importLines(['name,role,fte', '', '"Ana\nB",Data Engineer,1', ',,', 'Bo,Data Engineer,abc']);
    expect(problemsOf(done)).toEqual(['5 error fte']);
    expect(done.report.rows).toEqual({ read: 2, used: 1, setAside: 1 });
  });
});

describe('values that are left out with a warning', () => {
  it.each([
    ['start', 'next spring'],
    ['start', '2027-02-30'],
    ['end', 'soon'],
    ['time zone', 'Mars/Olympus'],
    ['tz', 'UTC+25'],
    ['tz', 'UTC+15'],
    ['tz', 'UTC-13'],
    ['tz', 'UTC+2 h'],
    ['cost', 'a lot'],
    ['cost', '-5'],
    ['cost', '€ 5 EUR'],
    ['years', 'many'],
    ['years', '-1'],
    ['lead', 'maybe'],
    ['status', 'sleeping'],
    ['team kind', 'squad of doom'],
    ['skills', 'SQL:5'],
    ['skills', 'SQL:12'],
    ['skills', 'SQL:high'],
  ])('warns of %s "%s" and uses the row', async (header, text) => {
    const done = await importLines([`name,role,team,${header}`, `Ana,Data Engineer,Core,${text}`]);
    expect(problemsOf(done)).toEqual([`2 warning ${header}`]);
    expect(done.report.rows).toEqual({ read: 1, used: 1, setAside: 0 });
    expect(done.report.problems[0]?.message).toContain(`Row 2, column "${header}"`);
  });

  it('drops an end before the start', async () => {
    const done = await importLines(['name,role,start,end', 'Ana,Data Engineer,2027-02-01,2027-01-31']);
    expect(problemsOf(done)).toEqual(['2 warning end']);
    expect(seatsIn(done)[0]).toMatchObject({ start: '2027-02-01', end: null });
  });

  it('keeps a skill whose level is none', async () => {
    const done = await importLines(['name,role,skills', 'Ana,Data Engineer,Kubernetes:3; Python ;SQL:9;C++:0;:2']);
    expect(peopleIn(done)[0]?.skills).toEqual([
      { name: 'Kubernetes', level: 3 },
      { name: 'Python', level: null },
      { name: 'SQL', level: null },
      { name: 'C++', level: 0 },
    ]);
  });
});

describe('values', () => {
  it.each([
    ['85000', 85000, ''],
    ['€ 85.000,50', 85000.5, '€'],
    ['85,000.5 USD', 85000.5, 'USD'],
    ['$85,000', 85000, '$'],
    ["CHF 120'000", 120000, 'CHF'],
    ['1.234', 1234, ''],
    ['1,23', 1.23, ''],
    ['1.234.567', 1234567, ''],
    ['1 234 567,8 €', 1234567.8, '€'],
    ['0', 0, ''],
  ])('reads the cost %s as %d', async (text, amount, currency) => {
    const done = await importLines(['name,role,salary', `Ana,Data Engineer,"${text}"`]);
    expect([seatsIn(done)[0]?.cost, done.plan.currency, done.report.problems]).toEqual([amount, currency, []]);
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['UTC+2', 'UTC+2'],
    ['utc-03:30', 'UTC-03:30'],
    ['UTC+0545', 'UTC+05:45'],
    ['UTC+14', 'UTC+14'],
    ['UTC-12', 'UTC-12'],
    ['EST5EDT', 'EST5EDT'],
    ['Etc/GMT+2', 'Etc/GMT+2'],
  ])('reads the time zone %s', async (text, expected) => {
    const done = await importLines(['name,role,timezone', `Ana,Data Engineer,${text}`]);
    expect([peopleIn(done)[0]?.timeZone, done.report.problems]).toEqual([expected, []]);
  });

  it('tells costs in another currency, however each is written', async () => {
    const done = await importLines([
      'name,role,cost',
      'Ana,PM,US$ 1',
      'Bo,PM,2 USD',
      'Cy,PM,$3',
      'Di,PM,4',
      'Eve,PM,5 €',
    ]);
    expect(problemsOf(done)).toEqual(['6 warning cost']);
    expect(done.report.problems[0]?.message).toContain('the cost is in €, the plan counts in US$.');
  });

  it.each(['yes', 'TRUE', '1', 'x', 'X'])('reads lead "%s" as yes', async (text) => {
    const done = await importLines(['name,role,team,lead', `Ana,Data Engineer,Core,${text}`]);
    expect(teamsIn(done)[0]?.lead).toBe(seatOfRow(done, 'Ana').id);
  });

  it.each(['no', 'False', '0', ''])('reads lead "%s" as no', async (text) => {
    const done = await importLines(['name,role,team,lead', `Ana,Data Engineer,Core,${text}`]);
    expect([teamsIn(done)[0]?.lead, done.report.problems]).toEqual([null, []]);
  });

  it.each([
    ['3,5', 3.5],
    ['0', 0],
    ['100', 100],
  ])('reads %s years', async (text, years) => {
    const done = await importLines(['name,role,years', `Ana,Data Engineer,"${text}"`]);
    expect([peopleIn(done)[0]?.years, done.report.problems]).toEqual([years, []]);
  });

  it('takes an id for the person who is named, else for the vacancy', async () => {
    const done = await importLines(['id,name,role', 'E1,Ana,PM', 'V1,,PM']);
    expect(peopleIn(done).map(({ rosterId }) => rosterId)).toEqual(['E1']);
    expect(seatsIn(done).map(({ rosterId }) => rosterId)).toEqual(['', 'V1']);
  });

  it('keeps one lead a team and tells the other', async () => {
    const done = await importLines(['name,role,team,lead', 'Ana,PM,Core,x', 'Bo,PM,Core,x']);
    expect(teamsIn(done)[0]?.lead).toBe(seatOfRow(done, 'Ana').id);
    expect(problemsOf(done)).toEqual(['3 warning lead']);
  });

  it('keeps unknown columns with the seat, or with the person on the bench', async () => {
    const done = await importLines(['name,role,Cost Center,__proto__', 'Ana,PM,CC1,x', 'Bo,,CC2,']);
    expect(seatOfRow(done, 'Ana').custom).toEqual({ 'Cost Center': 'CC1', '__proto__ (column)': 'x' });
    expect(peopleIn(done)[1]?.custom).toEqual({ 'Cost Center': 'CC2' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('teams and streams', () => {
  it('creates teams as they appear and joins the streams of all their rows', async () => {
    const done = await importLines([
      'name,role,team,team kind,stream',
      'Ana,PM,Beta,,Search',
      'Bo,PM,Alpha,Platform,',
      'Cy,PM,Beta,Data Science,Ads; Search',
      'Di,PM,Alpha,pod,',
    ]);
    expect(teamsIn(done).map(({ name, kind }) => [name, kind])).toEqual([
      ['Beta', 'data-science'],
      ['Alpha', 'platform'],
    ]);
    expect(Object.values(done.plan.streams).map(({ name }) => name)).toEqual(['Search', 'Ads']);
    expect(teamsIn(done)[0]?.streams).toEqual([
      { stream: 'stream-search', weight: null },
      { stream: 'stream-ads', weight: null },
    ]);
    expect(done.report).toMatchObject({ teams: 2, streams: 2 });
    expect(problemsOf(done)).toEqual(['5 warning team kind']);
  });

  it('keeps the order of teams and seats in their ranks', async () => {
    const done = await importLines(['name,role,team', ...Array.from({ length: 70 }, (_, n) => `P${n},PM,T${n}`)]);
    const ranks = Object.values(scenarioOf(done).seats).map((seat) => seat.rank);
    expect([...ranks].sort()).toEqual(ranks);
  });
});

describe('files without a row to use', () => {
  it.each([[['name,role']], [['name,role', ',']], [['name,role,team', ',,Core']], [['foo,bar', '1,2']]])(
    '%j gives a reason',
    async (lines) => {
      const done = await importLines(lines);
      expect(done.refusal?.code).toBe('import.no-usable-row');
      expect(done.report.seats).toBe(0);
    },
  );

  it.each([
    [['name,role', ','], 'It has a header and no rows below it.'],
    [['name,fte', 'Ana,x'], 'Its only row was set aside: Row 2, column "fte": FTE "x"'],
    [['name,fte', 'Ana,x', 'Bo,y'], 'All 2 rows were set aside; the first: Row 2, column "fte": FTE "x"'],
    [
      ['Nom,Poste', 'Ana,PM'],
      'No column is called name or role; the first row has "Nom", "Poste". Put a header with name or role in the first row, or choose under Columns in the window what each column is.',
    ],
  ])('%j says why', async (lines, words) => {
    expect((await importLines(lines)).refusal?.message).toContain(words);
  });

  it('refuses an empty file', async () => {
    expect((await refusalOf(''))?.code).toBe('import.empty');
    expect((await refusalOf('\n\n,,\n'))?.code).toBe('import.empty');
  });
});
