/** Which seat that a person holds in one scenario is which of theirs in another. */

import type { PersonId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { sameTeams } from './same-teams.ts';

export interface SeatPairs {
  readonly pairs: readonly { readonly from: Seat; readonly to: Seat }[];
  /** Held in the first scenario only. */
  readonly missing: readonly Seat[];
  /** Held in the second only. */
  readonly extra: readonly Seat[];
}

/** By id first, then by team and role, by team, by role, and at last in their order. */
export function pairSeats(source: Scenario, target: Scenario, person: PersonId): SeatPairs {
  const held = (scenario: Scenario) => seatsOf(scenario).filter((seat) => seat.person === person);
  const [keys, targetKeys] = sameTeams([source, target]);
  const isSameTeam = (a: Seat, b: Seat) =>
    a.team !== null && b.team !== null && keys?.get(a.team) === targetKeys?.get(b.team);
  const isSameRole = (a: Seat, b: Seat) => a.role === b.role;
  const likeness: readonly ((a: Seat, b: Seat) => boolean)[] = [
    (a, b) => a.id === b.id,
    (a, b) => isSameTeam(a, b) && isSameRole(a, b),
    isSameTeam,
    isSameRole,
    () => true,
  ];
  let missing = held(source);
  let extra = held(target);
  const pairs: { from: Seat; to: Seat }[] = [];
  for (const isLike of likeness) {
    for (const from of missing) {
      const to = extra.find((seat) => isLike(from, seat));
      if (!to) continue;
      pairs.push({ from, to });
      extra = extra.filter((seat) => seat !== to);
    }
    missing = missing.filter((seat) => !pairs.some(({ from }) => from === seat));
  }
  return { pairs, missing, extra };
}
