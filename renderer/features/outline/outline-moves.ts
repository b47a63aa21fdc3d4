/** Where rows go by keys: up, down, into the team above, out of the team. Pure; says why where there is no way. */

import { generateNKeysBetween } from 'fractional-indexing';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { counted, seatWords, teamWords } from './outline-cells.ts';

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Refused = { readonly reason: string };
export interface Move {
  readonly title: string;
  readonly calls: readonly CommandCall[];
}
export type Moved = Move | Refused;

interface Target {
  readonly team: TeamId | null;
  readonly before: SeatId | null;
}

/**
 * Moves seats as one block, by where `at` stands: among its siblings, from the edge to the team beside, `in` to the
 * team above, `out` to no team.
 */
export function moveSeats(
  plan: Plan,
  scenario: Scenario,
  seats: readonly SeatId[],
  at: SeatId,
  direction: Direction,
): Moved {
  const target = targetOf(plan, scenario, seats, at, direction);
  if ('reason' in target) return target;
  const what = wordsOf(plan, scenario, seats);
  const isHere = seats.every((id) => scenario.seats[id]?.team === target.team);
  const title = isHere
    ? `Move ${what} ${direction}`
    : target.team === null
      ? `Take ${what} out of the team`
      : `Move ${what} to ${teamWords({ scenario }, target.team)}`;
  const payload = { scenario: scenario.id, ids: [...seats], ...target };
  return { title, calls: [{ id: 'seat.move', payload }] };
}

const wordsOf = (plan: Plan, scenario: Scenario, seats: readonly SeatId[]): string => {
  const [first] = seats;
  const seat = first === undefined ? undefined : scenario.seats[first];
  return seats.length === 1 && seat !== undefined ? seatWords({ plan }, seat) : counted(seats.length, 'seat');
};

const lastOf = (order: readonly string[], moving: ReadonlySet<string>): number =>
  order.reduce((last, id, index) => (moving.has(id) ? index : last), -1);

function targetOf(
  plan: Plan,
  scenario: Scenario,
  seats: readonly SeatId[],
  at: SeatId,
  direction: Direction,
): Target | Refused {
  const seat = scenario.seats[at];
  if (seat === undefined) return { reason: 'This seat is no longer there.' };
  const what = wordsOf(plan, scenario, seats);
  const are = seats.length === 1 ? 'is' : 'are';
  const byTeam = seatsByTeam(scenario);
  const teams = teamsOf(scenario);
  if (direction === 'out') {
    const isLoose = seats.every((id) => scenario.seats[id]?.team === null);
    return isLoose ? { reason: `${what} ${are} in no team already.` } : { team: null, before: null };
  }
  if (direction === 'in') {
    const last = teams.at(-1);
    if (seat.team !== null)
      return { reason: `${what} ${are} in ${teamWords({ scenario }, seat.team)} already. Alt Up and Down move on.` };
    return last === undefined
      ? { reason: 'There is no team above. Press N for a new one.' }
      : { team: last.id, before: null };
  }
  const moving = new Set<string>(seats);
  const order = (byTeam.get(seat.team) ?? []).map(({ id }) => id);
  const branches: readonly (TeamId | null)[] = [...teams.map(({ id }) => id), null];
  const branch = branches.indexOf(seat.team);
  if (direction === 'up') {
    const above = order[order.findIndex((id) => moving.has(id)) - 1];
    if (above !== undefined) return { team: seat.team, before: above };
    const beside = branches[branch - 1];
    return beside === undefined ? { reason: `${what} ${are} at the top already.` } : { team: beside, before: null };
  }
  const last = lastOf(order, moving);
  if (order[last + 1] !== undefined) return { team: seat.team, before: order[last + 2] ?? null };
  const beside = branches[branch + 1];
  if (beside === undefined) return { reason: `${what} ${are} at the bottom already.` };
  return { team: beside, before: (byTeam.get(beside) ?? []).find(({ id }) => !moving.has(id))?.id ?? null };
}

/** Moves teams as one block among the teams, one place up or down. */
export function moveTeams(scenario: Scenario, teams: readonly TeamId[], direction: 'up' | 'down'): Moved {
  const order = teamsOf(scenario).map(({ id }) => id);
  const moving = new Set<string>(teams);
  const [first, last] = [order.findIndex((id) => moving.has(id)), lastOf(order, moving)];
  const what = teams.length === 1 ? teamWords({ scenario }, teams[0] ?? null) : counted(teams.length, 'team');
  const are = teams.length === 1 ? 'is' : 'are';
  if (direction === 'up' && first <= 0) return { reason: `${what} ${are} at the top already.` };
  if (direction === 'down' && last === order.length - 1) return { reason: `${what} ${are} at the bottom already.` };
  const before = direction === 'up' ? order[first - 1] : order[last + 2];
  return { title: `Move ${what} ${direction}`, calls: teamOrder(scenario, teams, before ?? null) };
}

/** Puts teams before another one or, with null, last. Where no rank fits between its neighbours, all get a new one. */
export function teamOrder(scenario: Scenario, ids: readonly TeamId[], before: TeamId | null): readonly CommandCall[] {
  const moving = new Set<string>(ids);
  const all = teamsOf(scenario);
  const block = all.filter(({ id }) => moving.has(id));
  const others = all.filter(({ id }) => !moving.has(id));
  const found = others.findIndex(({ id }) => id === before);
  const at = found < 0 ? others.length : found;
  const low = others[at - 1]?.rank ?? null;
  const high = others[at]?.rank ?? null;
  const fits = low === null || high === null || low < high;
  const order = fits ? block : [...others.slice(0, at), ...block, ...others.slice(at)];
  const ranks = fits ? generateNKeysBetween(low, high, block.length) : generateNKeysBetween(null, null, order.length);
  return order.map(({ id }, index) => ({
    id: 'team.update',
    payload: { scenario: scenario.id, id, changes: { rank: ranks[index] ?? 'a0' } },
  }));
}

/** Where seats stand after a move, in words: "Data Engineer moved to Platform, 3 of 5". */
export function movedWords(plan: Plan, scenario: Scenario, ids: readonly SeatId[]): string {
  const [first] = ids;
  const seat = first === undefined ? undefined : scenario.seats[first];
  if (seat === undefined) return '';
  const order = (seatsByTeam(scenario).get(seat.team) ?? []).map(({ id }) => id);
  const place = order.indexOf(seat.id) + 1;
  const span = ids.length === 1 ? `${place}` : `${place} to ${place + ids.length - 1}`;
  return `${wordsOf(plan, scenario, ids)} moved to ${teamWords({ scenario }, seat.team)}, ${span} of ${order.length}`;
}

export function movedTeamWords(scenario: Scenario, ids: readonly TeamId[]): string {
  const order = teamsOf(scenario).map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return '';
  const what = ids.length === 1 ? teamWords({ scenario }, first) : counted(ids.length, 'team');
  const place = order.indexOf(first) + 1;
  return `${what} moved, ${ids.length === 1 ? place : `${place} to ${place + ids.length - 1}`} of ${order.length}`;
}
