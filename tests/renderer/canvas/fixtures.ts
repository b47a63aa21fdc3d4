/** A small plan for the canvas: two teams, a lead, a vacancy, someone on the bench. */

import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';

const seat = (id: string, role: string, rest: Partial<Seat>): Seat =>
  createSeat(asId('seat', `seat-${id}`), role, rest);
const PODS = asId('team', 'team-pods');
const BASE = asId('team', 'team-base');

export const SCENARIO: Scenario = createScenario(asId('scenario', 'scenario-1'), 'One', {
  teams: {
    [PODS]: createTeam(PODS, 'Pods', { rank: 'a0', lead: asId('seat', 'seat-ada') }),
    [BASE]: createTeam(BASE, 'Base', { rank: 'a1', kind: 'platform' }),
  },
  seats: Object.fromEntries(
    [
      seat('ada', 'data-scientist', { team: PODS, rank: 'a0', person: asId('person', 'person-ada') }),
      seat('bob', 'data-engineer', {
        team: PODS,
        rank: 'a1',
        person: asId('person', 'person-bob'),
        solid: { kind: 'seat', id: asId('seat', 'seat-ada') },
      }),
      seat('open', 'mlops-engineer', { team: BASE, rank: 'a0', fte: 0.5 }),
    ].map((each) => [each.id, each]),
  ),
});

export const PLAN: Plan = createPlan(asId('plan', 'plan-1'), 'Plan', {
  people: Object.fromEntries(
    ['ada', 'bob', 'eve'].map((name) => {
      const id = asId('person', `person-${name}`);
      return [id, createPerson(id, name)];
    }),
  ),
  scenarios: { [SCENARIO.id]: SCENARIO },
});

export const id = { pods: PODS, base: BASE };
