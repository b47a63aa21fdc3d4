/** What holds for every roster: no throw, nothing dropped, the same each time, and no time that runs away. */

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { readRecords } from '#shared/import/csv-records.ts';
import type { RosterImport } from '#shared/import/roster.ts';
import { importRoster, matchRoles, proposeMapping, readTable } from '#shared/import/roster.ts';
import { setAsideCsv } from '#shared/import/set-aside-csv.ts';
import { anyRoster, knownRoster } from '#tests/helpers/roster-arbitraries.ts';
import { ALIKE, bytesOf, rosterAlike, seatsIn, teamsIn } from '#tests/helpers/rosters.ts';

function expectValid(done: RosterImport): void {
  const { plan } = done;
  const text = serializePlan(plan);
  const reopened = parsePlan(text);
  expect(reopened.ok ? serializePlan(reopened.value) : reopened.error).toBe(text);
}

const rosters = fc.oneof(anyRoster, knownRoster);

describe('any roster', () => {
  it('is refused by name or imported, with every row used or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (text) => {
        const table = await readTable(bytesOf(text), 'x.csv');
        if (!table.ok) {
          expect(table.error.code).toMatch(/^import\./);
          return;
        }
        const done = importRoster(table.value);
        const { rows, seats, vacancies, problems } = done.report;
        expect(rows.used + rows.setAside).toBe(rows.read);
        expect(done.setAside.map(({ row }) => row)).toEqual([
          ...new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)),
        ]);
        expect(done.refusal === null).toBe(rows.used > 0);
        expect([seats, vacancies]).toEqual([
          seatsIn(done).length,
          seatsIn(done).filter((seat) => seat.person === null).length,
        ]);
        for (const { row, message } of problems) expect(message).toContain(`Row ${row}`);
      }),
      { numRuns: 400 },
    );
  });

  it('refers only to what there is', async () => {
    await fc.assert(
      fc.asyncProperty(knownRoster, async (text) => {
        const table = await readTable(bytesOf(text), 'x.csv');
        if (!table.ok) throw new Error(table.error.message);
        const done = importRoster(table.value);
        const seatIds = new Set<string>(seatsIn(done).map((seat) => seat.id));
        const teamIds = new Set<string>(teamsIn(done).map((team) => team.id));
        for (const seat of seatsIn(done)) {
          expect(seat.person === null || Object.hasOwn(done.plan.people, seat.person)).toBe(true);
          expect(seat.team === null || teamIds.has(seat.team)).toBe(true);
          for (const manager of [...(seat.solid ? [seat.solid] : []), ...seat.dotted]) {
            const isThere =
              manager.kind === 'seat' ? seatIds.has(manager.id) : done.plan.people[manager.id]?.isOutside === true;
            expect(isThere).toBe(true);
          }
        }
        for (const team of teamsIn(done)) {
          expect(team.lead === null || seatIds.has(team.lead)).toBe(true);
          for (const { stream } of team.streams) expect(Object.hasOwn(done.plan.streams, stream)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('makes a plan that opens again', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (text) => {
        const table = await readTable(bytesOf(text), 'x.csv');
        if (table.ok) expectValid(importRoster(table.value));
      }),
      { numRuns: 200 },
    );
  });

  it('makes a plan that opens again from the longest cells too', async () => {
    const long = (sign: string) => sign.repeat(10_000 / sign.length);
    const header = ['Vorname', 'Nachname', 'role', 'team', 'skills', 'dotted', 'stream', long('h')].join(',');
    const parts = Array.from({ length: 1_600 }, (_, n) => `s${n}`).join(';');
    const row = [long('a'), long('b'), long('r'), long('t'), parts, parts, parts, long('é')].join(',');
    const table = await readTable(bytesOf(`${header}\n${row}`), 'x.csv');
    if (!table.ok) throw new Error(table.error.message);
    const done = importRoster(table.value);
    expect(done.report).toMatchObject({ people: 1, outsideManagers: 1_600, streams: 1_600 });
    expect(new Set(done.report.problems.map(({ column }) => column))).toEqual(new Set(['dotted']));
    expectValid(done);
  });

  it('gives the same plan from the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (text) => {
        const [first, second] = [await readTable(bytesOf(text), 'x.csv'), await readTable(bytesOf(text), 'x.csv')];
        if (!first.ok || !second.ok) {
          expect(first).toEqual(second);
          return;
        }
        expect(JSON.stringify(importRoster(first.value))).toBe(JSON.stringify(importRoster(second.value)));
      }),
    );
  });

  it('stands any mapping and any choice of roles', async () => {
    const target = fc.constantFrom('name', 'role', 'team', 'fte', 'manager', 'custom', 'ignore', 'first-name', 'id');
    await fc.assert(
      fc.asyncProperty(knownRoster, fc.array(target, { maxLength: 23 }), async (text, columns) => {
        const table = await readTable(bytesOf(text), 'x.csv');
        if (!table.ok) return;
        const roles = matchRoles(table.value, proposeMapping(table.value)).map((match) => ({ ...match, role: null }));
        const { rows } = importRoster(table.value, { mapping: { columns: columns as never }, roles }).report;
        expect(rows.used + rows.setAside).toBe(rows.read);
      }),
    );
  });

  it('gives back every row that was set aside', async () => {
    await fc.assert(
      fc.asyncProperty(knownRoster, async (text) => {
        const table = await readTable(bytesOf(text), 'x.csv');
        if (!table.ok) return;
        const done = importRoster(table.value);
        const again = await readTable(bytesOf(setAsideCsv(done)), 'y.csv');
        expect(again.ok && again.value.rows.map(({ cells }) => cells.slice(2))).toEqual(
          done.setAside.map(({ cells }) => cells),
        );
      }),
    );
  });
});

describe('CSV', () => {
  it('is read as Papa Parse reads it, where it is well formed', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' ', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\n', quotes: true });
        const records = readRecords(text, ',');
        const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
        expect(records.ok && records.value.map(({ cells }) => cells)).toEqual(filled);
        expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data).toEqual(rows);
      }),
    );
  });
});

describe('large rosters', () => {
  it.each([
    ['digits', `${'1'.repeat(9_999)}!`],
    ['blanks', `1${' '.repeat(9_990)}!`],
  ])('of long cells of %s are read without a search that tires', async (_, long) => {
    const row = [long, 'PM', long, long, long, long, long].map((cell) => `"${cell}"`).join(',');
    const lines = ['name,role,cost,start,fte,time zone,years', ...Array.from({ length: 30 }, () => row)];
    const table = await readTable(bytesOf(lines.join('\n')), 'x.csv');
    if (!table.ok) throw new Error(table.error.message);
    const started = performance.now();
    expect(importRoster(table.value).report.rows.setAside).toBe(30);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each(Object.entries(ALIKE))(
    'of %s are read to the last row',
    async (_, rowOf) => {
      const table = await readTable(bytesOf(rosterAlike(rowOf, 20_000)), 'x.csv');
      if (!table.ok) throw new Error(table.error.message);
      expect(importRoster(table.value).report.rows.read).toBe(20_000);
    },
    30_000,
  );
});
