import { describe, expect, it } from 'vitest';
import { serializePlan, writing } from '#shared/document/index.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';

describe('writing()', () => {
  it('takes a step for each that a plan has many of, and leaves the text as it would be at once', () => {
    const plan = bigPlan(120);
    const steps = [...writing(plan)];
    const scenarios = Object.values(plan.scenarios);
    const many = scenarios.flatMap(({ teams, seats, lines }) => [teams, seats, lines]);
    expect(steps).toHaveLength([plan.people, ...many].flatMap((all) => Object.keys(all)).length);
    const text = serializePlan(plan);
    expect(serializePlan(structuredClone(plan))).toBe(text);
    for (const step of steps) expect(text).toContain(step);
  });
});
