/** Places among a team's seats: ranks between neighbours. */

import { generateNKeysBetween } from 'fractional-indexing';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';

/** Many insertions at one place make ranks long; from here on the team is numbered anew. */
const LONGEST = 100;

/**
 * Ranks for `ids` standing together in `team`, before a seat of it or, with null, at its end. Where no rank fits between
 * the neighbours (two have the same one, or it would be too long), every seat of the team gets a new one.
 */
export function ranksIn(
  scenario: Pick<Scenario, 'seats'>,
  team: TeamId | null,
  ids: readonly SeatId[],
  before: SeatId | null,
): ReadonlyMap<SeatId, string> {
  const moving = new Set(ids);
  const others = Object.values(scenario.seats)
    .filter((seat) => seat.team === team && !moving.has(seat.id))
    .sort(byRank);
  const found = before === null ? -1 : others.findIndex((seat) => seat.id === before);
  const at = found < 0 ? others.length : found;
  const low = others[at - 1]?.rank ?? null;
  const high = others[at]?.rank ?? null;
  if (low === null || high === null || low < high) {
    const between = generateNKeysBetween(low, high, moving.size);
    if (between.every((rank) => rank.length <= LONGEST)) return zip([...moving], between);
  }
  const order = [...others.slice(0, at).map((seat) => seat.id), ...moving, ...others.slice(at).map((seat) => seat.id)];
  return zip(order, generateNKeysBetween(null, null, order.length));
}

const zip = (ids: readonly SeatId[], ranks: readonly string[]): ReadonlyMap<SeatId, string> =>
  new Map(ids.map((id, index) => [id, ranks[index] as string]));
