/** A seat answers for what its role owns, but for no work that its own focus leaves out (ADR 0011). */

import { describe, expect, it } from 'vitest';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const rulesOf = (focus: string) =>
  evaluate(
    tinyOrg(`stream Search
team Run, platform, serves Search
  Ada, mlops-engineer${focus}`).plan,
    TINY_SCENARIO,
    TINY_DAY,
    newEvaluationCache(),
  );
const messages = (focus: string, rule: string) =>
  rulesOf(focus)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

describe('a focus', () => {
  it('leaves monitoring to nobody, and says so', () => {
    expect(messages('', 'monitoring-unowned')).toEqual([]);
    expect(messages(', focus deploy-models 1', 'monitoring-unowned')).toHaveLength(1);
    expect(messages(', focus deploy-models 0.5 and monitor-and-maintain 0.5', 'monitoring-unowned')).toEqual([]);
  });

  it('is not said to hang on someone who does not do the work', () => {
    expect(messages('', 'single-point-of-failure')[0]).toContain('to monitor and maintain');
    const [alone] = messages(', focus deploy-models 1', 'single-point-of-failure');
    expect(alone).toContain('to deploy models');
    expect(alone).not.toContain('monitor');
  });

  it('makes nobody the owner of what the role does not own', () => {
    const unowned = (focus: string) => messages(focus, 'capability-unowned').join(' ');
    expect(unowned('')).toContain('gather data');
    expect(unowned(', focus gather-data 0.5 and deploy-models 0.5')).toContain('gather data');
  });

  it('covers what it gives time to', () => {
    const { scores } = rulesOf(', focus gather-data 1');
    expect(scores?.pillars['data-engineering'].today).toBeGreaterThan(0);
    expect(scores?.pillars.mlops.today).toBe(0);
  });
});
