/** Leave-one-out: what it says is what the plan scores without the person. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { leaveOneOut } from '#shared/rules/advice/leave-one-out.ts';
import { finish } from '#shared/rules/advice/work.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const scoresOf = (plan: Plan) => evaluate(plan, SCENARIO, DAY, newEvaluationCache()).scores;

/** By the command that removes somebody from the roster. */
function without(plan: Plan, id: PersonId): Plan {
  const run = runCommand(plan, { id: 'person.remove', payload: { id } });
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}

describe('if someone leaves', () => {
  it('the scores are those of the plan without the person, and the largest loss comes first', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const before = scoresOf(plan);
        const found = finish(leaveOneOut(plan, SCENARIO, DAY));
        expect(found === null).toBe(before === null);
        for (const { person, overall, pillars, health } of found?.people ?? []) {
          const after = scoresOf(without(plan, person));
          expect(overall).toBeCloseTo((after?.overall.today ?? 0) - (before?.overall.today ?? 0), 9);
          for (const id of PILLAR_IDS) {
            expect(pillars[id]).toBeCloseTo((after?.pillars[id].today ?? 0) - (before?.pillars[id].today ?? 0), 9);
          }
          for (const id of HEALTH_IDS) {
            expect(health[id]).toBeCloseTo((after?.health[id] ?? 0) - (before?.health[id] ?? 0), 9);
          }
        }
        const losses = (found?.people ?? []).map(({ overall }) => overall);
        expect(losses).toEqual([...losses].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('names what nobody else owns, and what nobody owns at all', () => {
    const { plan } = tinyOrg(`date 2026-11-21
team One, product
  Ada, data-scientist
  Bo, data-scientist
  Cy, mlops-engineer
  Cy, devops-engineer
  Di, data-engineer, start 2027-02-01
  Old, data-engineer, end 2026-06-30
  vacant, product-owner`);
    const found = finish(leaveOneOut(plan, TINY_SCENARIO, TINY_DAY));
    const named = (name: string) => found?.people.find(({ person }) => plan.people[person]?.name === name);
    const owners = (capability: string) =>
      found?.owners.find((one) => one.capability === capability)?.people.map((id) => plan.people[id]?.name);
    expect(owners('select-and-build-models')).toEqual(['Ada', 'Bo']);
    expect(owners('deploy-models')).toEqual(['Cy']);
    expect(owners('gather-data')).toEqual([]);
    expect(named('Cy')?.alone).toContain('deploy-models');
    expect(named('Cy')?.seats).toHaveLength(2);
    expect(named('Cy')?.pillars.mlops).toBeLessThan(0);
    expect(named('Ada')?.alone).toEqual([]);
    expect(named('Di')?.overall).toBe(0);
    // Who has left cannot leave.
    expect(named('Old')).toBeUndefined();
    expect(found?.skills).toBeNull();
  });

  it('names the skills that are asked for and hang on one person, and those that nobody has', () => {
    const { plan: bare } = tinyOrg(`team One, product
  Ada, devops-engineer
  Bo, backend-engineer
  Cy, backend-engineer
  vacant, data-scientist`);
    const skill = (name: string, level: number | null = 3) => ({ name, level });
    const skillsOf: Readonly<Record<string, readonly ReturnType<typeof skill>[]>> = {
      Ada: [skill('kubernetes'), skill('Docker', 0), skill('Sailing')],
      Bo: [skill(' Python '), skill('Docker', null)],
      Cy: [skill('python')],
    };
    const people = Object.values(bare.people).map((person) => ({ ...person, skills: skillsOf[person.name] ?? [] }));
    const plan = { ...bare, people: Object.fromEntries(people.map((person) => [person.id, person])) as Plan['people'] };
    const found = finish(leaveOneOut(plan, TINY_SCENARIO, TINY_DAY));
    const have = (name: string) =>
      found?.skills?.find(({ skill: other }) => other === name)?.people.map((id) => plan.people[id]?.name);
    expect(have('Kubernetes')).toEqual(['Ada']);
    expect(have('Docker')).toEqual(['Bo']);
    expect(have('Python')).toEqual(['Bo', 'Cy']);
    expect(have('CI/CD')).toEqual([]);
    expect(have('Sailing')).toBeUndefined();
    const alone = (name: string) => found?.people.find(({ person }) => plan.people[person]?.name === name)?.skills;
    expect(alone('Ada')).toEqual(['Kubernetes']);
    expect(alone('Bo')).toEqual(['Docker']);
    expect(alone('Cy')).toEqual([]);
  });
});
