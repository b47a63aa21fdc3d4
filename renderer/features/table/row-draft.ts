/** What the cells of one row ask for, together: the seat's changes, who holds it, what is true of that person. */

import { isVacancyName } from '#shared/import/cell-values.ts';
import type { PersonId, RoleId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Person, PersonFacts, Skill } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { CellValue, Refusal } from './cell-values.ts';
import {
  bad,
  costValue,
  dateValue,
  good,
  kindValue,
  quoted,
  shareValue,
  skillsValue,
  textValue,
  timeZoneValue,
  yearsValue,
} from './cell-values.ts';
import type { ColumnId } from './columns.ts';
import { customKey } from './columns.ts';
import type { NameBook } from './name-book.ts';
import type { TableRow } from './table-rows.ts';

/** Chosen from a list, where a name alone could mean several. */
export type Picked =
  | { readonly kind: 'role'; readonly id: RoleId }
  | { readonly kind: 'team'; readonly id: TeamId }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'new-role'; readonly name: string }
  | { readonly kind: 'new-person'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'new-outside'; readonly name: string }
  /** A manager. */
  | { readonly kind: 'seat'; readonly id: SeatId }
  | { readonly kind: 'outside'; readonly id: PersonId };
/** What is written into a cell: text as it was typed or pasted, or a choice. Empty text clears. */
export type CellInput = string | Picked;

type SeatChanges = {
  -readonly [K in
    | 'role'
    | 'fte'
    | 'start'
    | 'end'
    | 'level'
    | 'cost'
    | 'status'
    | 'notes'
    | 'custom'
    | 'wanted']?: Seat[K];
};
export type PersonChanges = {
  -readonly [K in Exclude<keyof Person, 'id' | 'links' | 'skills'>]?: Person[K];
} & { skills?: Skill[] };

export interface Draft {
  readonly changes: SeatChanges;
  /** Undefined: as it is. */
  readonly team: TeamId | null | undefined;
  /** Who holds the seat, or whose row it is, afterwards. */
  readonly holder: PersonId | null;
  /** A new person of this name holds it. */
  readonly newHolder: string | null;
  /** True of the holder, or wanted of whoever will fill the vacancy. */
  readonly facts: Partial<Omit<PersonFacts, 'skills'>> & { skills?: Skill[] };
  readonly personChanges: PersonChanges | null;
  readonly manager: CellInput | null;
  /** Whether there is a seat afterwards. */
  readonly isSeat: boolean;
}

interface DraftInput {
  readonly plan: Plan;
  readonly row: TableRow | null;
  readonly cells: ReadonlyMap<ColumnId, CellInput>;
  readonly book: NameBook;
  readonly refuse: (column: ColumnId, refusal: Refusal) => void;
}

const READ_ONLY: Partial<Record<ColumnId, Refusal>> = {
  pillar: { what: 'it follows from the role', hint: 'Change the role instead.' },
  findings: { what: 'findings follow from the plan', hint: 'Change what they are about.' },
};
export const readOnlyRefusal = (column: ColumnId): Refusal | null => READ_ONLY[column] ?? null;

const SEAT_COLUMNS: ReadonlySet<ColumnId> = new Set<ColumnId>(['fte', 'start', 'end', 'level', 'cost', 'manager']);
/** Columns that say something only of a seat. */
const needsSeat = (column: ColumnId): boolean => SEAT_COLUMNS.has(column);
/** Columns whose cells can be written at all. */
export const isSeatColumn = (column: ColumnId): boolean => readOnlyRefusal(column) === null;

const textOf = (input: CellInput): string => (typeof input === 'string' ? input : 'name' in input ? input.name : '');

/** Null where nothing is left to do. Refused cells are told and leave the others as they are. */
export function draftRow({ plan, row, cells, book, refuse }: DraftInput): Draft | null {
  const seat = row?.kind === 'seat' ? row.seat : null;
  const changes: SeatChanges = {};
  const facts: { -readonly [K in keyof Draft['facts']]: Draft['facts'][K] } = {};
  const personChanges: PersonChanges = {};
  let team: TeamId | null | undefined;
  let holder: PersonId | null = row?.person?.id ?? seat?.person ?? null;
  let newHolder: string | null = null;
  let manager: CellInput | null = null;
  let taken = 0;

  const read = <T>(column: ColumnId, parse: (text: string) => CellValue<T>, take: (value: T) => void): void => {
    const input = cells.get(column);
    if (input === undefined) return;
    const value = parse(textOf(input));
    if (value.ok) {
      taken += 1;
      take(value.value);
    } else refuse(column, value.refusal);
  };
  const picked = <K extends Picked['kind']>(column: ColumnId, kind: K): Extract<Picked, { kind: K }> | null => {
    const input = cells.get(column);
    return typeof input === 'object' && input.kind === kind ? (input as Extract<Picked, { kind: K }>) : null;
  };

  for (const column of cells.keys()) {
    const refusal = readOnlyRefusal(column);
    if (refusal !== null) refuse(column, refusal);
  }

  // Who holds it comes first: what the other cells say of a person is said of that one.
  const rename = picked('person', 'rename');
  const chosen = picked('person', 'person');
  const newcomer = picked('person', 'new-person');
  if (rename !== null || (row?.kind === 'bench' && typeof cells.get('person') === 'string')) {
    read(
      'person',
      (text) =>
        text.trim() === '' || isVacancyName(text) ? bad('a person needs a name', 'Write a name.') : textValue(text),
      (name) => {
        personChanges.name = name;
      },
    );
  } else if (chosen !== null) {
    holder = chosen.id;
    taken += 1;
  } else if (newcomer !== null) {
    newHolder = newcomer.name;
    taken += 1;
  } else
    read('person', book.person, (id) => {
      holder = id;
    });

  const isHeld = () => holder !== null || newHolder !== null;
  if (row?.kind === 'bench') {
    if (cells.has('kind'))
      refuse('kind', { what: `${row.person.name} has no seat`, hint: 'Give them a role or a team.' });
  } else {
    read(
      'kind',
      (text) => {
        const kind = kindValue(text);
        if (!kind.ok) return kind;
        if ((kind.value === 'filled' || kind.value === 'leaving') && !isHeld())
          return bad('nobody holds this seat', 'Write a name under Person.');
        const isEmptied = kind.value === 'vacant' || kind.value === 'open' || kind.value === 'planned';
        return isEmptied && cells.has('person') && isHeld()
          ? bad(`${quoted(text)} does not go with a name under Person`, 'Leave one of the two empty.')
          : kind;
      },
      (kind) => {
        changes.status = kind === 'filled' || kind === 'vacant' ? null : kind;
        if (kind === 'vacant' || kind === 'open' || kind === 'planned') holder = null;
      },
    );
  }
  if (seat?.status === 'leaving' && holder === null && changes.status === undefined) changes.status = null;

  const role = picked('role', 'role');
  const newRole = picked('role', 'new-role');
  if (role !== null || newRole !== null) {
    changes.role = role?.id ?? book.newRole(newRole?.name ?? '');
    taken += 1;
  } else
    read('role', book.role, (id) => {
      changes.role = id;
    });
  const team_ = picked('team', 'team');
  if (team_ !== null) {
    team = team_.id;
    taken += 1;
  } else
    read('team', book.team, (id) => {
      team = id;
    });

  const isSeat = row?.kind !== 'bench' || changes.role !== undefined || (team !== undefined && team !== null);
  if (!isSeat) {
    for (const column of cells.keys()) {
      if (!needsSeat(column)) continue;
      refuse(column, {
        what: `${row?.person?.name ?? 'the person'} has no seat`,
        hint: 'Give them a role or a team first.',
      });
    }
  } else {
    read('fte', shareValue, (fte) => {
      changes.fte = fte;
    });
    readDates();
    read('level', textValue, (level) => {
      changes.level = level;
    });
    read(
      'cost',
      (text) => costValue(text, plan.currency),
      (cost) => {
        changes.cost = cost;
      },
    );
    const wish = cells.get('manager');
    if (wish !== undefined) {
      manager = wish;
      taken += 1;
    }
  }
  read('location', textValue, (location) => {
    facts.location = location;
  });
  read('timeZone', timeZoneValue, (timeZone) => {
    facts.timeZone = timeZone;
  });
  read('years', yearsValue, (years) => {
    facts.years = years;
  });
  read('skills', skillsValue, (skills) => {
    facts.skills = [...skills];
  });
  read('notes', textValue, (notes) => {
    if (isSeat) changes.notes = notes;
    else personChanges.notes = notes;
  });
  for (const column of cells.keys()) {
    const key = customKey(column);
    if (key !== null) read(column, textValue, (text) => setCustom(key, text));
  }
  if (taken === 0) return null;
  const isPersonChanged = Object.keys(personChanges).length > 0;
  return {
    changes,
    team,
    holder,
    newHolder,
    facts,
    personChanges: isPersonChanged ? personChanges : null,
    manager,
    isSeat,
  };

  /** A span stays in order: of two new days that do not go together, the end is refused. */
  function readDates(): void {
    let start = seat?.start ?? null;
    const oldEnd = seat?.end ?? null;
    const end = cells.has('end') ? dateValue(textOf(cells.get('end') ?? '')) : good(oldEnd);
    read(
      'start',
      (text) => {
        const day = dateValue(text);
        const limit = cells.has('end') ? null : oldEnd;
        return day.ok && day.value !== null && limit !== null && limit < day.value
          ? bad(`${quoted(text)} is after the end`, 'Change the end first, or write an earlier day.')
          : day;
      },
      (day) => {
        start = day;
        changes.start = day;
      },
    );
    const isBehind = end.ok && end.value !== null && start !== null && end.value < start;
    read(
      'end',
      (text) =>
        isBehind ? bad(`${quoted(text)} is before the start`, 'Write a later day, or change the start first.') : end,
      (day) => {
        changes.end = day;
      },
    );
    // The end that stays may now lie before the new start.
    if (changes.start && !('end' in changes) && oldEnd !== null && oldEnd < changes.start) {
      delete changes.start;
      taken -= 1;
      refuse('start', { what: 'it is after the end', hint: 'Change the end first, or write an earlier day.' });
    }
  }

  function setCustom(key: string, text: string): void {
    const isPersons =
      !isSeat ||
      (row?.person != null &&
        holder === row.person.id &&
        Object.hasOwn(row.person.custom, key) &&
        !Object.hasOwn(seat?.custom ?? {}, key));
    const whole = isPersons
      ? (personChanges.custom ?? row?.person?.custom ?? {})
      : (changes.custom ?? seat?.custom ?? {});
    const rest = Object.entries(whole).filter(([other]) => other !== key);
    const next = Object.fromEntries(text === '' ? rest : [...rest, [key, text]]);
    if (isPersons) personChanges.custom = next;
    else changes.custom = next;
  }
}
