/** What leaves every fact as it is leaves every finding as it is, and accepted: other names, and another order of rows. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPerson, createScenario } from '#shared/model/create.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';
import { tinyOrg } from '#tests/helpers/tiny-org.ts';

const fresh = (plan: Plan): Evaluation => evaluate(plan, SCENARIO, DAY, newEvaluationCache());
const idOf = (each: object): string => (each as { readonly id: string }).id;
const changed = <T extends object>(record: Readonly<Record<string, T>>, change: (each: T) => object) =>
  Object.fromEntries(Object.values(record).map((each) => [idOf(each), { ...each, ...change(each) }]));

/** Names as people give them: with commas, of what the evidence itself speaks of, of nothing at all. */
const NAMES = [
  'Smith, Ada',
  'Ada',
  'Ada',
  'MLOps',
  'Product',
  'Most',
  'Seats',
  'none',
  '2',
  '',
  '  ',
  'a|b',
  '日本語',
].concat(['#', 'the vacant Architect', 'Data Science is held by', '__proto__', 'x'.repeat(5000)]);
const OUTSIDE = createPerson(asId('person', 'person-outside'), 'Out of here', { isOutside: true });

/** Of every shape, and with managers from outside. */
const anyOrg = fc.tuple(richPlan, fc.array(fc.nat(11), { maxLength: 3 })).map(([plan, led]): Plan => {
  const scenario = plan.scenarios[SCENARIO] ?? createScenario(SCENARIO, '');
  const ids = Object.keys(scenario.seats);
  const seats = changed<Seat>(scenario.seats, ({ id }) =>
    led.includes(ids.indexOf(id)) ? { solid: { kind: 'outside', id: OUTSIDE.id } } : {},
  ) as Record<SeatId, Seat>;
  return {
    ...plan,
    people: { ...plan.people, [OUTSIDE.id]: OUTSIDE },
    scenarios: { [SCENARIO]: { ...scenario, seats } },
  };
});
const picks = fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 });

function renamed(plan: Plan, picked: readonly number[]): Plan {
  let at = 0;
  const other = () => ({ name: NAMES[(picked[at++ % picked.length] ?? 0) % NAMES.length] });
  const scenario = plan.scenarios[SCENARIO] ?? createScenario(SCENARIO, '');
  return {
    ...plan,
    ...other(),
    people: changed(plan.people, other),
    streams: changed(plan.streams, other),
    scenarios: { [SCENARIO]: { ...scenario, ...other(), teams: changed(scenario.teams, other) } },
  } as Plan;
}

function reordered(plan: Plan, picked: readonly number[]): Plan {
  let at = 0;
  const other = () => ({ rank: `a0${String((picked[at % picked.length] ?? 0) * 100 + at++).padStart(9, '0')}1` });
  const scenario = plan.scenarios[SCENARIO] ?? createScenario(SCENARIO, '');
  return {
    ...plan,
    streams: changed(plan.streams, other),
    scenarios: {
      [SCENARIO]: { ...scenario, teams: changed(scenario.teams, other), seats: changed(scenario.seats, other) },
    },
  } as Plan;
}

const standing = ({ findings }: Evaluation) =>
  findings.map((finding) => [finding.key, finding.severity, finding.cost, factsOf(finding)]);
const figures = ({ scores }: Evaluation) =>
  scores && [scores.overall, scores.health].flatMap((each) => Object.values(each).map((value) => value.toFixed(6)));

describe('findings of any plan', () => {
  it('are the same, and as grave, under whatever other names of people, managers, teams, streams, scenario and plan', () => {
    let found = 0;
    fc.assert(
      fc.property(anyOrg, picks, (plan, picked) => {
        const before = standing(fresh(plan));
        found += before.length;
        expect(standing(fresh(renamed(plan, picked)))).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(3000);
  });

  it('are the same where rows are put in another order', () => {
    fc.assert(
      fc.property(anyOrg, picks, (plan, picked) => {
        const [before, after] = [fresh(plan), fresh(reordered(plan, picked))];
        const known = new Set(standing(before).map((each) => JSON.stringify(each)));
        expect(standing(after).filter((each) => !known.has(JSON.stringify(each)))).toEqual([]);
        expect(after.findings).toHaveLength(before.findings.length);
        expect(figures(after)).toEqual(figures(before));
      }),
      { numRuns: 150 },
    );
  });
});

it('a seat with too many managers is another finding once its solid manager is another', () => {
  const facts = (manager: string) => {
    const { plan } = tinyOrg(`team A, product
  Ada, data-scientist, reports to ${manager}, dotted to Cy, dotted to Di
  Cy, architect
  Di, architect`);
    const { findings } = evaluate(plan, Object.values(plan.scenarios)[0]?.id ?? SCENARIO, DAY, newEvaluationCache());
    return findings.filter(({ rule }) => rule === 'matrix-overload').map(factsOf);
  };
  expect(facts('Bo')).toHaveLength(1);
  expect(facts('Bo')).not.toEqual(facts('Eve'));
});

it('somebody above their capacity later stays so where another seat starts later still', () => {
  const found = (more: string) => {
    const { plan } = tinyOrg(`team A, product
  Ada, data-scientist
  Ada, architect, 0.5 FTE, start 2027-02-01${more}`);
    const [id = SCENARIO] = Object.values(plan.scenarios).map((scenario) => scenario.id);
    const { findings } = evaluate(plan, id, DAY, newEvaluationCache());
    return findings.filter(({ rule }) => rule === 'over-allocated').map((finding) => [finding.key, factsOf(finding)]);
  };
  expect(found('')).toHaveLength(1);
  expect(found('\n  vacant, qa-engineer, start 2027-05-01')).toEqual(found(''));
});
