/** Takes a deleted thing out of everything that pointed to it, so that a plan never refers to what is gone. */

import type { Draft } from 'immer';
import type { PersonId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';

type Gone = (manager: ManagerRef) => boolean;

function dropManagers(scenario: Draft<Scenario>, isGone: Gone): void {
  for (const seat of Object.values(scenario.seats)) {
    if (seat.solid && isGone(seat.solid)) seat.solid = null;
    if (seat.dotted.some(isGone)) seat.dotted = seat.dotted.filter((manager) => !isGone(manager));
  }
}

/** Removes seats with the lines and the leadership that end at them. */
export function removeSeats(scenario: Draft<Scenario>, ids: readonly SeatId[]): void {
  const gone = new Set<string>(ids);
  if (gone.size === 0) return;
  for (const id of ids) delete scenario.seats[id];
  dropManagers(scenario, (manager) => gone.has(manager.id));
  for (const team of Object.values(scenario.teams)) if (team.lead && gone.has(team.lead)) team.lead = null;
  for (const line of Object.values(scenario.lines))
    if (line.kind === 'hand-off' && (gone.has(line.from.id) || gone.has(line.to.id))) delete scenario.lines[line.id];
}

/** Removes teams; their seats stay without a team unless they were removed before. */
export function removeTeams(scenario: Draft<Scenario>, ids: readonly TeamId[]): void {
  const gone = new Set<string>(ids);
  if (gone.size === 0) return;
  for (const id of ids) delete scenario.teams[id];
  for (const seat of Object.values(scenario.seats)) if (seat.team && gone.has(seat.team)) seat.team = null;
  for (const line of Object.values(scenario.lines)) {
    const ends = line.kind === 'serves' ? [line.from, line.to] : [line.from.id, line.to.id];
    if (ends.some((end) => gone.has(end))) delete scenario.lines[line.id];
  }
}

/** Makes a seat vacant: nobody is left who could be leaving. */
export function vacate(seat: Draft<Seat>): void {
  seat.person = null;
  if (seat.status === 'leaving') seat.status = null;
}

/** Removes a person: their seats become vacancies, lines to an outside manager go. */
export function removePerson(plan: Draft<Plan>, id: PersonId): void {
  delete plan.people[id];
  for (const scenario of Object.values(plan.scenarios)) {
    for (const seat of Object.values(scenario.seats)) if (seat.person === id) vacate(seat);
    dropManagers(scenario, (manager) => manager.id === id);
  }
}

export function removeStream(plan: Draft<Plan>, id: StreamId): void {
  delete plan.streams[id];
  for (const scenario of Object.values(plan.scenarios)) {
    for (const team of Object.values(scenario.teams))
      if (team.streams.some((share) => share.stream === id))
        team.streams = team.streams.filter((share) => share.stream !== id);
    for (const seat of Object.values(scenario.seats)) if (seat.homeStream === id) seat.homeStream = null;
  }
}
