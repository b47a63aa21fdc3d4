import { describe, expect, it } from 'vitest';
import { personUses, removalEffect } from '#renderer/features/inspector/person-use-model.ts';
import { createScenario } from '#shared/model/create.ts';
import type { PersonId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';

const sample = buildSample();
const second = createScenario(asId('scenario', 'scenario-z'), 'Empty one', { rank: 'z5' });
const plan = { ...sample, scenarios: { ...sample.scenarios, [second.id]: second } };
const idOf = (name: string): PersonId => {
  const person = Object.values(plan.people).find((each) => each.name === name);
  if (!person) throw new Error(name);
  return person.id;
};

describe('personUses()', () => {
  it('says what someone does in each scenario', () => {
    expect(personUses(plan, idOf('Karim Haddad')).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Pods + platform: Data Engineer in ML Pipeline Development, 0.6 FTE; Data Engineer in Shared ML Platform, 0.6 FTE',
      'Empty one: on the bench',
    ]);
  });

  it('says whom a manager from outside manages', () => {
    const outside = Object.values(plan.people).find(({ isOutside }) => isOutside);
    if (!outside) throw new Error('The sample has managers from outside');
    expect(personUses(plan, outside.id)[0]?.text).toMatch(/^manages \d+ seats? from outside$/);
  });

  it('says what a removal leaves vacant', () => {
    expect(removalEffect(personUses(plan, idOf('Karim Haddad')))).toBe('2 seats become vacancies, in Pods + platform.');
    expect(removalEffect(personUses(plan, idOf('Lena Fischer')))).toBe('1 seat becomes a vacancy, in Pods + platform.');
    expect(removalEffect([])).toBe('Holds no seat in any scenario, so none would become vacant.');
  });
});
