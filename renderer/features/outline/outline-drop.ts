/** What letting go of a row, or of something from the palette, over a row means; and why not. Pure. */

import { generateKeyBetween } from 'fractional-indexing';
import type { DragItem, DropTarget } from '#renderer/canvas/gestures/drag-store.ts';
import type { Meaning, NewIds } from '#renderer/canvas/gestures/from-changes.ts';
import { meaningOfDrop } from '#renderer/canvas/gestures/from-changes.ts';
import { lockedWords } from '#renderer/canvas/gestures/lock.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { createSeat } from '#shared/model/create.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { counted, seatWords, teamWords } from './outline-cells.ts';
import type { OutlineRow } from './outline-model.ts';
import { BENCH, NO_TEAM } from './outline-model.ts';
import { teamOrder } from './outline-moves.ts';

export type OutlineDrag = DragItem | { readonly kind: 'teams'; readonly teams: readonly TeamId[] };

export interface Landing {
  /** Rows above the line that shows where it lands; null where it lands in a row. */
  readonly line: number | null;
  /** Key of the row that it lands in. */
  readonly into: string | null;
  /** Null: letting go here changes nothing. */
  readonly meaning: Meaning;
}

const NOWHERE: Landing = { line: null, into: null, meaning: null };
const refused = (reason: string, into: string | null = null): Landing => ({ line: null, into, meaning: { reason } });

/** A place in a team or in none, and how it is shown. */
interface Spot {
  readonly team: TeamId | null;
  readonly before: SeatId | null;
  readonly line: number | null;
  readonly into: string | null;
}

/** The place among the seats that a point over a row stands for; null where no seat can stand. */
function spotAt(rows: readonly OutlineRow[], index: number, isUpper: boolean): Spot | null {
  const row = rows[index];
  if (row === undefined) return null;
  if (row.kind === 'team') return { team: row.team.id, before: null, line: null, into: row.key };
  if (row.key === NO_TEAM) return { team: null, before: null, line: null, into: row.key };
  if (row.kind === 'add' && row.team !== null) return { team: row.team, before: null, line: index, into: null };
  if (row.kind !== 'seat') return null;
  const { team } = row.seat;
  if (isUpper) return { team, before: row.seat.id, line: index, into: null };
  const next = rows[index + 1];
  const before = next?.kind === 'seat' && next.seat.team === team ? next.seat.id : null;
  return { team, before, line: index + 1, into: null };
}

/**
 * Where a drag over a row would land. The upper half of a seat is before it, the lower half behind it.
 * @param index place of the row among the shown ones; beyond the last is below all of them
 */
export function landingOf(
  plan: Plan,
  scenario: Scenario,
  rows: readonly OutlineRow[],
  drag: OutlineDrag,
  index: number,
  isUpper: boolean,
  ids: NewIds,
): Landing {
  if (drag.kind === 'teams') return landTeams(scenario, rows, drag.teams, index, isUpper);
  const row = rows[index];
  if (drag.kind === 'team' || drag.kind === 'preset') return onCanvas(plan, scenario, drag, ids);
  const isBench = row?.kind === 'person' || row?.key === BENCH;
  if (isBench && drag.kind === 'seats')
    return refused('The bench is for people without a seat. Empty the Person cell to send somebody there.', row.key);
  if (isBench) return NOWHERE;
  if (drag.kind === 'person' && row?.kind === 'seat' && row.seat.person === null)
    return onTarget(plan, scenario, drag, { kind: 'seat', id: row.seat.id }, ids, { line: null, into: row.key });
  const spot = spotAt(rows, index, isUpper);
  if (spot === null) return drag.kind === 'seats' ? NOWHERE : onCanvas(plan, scenario, drag, ids);
  const locked = lockedBy(scenario, drag, spot.team);
  if (locked !== null) return refused(locked, spot.into ?? row?.key);
  if (spot.team !== null) {
    if (drag.kind === 'seats') {
      const target = { kind: 'team', id: spot.team, before: behind(scenario, drag.seats, spot) } as const;
      return onTarget(plan, scenario, drag, target, ids, spot);
    }
    // What is new joins at the end of the team.
    const target = { kind: 'team', id: spot.team, before: null } as const;
    return onTarget(plan, scenario, drag, target, ids, { line: null, into: spot.team });
  }
  if (drag.kind === 'seats') return outOfTeams(plan, scenario, drag.seats, spot);
  if (drag.kind === 'person') return refused('Drop them on a team or on a vacancy.', spot.into ?? row?.key);
  const rank = generateKeyBetween(seatsByTeam(scenario).get(null)?.at(-1)?.rank ?? null, null);
  const seat = createSeat(ids.seat, drag.role, { rank });
  return {
    line: null,
    into: NO_TEAM,
    meaning: {
      title: `Add ${roleOf(plan, drag.role).name} in no team`,
      calls: [{ id: 'seat.add', payload: { scenario: scenario.id, seat } }],
      selects: { kind: 'seat', ids: [seat.id] },
    },
  };
}

/** The seat to stand before that is not dragged itself. */
function behind(scenario: Scenario, moving: readonly SeatId[], { team, before }: Spot): SeatId | null {
  if (before === null) return null;
  const order = (seatsByTeam(scenario).get(team) ?? []).map(({ id }) => id);
  return order.slice(order.indexOf(before)).find((id) => !moving.includes(id)) ?? null;
}

function lockedBy(scenario: Scenario, drag: DragItem, to: TeamId | null): string | null {
  const from = drag.kind === 'seats' ? drag.seats.map((id) => scenario.seats[id]?.team ?? null) : [];
  for (const id of [to, ...from]) {
    const team = id === null ? undefined : scenario.teams[id];
    if (team?.isLocked) return lockedWords(team.name);
  }
  return null;
}

const onTarget = (
  plan: Plan,
  scenario: Scenario,
  drag: DragItem,
  target: DropTarget,
  ids: NewIds,
  { line, into }: Pick<Landing, 'line' | 'into'>,
): Landing => ({ line, into, meaning: meaningOfDrop(plan, scenario, drag, target, ids) });

/** Below all rows: a team of its own. */
const onCanvas = (plan: Plan, scenario: Scenario, drag: DragItem, ids: NewIds): Landing =>
  onTarget(plan, scenario, drag, { kind: 'canvas', at: null }, ids, NOWHERE);

function outOfTeams(plan: Plan, scenario: Scenario, seats: readonly SeatId[], spot: Spot): Landing {
  const [first] = seats;
  const seat = first === undefined ? undefined : scenario.seats[first];
  if (seat === undefined) return NOWHERE;
  const before = behind(scenario, seats, spot);
  const isLoose = seats.every((id) => scenario.seats[id]?.team === null);
  const order = (seatsByTeam(scenario).get(null) ?? []).map(({ id }) => id);
  const others = order.filter((id) => !seats.includes(id));
  const at = before === null ? others.length : others.indexOf(before);
  const after = [...others.slice(0, at), ...seats, ...others.slice(at)];
  if (isLoose && after.every((id, place) => id === order[place])) return { ...spot, meaning: null };
  const what = seats.length === 1 ? seatWords({ plan }, seat) : counted(seats.length, 'seat');
  return {
    ...spot,
    meaning: {
      title: isLoose ? `Move ${what}` : `Take ${what} out of the team`,
      calls: [{ id: 'seat.move', payload: { scenario: scenario.id, ids: [...seats], team: null, before } }],
      selects: { kind: 'seat', ids: seats },
    },
  };
}

/** Teams land between teams: before one on its upper half, behind it and its seats below. */
function landTeams(
  scenario: Scenario,
  rows: readonly OutlineRow[],
  teams: readonly TeamId[],
  index: number,
  isUpper: boolean,
): Landing {
  const locked = teams.map((id) => scenario.teams[id]).find((team) => team?.isLocked);
  if (locked !== undefined) return refused(lockedWords(locked.name));
  const order = teamsOf(scenario).map(({ id }) => id);
  const row = rows[Math.min(index, rows.length - 1)];
  if (row === undefined) return NOWHERE;
  const over =
    row.kind === 'team' ? row.team.id : row.kind === 'seat' ? row.seat.team : row.kind === 'add' ? row.team : null;
  const place = over === null ? order.length : order.indexOf(over) + (row.kind === 'team' && isUpper ? 0 : 1);
  const before = order.slice(place).find((id) => !teams.includes(id)) ?? null;
  const others = order.filter((id) => !teams.includes(id));
  const at = before === null ? others.length : others.indexOf(before);
  const block = order.filter((id) => teams.includes(id));
  const after = [...others.slice(0, at), ...block, ...others.slice(at)];
  const lineKey = order[place];
  const end = rows.findIndex(({ kind, level }, one) => level === 1 && kind !== 'team' && one > 0);
  const line = lineKey === undefined ? (end < 0 ? rows.length : end) : rows.findIndex(({ key }) => key === lineKey);
  if (after.every((id, one) => id === order[one])) return { line, into: null, meaning: null };
  const what = teams.length === 1 ? teamWords({ scenario }, teams[0] ?? null) : counted(teams.length, 'team');
  const title = before === null ? `Move ${what} to the end` : `Move ${what} before ${teamWords({ scenario }, before)}`;
  return {
    line,
    into: null,
    meaning: { title, calls: teamOrder(scenario, teams, before), selects: { kind: 'team', ids: teams } },
  };
}
