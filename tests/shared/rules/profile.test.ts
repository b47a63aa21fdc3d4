/** Profiles: what each says, what a plan changes of it, and what that does to what is found. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { DEFAULT_PROFILE, PROFILE_IDS, THRESHOLD_IDS } from '#shared/model/profile.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import {
  capabilityScores,
  evaluate,
  levelOf,
  levelReasons,
  lowThresholds,
  newEvaluationCache,
  RULES,
  thresholdRows,
  weightRows,
} from '#shared/rules/index.ts';
import { DEFAULT_COSTS } from '#shared/rules/profile/costs.ts';
import { rulesOf } from '#shared/rules/profile/profile-rules.ts';
import { THRESHOLD_TABLE } from '#shared/rules/profile/threshold-table.ts';
import { thresholdsOf } from '#shared/rules/profile/thresholds.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, SCENARIO as GENERATED } from '#tests/helpers/generate-plan.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const DAY = '2026-11-23' as IsoDate;
const SCENARIO = asId('scenario', 'scenario-pods');
const withProfile = (profile: Partial<Profile>): Plan => ({
  ...buildSample(),
  profile: { ...DEFAULT_PROFILE, ...profile },
});
const found = (plan: Plan) => evaluate(plan, SCENARIO, DAY);
const LEAST_ONE = ['teams-of-lead', 'teams-of-person', 'most-managers'] as const;
const rulesIn = (plan: Plan) => new Set(found(plan).findings.map(({ rule }) => rule));

describe('thresholds', () => {
  it.each(THRESHOLD_IDS)('%s is read where it is set, and belongs to a rule that is there', (id) => {
    const { read, rule } = THRESHOLD_TABLE[id];
    expect(read(thresholdsOf({ id: 'scale-up', thresholds: { [id]: 42 } }))).toBe(42);
    expect(RULES.map((each) => each.id)).toContain(rule);
  });

  it('say what the plan sets, what is usual, and what the others say', () => {
    const rows = thresholdRows({ ...DEFAULT_PROFILE, id: 'start-up', thresholds: { 'team-size-least': 2 } });
    expect(rows.find(({ id }) => id === 'team-size-least')).toMatchObject({
      value: 2,
      usual: 3,
      isOwn: true,
      defaults: { 'start-up': 3, 'scale-up': 5, enterprise: 5 },
    });
    expect(rows.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  it('may be what makes sense: the fewest no more than the most, points of 100, hours of a day', () => {
    const rows = thresholdRows({ ...DEFAULT_PROFILE, thresholds: { 'team-size-most': 12 } });
    const rangeOf = (of: string) => rows.find(({ id }) => id === of)?.range;
    expect(rangeOf('team-size-least')).toEqual({ least: 0, most: 12 });
    expect(rangeOf('team-size-most')).toEqual({ least: 5, most: 1000 });
    expect(rangeOf('pillar-thin-below')).toEqual({ least: 0, most: 100 });
    expect(rangeOf('day-to')).toEqual({ least: 9, most: 24 });
  });

  it.each(LEAST_ONE)('%s is at least 1: less in a file is kept and named, and 1 counts', (id) => {
    for (const value of [0, 0.5]) {
      const low = withProfile({ thresholds: { [id]: value, 'span-most': 12 } });
      const { label, read } = THRESHOLD_TABLE[id];
      expect(read(thresholdsOf(low.profile))).toBe(1);
      expect(thresholdRows(low.profile).find((row) => row.id === id)).toMatchObject({
        value: 1,
        tooLow: value,
        isOwn: true,
        goesWith: null,
        range: { least: 1, most: 1000 },
      });
      expect(lowThresholds(low.profile)).toEqual([
        {
          code: 'profile.threshold-too-low',
          message: `“${label}” is ${value} in this plan; the least is 1, which counts. Set or reset it in the profile.`,
          place: `/profile/thresholds/${id}`,
        },
      ]);
      const one = withProfile({ thresholds: { [id]: 1, 'span-most': 12 } });
      expect(found(low)).toEqual(found(one));
      expect(lowThresholds(one.profile)).toEqual([]);
      expect(parsePlan(serializePlan(low))).toEqual({ ok: true, value: low });
    }
  });

  it.each(LEAST_ONE)('%s is not set below 1 by a command, but what a file has does not stand in the way', (id) => {
    const set = (plan: Plan, thresholds: Profile['thresholds']) => {
      const profile = { ...plan.profile, thresholds };
      const run = runCommand(plan, { id: 'plan.update', payload: { changes: { profile } } });
      return run.ok ? 'done' : run.error.message;
    };
    expect(set(withProfile({}), { [id]: 0 })).toBe(`The threshold ${id} is at least 1. Give that or more.`);
    expect(set(withProfile({}), { [id]: 1 })).toBe('done');
    expect(set(withProfile({ thresholds: { [id]: 0 } }), { [id]: 0, 'span-most': 12 })).toBe('done');
    expect(set(withProfile({}), { 'most-borders': 0 })).toBe('done');
  });

  it.each<[(typeof LEAST_ONE)[number], string, string, string]>([
    [
      'teams-of-lead',
      'lead-of-many',
      'team A, product\n  Ada, data-scientist, lead',
      'team B, product\n  Ada, data-engineer, lead',
    ],
    [
      'teams-of-person',
      'fragmented',
      'team A, product\n  Ada, data-scientist, 0.5 FTE\n  Ada, data-engineer, 0.5 FTE',
      'team B, product\n  Ada, mlops-engineer, 0.5 FTE',
    ],
    [
      'most-managers',
      'matrix-overload',
      'team A, product\n  Ada, architect\n  Bo, architect\n  Cy, data-engineer, dotted to Ada',
      '  Di, data-engineer, reports to Ada, dotted to Bo',
    ],
  ])('%s of 1 reports two, and not one', (id, rule, one, another) => {
    const rulesFor = (text: string) => {
      const { plan } = tinyOrg(text);
      const set = { ...plan, profile: { ...plan.profile, thresholds: { [id]: 1 } } };
      return evaluate(set, TINY_SCENARIO, TINY_DAY, newEvaluationCache()).findings.map((finding) => finding.rule);
    };
    expect(rulesFor(one)).not.toContain(rule);
    expect(rulesFor(`${one}\n${another}`)).toContain(rule);
  });

  it('may be fractions in a file: two managers are more than one and a half', () => {
    const { plan } = tinyOrg(
      'team A, product\n  Ada, architect\n  Bo, architect\n  Di, data-engineer, reports to Ada, dotted to Bo',
    );
    const set = { ...plan, profile: { ...plan.profile, thresholds: { 'most-managers': 1.5 } } };
    const { findings } = evaluate(set, TINY_SCENARIO, TINY_DAY, newEvaluationCache());
    expect(findings.map(({ rule }) => rule)).toContain('matrix-overload');
  });

  it('are never upside down beside the defaults of another profile: what the plan sets takes the other end along', () => {
    const own = { id: 'enterprise', thresholds: { 'span-most': 2, 'team-size-least': 12 } } as const;
    expect(thresholdsOf(own)).toMatchObject({ span: { least: 2, most: 2 }, teamSize: { least: 12, most: 12 } });
    const rows = thresholdRows({ ...DEFAULT_PROFILE, ...own });
    const goesWith = Object.fromEntries(rows.map((row) => [row.id, row.goesWith]));
    expect(goesWith).toMatchObject({
      'span-least': 'span-most',
      'span-most': null,
      'team-size-most': 'team-size-least',
    });
    expect(rows.find(({ id }) => id === 'span-least')).toMatchObject({ value: 2, usual: 3, isOwn: true });
  });

  it('are the same object for the same profile, so that nothing is found anew', () => {
    for (const id of PROFILE_IDS) {
      expect(thresholdsOf({ id, thresholds: DEFAULT_PROFILE.thresholds })).toBe(
        thresholdsOf({ id, thresholds: DEFAULT_PROFILE.thresholds }),
      );
    }
  });

  it('change what is found: teams of three are fine where three is the least', () => {
    expect(rulesIn(withProfile({}))).toContain('team-size');
    expect(rulesIn(withProfile({ thresholds: { 'team-size-least': 3 } }))).not.toContain('team-size');
    expect(rulesIn(withProfile({ id: 'start-up' }))).not.toContain('team-size');
  });
});

describe('rules of a profile', () => {
  it('are not checked where they are off, and that is said', () => {
    const { findings, unchecked } = found(withProfile({ rules: { 'team-size': 'off' } }));
    expect(findings.some(({ rule }) => rule === 'team-size')).toBe(false);
    expect(unchecked).toContainEqual({
      rule: 'team-size',
      title: 'Teams that are too small or too large',
      why: 'the plan’s profile switches it off',
    });
  });

  it('are as loud as the plan wants, and cost that', () => {
    const [finding] = found(withProfile({ rules: { 'over-allocated': 'hint' } })).findings.filter(
      ({ rule }) => rule === 'over-allocated',
    );
    expect(finding).toMatchObject({ severity: 'hint', cost: 3 });
    const [usual] = found(withProfile({})).findings.filter(({ rule }) => rule === 'over-allocated');
    expect(usual).toMatchObject({ severity: 'error', cost: 25 });
  });
});

describe('severities by profile', () => {
  it.each([
    ['start-up', 'team-without-lead', 'hint', 'warning'],
    ['start-up', 'embedded-without-platform', 'hint', 'warning'],
    ['start-up', 'seat-unreported', 'hint', 'warning'],
    ['enterprise', 'single-point-of-failure', 'warning', 'hint'],
    ['enterprise', 'span-of-control', 'warning', 'hint'],
  ] as const)('%s hears %s as a %s, others as a %s', (profile, id, level, usual) => {
    const rule = RULES.find((each) => each.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    expect(levelOf(profile, rule)).toBe(level);
    for (const other of PROFILE_IDS.filter((each) => each !== profile)) expect(levelOf(other, rule)).toBe(usual);
    expect(levelReasons(id).map((each) => each.profile)).toEqual([profile]);
    expect(rulesOf(RULES, { ...DEFAULT_PROFILE, id: profile }).rules.find((each) => each.id === id)?.level).toBe(level);
  });

  it('give way to what the plan says', () => {
    const levelIn = (profile: Partial<Profile>) =>
      found(withProfile(profile)).findings.find(({ rule }) => rule === 'single-point-of-failure')?.severity;
    expect(levelIn({})).toBe('hint');
    expect(levelIn({ id: 'enterprise' })).toBe('warning');
    expect(levelIn({ id: 'enterprise', rules: { 'single-point-of-failure': 'error' } })).toBe('error');
    expect(levelIn({ id: 'enterprise', rules: { 'single-point-of-failure': 'off' } })).toBeUndefined();
    expect(levelIn({})).toBe('hint');
  });

  it('are the same rules for the same profile, so that nothing is found anew', () => {
    for (const id of PROFILE_IDS) {
      const profile = { ...DEFAULT_PROFILE, id };
      expect(rulesOf(RULES, profile)).toBe(rulesOf(RULES, { ...profile }));
    }
    expect(rulesOf(RULES, DEFAULT_PROFILE).rules).toBe(RULES);
  });
});

describe('strengths and costs', () => {
  it('say what the plan sets, what is usual and why', () => {
    const rows = weightRows({ strengths: { supports: 0.2 }, costs: { 'most-of-a-rule': 40 } });
    expect(rows.map(({ id, value, usual, isOwn }) => [id, value, usual, isOwn])).toEqual([
      ['owns', 1, 1, false],
      ['supports', 0.2, 0.5, true],
      ['error', 25, 25, false],
      ['warning', 10, 10, false],
      ['hint', 3, 3, false],
      ['most-of-a-rule', 40, 25, true],
    ]);
    for (const { label, reason } of rows)
      expect([label.length, reason.length].every((length) => length > 10)).toBe(true);
  });

  it('split the time of a role that supports what it does not own', () => {
    const { plan } = tinyOrg('team Ranking, product\n  Ada, data-scientist');
    const staffed = (strengths: Profile['strengths']) =>
      capabilityScores(evaluate({ ...plan, profile: { ...DEFAULT_PROFILE, strengths } }, TINY_SCENARIO, DAY))?.[
        'identify-use-cases'
      ].today ?? 0;
    // Weights 0.1 + 0.3 + 0.6, and 0.1 × strength for the supported one, which needs 0.1 FTE.
    expect(staffed({})).toBeCloseTo((100 * (0.05 / 1.05)) / 0.1, 9);
    expect(staffed({ supports: 1 })).toBeCloseTo((100 * (0.1 / 1.1)) / 0.1, 9);
    expect(staffed({ supports: 0 })).toBe(0);
    expect(staffed({ owns: 0.5, supports: 0.25 })).toBeCloseTo(staffed({}), 9);
    expect(staffed({})).toBeCloseTo((100 * (0.05 / 1.05)) / 0.1, 9);
  });

  it('take from the healths what the plan says, and give it back', () => {
    const healthOf = (costs: Profile['costs']) => found(withProfile({ costs })).scores?.health.expertise ?? 0;
    const before = healthOf({});
    expect(healthOf({ error: 0, warning: 0, hint: 0 })).toBe(100);
    expect(healthOf({ hint: 6, 'most-of-a-rule': 50 })).toBeLessThan(before);
    expect(healthOf({})).toBe(before);
  });

  it('hold for any costs: each finding what its severity costs, less only where its rule would take more than the most', () => {
    const cost = fc.integer({ min: 0, max: 60 });
    const costs = fc.record({ error: cost, warning: cost, hint: cost, 'most-of-a-rule': cost }, { requiredKeys: [] });
    fc.assert(
      fc.property(anyPlan, costs, (plan, own) => {
        const all = { ...DEFAULT_COSTS, ...own, most: own['most-of-a-rule'] ?? DEFAULT_COSTS.most };
        const priced = { ...plan, profile: { ...plan.profile, costs: own } };
        const { findings, scores } = evaluate(priced, GENERATED, DAY, newEvaluationCache());
        const groups = new Map<string, typeof findings>();
        for (const finding of findings) {
          const key = `${finding.rule} ${finding.scope.kind === 'team' ? finding.scope.id : ''}`;
          groups.set(key, [...(groups.get(key) ?? []), finding]);
        }
        for (const group of groups.values()) {
          const asked = group.reduce((sum, { severity }) => sum + all[severity], 0);
          const taken = group.reduce((sum, finding) => sum + finding.cost, 0);
          expect(taken).toBeCloseTo(Math.min(asked, all.most), 6);
        }
        for (const id of HEALTH_IDS) {
          expect(scores?.health[id] ?? 0).toBeGreaterThanOrEqual(0);
          expect(scores?.health[id] ?? 0).toBeLessThanOrEqual(100);
        }
        expect(evaluate(priced, GENERATED, DAY).scores).toEqual(scores);
      }),
      { numRuns: 150 },
    );
  });

  it('change nothing where they are set to what they are', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const spelled = {
          ...plan,
          profile: {
            ...plan.profile,
            strengths: { owns: 1, supports: 0.5 },
            costs: { error: 25, warning: 10, hint: 3, 'most-of-a-rule': 25 },
          },
        };
        const facts = (of: Plan) => {
          const { scores, findings } = evaluate(of, GENERATED, DAY, newEvaluationCache());
          return { scores, costs: findings.map(({ key, cost }) => [key, cost]) };
        };
        expect(facts(spelled)).toEqual(facts(plan));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a profile in a file', () => {
  it('comes back as it was, and one of before thresholds, rules, strengths and costs opens', () => {
    const plan = withProfile({
      thresholds: { 'span-most': 12 },
      rules: { layers: 'off' },
      demand: { 'gather-data': 0.5 },
      strengths: { supports: 0.25 },
      costs: { 'most-of-a-rule': 30, error: 20 },
    });
    const text = serializePlan(plan);
    expect(parsePlan(text)).toEqual({ ok: true, value: plan });
    const file = JSON.parse(serializePlan(withProfile({})));
    delete file.profile.thresholds;
    delete file.profile.rules;
    delete file.profile.strengths;
    delete file.profile.costs;
    expect(parsePlan(JSON.stringify(file))).toEqual({ ok: true, value: withProfile({}) });
  });

  it.each([
    [{ thresholds: { 'span-widest': 3 } }],
    [{ thresholds: { 'span-most': -1 } }],
    [{ rules: { layers: 'loud' } }],
    [{ rules: { __proto__x: 'off' } }],
    [{ strengths: { supports: 1.1 } }],
    [{ strengths: { masters: 1 } }],
    [{ costs: { error: 101 } }],
    [{ costs: { fatal: 1 } }],
  ])('refuses %j', (wrong) => {
    const file = JSON.parse(serializePlan(withProfile({})));
    Object.assign(file.profile, wrong);
    expect(parsePlan(JSON.stringify(file)).ok).toBe(false);
  });
});
