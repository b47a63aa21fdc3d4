/** Profiles: what each says, what a plan changes of it, and what that does to what is found. */

import { describe, expect, it } from 'vitest';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { changesOfProfile, DEFAULT_PROFILE, PROFILE_IDS, THRESHOLD_IDS } from '#shared/model/profile.ts';
import { evaluate, RULES, thresholdRows } from '#shared/rules/index.ts';
import { THRESHOLD_TABLE } from '#shared/rules/threshold-table.ts';
import { thresholdsOf } from '#shared/rules/thresholds.ts';
import { buildSample } from '#shared/topology/sample.ts';

const DAY = '2026-11-23' as IsoDate;
const SCENARIO = asId('scenario', 'scenario-pods');
const withProfile = (profile: Partial<Profile>): Plan => ({
  ...buildSample(),
  profile: { ...DEFAULT_PROFILE, ...profile },
});
const found = (plan: Plan) => evaluate(plan, SCENARIO, DAY);
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
    expect(unchecked).toContainEqual({ rule: 'team-size', why: 'the plan’s profile switches it off' });
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

describe('a profile in a file', () => {
  it('comes back as it was, and one of before thresholds and rules opens', () => {
    const plan = withProfile({
      thresholds: { 'span-most': 12 },
      rules: { layers: 'off' },
      demand: { 'gather-data': 0.5 },
    });
    expect(changesOfProfile(plan.profile)).toBe(3);
    const text = serializePlan(plan);
    expect(parsePlan(text)).toEqual({ ok: true, value: plan });
    const file = JSON.parse(serializePlan(withProfile({})));
    delete file.profile.thresholds;
    delete file.profile.rules;
    expect(parsePlan(JSON.stringify(file))).toEqual({ ok: true, value: withProfile({}) });
  });

  it.each([
    [{ thresholds: { 'span-widest': 3 } }],
    [{ thresholds: { 'span-most': -1 } }],
    [{ rules: { layers: 'loud' } }],
    [{ rules: { __proto__x: 'off' } }],
  ])('refuses %j', (wrong) => {
    const file = JSON.parse(serializePlan(withProfile({})));
    Object.assign(file.profile, wrong);
    expect(parsePlan(JSON.stringify(file)).ok).toBe(false);
  });
});
