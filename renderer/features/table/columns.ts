/** The columns of the table: those that every seat has, and one for each custom field of the scenario's seats and people. */

import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

const FIXED_COLUMNS = [
  'role',
  'person',
  'team',
  'kind',
  'fte',
  'start',
  'end',
  'level',
  'cost',
  'location',
  'timeZone',
  'years',
  'skills',
  'manager',
  'pillar',
  'findings',
  'notes',
] as const;
export type FixedColumnId = (typeof FIXED_COLUMNS)[number];
/** A custom field's column is named after it, `custom:Badge`. */
export type ColumnId = FixedColumnId | `custom:${string}`;

/** How values compare and how a filter asks: by words, or by picking among those that are there. */
export type ColumnSort = 'text' | 'number';

export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  /** In px. */
  readonly width: number;
  readonly sort: ColumnSort;
  /** Values that repeat are offered to choose from. */
  readonly hasChoices: boolean;
  /** What follows from other cells cannot be written. */
  readonly isReadOnly: boolean;
}

type Facts = readonly [label: string, width: number, rest?: Partial<Omit<Column, 'id' | 'label' | 'width'>>];

const FACTS: Readonly<Record<FixedColumnId, Facts>> = {
  role: ['Role', 180, { hasChoices: true }],
  person: ['Person', 156],
  team: ['Team', 168, { hasChoices: true }],
  kind: ['Seat', 88, { hasChoices: true }],
  fte: ['FTE', 68, { sort: 'number' }],
  start: ['Start', 104],
  end: ['End', 104],
  level: ['Level', 92, { hasChoices: true }],
  cost: ['Cost a year', 124, { sort: 'number' }],
  location: ['Location', 116, { hasChoices: true }],
  timeZone: ['Time zone', 124, { hasChoices: true }],
  years: ['Years', 76, { sort: 'number' }],
  skills: ['Skills', 180],
  manager: ['Manager', 156, { hasChoices: true }],
  pillar: ['Pillar', 148, { hasChoices: true, isReadOnly: true }],
  findings: ['Findings', 220, { isReadOnly: true }],
  notes: ['Notes', 200],
};

const columnOf = (id: ColumnId, [label, width, rest]: Facts): Column => ({
  id,
  label,
  width,
  sort: 'text',
  hasChoices: false,
  isReadOnly: false,
  ...rest,
});

const FIXED: readonly Column[] = FIXED_COLUMNS.map((id) => columnOf(id, FACTS[id]));

export const customKey = (id: ColumnId): string | null =>
  id.startsWith('custom:') ? id.slice('custom:'.length) : null;

/** All columns, custom fields last in order of their names. Costs one pass over seats and people. */
export function columnsOf(plan: Plan, scenario: Scenario): readonly Column[] {
  const names = new Set<string>();
  for (const seat of Object.values(scenario.seats)) for (const name of Object.keys(seat.custom)) names.add(name);
  for (const person of Object.values(plan.people)) {
    if (!person.isOutside) for (const name of Object.keys(person.custom)) names.add(name);
  }
  if (names.size === 0) return FIXED;
  const custom = [...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => columnOf(`custom:${name}`, [name, 132]));
  return [...FIXED, ...custom];
}

const NAMING: ReadonlySet<ColumnId> = new Set<ColumnId>(['role', 'person']);

/** How many columns stay in sight at the left: those that say what a row is, as long as they come first. */
export function frozenCount(columns: readonly Column[]): number {
  const first = columns.findIndex(({ id }) => !NAMING.has(id));
  return first === -1 ? columns.length : first;
}

/** The width of columns together, in px. */
export const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0);
