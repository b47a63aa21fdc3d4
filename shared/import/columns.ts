/** Which column of a roster is which field: found by the header's name, changed by the preview. */

import type { RosterTable } from './table.ts';

interface FieldMeta {
  readonly label: string;
  /** Header names, the first one counting where two columns match; written without case, spaces and punctuation. */
  readonly headers: readonly string[];
}

export const FIELDS = {
  id: { label: 'Id', headers: ['id', 'employeeid', 'personid', 'positionid'] },
  name: { label: 'Name', headers: ['name', 'fullname', 'legalname', 'employee', 'worker', 'person'] },
  'first-name': { label: 'First name', headers: ['firstname', 'vorname'] },
  'last-name': { label: 'Last name', headers: ['lastname', 'nachname'] },
  email: { label: 'Email', headers: ['email', 'mail'] },
  role: {
    label: 'Role',
    headers: ['role', 'title', 'jobtitle', 'businesstitle', 'position', 'positiontitle', 'stelle'],
  },
  team: {
    label: 'Team',
    headers: ['team', 'squad', 'pod', 'department', 'supervisoryorganization', 'group', 'abteilung'],
  },
  'team-kind': { label: 'Team kind', headers: ['teamkind', 'teamtype'] },
  stream: { label: 'Stream', headers: ['stream', 'valuestream', 'product'] },
  manager: {
    label: 'Manager',
    headers: [
      'manager',
      'reportsto',
      'supervisor',
      'linemanager',
      'managername',
      'managerid',
      'manageremail',
      'vorgesetzter',
    ],
  },
  dotted: { label: 'Dotted line', headers: ['dotted', 'dottedline', 'dottedmanagers', 'matrixmanager'] },
  lead: { label: 'Team lead', headers: ['lead', 'teamlead', 'islead'] },
  fte: { label: 'FTE', headers: ['fte', 'allocation', 'share', '%'] },
  capacity: { label: 'Capacity', headers: ['capacity', 'contract', 'contractfte'] },
  start: { label: 'Start', headers: ['start', 'startdate', 'hiredate'] },
  end: { label: 'End', headers: ['end', 'enddate', 'leavedate'] },
  location: { label: 'Location', headers: ['location', 'site', 'office'] },
  'time-zone': { label: 'Time zone', headers: ['timezone', 'tz'] },
  level: { label: 'Level', headers: ['level', 'seniority', 'grade'] },
  years: { label: 'Years', headers: ['years', 'experience', 'yearsofexperience'] },
  skills: { label: 'Skills', headers: ['skills', 'skill'] },
  cost: { label: 'Cost a year', headers: ['cost', 'salary', 'costperyear'] },
  status: { label: 'Status', headers: ['status'] },
} as const satisfies Record<string, FieldMeta>;

export type FieldId = keyof typeof FIELDS;
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** The field's name within a sentence: FTE stays what it is. */
export const fieldWords = (field: FieldId): string =>
  FIELDS[field].label.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());

/** What becomes of a column; a custom one is kept with the seat or person under its header's name. */
export type ColumnTarget = FieldId | 'custom' | 'ignore';

/** One target a column, in the table's order. */
export interface ColumnMapping {
  readonly columns: readonly ColumnTarget[];
}

const RANK_OF = new Map<string, { readonly field: FieldId; readonly rank: number }>(
  FIELD_IDS.flatMap((field) => FIELDS[field].headers.map((header, rank) => [header, { field, rank }] as const)),
);

/** A header's name without case, spaces and punctuation; a `%` counts only where it is all there is. */
function headerKey(header: string): string {
  const key = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' && header.includes('%') ? '%' : key;
}

/** "Employee #" is the employee's number, not the employee. */
const matchOf = (header: string) =>
  RANK_OF.get(headerKey(header.replace(/(\p{L}\s*)#/u, '$1 id'))) ?? RANK_OF.get(headerKey(header));

/** The field that a header names; null where it names none. */
export const fieldOfHeader = (header: string): FieldId | null => matchOf(header)?.field ?? null;

/** The mapping by header names: of two columns for one field, the header that stands first in the table counts. */
export function proposeMapping(table: Pick<RosterTable, 'headers'>): ColumnMapping {
  const best = new Map<FieldId, { readonly column: number; readonly rank: number }>();
  table.headers.forEach((header, column) => {
    const match = matchOf(header);
    if (!match) return;
    const known = best.get(match.field);
    if (!known || match.rank < known.rank) best.set(match.field, { column, rank: match.rank });
  });
  if (best.has('name')) {
    best.delete('first-name');
    best.delete('last-name');
  }
  const columns: ColumnTarget[] = table.headers.map(() => 'custom');
  for (const [field, { column }] of best) columns[column] = field;
  return { columns };
}

/** Columns for which the header names a field that another column already gives, with that column. */
export function duplicateColumns(
  table: Pick<RosterTable, 'headers'>,
  mapping: ColumnMapping,
): { readonly column: number; readonly field: FieldId; readonly counts: number }[] {
  return table.headers.flatMap((header, column) => {
    const named = fieldOfHeader(header);
    if (named === null || mapping.columns[column] !== 'custom') return [];
    const isPartOfName = named === 'first-name' || named === 'last-name';
    const direct = mapping.columns.indexOf(named);
    const counts = direct === -1 && isPartOfName ? mapping.columns.indexOf('name') : direct;
    return counts === -1 ? [] : [{ column, field: named, counts }];
  });
}

/** Field → column. Where a changed mapping names a field twice, the first column counts and the others are custom. */
export function columnsByField(mapping: ColumnMapping): ReadonlyMap<FieldId, number> {
  const columns = new Map<FieldId, number>();
  mapping.columns.forEach((target, column) => {
    if (target !== 'custom' && target !== 'ignore' && !columns.has(target)) columns.set(target, column);
  });
  return columns;
}

/** The names under which custom columns are kept: their headers, made different where two are the same. */
export function customNames(table: Pick<RosterTable, 'headers'>, mapping: ColumnMapping): ReadonlyMap<number, string> {
  const byField = new Set(columnsByField(mapping).values());
  const names = new Map<number, string>();
  const taken = new Set<string>();
  table.headers.forEach((header, column) => {
    if (mapping.columns[column] === 'ignore' || byField.has(column)) return;
    const base = header === '__proto__' ? '__proto__ (column)' : header;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
    taken.add(name);
    names.set(column, name);
  });
  return names;
}
