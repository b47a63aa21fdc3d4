/** What many commands ask before they run: do these things exist, and may they stand together. */

import type { Draft } from 'immer';
import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import { checkInvariants } from '#shared/document/references.ts';
import { thaw } from '#shared/lib/plain-draft.ts';
import type { NoteId, PersonId, RoleId, ScenarioId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import type { LineEnd } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { CanRun } from './define-command.ts';
import { no, YES } from './define-command.ts';
import { scenarioIn, seatIn, teamIn } from './names.ts';

type Check = CanRun | (() => CanRun);

/** The first no for any of many things, else yes. */
export function each<T>(things: readonly T[], check: (thing: T) => CanRun): CanRun {
  for (const thing of things) {
    const answer = check(thing);
    if (!answer.ok) return answer;
  }
  return YES;
}

/** The first no, else yes; later checks may rely on earlier ones. */
export function all(...checks: readonly Check[]): CanRun {
  for (const check of checks) {
    const answer = typeof check === 'function' ? check() : check;
    if (!answer.ok) return answer;
  }
  return YES;
}

const GONE = 'is no longer there. It was deleted in an earlier step.';

export const hasScenario = (plan: Plan, id: ScenarioId): CanRun =>
  scenarioIn(plan, id) ? YES : no(`This scenario ${GONE}`);
export const hasSeat = (plan: Plan, scenario: ScenarioId, id: SeatId): CanRun =>
  seatIn(plan, scenario, id) ? YES : no(`This seat ${GONE}`);
export const hasTeam = (plan: Plan, scenario: ScenarioId, id: TeamId | null): CanRun =>
  id === null || teamIn(plan, scenario, id) ? YES : no(`This team ${GONE}`);
export const hasNote = (plan: Plan, scenario: ScenarioId, id: NoteId): CanRun =>
  Object.hasOwn(scenarioIn(plan, scenario)?.canvasNotes ?? {}, id) ? YES : no(`This note ${GONE}`);
export const hasPerson = (plan: Plan, id: PersonId | null): CanRun =>
  id === null || Object.hasOwn(plan.people, id) ? YES : no(`This person ${GONE}`);
const hasRole = (plan: Plan, id: RoleId): CanRun =>
  CATALOG_ROLE_BY_ID.has(id) || Object.hasOwn(plan.roles, id) ? YES : no(`This role ${GONE}`);
export const hasStreams = (plan: Plan, ids: readonly StreamId[]): CanRun =>
  ids.every((id) => Object.hasOwn(plan.streams, id)) ? YES : no(`A value stream ${GONE}`);

/** Whether an id is still free, in a record of the plan. */
export const isFree = (record: Readonly<Record<string, unknown>>, id: string, what: string): CanRun =>
  Object.hasOwn(record, id) ? no(`This ${what} is there already.`) : YES;

/** Whether a role may be added under this id: no built-in one and none of the plan has it. */
export const isFreeRole = (plan: Plan, id: RoleId): CanRun =>
  CATALOG_ROLE_BY_ID.has(id) ? no('This role is built in.') : isFree(plan.roles, id, 'role');

/** Whether the plan that a command with much in it would make still holds together. Costs a pass over that plan. */
export function staysWhole(plan: Plan, apply: (draft: Draft<Plan>) => void): CanRun {
  const trial = thaw(plan);
  apply(trial as Draft<Plan>);
  const [problem] = checkInvariants(trial);
  return problem ? no(problem.message) : YES;
}

/** Somebody who can hold a seat: of the plan, and not from outside. */
export function canHoldSeat(plan: Plan, id: PersonId | null): CanRun {
  if (id === null) return YES;
  const person = Object.hasOwn(plan.people, id) ? plan.people[id] : undefined;
  if (!person) return no(`This person ${GONE}`);
  return person.isOutside ? no(`${person.name} is a manager from outside the plan and holds no seat in it.`) : YES;
}

export function hasManager(plan: Plan, scenario: ScenarioId, manager: ManagerRef, seat: SeatId): CanRun {
  if (manager.kind === 'outside') return hasPerson(plan, manager.id);
  if (manager.id === seat) return no('A seat cannot report to itself.');
  return hasSeat(plan, scenario, manager.id);
}

export const hasEnd = (plan: Plan, scenario: ScenarioId, end: LineEnd): CanRun =>
  end.kind === 'seat' ? hasSeat(plan, scenario, end.id) : hasTeam(plan, scenario, end.id);

/** Everything that a seat refers to is there. */
export function seatFits(plan: Plan, scenario: ScenarioId, seat: Partial<Seat> & Pick<Seat, 'id'>): CanRun {
  return all(
    seat.role === undefined ? YES : hasRole(plan, seat.role),
    seat.team === undefined ? YES : hasTeam(plan, scenario, seat.team),
    seat.person === undefined ? YES : canHoldSeat(plan, seat.person),
    seat.homeStream ? hasStreams(plan, [seat.homeStream]) : YES,
    each([...(seat.solid ? [seat.solid] : []), ...(seat.dotted ?? [])], (manager) =>
      hasManager(plan, scenario, manager, seat.id),
    ),
    seat.start && seat.end && seat.end < seat.start ? no('The end lies before the start. Set the start first.') : YES,
  );
}
