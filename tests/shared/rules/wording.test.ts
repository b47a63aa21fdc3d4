/** What findings say, as a lead reads it aloud. */

import { describe, expect, it } from 'vitest';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { failingExample } from '#tests/helpers/rule-examples.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const evaluated = (text: string) => evaluate(tinyOrg(text).plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache());
const said = (rule: string, text: string) => {
  const found = evaluated(text).findings.filter((finding) => finding.rule === rule);
  return found.map(({ title, message }) => ({ title, message }));
};

describe('the words of findings', () => {
  it.each(REGISTRY.map(({ id }) => id))('of %s name no stream where the plan has none', (rule) => {
    const words = said(
      rule,
      failingExample(rule)
        .replace(/^stream .*\n/gm, '')
        .replace(/, serves .*/gm, ''),
    );
    expect(JSON.stringify(words)).not.toMatch(/all work/i);
  });

  it('say whose work stands still, with streams and without', () => {
    const alone = 'team Ranking, product\n  Ada, mlops-engineer';
    expect(said('single-point-of-failure', alone)[0]?.message).toBe(
      'While Ada is away, nobody else is there to deploy models, to set up infrastructure, to build CI/CD pipelines or to monitor and maintain.',
    );
    const titles = (text: string) => said('pillar-missing', text).map(({ title }) => title);
    expect(titles(alone)).toContain('Nobody covers Product');
    expect(titles(`stream Search\n${alone}`)).toContain('Nobody covers Product in Search');
  });

  it('never round a figure to the limit that it does not keep', () => {
    const platform = (fte: number) =>
      said(
        'platform-overstretched',
        `stream Search\nteam A, product, serves Search\n  Ada, data-scientist\nteam P, platform, serves Search\n  Bo, mlops-engineer, ${fte} FTE`,
      );
    expect(platform(0.4991)[0]?.message).toContain('P has 0.499 FTE, vacancies included, for 1 team, where 0.5 is');
    expect(platform(0.4)[0]?.message).toContain('P has 0.4 FTE');
    const [above] = said('over-allocated', 'team A, product\n  Ada, data-scientist, 1.0004 FTE');
    expect(above?.title).toBe('Ada is at 1.0004 FTE');
    expect(above?.message).toBe(
      'Ada is booked for 1.0004 FTE, 0.0004 more than they work: 1.0004 as Data Scientist in A.',
    );
    const thin = said('pillar-thin', 'team A, product\n  Ada, data-engineer, 0.3597 FTE').map(({ message }) => message);
    expect(thin).toContainEqual(expect.stringMatching(/^Data Engineering is planned at 59\.\d+, below 60\./));
  });

  it('join with "or" what somebody has none of', () => {
    expect(said('full-stack-incomplete', 'team FS2, full-stack\n  Ada, mlops-engineer')).toEqual([
      {
        title: 'FS2 has no data scientist, ML engineer or data engineer',
        message:
          'FS2 is a full-stack team, but has no seat, filled or vacant, for a data scientist, an ML engineer or a data engineer.',
      },
    ]);
    const [gap] = said('life-cycle-gap', 'team Ranking, product\n  Ada, data-scientist\n  Bo, data-engineer');
    expect(gap?.title).toMatch(/^Nobody does [^&]+ or .* for Ranking$/);
    expect(gap?.message).not.toMatch(/ and \w+: its models/);
  });
});
