/** What a plan's profile says otherwise is named in every report: charts, score and comparison, as text and as JSON. */

import { describe, expect, it } from 'vitest';
import { exportChart } from '#shared/export/chart.ts';
import { profileChanges, profileJson, profileLines, profileWords, scoresBy } from '#shared/export/profile-changes.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Profile } from '#shared/model/profile.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { loadFont } from '#tests/helpers/export-env.ts';
import { DAY } from '#tests/helpers/generate-plan.ts';
import { readPdf } from '#tests/helpers/pdf-text.ts';

const SCENARIO = asId('scenario', 'scenario-pods');
const OWN: Profile = {
  ...plainProfile('custom'),
  thresholds: { 'team-size-least': 3 },
  rules: { layers: 'off' },
  demand: { 'deploy-models': 0.5 },
  strengths: { supports: 0.25 },
  costs: { hint: 5 },
};
const withProfile = (profile: Profile): Plan => ({ ...buildSample(), profile });

describe('the words of a profile', () => {
  it('name each value that the plan changes, with what is usual', () => {
    expect(profileLines(OWN)).toEqual([
      'Profile: Custom, 5 values changed',
      '  Smallest team: 3 seats instead of 5 seats',
      '  Rule: Too many layers of reporting: not checked instead of hint',
      '  Demand for Deploy models: 0.5 FTE a stream instead of 0.25 FTE a stream',
      '  Strength of what a role supports: 0.25 × demand instead of 0.5 × demand',
      '  Cost of a hint: 5 points instead of 3 points',
    ]);
  });

  it('name what is too low with what counts for it', () => {
    const low: Profile = { ...plainProfile('start-up'), thresholds: { 'teams-of-lead': 0 } };
    expect(profileLines(low)[1]).toBe('  Teams that one person may lead: 0 teams (counts as 1) instead of 2 teams');
  });

  it('fit under a chart: a few by name, the others counted', () => {
    expect(scoresBy(plainProfile('enterprise'))).toBe('Scores by the profile Enterprise.');
    expect(scoresBy(OWN)).toMatch(
      /^Scores by the profile Custom, 5 values changed: Smallest team 3 seats .+; 1 more\.$/,
    );
  });

  it('leave out what the plan set beside another profile and this one says itself', () => {
    const own: Profile = {
      ...plainProfile('scale-up'),
      thresholds: { 'pillar-thin-below': 50 },
      rules: { 'team-without-lead': 'hint' },
    };
    expect(profileChanges(own)).toHaveLength(2);
    expect(profileChanges({ ...own, id: 'start-up' })).toEqual([]);
  });

  it('leave out what the plan sets as it is by default, which changes no finding and no score', () => {
    const same: Profile = {
      ...plainProfile('scale-up'),
      thresholds: { 'team-size-least': 5 },
      rules: { 'capability-unowned': 'warning', layers: 'hint' },
      demand: { 'deploy-models': 0.25 },
      strengths: { supports: 0.5 },
      costs: { hint: 3 },
    };
    expect(profileChanges(same)).toEqual([]);
    const scored = (profile: Profile) => scoreJson(withProfile(profile), [SCENARIO], DAY);
    expect(scored(same)).toEqual(scored(plainProfile('scale-up')));
  });

  it('say nothing of a profile that is as it comes', () => {
    expect(profileWords(plainProfile('scale-up'))).toBe('Scale-up');
    expect(profileLines(plainProfile('start-up'))).toEqual([]);
    expect(profileJson(plainProfile('start-up'))).toEqual({});
  });
});

describe('reports', () => {
  it('of scores have the profile in their JSON where it changes something', () => {
    expect(scoreJson(withProfile(OWN), [SCENARIO], DAY)).toMatchObject({
      profile: {
        id: 'custom',
        changes: expect.arrayContaining([
          { what: 'Cost of a hint', value: '5 points', usual: '3 points', rule: '' },
          { what: 'Smallest team', value: '3 seats', usual: '5 seats', rule: 'team-size' },
        ]),
      },
    });
    expect(Object.keys(scoreJson(buildSample(), [SCENARIO], DAY))).toEqual([
      'plan',
      'schemaVersion',
      'date',
      'scenarios',
    ]);
  });

  const chart = async (profile: Profile, format: 'svg' | 'pdf') => {
    const request = { view: 'teams', paper: 'a3', orientation: 'auto', today: DAY, scale: 1 } as const;
    const made = await exportChart({ ...request, plan: withProfile(profile), scenarioId: SCENARIO, format }, {
      loadFont,
      toPng: () => Promise.reject(new Error('not asked for')),
    } as never);
    if (!made.ok) throw new Error(made.error.message);
    return made.value;
  };

  it('in pictures say by which profile they score, and what it changes', async () => {
    const { bytes, warnings } = await chart(OWN, 'svg');
    const text = new TextDecoder()
      .decode(bytes)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Scores by the profile Custom, 5 values changed');
    expect(text).toContain('Smallest team 3 seats');
    expect(warnings).toEqual([]);
    const plain = new TextDecoder().decode((await chart(plainProfile('scale-up'), 'svg')).bytes);
    expect(plain).toContain('Scores by the profile Scale-up.');
  });

  it('on paper too', async () => {
    const { pages } = await readPdf((await chart(OWN, 'pdf')).bytes);
    const text = pages.map((page) => page.text).join(' ');
    expect(text.replace(/\s+/g, ' ')).toContain('Scores by the profile Custom, 5 values changed');
  });
});
