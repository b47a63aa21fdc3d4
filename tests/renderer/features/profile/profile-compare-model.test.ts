import { describe, expect, it } from 'vitest';
import {
  BUILT_IN,
  comparedRows,
  differencesTo,
  differingRows,
} from '#renderer/features/profile/profile-compare-model.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile } from '#shared/model/profile.ts';
import { COST_IDS, plainProfile, STRENGTH_IDS, THRESHOLD_IDS } from '#shared/model/profile.ts';
import { RULES } from '#shared/rules/index.ts';

describe('profiles side by side', () => {
  it('have a row for every value that a profile can say', () => {
    const values = [THRESHOLD_IDS, RULES, STRENGTH_IDS, COST_IDS, CAPABILITY_IDS];
    const rows = comparedRows(plainProfile('scale-up'));
    expect(rows).toHaveLength(values.reduce((sum, list) => sum + list.length, 0));
    expect(new Set(rows.map(({ group, label }) => `${group} ${label}`)).size).toBe(rows.length);
  });

  it.each(BUILT_IN)('%s differs from the others, not from itself', (id) => {
    const rows = comparedRows(plainProfile(id));
    expect(differencesTo(rows, id)).toBe(0);
    for (const other of BUILT_IN.filter((each) => each !== id)) expect(differencesTo(rows, other)).toBeGreaterThan(3);
    expect(rows.some(({ isChanged }) => isChanged)).toBe(false);
  });

  it('count each value that the plan changes', () => {
    const profile: Profile = {
      ...plainProfile('custom'),
      thresholds: { 'span-most': 12 },
      rules: { layers: 'off' },
      costs: { error: 30 },
      strengths: { supports: 0.1 },
      demand: { 'gather-data': 9 },
    };
    const rows = comparedRows(profile);
    expect(differencesTo(rows, 'scale-up')).toBe(5);
    expect(rows.filter(({ isChanged }) => isChanged)).toHaveLength(5);
    expect(differingRows(rows)).toEqual(expect.arrayContaining(rows.filter(({ isChanged }) => isChanged)));
  });
});
