import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPerson, createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate, horizonOf, planOn } from '#shared/rules/index.ts';
import { anyPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-11-23');
const later = day('2027-02-01');
const ada = createPerson(asId('person', 'person-ada'), 'Ada');

function seated(...seats: Partial<Seat>[]): Plan {
  const made = seats.map((rest, i) => createSeat(asId('seat', `seat-${i}`), 'mlops-engineer', rest));
  const scenario = createScenario(SCENARIO, 'A', { seats: Object.fromEntries(made.map((seat) => [seat.id, seat])) });
  return createPlan(asId('plan', 'plan-1'), 'P', {
    date: today,
    people: { [ada.id]: ada },
    scenarios: { [SCENARIO]: scenario },
  });
}
const filledOn = (plan: Plan, on: IsoDate): number => {
  const { figures } = evaluate(planOn(plan, SCENARIO, on, later), SCENARIO, today);
  return figures.seats - figures.vacancies;
};

describe('planOn()', () => {
  it.each<[string, Partial<Seat>, IsoDate, number]>([
    ['a vacancy is open before its start', { start: later }, day('2027-01-31'), 0],
    ['and filled from it on', { start: later }, later, 1],
    ['one without a start is open until the horizon', {}, day('2027-01-31'), 0],
    ['and filled at it', {}, later, 1],
    ['one that has closed stays open', { start: today, end: day('2026-12-31') }, later, 0],
    ['a person stays a person', { person: ada.id }, later, 1],
  ])('%s', (_, seat, on, filled) => {
    expect(filledOn(seated(seat), on)).toBe(filled);
  });

  it('counts no planned hire among the people', () => {
    const plan = seated({ person: ada.id }, { start: later }, {});
    expect(evaluate(planOn(plan, SCENARIO, later, later), SCENARIO, today).figures).toMatchObject({
      people: 1,
      seats: 3,
      vacancies: 0,
    });
  });

  it('is told of by findings that do not call it today', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { findings } = evaluate(planOn(plan, SCENARIO, later, later), SCENARIO, today);
        const words = findings.map(({ title, message, evidence }) => JSON.stringify([title, message, evidence]));
        expect(words.filter((text) => /\btoday\b/i.test(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives at the horizon, as today, what the plan gives as planned', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const seats = Object.values(plan.scenarios[SCENARIO]?.seats ?? {});
        const horizon = horizonOf(seats, plan.date ?? today);
        const planned = evaluate(plan, SCENARIO, today).scores;
        const then = evaluate(planOn(plan, SCENARIO, horizon, horizon), SCENARIO, today).scores;
        expect(then === null).toBe(planned === null);
        if (!then || !planned) return;
        for (const pillar of ['product', 'data-science', 'data-engineering', 'mlops'] as const) {
          expect(then.pillars[pillar].today).toBeCloseTo(planned.pillars[pillar].planned, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
