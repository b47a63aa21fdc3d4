/** The scenario as rows: teams with their seats, seats in no team, people without a seat. Pure; closed branches have no rows. */

import type { Found } from '#renderer/state/found.ts';
import type { InFocus } from '#renderer/state/shown-teams.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { benchOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

/** The two branches that are no teams; their rows go by these keys. */
export const NO_TEAM = 'no-team';
export const BENCH = 'bench';
export const DRAFT = 'draft';
export const ADD_TEAM = 'add:team';

interface Place {
  /** The id of what it shows, or a name of its own; stays the same while the row moves. */
  readonly key: string;
  readonly level: 1 | 2;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  /** Kept for what is under it, or for whom it leads; the search did not hit it itself. */
  readonly isDimmed: boolean;
}

export type TeamRow = Place & { readonly kind: 'team'; readonly team: Team; readonly seats: readonly Seat[] } & Branch;
export type GroupRow = Place & { readonly kind: 'group'; readonly group: typeof NO_TEAM | typeof BENCH } & Branch;
export type SeatRow = Place & { readonly kind: 'seat'; readonly seat: Seat };
export type PersonRow = Place & { readonly kind: 'person'; readonly person: Person };
/** Where Enter adds: a seat to the team, or, with null, a team. */
export type AddRow = Place & { readonly kind: 'add'; readonly team: TeamId | null };
/** A seat or a team that is being typed and not in the plan yet. */
export type DraftRow = Place & { readonly kind: 'draft'; readonly place: Draft };
interface Branch {
  readonly isOpen: boolean;
  readonly count: number;
}
export type OutlineRow = TeamRow | GroupRow | SeatRow | PersonRow | AddRow | DraftRow;

/** Where a new seat goes: into a team or none, before one of its seats or, with null, at its end. */
export interface DraftPlace {
  readonly team: TeamId | null;
  readonly before: SeatId | null;
}

export type Draft = DraftPlace | 'team';

export interface OutlineOptions {
  /** Keys of branches that are closed. */
  readonly closed?: ReadonlySet<string>;
  /** What is looked for, null for nothing: what is not kept goes, but for the teams of what is. */
  readonly found?: Found | null;
  /** The words that are looked for; they find people on the bench too. */
  readonly find?: string;
  readonly draft?: Draft | null;
  /** The teams and seats that are shown alone, with the teams of those seats; null for all. */
  readonly focus?: InFocus | null;
}

export const plainText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
export const wordsOf = (text: string): readonly string[] => plainText(text).split(/\s+/).filter(Boolean);

/** Whether every word stands somewhere in the text, accents or not. */
export const isHit = (words: readonly string[], text: string): boolean => {
  const plain = plainText(text);
  return words.every((word) => plain.includes(word));
};

/** The rows from top to bottom. Costs one pass over the plan and a sort of its seats. */
export function outlineRows(plan: Plan, scenario: Scenario, options: OutlineOptions = {}): readonly OutlineRow[] {
  const { closed = new Set<string>(), found = null, draft = null, focus = null } = options;
  const seatDraft = draft === 'team' ? null : draft;
  const words = wordsOf(options.find ?? '');
  const hits = new Set(found?.hits);
  const byTeam = seatsByTeam(scenario);
  const shown = (seat: Seat): boolean =>
    (found === null || found.kept.has(seat.id)) && (focus === null || focus.seats.has(seat.id));
  const isAround = (team: TeamId): boolean => focus === null || focus.teams.has(team);
  const isOpen = (key: string): boolean => found !== null || !closed.has(key);
  const rows: OutlineRow[] = [];

  const addSeats = (seats: readonly Seat[], team: TeamId | null): void => {
    const list = seats.filter(shown);
    const drafted = seatDraft?.team === team ? seatDraft : null;
    const draftRow = (position: number): DraftRow => ({
      kind: 'draft',
      key: DRAFT,
      level: 2,
      position,
      setSize: list.length + 1,
      isDimmed: false,
      place: drafted ?? { team, before: null },
    });
    const at = drafted?.before == null ? list.length : list.findIndex((seat) => seat.id === drafted.before);
    for (const [index, seat] of list.entries()) {
      if (drafted !== null && index === at) rows.push(draftRow(index + 1));
      rows.push({
        kind: 'seat',
        key: seat.id,
        level: 2,
        position: index + 1,
        setSize: list.length,
        isDimmed: found !== null && !hits.has(seat.id),
        seat,
      });
    }
    if (drafted !== null && (at < 0 || at >= list.length)) rows.push(draftRow(list.length + 1));
  };

  const teams = teamsOf(scenario)
    .map((team) => ({ team, seats: byTeam.get(team.id) ?? [] }))
    .filter(({ team, seats }) => (isAround(team.id) && (found === null || hits.has(team.id))) || seats.some(shown));
  const loose = (byTeam.get(null) ?? []).filter(shown);
  const bench = benchOf(plan, scenario).filter(
    ({ name }) => focus === null && (found === null || (words.length > 0 && isHit(words, name))),
  );
  const groups = [
    ...((found === null && focus === null ? teams.length + loose.length > 0 || seatDraft !== null : loose.length > 0)
      ? [NO_TEAM]
      : []),
    ...(bench.length > 0 ? [BENCH] : []),
  ] as const;
  const setSize = teams.length + groups.length;

  for (const [index, { team, seats }] of teams.entries()) {
    const open = isOpen(team.id) || seatDraft?.team === team.id;
    rows.push({
      kind: 'team',
      key: team.id,
      level: 1,
      position: index + 1,
      setSize,
      isDimmed: (found !== null && !hits.has(team.id)) || !isAround(team.id),
      team,
      seats,
      isOpen: open,
      count: seats.length,
    });
    if (!open) continue;
    addSeats(seats, team.id);
    if (found === null && isAround(team.id)) {
      const place = seats.length + 1;
      rows.push(addRow(`add:${team.id}`, 2, place, place, team.id));
    }
  }
  if (draft === 'team') {
    const place = { level: 1, position: teams.length + 1, setSize: setSize + 1, isDimmed: false } as const;
    rows.push({ kind: 'draft', key: DRAFT, ...place, place: 'team' });
  }
  for (const [index, group] of groups.entries()) {
    const count = group === NO_TEAM ? loose.length : bench.length;
    const open = isOpen(group) || (group === NO_TEAM && seatDraft !== null && seatDraft.team === null);
    rows.push({
      kind: 'group',
      key: group,
      level: 1,
      position: teams.length + index + 1,
      setSize,
      isDimmed: found !== null,
      group: group === NO_TEAM ? NO_TEAM : BENCH,
      isOpen: open,
      count,
    });
    if (!open) continue;
    if (group === NO_TEAM) addSeats(loose, null);
    else
      for (const [place, person] of bench.entries()) {
        const where = { key: person.id, level: 2, position: place + 1, setSize: bench.length } as const;
        rows.push({ kind: 'person', ...where, isDimmed: false, person });
      }
  }
  if (found === null && focus === null && rows.length > 0)
    rows.push(addRow(ADD_TEAM, 1, setSize + 1, setSize + 1, null));
  return rows;
}

const addRow = (key: string, level: 1 | 2, position: number, setSize: number, team: TeamId | null): AddRow => ({
  kind: 'add',
  key,
  level,
  position,
  setSize,
  isDimmed: false,
  team,
});

/** The key of the row that a row hangs under; null at the top. */
export function parentKey(row: OutlineRow): string | null {
  if (row.kind === 'seat') return row.seat.team ?? NO_TEAM;
  if (row.kind === 'draft') return row.place === 'team' ? null : (row.place.team ?? NO_TEAM);
  if (row.kind === 'person') return BENCH;
  return row.kind === 'add' ? row.team : null;
}

/** Whether a row is a branch that can be opened and closed. */
export const isBranch = (row: OutlineRow): row is TeamRow | GroupRow => row.kind === 'team' || row.kind === 'group';
