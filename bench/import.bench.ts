/** Importing rosters of 1,000, 10,000 and 100,000 rows, against Papa Parse only splitting the same text into cells. */

import Papa from 'papaparse';
import { importRoster, readTable } from '#shared/import/roster.ts';
import { ALIKE, rosterAlike } from '#tests/helpers/rosters.ts';

const HEADER =
  'Employee ID,Name,Email,Job Title,Team,Team kind,Value stream,Reports to,FTE,Start date,Time zone,Years,Skills,Salary';
const TITLES = [
  'Data Engineer',
  'Sr. ML Engineer',
  'Machine Learning Engineer II',
  'MLOps Engineer',
  'Hardware Engineer',
];

function rosterOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      row + 1,
      row % 20 === 7 ? 'Vacant' : `Person ${row}`,
      row % 20 === 7 ? '' : `p${row}@example.org`,
      TITLES[row % TITLES.length],
      `Team ${row >> 3}`,
      row % 5 === 0 ? 'platform' : 'product',
      `Stream ${row % 40}; Stream ${row % 7}`,
      row === 0 ? '' : (row >> 3) + 1,
      row % 9 === 0 ? '"0,5"' : '1',
      '2026-03-01',
      'Europe/Berlin',
      row % 15,
      'Python:3; SQL:2',
      '"85,000.50"',
    ].join(','),
  );
  return [HEADER, ...lines].join('\n');
}

async function best(run: () => Promise<unknown> | unknown, times: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export async function run(): Promise<void> {
  console.log(
    'Roster import (CSV to plan): time, rows a second, growth a tenfold, ratio to Papa Parse splitting cells',
  );
  let previous: number | null = null;
  for (const rows of [1_000, 10_000, 100_000]) {
    const text = rosterOf(rows);
    const bytes = new TextEncoder().encode(text);
    const times = rows > 10_000 ? 2 : 4;
    const whole = await best(async () => {
      const table = await readTable(bytes, 'bench.csv');
      if (!table.ok) throw new Error(table.error.message);
      const { used } = importRoster(table.value).report.rows;
      if (used !== rows) throw new Error(`Only ${used} of ${rows} rows were used.`);
    }, times);
    const split = await best(() => Papa.parse(text, { delimiter: ',' }), times);
    const growth = previous === null ? '' : `, ${(whole / previous).toFixed(1)}× the tenth`;
    const speed = Math.round(rows / (whole / 1000)).toLocaleString('en-US');
    console.log(
      `  ${rows.toLocaleString('en-US').padStart(7)} rows  ${whole.toFixed(0).padStart(5)} ms  ${speed.padStart(7)} rows/s${growth}, ${(whole / split).toFixed(1)}× Papa Parse`,
    );
    previous = whole;
  }
  await growthByKind();
}

/** Rows of one kind: four times as many take about four times as long, whatever they are. */
async function growthByKind(): Promise<void> {
  console.log('Rows of one kind: 20,000 against 5,000 (four times as many; 16× would be every pair)');
  for (const [kind, rowOf] of Object.entries(ALIKE)) {
    const timeOf = (rows: number) => {
      const bytes = new TextEncoder().encode(rosterAlike(rowOf, rows));
      return best(async () => {
        const table = await readTable(bytes, 'bench.csv');
        if (!table.ok) throw new Error(table.error.message);
        importRoster(table.value);
      }, 3);
    };
    console.log(`  ${kind}: ${((await timeOf(20_000)) / (await timeOf(5_000))).toFixed(1)}×`);
  }
}
