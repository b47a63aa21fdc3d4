/** Texts written into cells → commands. Each cell is taken or refused on its own; a row's cells are judged together. */

import { generateKeyBetween } from 'fractional-indexing';
import type { CommandCall } from '#shared/commands/registry.ts';
import { createSeat } from '#shared/model/create.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { cellText } from './cell-text.ts';
import type { Refusal } from './cell-values.ts';
import { good } from './cell-values.ts';
import type { ColumnId } from './columns.ts';
import { customKey } from './columns.ts';
import type { Created, NameBook } from './name-book.ts';
import { managerFinder, nameBook } from './name-book.ts';
import type { CellInput, Draft, PersonChanges } from './row-draft.ts';
import { draftRow, isSeatColumn, readOnlyRefusal } from './row-draft.ts';
import type { TableContext, TableRow } from './table-rows.ts';

/** Cells of one row; a row that is not there yet becomes a seat. */
export interface RowEdit {
  /** As the table numbers its rows. */
  readonly number: number;
  readonly row: TableRow | null;
  readonly cells: ReadonlyMap<ColumnId, CellInput>;
}

export interface CellProblem extends Refusal {
  readonly number: number;
  readonly key: string | null;
  readonly column: ColumnId;
}

/** Commands that stand or fall together, and the row that they are for. */
export interface EditUnit {
  readonly number: number | null;
  readonly calls: readonly CommandCall[];
}

export interface EditPlan {
  readonly units: readonly EditUnit[];
  readonly problems: readonly CellProblem[];
  /** Cells that now hold what was written, out of all that were. */
  readonly done: number;
  readonly total: number;
  readonly created: Created;
  /** Seats for rows that were not there. */
  readonly newSeats: readonly SeatId[];
}

/** Line ends differ between systems and mean the same. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

export function planEdits(context: TableContext, edits: readonly RowEdit[]): EditPlan {
  const { plan, scenario } = context;
  const book = nameBook(plan, scenario);
  const problems: CellProblem[] = [];
  const drafts: { readonly edit: RowEdit; readonly draft: Draft }[] = [];
  let [done, total] = [0, 0];
  for (const edit of edits) {
    const { number, row } = edit;
    const refuse = (column: ColumnId, refusal: Refusal): void => {
      problems.push({ number, key: row?.key ?? null, column, ...refusal });
    };
    const cells = new Map<ColumnId, CellInput>();
    for (const [column, input] of edit.cells) {
      // What follows from the others is not written into a new row.
      if (row === null && (readOnlyRefusal(column) !== null || (typeof input === 'string' && input.trim() === '')))
        continue;
      total += 1;
      const isSame =
        row !== null && typeof input === 'string' && plain(input) === plain(cellText(context, row, column));
      if (isSame) done += 1;
      else cells.set(column, input);
    }
    if (cells.size === 0) continue;
    const before = problems.length;
    const draft = draftRow({ plan, row, cells, book, refuse });
    done += cells.size - (problems.length - before);
    if (draft !== null) drafts.push({ edit, draft });
  }
  const shaped = shape(context, drafts, book);
  const managers = managerUnits(context, shaped, book, problems);
  done -= managers.refused;
  const made = book.calls();
  return {
    units: [...(made.length > 0 ? [{ number: null, calls: made }] : []), ...shaped.units, ...managers.units],
    problems: problems.sort((a, b) => a.number - b.number),
    done,
    total,
    created: book.created(),
    newSeats: shaped.newSeats,
  };
}

interface Shaped {
  readonly units: readonly EditUnit[];
  readonly newSeats: readonly SeatId[];
  /** The seats as they will stand, and whom they want as managers. */
  readonly seats: readonly Seat[];
  readonly wishes: readonly { readonly edit: RowEdit; readonly seat: Seat; readonly manager: CellInput }[];
}

function shape(
  { scenario }: TableContext,
  drafts: readonly { readonly edit: RowEdit; readonly draft: Draft }[],
  book: NameBook,
): Shaped {
  const units: EditUnit[] = [];
  const moves = new Map<TeamId | null, SeatId[]>();
  const people = new Map<PersonId, PersonChanges>();
  const seats = new Map<SeatId, Seat>(Object.values(scenario.seats).map((seat) => [seat.id, seat]));
  const newSeats: SeatId[] = [];
  const wishes: { readonly edit: RowEdit; readonly seat: Seat; readonly manager: CellInput }[] = [];
  const nextRank = rankEnds(Object.values(scenario.seats));

  for (const { edit, draft } of drafts) {
    const calls: CommandCall[] = [];
    const { row } = edit;
    const old = row?.kind === 'seat' ? row.seat : null;
    const { changes } = draft;
    const facts = Object.keys(draft.facts).length > 0 ? draft.facts : null;
    let { holder } = draft;
    if (draft.newHolder !== null) holder = book.newPerson(draft.newHolder);
    if (holder !== null && (facts !== null || draft.personChanges !== null)) {
      people.set(holder, { ...people.get(holder), ...facts, ...draft.personChanges });
    }
    const base = old !== null && old.person === null ? old.wanted : null;
    const wanted = holder === null && facts !== null ? { wanted: { ...NOTHING, ...base, ...facts } } : {};
    let after: Seat | null = null;
    if (old !== null) {
      const { id } = old;
      if (holder !== old.person) {
        calls.push(
          holder === null
            ? { id: 'seat.vacate', payload: { scenario: scenario.id, id } }
            : { id: 'seat.fill', payload: { scenario: scenario.id, id, person: holder } },
        );
      }
      const all = { ...changes, ...wanted } as Extract<CommandCall, { id: 'seat.update' }>['payload']['changes'];
      if (Object.keys(all).length > 0) {
        calls.push({ id: 'seat.update', payload: { scenario: scenario.id, id, changes: all } });
      }
      const team = draft.team === undefined ? old.team : draft.team;
      if (team !== old.team) moves.set(team, [...(moves.get(team) ?? []), id]);
      after = { ...old, ...changes, team, person: holder };
    } else if (draft.isSeat) {
      const team = draft.team ?? null;
      const seat = createSeat(newId('seat'), changes.role ?? book.noRole(), {
        ...changes,
        ...wanted,
        team,
        person: holder,
        rank: nextRank(team),
      });
      newSeats.push(seat.id);
      calls.push({ id: 'seat.add', payload: { scenario: scenario.id, seat } } as CommandCall);
      after = seat;
    }
    if (after !== null) {
      seats.set(after.id, after);
      if (draft.manager !== null) wishes.push({ edit, seat: after, manager: draft.manager });
    }
    if (calls.length > 0) units.push({ number: edit.number, calls });
  }
  for (const [id, changes] of people) {
    units.push({ number: null, calls: [{ id: 'person.update', payload: { id, changes } }] });
  }
  for (const [team, ids] of moves) {
    units.push({
      number: null,
      calls: [{ id: 'seat.move', payload: { scenario: scenario.id, ids, team, before: null } }],
    });
  }
  return { units, newSeats, seats: [...seats.values()], wishes };
}

const NOTHING = { location: '', timeZone: '', years: null, skills: [] };

/** Ranks behind all seats of a team, one after the other. */
function rankEnds(seats: readonly Seat[]): (team: TeamId | null) => string {
  const last = new Map<TeamId | null, string>();
  return (team) => {
    const known =
      last.get(team) ??
      seats
        .filter((seat) => seat.team === team)
        .sort(byRank)
        .at(-1)?.rank ??
      null;
    const rank = generateKeyBetween(known, null);
    last.set(team, rank);
    return rank;
  };
}

/** Managers are found when all rows are known: a row may name somebody whom another row of the same paste brings. */
function managerUnits(
  { plan, scenario }: TableContext,
  { seats, wishes }: Shaped,
  book: NameBook,
  problems: CellProblem[],
): { readonly units: readonly EditUnit[]; readonly refused: number } {
  if (wishes.length === 0) return { units: [], refused: 0 };
  const made = book.calls().flatMap((call): Person[] => (call.id === 'person.add' ? [call.payload.person] : []));
  const find = managerFinder(plan, [...Object.values(plan.people), ...made], seats);
  const units: EditUnit[] = [];
  let refused = 0;
  for (const { edit, seat, manager } of wishes) {
    const found = typeof manager === 'string' ? find(manager, seat) : good(pickedManager(manager, book));
    if (!found.ok) {
      refused += 1;
      problems.push({ number: edit.number, key: edit.row?.key ?? null, column: 'manager', ...found.refusal });
    } else if (found.value?.id !== seat.solid?.id) {
      const call = {
        id: 'report.set-solid',
        payload: { scenario: scenario.id, seat: seat.id, manager: found.value },
      } as const;
      units.push({ number: edit.number, calls: [call] });
    }
  }
  return { units, refused };
}

function pickedManager(picked: Exclude<CellInput, string>, book: NameBook): ManagerRef | null {
  if (picked.kind === 'seat') return { kind: 'seat', id: picked.id };
  if (picked.kind === 'outside') return { kind: 'outside', id: picked.id };
  return picked.kind === 'new-outside' ? { kind: 'outside', id: book.outside(picked.name) } : null;
}

/** Whether Delete may empty it: a seat always has a role and a share. */
export const canBeEmpty = (column: ColumnId): boolean =>
  customKey(column) !== null || !(column === 'role' || column === 'fte' || column === 'kind' || !isSeatColumn(column));
