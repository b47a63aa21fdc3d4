/** People who come, go or change under seats that stay as they are, and what more than one of them owns. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { bitOf } from '#shared/rules/facts/capability-order.ts';
import type { Org, SeatIndex } from '#shared/rules/facts/org-index.ts';
import { buildOrg } from '#shared/rules/facts/org-index.ts';
import { expectEqual } from '#tests/helpers/expect-equal.ts';
import { anyPlan, bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

function orgOf(plan: Plan, cache = newEvaluationCache()): Org {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  return buildOrg(plan, scenario, DAY, cache);
}

const withPeople = (plan: Plan, people: readonly Person[]): Plan => ({
  ...plan,
  people: Object.fromEntries(people.map((person) => [person.id, person])),
});

/** What is known of every seat, in no order of the teams. */
const seatsIn = ({ units }: Org) =>
  new Map(units.flatMap(({ found }) => found.map((index) => [index.seat.id, index] as const)));

/** Everybody stays, goes, comes back, or works less, by their place; `few` of them at a time or all at once. */
const someoneElse = fc.record({
  kept: fc.array(fc.constantFrom('same', 'same', 'gone', 'less'), { minLength: 1, maxLength: 12 }),
  from: fc.nat(40),
  few: fc.boolean(),
});

describe('seats of which the people change', () => {
  it('are as if worked out from nothing', () => {
    fc.assert(
      fc.property(fc.array(someoneElse, { minLength: 1, maxLength: 6 }), (steps) => {
        const first = bigPlan(90);
        const everybody = Object.values(first.people);
        const cache = newEvaluationCache();
        orgOf(first, cache);
        for (const { kept, from, few } of steps) {
          const people = everybody.flatMap((person, i): Person[] => {
            const place = i - from;
            const what = few && (place < 0 || place >= kept.length) ? 'same' : kept[Math.abs(place) % kept.length];
            if (what === 'gone') return [];
            return [what === 'less' ? { ...person, capacity: 0.4 } : person];
          });
          const plan = withPeople(first, people);
          const [org, fresh] = [orgOf(plan, cache), orgOf(plan)];
          expectEqual(seatsIn(org), seatsIn(fresh));
          expectEqual(new Map(org.above), new Map(fresh.above));
          expectEqual(new Map(org.shared), new Map(fresh.shared));
          expect(org.headcount).toBe(fresh.headcount);
        }
      }),
    );
  });
});

describe('what people own of a team today', () => {
  const bits = Array.from({ length: 32 }, (_, number) => bitOf(number));
  const owners = (seats: readonly SeatIndex[], bit: number): number =>
    new Set(seats.filter((one) => one.isFilledToday && (one.time.owned & bit) !== 0).map(({ person }) => person)).size;

  it('is owned twice where two of them do', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { seats, ownedToday, ownedTwice } of orgOf(plan).units) {
          for (const bit of bits) {
            expect((ownedToday & bit) !== 0).toBe(owners(seats, bit) > 0);
            expect((ownedTwice & bit) !== 0).toBe(owners(seats, bit) > 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
