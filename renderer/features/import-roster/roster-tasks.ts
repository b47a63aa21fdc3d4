/** The work of an import: reading the file and trying choices on it. Runs in a worker, or in place for a small file. */

import type { ColumnMapping, ImportChoices, RosterImport, RosterTable, TableProblem } from '#shared/import/roster.ts';
import { importRoster, proposeMapping, readTable } from '#shared/import/roster.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';

/** What the preview shows of a table, without its rows. */
export interface TableInfo {
  readonly headers: readonly string[];
  readonly sheets: readonly string[];
  readonly rows: number;
  /** First few different values of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
}

export interface RosterTasks {
  readonly read: (
    bytes: Uint8Array,
    name: string,
    sheet: string | undefined,
  ) => Promise<Result<TableInfo, TableProblem>>;
  readonly run: (choices: ImportChoices) => RosterImport;
}

const SAMPLES = 3;
const LOOK_AT = 200;

export function sampleColumns(table: Pick<RosterTable, 'headers' | 'rows'>): string[][] {
  const looked = table.rows.slice(0, LOOK_AT);
  return table.headers.map((_, column) => {
    const values = new Set<string>();
    for (const { cells } of looked) {
      const text = String(cells[column] ?? '').slice(0, 60);
      if (text !== '') values.add(text);
      if (values.size === SAMPLES) break;
    }
    return [...values];
  });
}

/** Holds the table between calls, so that it crosses to the worker once. */
export function createRosterTasks(): RosterTasks {
  let table: RosterTable | null = null;
  return {
    read: async (bytes, name, sheet) => {
      const read = await readTable(bytes, name, { sheet });
      if (!read.ok) return read;
      table = read.value;
      const { headers, sheets, rows } = table;
      return ok({ headers, sheets, rows: rows.length, samples: sampleColumns(table), mapping: proposeMapping(table) });
    },
    run: (choices) => {
      if (table === null) throw new Error('read the roster before importing it');
      return importRoster(table, choices);
    },
  };
}
