/** Which column of a roster is which field: found by the header's name, changed by the preview. */

import type { RosterTable } from './table.ts';

interface FieldMeta {
  readonly label: string;
  /** Header names as `headerKey` leaves them, the first one counting where two columns match. */
  readonly headers: readonly string[];
}

/** A header's name without case, spaces and punctuation; a `%` counts only where it is all there is. */
function headerKey(header: string): string {
  const key = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' && header.includes('%') ? '%' : key;
}

/** Whether a column's shares are percentages: SAP shortens "Beschäftigungsgrad". */
export const isPercentHeader = (header: string): boolean => /%|Beschäftigungsgrad|BsGrd/i.test(header);

/** Header names as people write them, in lists. */
const keys = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(', ').map(headerKey));

export const FIELDS = {
  id: {
    label: 'Id',
    headers: keys(
      'id, employee id, person id, position id, employee number, employee no, personnel number, personnel no, worker id',
      'staff id, eid, Personalnummer, Personalnr, Pers.-Nr., Mitarbeiternummer, Mitarbeiter-ID',
    ),
  },
  name: {
    label: 'Name',
    headers: keys(
      'name, full name, legal name, employee, worker, person, employee name, worker name, full legal name, display name',
      'Mitarbeiter, Mitarbeiter/in, Mitarbeitername, Name Vorname, Nachname Vorname, last name first name',
    ),
  },
  'first-name': { label: 'First name', headers: keys('first name, Vorname, given name, legal first name, forename') },
  'last-name': {
    label: 'Last name',
    headers: keys('last name, Nachname, surname, family name, legal last name, Familienname'),
  },
  email: {
    label: 'Email',
    headers: keys('email, mail, work email, email address, work email address, business email, E-Mail-Adresse'),
  },
  role: {
    label: 'Role',
    headers: keys(
      'role, title, job title, business title, position, position title, Stelle, job profile, job role',
      'Stellenbezeichnung, Positionsbezeichnung, Planstelle, Funktion, Rolle',
    ),
  },
  team: {
    label: 'Team',
    headers: keys(
      'team, squad, pod, department, supervisory organization, group, Abteilung, team name, squad name, pod name',
      'department name, Abteilungsname, organizational unit, org unit, Organisationseinheit, Bereich',
    ),
  },
  'team-kind': { label: 'Team kind', headers: keys('team kind, team type') },
  stream: { label: 'Stream', headers: keys('stream, value stream, product') },
  manager: {
    label: 'Manager',
    headers: keys(
      'manager, reports to, supervisor, line manager, manager name, manager id, manager email, Vorgesetzter',
      'reporting to, reports to name, reports to id, reports to email, reporting manager, direct manager',
      "worker's manager, manager employee id, line manager name, line manager email, supervisor name, supervisor id",
      'supervisor email, Vorgesetzte, Vorgesetzte/r, Führungskraft',
    ),
  },
  dotted: { label: 'Dotted line', headers: keys('dotted, dotted line, dotted managers, matrix manager') },
  lead: { label: 'Team lead', headers: keys('lead, team lead, is lead') },
  fte: { label: 'FTE', headers: keys('fte, allocation, share, %, alloc, Stellenanteil, Beschäftigungsgrad, BsGrd') },
  capacity: { label: 'Capacity', headers: keys('capacity, contract, contract fte') },
  start: {
    label: 'Start',
    headers: keys(
      'start, start date, hire date, date of hire, joining date, date of joining, Eintrittsdatum, Eintritt, Startdatum',
    ),
  },
  end: {
    label: 'End',
    headers: keys('end, end date, leave date, termination date, last day, Austrittsdatum, Austritt, Enddatum'),
  },
  location: {
    label: 'Location',
    headers: keys('location, site, office, work location, office location, Standort, Arbeitsort'),
  },
  'time-zone': { label: 'Time zone', headers: keys('time zone, tz, Zeitzone') },
  level: {
    label: 'Level',
    headers: keys('level, seniority, grade, job level, management level, job grade, career level'),
  },
  years: { label: 'Years', headers: keys('years, experience, years of experience, Berufserfahrung') },
  skills: { label: 'Skills', headers: keys('skills, skill, Kenntnisse') },
  cost: {
    label: 'Cost a year',
    headers: keys(
      'cost, salary, cost per year, annual salary, base salary, annual base salary, annual cost, Jahresgehalt, total base pay annualized amount',
    ),
  },
  status: { label: 'Status', headers: keys('status') },
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

const CURRENCY = /[([]\s*(\p{Sc}|[A-Z]{3})\s*[)\]]/u;

/** "EUR" of "Salary (EUR)"; empty where there is none. */
export const currencyInHeader = (header: string): string => CURRENCY.exec(header)?.[1] ?? '';

/** "Employee #" is the employee's number, not the employee; "Salary (EUR)" a salary. */
function matchOf(header: string) {
  const match = RANK_OF.get(headerKey(header.replace(/(\p{L}\s*)#/u, '$1 id'))) ?? RANK_OF.get(headerKey(header));
  if (match !== undefined) return match;
  const amount = RANK_OF.get(headerKey(header.replace(CURRENCY, '')));
  return amount?.field === 'cost' ? amount : undefined;
}

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
  const [name, first] = [best.get('name'), best.get('first-name')];
  if (name !== undefined && !best.has('last-name') && isFamilyName(table.headers, name.column, first?.column)) {
    best.set('last-name', name);
    best.delete('name');
  } else if (name !== undefined) {
    best.delete('first-name');
    best.delete('last-name');
  }
  const columns: ColumnTarget[] = table.headers.map(() => 'custom');
  for (const [field, { column }] of best) columns[column] = field;
  return { columns };
}

/** German forms call the family name "Name" where a "Vorname" stands beside it. */
function isFamilyName(headers: readonly string[], name: number, first: number | undefined): boolean {
  const keyOf = (column: number) => headerKey(headers[column] ?? '');
  return first !== undefined && keyOf(name) === 'name' && keyOf(first) === 'vorname';
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
