/** A plan of any number of people in teams of seven who report to their lead, the leads to one manager. */

import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

const ROLES = [
  'senior-ml-engineer',
  'data-scientist',
  'data-engineer',
  'mlops-engineer',
  'product-owner',
  'backend-engineer',
  'qa-engineer',
];
const rank = (index: number): string => `a${String(index).padStart(6, '0')}x`;

export function bigPlan(count: number): Plan {
  const people: Record<PersonId, Person> = {};
  const seats: Record<SeatId, Seat> = {};
  const teams: Record<TeamId, Team> = {};
  const top = asId('seat', 'seat-0');
  for (let n = 0; n < count; n++) {
    const person = asId('person', `person-${n}`);
    people[person] = createPerson(person, `Person ${n} of Somewhere`);
    const id = asId('seat', `seat-${n}`);
    const group = Math.floor((n - 1) / 7);
    const team = n === 0 ? null : asId('team', `team-${group}`);
    const lead = asId('seat', `seat-${group * 7 + 1}`);
    const manager = id === lead ? top : lead;
    if (team !== null && id === lead) {
      teams[team] = createTeam(team, `Team ${group}`, { rank: rank(group), lead, focus: 'Recommendations and search' });
    }
    seats[id] = createSeat(id, n === 0 ? 'ml-engineering-manager' : (ROLES[n % 7] ?? 'data-scientist'), {
      team,
      rank: rank(n),
      person: n % 20 === 19 ? null : person,
      solid: n === 0 ? null : { kind: 'seat', id: manager },
    });
  }
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'One', { teams, seats });
  return createPlan(asId('plan', 'plan-big'), 'Big plan', { people, scenarios: { [scenario.id]: scenario } });
}
