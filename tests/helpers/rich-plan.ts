/** Small random plans with all that the rules look at: dotted lines, levels, years, time zones, topologies and profiles. */

import * as fc from 'fast-check';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import { PROFILE_IDS } from '#shared/model/plan.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { anyPlan, SCENARIO } from './generate-plan.ts';

const ZONES = ['', '', 'Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC+2', 'Nowhere'];
const LEVELS = ['', '', 'Junior', 'Mid', 'Senior'];

const personFacts = fc.record({
  years: fc.constantFrom(null, 1, 3, 8),
  timeZone: fc.constantFrom(...ZONES),
});
const seatFacts = fc.record({
  level: fc.constantFrom(...LEVELS),
  dotted: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
  isSmall: fc.constantFrom(false, false, false, true),
});

export const richPlan: fc.Arbitrary<Plan> = fc
  .record({
    plan: anyPlan,
    people: fc.array(personFacts, { minLength: 8, maxLength: 8 }),
    seats: fc.array(seatFacts, { minLength: 12, maxLength: 12 }),
    topology: fc.constantFrom(null, ...TOPOLOGY_IDS),
    profile: fc.constantFrom(...PROFILE_IDS),
  })
  .map(({ plan, people, seats, topology, profile }): Plan => {
    const scenario = plan.scenarios[SCENARIO];
    if (!scenario) return plan;
    const withFacts = Object.values(scenario.seats).map((seat, i): Seat => {
      const facts = seats[i];
      if (!facts) return seat;
      const managers = facts.dotted.map((n) => asId('seat', `seat-${n}`) as SeatId);
      const dotted = managers
        .filter((id) => id !== seat.id && id !== seat.solid?.id && scenario.seats[id])
        .map((id) => ({ kind: 'seat', id }) as const);
      return { ...seat, level: facts.level, dotted, fte: facts.isSmall ? 0.1 : seat.fte };
    });
    const known = Object.values(plan.people).map((person, i): Person => ({ ...person, ...people[i] }));
    return {
      ...plan,
      profile: { ...plan.profile, id: profile },
      people: Object.fromEntries(known.map((person) => [person.id, person])) as Record<PersonId, Person>,
      scenarios: {
        [SCENARIO]: {
          ...scenario,
          topology,
          seats: Object.fromEntries(withFacts.map((seat) => [seat.id, seat])) as Record<SeatId, Seat>,
        },
      },
    };
  });
