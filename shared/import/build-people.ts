/** The rows of each person → people: the first filled value of a person's own fields counts. */

import { createPerson } from '#shared/model/create.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import { shorten } from './cell-values.ts';
import type { FieldId } from './columns.ts';
import type { IdMaker } from './content-ids.ts';
import type { PersonRows } from './identify-people.ts';
import { nameKey } from './identify-people.ts';
import type { Warn } from './problems.ts';
import type { RowDraft } from './read-rows.ts';

/** Whether a row becomes a seat; a name without role and team waits on the bench. */
export const isSeatRow = (draft: RowDraft) => draft.title !== '' || draft.team !== '';

export interface PeopleBuilt {
  readonly people: Readonly<Record<PersonId, Person>>;
  /** Row → person. */
  readonly personOfRow: ReadonlyMap<number, PersonId>;
  /** Row of a person's first seat → the custom fields that other rows of theirs, without a seat, bring along. */
  readonly customOfRow: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

export function buildPeople(
  groups: readonly PersonRows[],
  columnOf: (field: FieldId) => string | null,
  ids: IdMaker,
  warn: Warn,
): PeopleBuilt {
  const people: Record<PersonId, Person> = {};
  const personOfRow = new Map<number, PersonId>();
  const customOfRow = new Map<number, Readonly<Record<string, string>>>();
  for (const { name, rows } of groups) {
    const id = ids('person', name);
    const own = <T>(
      field: FieldId,
      pick: (row: RowDraft) => T | null,
      show: (value: T) => string = String,
    ): T | null => {
      if (rows.length === 1 && rows[0]) {
        const value = pick(rows[0]);
        return value === '' ? null : value;
      }
      const filled = rows.flatMap((row) => {
        const value = pick(row);
        return value === null || value === '' ? [] : [{ row: row.row, value }];
      });
      const [counted, ...later] = filled;
      if (counted === undefined) return null;
      const shown = show(counted.value);
      for (const { row, value } of later) {
        if (show(value) === shown) continue;
        warn(
          row,
          columnOf(field),
          `${shorten(name)} has "${shorten(shown)}" in row ${counted.row}; "${shorten(show(value))}" here is not used. Make the rows agree.`,
        );
      }
      return counted.value;
    };
    own('name', (row) => row.name, nameKey);
    const firstSeat = rows.find(isSeatRow);
    const custom = customOf(rows, firstSeat, warn);
    if (firstSeat) customOfRow.set(firstSeat.row, custom);
    people[id] = createPerson(id, name, {
      rosterId: own('id', (row) => row.id) ?? '',
      email:
        own(
          'email',
          (row) => row.email,
          (email) => email.toLowerCase(),
        ) ?? '',
      capacity: own('capacity', (row) => row.capacity) ?? 1,
      location: own('location', (row) => row.location) ?? '',
      timeZone: own('time-zone', (row) => row.timeZone) ?? '',
      years: own('years', (row) => row.years),
      skills:
        own(
          'skills',
          (row) => (row.skills.length === 0 ? null : row.skills),
          (skills) => skills.map(({ name: skill, level }) => (level === null ? skill : `${skill}:${level}`)).join('; '),
        ) ?? [],
      custom: firstSeat ? {} : custom,
    });
    for (const row of rows) personOfRow.set(row.row, id);
  }
  return { people, personOfRow, customOfRow };
}

/** The custom fields of the rows without a seat, under those of the first seat: the first filled value counts. */
function customOf(rows: readonly RowDraft[], firstSeat: RowDraft | undefined, warn: Warn): Record<string, string> {
  const custom = new Map(Object.entries(firstSeat?.custom ?? {}));
  for (const row of rows.filter((other) => !isSeatRow(other))) {
    for (const [key, value] of Object.entries(row.custom)) {
      const known = custom.get(key);
      if (known === undefined) custom.set(key, value);
      else if (known !== value) {
        warn(
          row.row,
          key,
          `another row of ${shorten(row.name ?? '')} has "${shorten(known)}"; "${shorten(value)}" here is not used. Make the rows agree.`,
        );
      }
    }
  }
  return Object.fromEntries(custom);
}
