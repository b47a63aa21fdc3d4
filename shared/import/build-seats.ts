/** Rows with a role or a team → seats, and the roles that the catalogue does not know. */

import { generateNKeysBetween } from 'fractional-indexing';
import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import { createSeat } from '#shared/model/create.ts';
import type { PersonId, RoleId, SeatId, TeamId } from '#shared/model/ids.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { CustomRole } from '#shared/model/role.ts';
import { NO_ROLE_YET } from '#shared/model/role.ts';
import type { Seat, SeatStatus } from '#shared/model/seat.ts';
import { shorten } from './cell-values.ts';
import type { FieldId } from './columns.ts';
import type { IdMaker } from './content-ids.ts';
import type { RoleMatch } from './match-role.ts';
import { matchTitle, titleKey } from './match-role.ts';
import type { Warn } from './problems.ts';
import type { RowDraft } from './read-rows.ts';

export interface RoleBook {
  readonly roleOf: (title: string) => RoleId;
  /** One match a title, in the order of the file. */
  readonly matches: () => RoleMatch[];
  readonly customRoles: () => Record<RoleId, CustomRole>;
}

/** Finds each title's role once; `chosen` goes before what the catalogue says. */
export function roleBook(chosen: readonly RoleMatch[], existing: readonly CustomRole[], ids: IdMaker): RoleBook {
  const chosenByTitle = new Map(chosen.map((match) => [match.title, match]));
  const existingById = new Map<RoleId, CustomRole>(existing.map((role) => [role.id, role]));
  const matches = new Map<string, RoleMatch>();
  const roleByTitle = new Map<string, RoleId>();
  const made = new Map<string, CustomRole>();
  const used: Record<RoleId, CustomRole> = {};
  const customRole = (name: string): RoleId => {
    const key = titleKey(name) || name;
    let role = made.get(key) ?? existing.find((known) => (titleKey(known.name) || known.name) === key);
    if (!role) role = { id: ids('role', name), name, owns: [], supports: [], notes: '' };
    made.set(key, role);
    used[role.id] = role;
    return role.id;
  };
  return {
    roleOf: (title) => {
      if (title === '') return customRole(NO_ROLE_YET);
      const known = roleByTitle.get(title);
      if (known !== undefined) return known;
      const match = chosenByTitle.get(title) ?? matchTitle(title, existing);
      const own = match.role === null ? undefined : existingById.get(match.role);
      const isKnown = match.role !== null && (own !== undefined || CATALOG_ROLE_BY_ID.has(match.role));
      const role = isKnown && match.role !== null ? match.role : customRole(title);
      if (own) used[own.id] = own;
      matches.set(title, isKnown ? match : { title, role: null, how: 'custom' });
      roleByTitle.set(title, role);
      return role;
    },
    matches: () => [...matches.values()],
    customRoles: () => used,
  };
}

export interface SeatContext {
  readonly columnOf: (field: FieldId) => string | null;
  readonly personOfRow: ReadonlyMap<number, PersonId>;
  readonly customOfRow: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly teamOf: (draft: RowDraft) => TeamId | null;
  readonly roles: RoleBook;
  readonly ids: IdMaker;
  readonly warn: Warn;
}

export interface SeatsBuilt {
  /** Without reporting lines. */
  readonly seats: readonly Seat[];
  readonly seatOfRow: ReadonlyMap<number, Seat>;
  readonly leads: ReadonlyMap<TeamId, SeatId>;
}

export function buildSeats(drafts: readonly RowDraft[], context: SeatContext): SeatsBuilt {
  const ranks = generateNKeysBetween(null, null, drafts.length);
  const seats = drafts.map((draft, at) => buildSeat(draft, ranks[at] ?? 'a0', context));
  const seatOfRow = new Map(drafts.map((draft, at) => [draft.row, seats[at] as Seat]));
  const leads = new Map<TeamId, SeatId>();
  const leadRows = new Map<TeamId, number>();
  drafts.forEach((draft, at) => {
    const seat = seats[at];
    if (!draft.isLead || !seat) return;
    if (seat.team === null) {
      context.warn(draft.row, context.columnOf('lead'), 'the row has no team to lead. Name its team.');
      return;
    }
    const first = leadRows.get(seat.team);
    if (first !== undefined) {
      context.warn(
        draft.row,
        context.columnOf('lead'),
        `${shorten(draft.team)} has its lead in row ${first}; this one is not used. Keep one lead a team.`,
      );
      return;
    }
    leads.set(seat.team, seat.id);
    leadRows.set(seat.team, draft.row);
  });
  return { seats, seatOfRow, leads };
}

function buildSeat(draft: RowDraft, rank: string, context: SeatContext): Seat {
  const person = context.personOfRow.get(draft.row) ?? null;
  const words = [draft.name ?? draft.title, draft.team].filter((word) => word !== '').join(' ');
  if (person === null) warnOfPersonFields(draft, context);
  const wanted = { location: draft.location, timeZone: draft.timeZone, years: draft.years, skills: draft.skills };
  const asksNothing =
    wanted.location === '' && wanted.timeZone === '' && wanted.years === null && wanted.skills.length === 0;
  return createSeat(context.ids('seat', words), context.roles.roleOf(draft.title), {
    rosterId: person === null ? draft.id : '',
    team: context.teamOf(draft),
    rank,
    person,
    fte: draft.fte ?? 1,
    start: draft.start,
    end: draft.end,
    level: draft.level,
    cost: draft.cost?.amount ?? null,
    status: seatStatus(draft, context),
    wanted: person !== null || asksNothing ? null : { ...NO_FACTS, ...wanted },
    custom: context.customOfRow.get(draft.row) ?? draft.custom,
  });
}

/** What a vacancy cannot have is told, not dropped. */
function warnOfPersonFields(draft: RowDraft, { columnOf, warn }: SeatContext): void {
  if (draft.email !== '') warn(draft.row, columnOf('email'), 'a vacancy has no email, so it is not used.');
  if (draft.capacity !== null && draft.capacity !== 1) {
    warn(draft.row, columnOf('capacity'), 'a vacancy has no contract yet, so its capacity is not used. Set its FTE.');
  }
}

function seatStatus(draft: RowDraft, { columnOf, warn }: SeatContext): SeatStatus | null {
  const { name, status } = draft;
  const column = columnOf('status');
  if (name !== null && (status === 'vacant' || status === 'open')) {
    warn(
      draft.row,
      column,
      `the status is "${status}", but ${shorten(name)} is named, so the seat is filled. Correct one of them.`,
    );
    return null;
  }
  if (name === null && (status === 'filled' || status === 'leaving')) {
    warn(
      draft.row,
      column,
      `the status is "${status}", but nobody is named, so the seat is vacant. Correct one of them.`,
    );
    return null;
  }
  return status === 'filled' || status === 'vacant' ? null : status;
}
