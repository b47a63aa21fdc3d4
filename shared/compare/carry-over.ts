/**
 * Carries what a person does in one scenario over into another: team, manager, role, share, or all of it.
 *
 * Gives the commands that do it, to be run as one step, or the reason why it cannot be done. Pure: a team or a seat
 * that is made keeps the id it has where it comes from, so that both scenarios speak of the same one.
 */

import { generateKeyBetween } from 'fractional-indexing';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { PersonId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { CarryCall } from './carry-call.ts';
import type { SeatPairs } from './pair-seats.ts';
import { pairSeats } from './pair-seats.ts';
import { managerName } from './people.ts';
import { sameTeams } from './same-teams.ts';

export type Carried = 'team' | 'manager' | 'role' | 'fte' | 'all';

export interface CarryOver {
  readonly person: PersonId;
  readonly what: Carried;
  readonly from: ScenarioId;
  readonly into: ScenarioId;
  /** Whether a team that is not there yet is made; without, that is refused. */
  readonly makesTeams: boolean;
}

export interface Carry {
  /** Names the step, in the imperative. */
  readonly label: string;
  readonly calls: readonly CarryCall[];
}

export interface CarryRefusal extends Problem {
  /** The team that is missing, where making it would help. */
  readonly missingTeam: string | null;
}

const WORDS: Readonly<Record<Carried, string>> = {
  team: 'team',
  manager: 'manager',
  role: 'role',
  fte: 'FTE',
  all: 'team, manager, role and FTE',
};

interface Facts {
  readonly plan: Plan;
  readonly source: Scenario;
  readonly target: Scenario;
  readonly person: PersonId;
  readonly name: string;
  readonly makesTeams: boolean;
}

/** Calls, or why not. */
type Part = Result<readonly CarryCall[], CarryRefusal>;

const refuse = (message: string, missingTeam: string | null = null) =>
  err<CarryRefusal>({
    code: missingTeam === null ? 'carry-over.refused' : 'carry-over.no-team',
    message,
    missingTeam,
  });

const GONE = 'is no longer there. It was deleted in an earlier step.';

/** Costs a pass over the seats of both scenarios. */
export function carryOver(plan: Plan, asked: CarryOver): Result<Carry, CarryRefusal> {
  const source = plan.scenarios[asked.from];
  const target = plan.scenarios[asked.into];
  const name = plan.people[asked.person]?.name;
  if (!source || !target) return refuse(`This scenario ${GONE}`);
  if (name === undefined) return refuse(`This person ${GONE}`);
  if (source.id === target.id) return refuse(`${source.name} is the same scenario: there is nothing to carry over.`);
  const facts: Facts = { plan, source, target, person: asked.person, name, makesTeams: asked.makesTeams };
  const pairs = pairSeats(source, target, asked.person);
  const done = run(facts, pairs, asked.what);
  if (!done.ok) return done;
  if (done.value.length === 0) return refuse(`${name} has the same ${WORDS[asked.what]} in ${target.name} already.`);
  return ok({
    label: `Carry ${name}’s ${WORDS[asked.what]} from ${source.name} over into ${target.name}`,
    calls: done.value,
  });
}

function run(facts: Facts, seats: SeatPairs, what: Carried): Part {
  const { name, source, target } = facts;
  const isWhole = what === 'team' || what === 'all';
  if (seats.pairs.length === 0 && !isWhole) {
    const where = seats.extra.length > 0 ? source : target;
    return refuse(`${name} has no seat in ${where.name}. Carry the team over first.`);
  }
  if (seats.pairs.length + seats.missing.length + seats.extra.length === 0)
    return refuse(`${name} has no seat in ${source.name}: there is nothing to carry over.`);
  const parts: (() => Part)[] = [];
  if (isWhole) parts.push(() => carryTeams(facts, seats));
  if (what === 'role' || what === 'fte' || what === 'all') parts.push(() => carryFields(facts, seats, what));
  if (what === 'manager' || what === 'all') parts.push(() => carryManagers(facts, seats));
  const calls: CarryCall[] = [];
  for (const part of parts) {
    const done = part();
    if (!done.ok) return done;
    calls.push(...done.value);
  }
  return ok(calls);
}

/** Moves seats, adds those that are missing and takes the person off those that are too many. */
function carryTeams({ source, target, person, makesTeams }: Facts, seats: SeatPairs): Part {
  const scenario = target.id;
  const calls: CarryCall[] = [];
  const teams = teamFinder(source, target);
  for (const { from, to } of [...seats.pairs, ...seats.missing.map((seat) => ({ from: seat, to: null }))]) {
    const team = teams(from.team);
    if (team.missing) {
      if (!makesTeams)
        return refuse(
          `“${team.missing.name}” is not in ${target.name}. Make the team there, then carry over.`,
          team.missing.name,
        );
      if (!calls.some((call) => call.id === 'team.add' && call.payload.team.id === team.id))
        calls.push({ id: 'team.add', payload: { scenario, team: newTeam(target, team.missing, team.id) } });
    }
    if (to === null) calls.push(...newSeat(source, target, from, team.id, person));
    else if (to.team !== team.id)
      calls.push({ id: 'seat.move', payload: { scenario, ids: [to.id], team: team.id, before: null } });
  }
  for (const { id } of seats.extra) {
    // Where the seat is still there without the person, it is a vacancy or someone else's; else it is gone.
    if (Object.hasOwn(source.seats, id)) calls.push({ id: 'seat.vacate', payload: { scenario, id } });
    else calls.push({ id: 'elements.remove', payload: { scenario, seats: [id], teams: [], lines: [], reports: [] } });
  }
  return ok(calls);
}

/** Finds a team of the source in the target; `missing` is what it is to be made from. */
function teamFinder(source: Scenario, target: Scenario) {
  const [, keys] = sameTeams([source, target]);
  const idOf = new Map([...(keys ?? [])].map(([id, key]) => [key, id]));
  return (team: TeamId | null): { readonly id: TeamId | null; readonly missing: Team | null } => {
    const from = team === null ? undefined : source.teams[team];
    if (!from) return { id: null, missing: null };
    const id = idOf.get(from.id);
    return id === undefined ? { id: from.id, missing: from } : { id, missing: null };
  };
}

function newTeam(target: Scenario, team: Team, id: TeamId | null): Team {
  const last = teamsOf(target).at(-1)?.rank ?? null;
  return { ...team, id: id ?? team.id, lead: null, position: null, rank: generateKeyBetween(last, null) };
}

/** Fills the same seat where it stands vacant in the target, else adds it. */
function newSeat(
  source: Scenario,
  target: Scenario,
  seat: Seat,
  team: TeamId | null,
  person: PersonId,
): readonly CarryCall[] {
  const scenario = target.id;
  const same = target.seats[seat.id];
  if (same?.person === null) {
    const fill: CarryCall = { id: 'seat.fill', payload: { scenario, id: same.id, person } };
    if (same.team === team) return [fill];
    return [fill, { id: 'seat.move', payload: { scenario, ids: [same.id], team, before: null } }];
  }
  let id = seat.id;
  for (let n = 2; Object.hasOwn(target.seats, id); n++) id = asId('seat', `${seat.id.slice(0, 70)}-${n}`);
  const last =
    seatsOf(target)
      .filter((other) => other.team === team)
      .at(-1)?.rank ?? null;
  const manager = seat.solid ? managerIn(source, target, seat.solid, id) : null;
  const rank = generateKeyBetween(last, null);
  return [
    {
      id: 'seat.add',
      payload: { scenario, seat: { ...seat, id, team, rank, solid: manager, dotted: [], position: null } },
    },
  ];
}

function carryFields({ target }: Facts, { pairs }: SeatPairs, what: Carried): Part {
  return ok(
    pairs.flatMap(({ from, to }): CarryCall[] => {
      const changes = {
        ...(what !== 'fte' && from.role !== to.role ? { role: from.role } : {}),
        ...(what !== 'role' && from.fte !== to.fte ? { fte: from.fte } : {}),
      };
      if (Object.keys(changes).length === 0) return [];
      return [{ id: 'seat.update', payload: { scenario: target.id, id: to.id, changes } }];
    }),
  );
}

function carryManagers({ plan, source, target, name }: Facts, { pairs }: SeatPairs): Part {
  const calls: CarryCall[] = [];
  for (const { from, to } of pairs) {
    const manager = from.solid === null ? null : managerIn(source, target, from.solid, to.id);
    if (from.solid !== null && manager === null) {
      const boss = managerName(plan, source, from.solid);
      return refuse(`${boss} has no seat in ${target.name} that ${name} could report to.`);
    }
    if (manager?.id !== to.solid?.id)
      calls.push({ id: 'report.set-solid', payload: { scenario: target.id, seat: to.id, manager } });
  }
  return ok(calls);
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
