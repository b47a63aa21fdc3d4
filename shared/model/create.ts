/** Constructors: the one place that knows what a new entity starts with. */

import type { PersonId, PlanId, ScenarioId, SeatId, TeamId } from './ids.ts';
import { asId } from './ids.ts';
import type { Person } from './person.ts';
import { NO_FACTS } from './person.ts';
import type { Plan } from './plan.ts';
import { DEFAULT_PROFILE } from './profile.ts';
import type { Scenario } from './scenario.ts';
import type { Seat } from './seat.ts';
import type { Team } from './team.ts';

export const FIRST_RANK = 'a0';

export function createPerson(id: PersonId, name: string, rest: Partial<Person> = {}): Person {
  return {
    id,
    rosterId: '',
    name,
    email: '',
    isOutside: false,
    capacity: 1,
    notes: '',
    links: [],
    custom: {},
    ...NO_FACTS,
    ...rest,
  };
}

/** A vacancy of 1 FTE in no team, unless `rest` says otherwise. */
export function createSeat(id: SeatId, role: string, rest: Partial<Seat> = {}): Seat {
  return {
    id,
    rosterId: '',
    role: asId('role', role),
    team: null,
    rank: FIRST_RANK,
    person: null,
    fte: 1,
    start: null,
    end: null,
    level: '',
    cost: null,
    status: null,
    focus: null,
    solid: null,
    dotted: [],
    wanted: null,
    homeStream: null,
    position: null,
    notes: '',
    links: [],
    custom: {},
    ...rest,
  };
}

export function createTeam(id: TeamId, name: string, rest: Partial<Team> = {}): Team {
  return {
    id,
    name,
    kind: 'product',
    lead: null,
    focus: '',
    streams: [],
    rank: FIRST_RANK,
    position: null,
    isLocked: false,
    notes: '',
    links: [],
    custom: {},
    ...rest,
  };
}

export function createScenario(id: ScenarioId, name: string, rest: Partial<Scenario> = {}): Scenario {
  return {
    id,
    name,
    note: '',
    rank: FIRST_RANK,
    topology: null,
    teams: {},
    seats: {},
    lines: {},
    canvasNotes: {},
    accepted: {},
    ...rest,
  };
}

/** An empty plan with one empty scenario. */
export function createPlan(id: PlanId, name: string, rest: Partial<Plan> = {}): Plan {
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'Scenario 1');
  return {
    id,
    name,
    date: null,
    currency: '',
    profile: DEFAULT_PROFILE,
    people: {},
    roles: {},
    streams: {},
    baseline: null,
    scenarios: { [scenario.id]: scenario },
    history: {},
    ...rest,
  };
}
