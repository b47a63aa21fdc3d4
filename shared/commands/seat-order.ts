/** Places among a team's seats: ranks between neighbours. */

import { generateNKeysBetween } from 'fractional-indexing';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';

/** Ranks for `ids` standing together in `team`, before a seat of it or, with null, at its end. */
export function ranksIn(
  scenario: Pick<Scenario, 'seats'>,
  team: TeamId | null,
  ids: readonly SeatId[],
  before: SeatId | null,
): string[] {
  const moving = new Set(ids);
  const others = Object.values(scenario.seats)
    .filter((seat) => seat.team === team && !moving.has(seat.id))
    .sort(byRank);
  const at = before === null ? -1 : others.findIndex((seat) => seat.id === before);
  const next = at < 0 ? undefined : others[at];
  const previous = at < 0 ? others.at(-1) : others[at - 1];
  const low = previous?.rank ?? null;
  const high = next?.rank ?? null;
  return low !== null && high !== null && low >= high
    ? generateNKeysBetween(low, null, ids.length)
    : generateNKeysBetween(low, high, ids.length);
}
