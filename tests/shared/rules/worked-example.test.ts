/** The example worked by hand: one data scientist alone in one stream of size 1. */

import { describe, expect, it } from 'vitest';
import { createPerson, createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import { capabilityScores, evaluate, explainPillar, pillarOfSeat, shownParts } from '#shared/rules/index.ts';

const TODAY = '2026-11-21' as IsoDate;
const SCENARIO = asId('scenario', 'scenario-1');
const ada = createPerson(asId('person', 'person-ada'), 'Ada');
const seat = createSeat(asId('seat', 'seat-1'), 'data-scientist', { person: ada.id });
const plan = createPlan(asId('plan', 'plan-1'), 'Worked by hand', {
  people: { [ada.id]: ada },
  scenarios: { [SCENARIO]: createScenario(SCENARIO, 'A', { seats: { [seat.id]: seat } }) },
});

describe('one data scientist alone', () => {
  const evaluation = evaluate(plan, SCENARIO, TODAY);
  const { scores, figures } = evaluation;

  it('covers data science to 95.2 and product to 11.9, and nothing else', () => {
    expect(scores?.pillars['data-science'].today).toBeCloseTo((100 * 0.1) / 1.05 / 0.1, 9);
    expect(scores?.pillars.product.today).toBeCloseTo((100 * (0.05 / 1.05 / 0.1)) / 4, 9);
    expect(scores?.pillars['data-engineering']).toEqual({ today: 0, planned: 0 });
    expect(scores?.pillars.mlops).toEqual({ today: 0, planned: 0 });
    expect(capabilityScores(evaluation)?.['identify-use-cases'].today).toBeCloseTo(47.619047619, 6);
  });

  it('scores 0 overall, held down by data engineering first', () => {
    expect(scores?.overall).toEqual({ today: 0, planned: 0 });
    expect(scores?.weakestPillar.today).toBe('data-engineering');
    expect(pillarOfSeat(evaluation, seat.id)).toBe('data-science');
  });

  it('counts what is there', () => {
    expect(figures).toEqual({
      people: 1,
      seats: 1,
      vacancies: 0,
      fte: 1,
      teams: 0,
      layers: 1,
      widestSpan: 0,
      cost: null,
      handOffs: 4,
      handOffsAcrossBorders: 4,
      meetingHoursPerSeatWeek: null,
    });
  });

  it('explains data science by that seat and what is missing, adding up to 100', () => {
    const { score, capabilities } = explainPillar(plan, SCENARIO, 'data-science', 'today', null, TODAY);
    const points = capabilities.flatMap((part) => part.seats.map((own) => own.points));
    const missing = capabilities.map((part) => part.missing);
    expect(score).toBeCloseTo(95.238095, 5);
    expect(points.reduce((a, b) => a + b, 0)).toBeCloseTo(score, 9);
    expect([...points, ...missing].reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
    const tenths = shownParts(points, 95).map((part) => Math.round(part * 10));
    expect(tenths.reduce((a, b) => a + b, 0)).toBe(950);
  });
});
