/** Rosters for tests: from lines of CSV to an import, or to the reason why there is none. */

import type { ImportChoices, RosterImport, RosterTable } from '#shared/import/roster.ts';
import { importRoster, readTable } from '#shared/import/roster.ts';
import type { Problem } from '#shared/lib/result.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export async function tableOf(content: string | Uint8Array, name = 'roster.csv', sheet?: string): Promise<RosterTable> {
  const table = await readTable(typeof content === 'string' ? bytesOf(content) : content, name, { sheet });
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

export async function refusalOf(content: string | Uint8Array, sheet?: string): Promise<Problem | null> {
  const table = await readTable(typeof content === 'string' ? bytesOf(content) : content, 'roster.csv', { sheet });
  return table.ok ? null : table.error;
}

/** Imports the lines of a comma-separated roster. */
export const importLines = async (lines: readonly string[], choices: ImportChoices = {}): Promise<RosterImport> =>
  importRoster(await tableOf(lines.join('\n')), choices);

export function scenarioOf(done: RosterImport) {
  const scenario = Object.values(done.plan.scenarios)[0];
  if (!scenario) throw new Error('The import made no scenario.');
  return scenario;
}

export const seatsIn = (done: RosterImport): Seat[] => Object.values(scenarioOf(done).seats);
export const teamsIn = (done: RosterImport): Team[] => Object.values(scenarioOf(done).teams);
export const peopleIn = (done: RosterImport) => Object.values(done.plan.people).filter((person) => !person.isOutside);
export const outsideIn = (done: RosterImport) => Object.values(done.plan.people).filter((person) => person.isOutside);

export function seatOfRow(done: RosterImport, name: string): Seat {
  const person = Object.values(done.plan.people).find((known) => known.name === name && !known.isOutside);
  const seat = seatsIn(done).find((known) => known.person === person?.id);
  if (!person || !seat) throw new Error(`Nobody called ${name} has a seat.`);
  return seat;
}

/** Problems as `row severity column`, to compare at a glance. */
export const problemsOf = (done: RosterImport) =>
  done.report.problems.map(({ row, column, severity }) => `${row} ${severity} ${column ?? '-'}`);

/** Rows that are all of one kind, of which an importer that looks at pairs would tire. */
export const ALIKE: Readonly<Record<string, (row: number) => string>> = {
  people: (row) => `${row},P ${row},p${row}@x.io,Data Engineer,T${row % 500},${row >> 3},UTC+2,3,SQL:2`,
  'namesakes with ids': (row) => `${row},Ana,,Data Engineer,T,Ana,,,`,
  'namesakes with emails': (row) => `,Ana,p${row}@x.io,Data Engineer,T,,,,`,
  'one person in every row': () => `,Ana,,Data Engineer,T,Ana,,,`,
  vacancies: () => `,Vacant,,Data Engineer,T,,,,`,
  'titles of their own': (row) => `,,,Hardwear Enginer ${row} Datta,T,,,,`,
  'teams and managers of their own': (row) => `,P${row},,PM,T ${row},M ${row},,,`,
  warnings: (row) => `1,Ana ${row},a${row}@x.io,PM,T,,Mars/X${row},x,SQL:9`,
};

export const rosterAlike = (rowOf: (row: number) => string, rows: number): string =>
  ['id,name,email,role,team,manager,tz,years,skills', ...Array.from({ length: rows }, (_, row) => rowOf(row))].join(
    '\n',
  );
