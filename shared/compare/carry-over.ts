/**
 * Carries what a person does in one scenario over into another: team, manager, role, share, or all of it. Who leads goes
 * with the team, dotted lines with the manager, where both ends are there.
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
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { CarryCall } from './carry-call.ts';
import type { Along, CarriedSeat } from './carry-lines.ts';
import { carryLeads, carryReporting } from './carry-lines.ts';
import type { SeatPairs } from './pair-seats.ts';
import { pairSeats } from './pair-seats.ts';
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
  /** What could not be carried over, in sentences: an end of it is not in the other scenario. */
  readonly left: readonly string[];
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

/** Calls and what is left out, or why not. */
type Part = Result<Along, CarryRefusal>;

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
  const { calls, left } = done.value;
  if (calls.length === 0) {
    const [first] = left;
    return refuse(first ?? `${name} has the same ${WORDS[asked.what]} in ${target.name} already.`);
  }
  const label = `Carry ${name}’s ${WORDS[asked.what]} from ${source.name} over into ${target.name}`;
  return ok({ label, calls, left: [...new Set(left)] });
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
  const kept = seats.pairs.map(({ from, to }): CarriedSeat => ({ from, to, id: to.id }));
  const parts: Along[] = [];
  if (isWhole) {
    const teams = carryTeams(facts, seats, what === 'all');
    if (!teams.ok) return teams;
    parts.push(teams.value);
  }
  if (what === 'role' || what === 'fte' || what === 'all') parts.push(carryFields(facts, seats, what));
  if (what === 'manager' || what === 'all') {
    const reporting = carryReporting(facts, kept);
    const [first] = reporting.left;
    // Only this was asked for: half of it would surprise.
    if (what === 'manager' && first !== undefined && reporting.calls.length === 0) return refuse(first);
    parts.push(reporting);
  }
  return ok({ calls: parts.flatMap(({ calls }) => calls), left: parts.flatMap(({ left }) => left) });
}

/** Moves seats, adds those that are missing, takes the person off those that are too many, and sets who leads. */
function carryTeams(facts: Facts, seats: SeatPairs, isAll: boolean): Part {
  const { source, target, person, makesTeams } = facts;
  const scenario = target.id;
  const calls: CarryCall[] = [];
  const carried: CarriedSeat[] = [];
  const made = new Set<TeamId>();
  const teams = teamFinder(source, target);
  for (const { from, to } of [...seats.pairs, ...seats.missing.map((seat) => ({ from: seat, to: null }))]) {
    const team = teams(from.team);
    if (team.missing) {
      if (!makesTeams)
        return refuse(
          `“${team.missing.name}” is not in ${target.name}. Make the team there, then carry over.`,
          team.missing.name,
        );
      if (!made.has(team.missing.id))
        calls.push({ id: 'team.add', payload: { scenario, team: newTeam(target, team.missing, team.id) } });
      made.add(team.missing.id);
    }
    if (to === null) {
      const added = newSeat(target, from, team.id, person);
      calls.push(...added.calls);
      carried.push({ from, to: null, id: added.id });
    } else {
      carried.push({ from, to, id: to.id });
      if (to.team !== team.id)
        calls.push({ id: 'seat.move', payload: { scenario, ids: [to.id], team: team.id, before: null } });
    }
  }
  for (const { id } of seats.extra) {
    // Where the seat is still there without the person, it is a vacancy or someone else's; else it is gone.
    if (Object.hasOwn(source.seats, id)) calls.push({ id: 'seat.vacate', payload: { scenario, id } });
    else calls.push({ id: 'elements.remove', payload: { scenario, seats: [id], teams: [], lines: [], reports: [] } });
  }
  // A seat that comes new brings its lines with it; of one that is there, they are carried where that is asked for.
  const filled = (seat: CarriedSeat): CarriedSeat => ({ ...seat, to: target.seats[seat.id] ?? null });
  const reporting = carryReporting(facts, carried.filter(({ to }) => to === null).map(filled));
  const leads = carryLeads(facts, carried, (team) => {
    const found = teams(team);
    return found.missing && !made.has(found.missing.id) ? null : found.id;
  });
  return ok({
    calls: [...calls, ...reporting.calls, ...leads.calls],
    left: [...reporting.left, ...(isAll || leads.calls.length > 0 ? leads.left : [])],
  });
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

/** Fills the same seat where it stands vacant in the target, else adds it, without lines. */
function newSeat(
  target: Scenario,
  seat: Seat,
  team: TeamId | null,
  person: PersonId,
): { readonly id: SeatId; readonly calls: readonly CarryCall[] } {
  const scenario = target.id;
  const same = target.seats[seat.id];
  if (same?.person === null) {
    const fill: CarryCall = { id: 'seat.fill', payload: { scenario, id: same.id, person } };
    const move: CarryCall = { id: 'seat.move', payload: { scenario, ids: [same.id], team, before: null } };
    return { id: same.id, calls: same.team === team ? [fill] : [fill, move] };
  }
  let id = seat.id;
  for (let n = 2; Object.hasOwn(target.seats, id); n++) id = asId('seat', `${seat.id.slice(0, 70)}-${n}`);
  const last =
    seatsOf(target)
      .filter((other) => other.team === team)
      .at(-1)?.rank ?? null;
  const rank = generateKeyBetween(last, null);
  const made: Seat = { ...seat, id, team, rank, solid: null, dotted: [], position: null };
  return { id, calls: [{ id: 'seat.add', payload: { scenario, seat: made } }] };
}

function carryFields({ target }: Facts, { pairs }: SeatPairs, what: Carried): Along {
  const calls = pairs.flatMap(({ from, to }): CarryCall[] => {
    const changes = {
      ...(what !== 'fte' && from.role !== to.role ? { role: from.role } : {}),
      ...(what !== 'role' && from.fte !== to.fte ? { fte: from.fte } : {}),
    };
    if (Object.keys(changes).length === 0) return [];
    return [{ id: 'seat.update', payload: { scenario: target.id, id: to.id, changes } }];
  });
  return { calls, left: [] };
}
