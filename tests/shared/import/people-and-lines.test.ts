/** Who is who over several rows, and whom they report to. */

import { describe, expect, it } from 'vitest';
import { importLines, outsideIn, peopleIn, problemsOf, seatOfRow, seatsIn } from '#tests/helpers/rosters.ts';

describe('people in several rows', () => {
  it.each([
    ['by id', ['1,Ana,,PM,A', '1,Ana,,PM,B'], 1, []],
    ['by id before email', ['1,Ana,a@x.io,PM,A', '2,Ana,a@x.io,PM,B'], 2, []],
    ['by email, whatever its case', [',Ana,a@x.io,PM,A', ',Ana,A@X.io,PM,B'], 1, []],
    ['by email where only one has an id', ['1,Ana,a@x.io,PM,A', ',Ana,a@x.io,PM,B'], 1, []],
    ['by name', [',Ana,,PM,A', ',Ana,,PM,B'], 1, []],
    ['by name of one with an id', ['1,Ana,,PM,A', ',Ana,,PM,B'], 1, []],
    ['by name, id in the later row', [',Ana,,PM,A', '1,Ana,,PM,B'], 1, []],
    ['not by name where emails differ', [',Ana,a@x.io,PM,A', ',Ana,b@x.io,PM,B'], 2, []],
    ['not by name where ids differ', ['1,Ana,,PM,A', '2,Ana,,PM,B'], 2, []],
    ['anew where two have the name', ['1,Ana,,PM,A', '2,Ana,,PM,B', ',Ana,,PM,C'], 3, ['4 warning name']],
    ['anew also where the namesakes come later', [',Ana,,PM,C', '1,Ana,,PM,A', '2,Ana,,PM,B'], 3, ['2 warning name']],
  ])('are the same %s', async (_, rows, people, problems) => {
    const done = await importLines(['id,name,email,role,team', ...rows]);
    expect([done.report.people, done.report.seats, problemsOf(done)]).toEqual([people, rows.length, problems]);
  });

  it('lets the first filled value count and tells a different one later', async () => {
    const done = await importLines([
      'id,name,role,team,location,years,capacity',
      '1,Ana,PM,A,,3,0.8',
      '1,Anna,PM,B,Oslo,4,0.8',
      '1,Ana,PM,C,Rome,,1',
    ]);
    expect(peopleIn(done)).toMatchObject([{ name: 'Ana', location: 'Oslo', years: 3, capacity: 0.8 }]);
    expect(problemsOf(done)).toEqual(['3 warning name', '3 warning years', '4 warning location', '4 warning capacity']);
  });
});

describe('managers', () => {
  it.each(['7', 'ana@x.io', 'Ana Silva'])('are found by id, email or exact name: %s', async (text) => {
    const done = await importLines(['id,name,email,role,manager', '7,Ana Silva,ana@x.io,PM,', `8,Bo,,PM,${text}`]);
    expect(seatOfRow(done, 'Bo').solid).toEqual({ kind: 'seat', id: seatOfRow(done, 'Ana Silva').id });
    expect(done.report).toMatchObject({ outsideManagers: 0, problems: [] });
  });

  it('may be a vacancy with a position id', async () => {
    const done = await importLines(['id,name,role,manager', 'P1,TBD,PM,', '8,Bo,PM,P1']);
    expect(seatOfRow(done, 'Bo').solid).toEqual({ kind: 'seat', id: seatsIn(done)[0]?.id });
  });

  it('from outside are one a name or email, and are not counted as people', async () => {
    const done = await importLines([
      'name,role,manager,dotted',
      'Ana,PM,Zed Zimmer,',
      'Bo,PM,Zed Zimmer,boss@x.io; Cy',
      'Cy,PM,BOSS@x.io,Ana; Bo',
    ]);
    expect(outsideIn(done).map(({ name, email }) => [name, email])).toEqual([
      ['Zed Zimmer', ''],
      ['boss@x.io', 'boss@x.io'],
    ]);
    expect(done.report).toMatchObject({ people: 3, outsideManagers: 2, problems: [] });
    expect(seatOfRow(done, 'Bo').dotted).toHaveLength(2);
    expect(seatOfRow(done, 'Cy').dotted).toEqual([
      { kind: 'seat', id: seatOfRow(done, 'Ana').id },
      { kind: 'seat', id: seatOfRow(done, 'Bo').id },
    ]);
  });

  it('whose ids match nobody are told once each, with the first row, the value and what to do', async () => {
    const rows = [
      'Ana,PM,E99,',
      'Bo,PM,E99,boss@x.io',
      'Cy,PM,Ana,E99',
      ...['D', 'E', 'F', 'G'].map((n) => `${n},PM,E99,`),
    ];
    const done = await importLines(['name,role,Reports to,dotted', ...rows]);
    expect(done.report.problems).toEqual([
      {
        row: 2,
        column: 'Reports to',
        severity: 'warning',
        message:
          'Row 2, column "Reports to": "E99" is no id, email or name of a row that is used, so it became a manager from outside, for rows 3, 4, 5 and 3 more too. Correct it, add a row for them, or write their name.',
      },
    ]);
  });

  it.each([
    [['A,PM,4711'], 'outside. Correct'],
    [['A,PM,4711', 'B,PM,4711'], 'outside, for row 3 too. Correct'],
    [['A,PM,4711', 'B,PM,4711', 'C,PM,4711'], 'outside, for rows 3 and 4 too. Correct'],
    [['A,PM,4711', 'B,PM,4711', 'C,PM,4711', 'D,PM,4711'], 'outside, for rows 3, 4 and 5 too. Correct'],
  ])('that match nobody name the other rows: %j', async (rows, words) => {
    expect((await importLines(['name,role,manager', ...rows])).report.problems[0]?.message).toContain(words);
  });

  it.each([
    ['Alex Kim', 'Kim, Alex'],
    ['Kim, Alex', 'Alex Kim'],
    ['Alex Kim', 'ALEX KIM'],
  ])('who are %s in their own row and %s in others are told', async (name, text) => {
    const done = await importLines(['name,role,manager', `"${name}",PM,`, `Bo,PM,"${text}"`, `Cy,PM,"${text}"`]);
    expect(done.report.outsideManagers).toBe(1);
    expect(done.report.problems.map(({ message }) => message)).toEqual([
      `Row 3, column "manager": "${text}" is not written as "${name}" is, so it became a manager from outside, for row 4 too. Write both alike, or give an id or email.`,
    ]);
  });

  it('whose name two people have draw no line, with a warning', async () => {
    const done = await importLines(['id,name,role,manager', '1,Ana,PM,', '2,Ana,PM,', '3,Bo,PM,Ana', '4,Cy,PM,2']);
    expect(seatOfRow(done, 'Bo').solid).toBeNull();
    expect(seatOfRow(done, 'Cy').solid?.kind).toBe('seat');
    expect(problemsOf(done)).toEqual(['4 warning manager']);
  });

  it('on the bench draw no line, with a warning', async () => {
    const done = await importLines(['name,role,manager', 'Ana,,', 'Bo,PM,Ana']);
    expect(problemsOf(done)).toEqual(['3 warning manager']);
    expect(outsideIn(done)).toEqual([]);
  });

  it('in a circle are imported', async () => {
    const done = await importLines(['name,role,manager', 'Ana,PM,Cy', 'Bo,PM,Ana', 'Cy,PM,Bo']);
    expect(seatsIn(done).map((seat) => seat.solid?.kind)).toEqual(['seat', 'seat', 'seat']);
    expect(done.report.problems).toEqual([]);
  });

  it('who would report to themselves draw no line, with a warning', async () => {
    const done = await importLines(['id,name,role,manager,dotted', '1,Di,PM,Di,1', 'P1,TBD,PM,P1,']);
    expect(seatsIn(done)).toMatchObject([
      { solid: null, dotted: [] },
      { solid: null, dotted: [] },
    ]);
    expect(problemsOf(done)).toEqual(['2 warning manager', '2 warning dotted', '3 warning manager']);
  });

  it('with several seats count by the one in the same team, else by the first', async () => {
    const done = await importLines(['name,role,team,manager', 'Ana,PM,A,', 'Ana,PM,B,', 'Bo,PM,B,Ana', 'Cy,PM,C,Ana']);
    const [inA, inB] = seatsIn(done);
    expect(seatOfRow(done, 'Bo').solid?.id).toBe(inB?.id);
    expect(seatOfRow(done, 'Cy').solid?.id).toBe(inA?.id);
  });

  it('in a row that is set aside come from outside', async () => {
    const done = await importLines(['name,role,fte,manager', 'Ana,PM,abc,', 'Bo,PM,1,Ana']);
    expect(done.report).toMatchObject({ people: 1, outsideManagers: 1 });
    expect(problemsOf(done)).toEqual(['2 error fte']);
  });

  it.each(['n/a', '-', 'None'])('may be absent: %s', async (text) => {
    const done = await importLines(['name,role,manager', `Bo,PM,${text}`]);
    expect([seatsIn(done)[0]?.solid, done.report.outsideManagers, done.report.problems]).toEqual([null, 0, []]);
  });
});
