/**
 * Which seat of one plan is the same as a seat of another, where the ids do not say so: an import makes ids from what
 * a row says, so that the seat of somebody who changed team comes under another id.
 *
 * Seats are the same by id, else by holder and role, else by holder where each side has one such seat left; vacancies
 * by the position's id that their rosters give.
 */

import type { ScenarioId, SeatId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';

export interface AlignedPlan {
  /** The plan before, its seats under the ids that they have after, and all that points to them. */
  readonly plan: Plan;
  /** By scenario: the id before, by the id after, of those that got another. */
  readonly ids: ReadonlyMap<ScenarioId, ReadonlyMap<SeatId, SeatId>>;
}

export function alignSeats(before: Plan, after: Plan): AlignedPlan {
  const ids = new Map<ScenarioId, ReadonlyMap<SeatId, SeatId>>();
  const scenarios: Record<ScenarioId, Scenario> = { ...before.scenarios };
  for (const old of Object.values(before.scenarios)) {
    const now = after.scenarios[old.id];
    const renamed = now ? pairs(old, now) : new Map<SeatId, SeatId>();
    if (renamed.size === 0) continue;
    ids.set(old.id, new Map([...renamed].map(([was, is]) => [is, was])));
    scenarios[old.id] = withIds(old, renamed);
  }
  return { plan: ids.size === 0 ? before : { ...before, scenarios }, ids };
}

/** Ids after by ids before, of seats that are the same under another id. */
function pairs(old: Scenario, now: Scenario): Map<SeatId, SeatId> {
  const left = (of: Scenario, other: Scenario) =>
    seatsOf(of).filter(
      ({ id, person, rosterId }) => (person !== null || rosterId !== '') && !Object.hasOwn(other.seats, id),
    );
  const [gone, come] = [left(old, now), left(now, old)];
  const renamed = new Map<SeatId, SeatId>();
  const taken = new Set<SeatId>();
  const pair = (keyOf: (seat: Seat) => string): void => {
    const open = <T extends Seat>(seats: readonly T[], isOpen: (seat: T) => boolean) => {
      const byKey = new Map<string, T[]>();
      for (const seat of seats.filter(isOpen)) byKey.set(keyOf(seat), [...(byKey.get(keyOf(seat)) ?? []), seat]);
      return byKey;
    };
    const after = open(come, ({ id }) => !taken.has(id));
    for (const [key, [was, ...more]] of open(gone, ({ id }) => !renamed.has(id))) {
      const [is, ...others] = after.get(key) ?? [];
      // Two of a kind: which is which nobody knows.
      if (!was || !is || more.length + others.length > 0) continue;
      renamed.set(was.id, is.id);
      taken.add(is.id);
    }
  };
  const holder = ({ person, rosterId }: Seat) => person ?? `position ${rosterId}`;
  pair((seat) => `${holder(seat)} ${seat.role} ${seat.team}`);
  pair((seat) => `${holder(seat)} ${seat.role}`);
  pair(holder);
  return renamed;
}

function withIds(scenario: Scenario, renamed: ReadonlyMap<SeatId, SeatId>): Scenario {
  const idOf = (id: SeatId): SeatId => renamed.get(id) ?? id;
  const ref = (manager: ManagerRef): ManagerRef =>
    manager.kind === 'seat' ? { kind: 'seat', id: idOf(manager.id) } : manager;
  const seats = Object.values(scenario.seats).map((seat) => ({
    ...seat,
    id: idOf(seat.id),
    solid: seat.solid && ref(seat.solid),
    dotted: seat.dotted.map(ref),
  }));
  const teams = Object.values(scenario.teams).map((team) => ({ ...team, lead: team.lead && idOf(team.lead) }));
  const lines = Object.values(scenario.lines).map((line) => {
    if (line.kind === 'serves') return line;
    const end = (one: typeof line.from) => (one.kind === 'seat' ? { ...one, id: idOf(one.id) } : one);
    return { ...line, from: end(line.from), to: end(line.to) };
  });
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return { ...scenario, seats: byId(seats), teams: byId(teams), lines: byId(lines) };
}
