/** Profiles move the line: the same organisation is judged by the thresholds of its profile. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, ProfileId } from '#shared/model/plan.ts';
import { evaluateBy } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { sharedHours, utcOffset } from '#shared/rules/facts/time-zone.ts';
import { evaluate } from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

function rulesOf(profile: ProfileId, text: string): string[] {
  const { plan } = tinyOrg(`profile ${profile}\n${text}`);
  return evaluate(plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache()).findings.map(({ rule }) => rule);
}
const uncheckedOf = (text: string) => {
  const { plan } = tinyOrg(text);
  return new Map(
    evaluate(plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache()).unchecked.map(({ rule, why }) => [rule, why]),
  );
};
const people = (count: number, more = '') =>
  Array.from({ length: count }, (_, i) => `  P${i}, data-scientist${i === 0 ? '' : more}`).join('\n');

describe('profiles', () => {
  it.each<[ProfileId, string, number, boolean]>([
    ['start-up', 'team-size', 3, false],
    ['scale-up', 'team-size', 4, true],
    ['custom', 'team-size', 4, true],
    ['scale-up', 'team-size', 9, false],
    ['enterprise', 'team-size', 10, true],
    ['start-up', 'span-of-control', 11, false],
    ['start-up', 'span-of-control', 12, true],
    ['scale-up', 'span-of-control', 9, false],
    ['scale-up', 'span-of-control', 10, true],
    ['scale-up', 'span-of-control', 3, false],
    ['enterprise', 'span-of-control', 3, true],
  ])('%s: %s with %i seats: %s', (profile, rule, count, isFound) => {
    const found = rulesOf(profile, `team Ranking, product\n${people(count, ', reports to P0')}`);
    expect(found.includes(rule)).toBe(isFound);
  });

  it('judge a platform of half a person a team', () => {
    const org = 'stream Search\nteam A, product, serves Search\n  Ada, data-scientist\nteam Platform, platform\n';
    expect(rulesOf('scale-up', `${org}  Bo, mlops-engineer, 0.5 FTE`)).not.toContain('platform-overstretched');
    expect(rulesOf('enterprise', `${org}  Bo, mlops-engineer, 0.5 FTE`)).toContain('platform-overstretched');
  });
});

describe('a rule that lacks its facts', () => {
  const bare = uncheckedOf('no team\n  Ada, data-scientist');

  it.each([
    'dotted-only',
    'experience-below-minimum',
    'hand-off-borders',
    'layers',
    'matrix-overload',
    'no-common-hours',
    'no-end-to-end-team',
    'no-senior-beside-junior',
    'platform-overstretched',
    'span-of-control',
    'topology-fit',
  ])('%s says so, and finds nothing', (rule) => {
    expect(bare.get(rule)).toMatch(/^(the scenario|nobody|no seat)/);
  });

  it('says nothing once it has them', () => {
    const full = uncheckedOf(
      `topology embedded
team Ranking, product
  Ada, data-scientist, zone UTC+1, years 4, level Senior
  Bo, data-engineer, reports to Ada
team Platform, platform
  Cy, mlops-engineer, dotted to Ada
hand-off pipelines, Bo to Cy`,
    );
    expect(REGISTRY.filter(({ id }) => full.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('time zones', () => {
  it.each<[string, number | null]>([
    ['UTC', 0],
    ['UTC+2', 2],
    ['UTC+5:30', 5.5],
    ['GMT-03:00', -3],
    ['Europe/Paris', 1],
    ['Asia/Kolkata', 5.5],
    ['America/Los_Angeles', -8],
    ['Nowhere', null],
  ])('%s is %s hours ahead in November', (zone, hours) => {
    expect(utcOffset(zone, TINY_DAY)).toBe(hours);
  });

  it('follow the clocks of the day', () => {
    expect(utcOffset('Europe/Paris', '2026-07-01' as typeof TINY_DAY)).toBe(2);
  });

  it.each<[readonly number[], number]>([
    [[], 8],
    [[1, 1], 8],
    [[0, 5.5], 2.5],
    [[-8, 1], 0],
    [[12, -11], 7],
    [[11, -11, 12], 6],
  ])('%j share %d hours', (offsets, hours) => {
    expect(sharedHours(offsets, 8)).toBeCloseTo(hours, 9);
  });
});

describe('rules over any plan with all facts', () => {
  it('find the same from caches as from nothing, and each cause once', () => {
    fc.assert(
      fc.property(richPlan, fc.array(fc.tuple(fc.nat(11), fc.nat(5)), { maxLength: 5 }), (start, changes) => {
        const cache = newEvaluationCache();
        let plan: Plan = start;
        evaluate(plan, SCENARIO, DAY, cache);
        for (const [place, what] of changes) {
          plan = changed(plan, place, what);
          const cached = evaluate(plan, SCENARIO, DAY, cache);
          const scenario = structuredClone(plan).scenarios[SCENARIO];
          if (!scenario) return;
          const expected = evaluateBy(REGISTRY, structuredClone(plan), scenario, DAY, newEvaluationCache());
          expect(cached.findings).toEqual(expected.findings);
          expect(cached.unchecked).toEqual(expected.unchecked);
          const keys = cached.findings.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const names = (rule: string) =>
            cached.findings
              .filter((finding) => finding.rule === rule)
              .flatMap(({ subjects }) => subjects.slice(1).map(({ id }) => `${subjects[0]?.id} ${id}`));
          const own = ['monitoring-unowned', 'retraining-unowned', 'validation-unowned'].flatMap(names);
          expect(names('capability-unowned').filter((name) => own.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

function changed(plan: Plan, place: number, what: number): Plan {
  const scenario = plan.scenarios[SCENARIO];
  const seat = scenario && Object.values(scenario.seats)[place];
  const person = Object.values(plan.people)[place];
  if (!scenario || !seat) return plan;
  const withScenario = (changes: Partial<typeof scenario>): Plan => ({
    ...plan,
    scenarios: { [SCENARIO]: { ...scenario, ...changes } },
  });
  const withSeat = (changes: Partial<typeof seat>) =>
    withScenario({ seats: { ...scenario.seats, [seat.id]: { ...seat, ...changes } } });
  if (what === 0 && person)
    return { ...plan, people: { ...plan.people, [person.id]: { ...person, years: 1, timeZone: 'Asia/Tokyo' } } };
  if (what === 1) return withSeat({ dotted: [], level: 'Junior' });
  if (what === 2) return withSeat({ team: null });
  if (what === 3) return withScenario({ lines: {} });
  if (what === 4) return withScenario({ topology: 'full-stack' });
  return { ...plan, profile: { ...plan.profile, id: 'enterprise' } };
}
