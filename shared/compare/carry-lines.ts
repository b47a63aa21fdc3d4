/**
 * What goes along when a person is carried over into another scenario: whom they report to, by solid and by dotted
 * lines, and which teams they lead, wherever both ends are in the other scenario too. What is not is said.
 */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { CarryCall } from './carry-call.ts';
import { managerName } from './people.ts';
import { sameTeams } from './same-teams.ts';

/** A seat of the person in the source, and what it is in the target. */
export interface CarriedSeat {
  readonly from: Seat;
  /** As it stands in the target before; null for one that is made or filled on the way. */
  readonly to: Seat | null;
  readonly id: SeatId;
}

export interface Along {
  readonly calls: readonly CarryCall[];
  /** Sentences about what could not be carried over. */
  readonly left: readonly string[];
}

interface Between {
  readonly plan: Plan;
  readonly source: Scenario;
  readonly target: Scenario;
  /** Of the person. */
  readonly name: string;
}

/** The same manager in another scenario: from outside, the person's seat there, or the same vacancy; null where none is. */
function managerIn(source: Scenario, target: Scenario, ref: ManagerRef, seat: SeatId): ManagerRef | null {
  if (ref.kind === 'outside') return ref;
  const same = target.seats[ref.id];
  const person = source.seats[ref.id]?.person ?? null;
  if (same && same.person === person && same.id !== seat) return ref;
  const other =
    person === null ? undefined : seatsOf(target).find((each) => each.person === person && each.id !== seat);
  return other ? { kind: 'seat', id: other.id } : null;
}

/** Sets managers and dotted lines as the source has them. */
export function carryReporting(between: Between, seats: readonly CarriedSeat[]): Along {
  const parts = seats.map((seat) => reportingOf(between, seat));
  return { calls: parts.flatMap(({ calls }) => calls), left: parts.flatMap(({ left }) => left) };
}

function reportingOf({ plan, source, target, name }: Between, { from, to, id }: CarriedSeat): Along {
  const scenario = target.id;
  const left: string[] = [];
  const solid = from.solid === null ? null : managerIn(source, target, from.solid, id);
  if (from.solid !== null && solid === null) {
    const boss = managerName(plan, source, from.solid);
    left.push(`${boss} has no seat in ${target.name} that ${name} could report to.`);
  }
  const keepsSolid = from.solid !== null && solid === null;
  const manager = keepsSolid ? (to?.solid ?? null) : solid;
  const wanted: ManagerRef[] = [];
  for (const ref of from.dotted) {
    const there = managerIn(source, target, ref, id);
    if (there === null) {
      left.push(`${managerName(plan, source, ref)} has no seat in ${target.name} for ${name}’s dotted line.`);
    } else if (there.id !== manager?.id && !wanted.some((other) => other.id === there.id)) wanted.push(there);
  }
  const had = to?.dotted ?? [];
  const isIn = (refs: readonly ManagerRef[], ref: ManagerRef) => refs.some((other) => other.id === ref.id);
  const calls: CarryCall[] = [
    ...had
      .filter((ref) => !isIn(wanted, ref))
      .map((ref): CarryCall => ({ id: 'report.remove-dotted', payload: { scenario, seat: id, manager: ref } })),
    ...(manager?.id === to?.solid?.id
      ? []
      : [{ id: 'report.set-solid' as const, payload: { scenario, seat: id, manager } }]),
    ...wanted
      .filter((ref) => !isIn(had, ref))
      .map((ref): CarryCall => ({ id: 'report.add-dotted', payload: { scenario, seat: id, manager: ref } })),
  ];
  return { calls, left };
}

/**
 * Lets the person lead the teams that they lead in the source, and no longer those that someone else leads there.
 * @param teamOf the team of the target, there already or made on the way, for one of the source
 */
export function carryLeads(
  { plan, source, target, name }: Between,
  seats: readonly CarriedSeat[],
  teamOf: (team: TeamId) => TeamId | null,
): Along {
  const calls: CarryCall[] = [];
  const left: string[] = [];
  const lead = (team: TeamId, seat: SeatId | null): void => {
    calls.push({ id: 'team.update', payload: { scenario: target.id, id: team, changes: { lead: seat } } });
  };
  const idIn = new Map(seats.map(({ from, id }) => [from.id, id]));
  for (const team of Object.values(source.teams)) {
    const own = team.lead === null ? undefined : idIn.get(team.lead);
    if (own === undefined) continue;
    const there = teamOf(team.id);
    if (there === null) left.push(`“${team.name}” is not in ${target.name} for ${name} to lead.`);
    else if (target.teams[there]?.lead !== own) lead(there, own);
  }
  const [, keys] = sameTeams([source, target]);
  const own = new Set(seats.flatMap(({ to }) => to?.id ?? []));
  for (const team of Object.values(target.teams)) {
    if (team.lead === null || !own.has(team.lead)) continue;
    const same = Object.values(source.teams).find(({ id }) => id === keys?.get(team.id));
    // Who leads a team that the source does not have, leads it still.
    if (!same || (same.lead !== null && idIn.has(same.lead))) continue;
    const other = same.lead === null ? null : managerIn(source, target, { kind: 'seat', id: same.lead }, team.lead);
    if (same.lead !== null && other === null) {
      const boss = managerName(plan, source, { kind: 'seat', id: same.lead });
      left.push(`${boss} has no seat in ${target.name} to lead “${team.name}”, which has no lead now.`);
    }
    lead(team.id, other?.kind === 'seat' ? other.id : null);
  }
  return { calls, left };
}
