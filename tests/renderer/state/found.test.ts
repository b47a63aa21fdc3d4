import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filters } from '#renderer/state/found.ts';
import { filterChoices, foundIn, NO_FILTERS } from '#renderer/state/found.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';

const DAY = '2026-11-23' as IsoDate;
const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;
const evaluation = evaluate(plan, scenario.id, DAY);
const nameOf = (id: string): string => {
  const seat = Object.values(scenario.seats).find((each) => each.id === id);
  if (!seat) return Object.values(scenario.teams).find((team) => team.id === id)?.name ?? id;
  return seat.person ? (plan.people[seat.person]?.name ?? '') : roleOf(plan, seat.role).name;
};
const hits = (find: string, filters: Partial<Filters> = {}) =>
  foundIn(plan, scenario, evaluation, find, { ...NO_FILTERS, ...filters })?.hits.map(nameOf);

describe('foundIn()', () => {
  it.each<[string, string, string[]]>([
    ['a name', 'karim', ['Karim Haddad', 'Karim Haddad']],
    ['a name without its accents', 'tomas', ['Tomás Rivera']],
    ['a role', 'technical writer', ['Owen Clarke']],
    ['several words in any order', 'haddad platform', ['Karim Haddad']],
    ['a vacancy', 'vacant', ['MLOps Engineer']],
    [
      'a team with its seats',
      'integration',
      ['Integration & Quality', 'Daniel Kowalski', 'Sofia Rossi', 'Owen Clarke'],
    ],
    ['nothing', 'zebra', []],
  ])('finds %s', (_, find, expected) => {
    expect(hits(find)).toEqual(expected);
  });

  it.each<[string, Partial<Filters>, string[]]>([
    ['vacancies', { isVacant: true }, ['MLOps Engineer']],
    ['a pillar', { pillar: 'data-engineering' }, ['Karim Haddad', 'Karim Haddad']],
    ['errors, on every seat of the person', { severity: 'error' }, ['Karim Haddad', 'Karim Haddad']],
    ['two filters at once', { pillar: 'data-engineering', isVacant: true }, []],
  ])('filters by %s', (_, filters, expected) => {
    expect(hits('', filters)).toEqual(expected);
  });

  it('finds and filters by level and place, of people and of what a vacancy asks for', () => {
    const [held, vacant] = [asId('seat', 'seat-owen-clarke'), asId('seat', 'seat-mlops-engineer')];
    const owen = asId('person', 'person-owen-clarke');
    const there = { ...NO_FACTS, location: 'Köln' };
    const own: Scenario = {
      ...scenario,
      seats: Object.fromEntries(
        Object.values(scenario.seats).map((seat) => [
          seat.id,
          seat.id === vacant ? { ...seat, wanted: there } : { ...seat, level: seat.id === held ? 'L5' : 'L4' },
        ]),
      ),
    };
    const placed: Plan = { ...plan, people: { ...plan.people, [owen]: { ...plan.people[owen], ...there } as Person } };
    const found = (find: string, filters: Partial<Filters> = {}) =>
      foundIn(placed, own, evaluation, find, { ...NO_FILTERS, ...filters })?.hits;
    expect(found('koln')?.toSorted()).toEqual([vacant, held]);
    expect(found('', { location: 'Köln' })?.toSorted()).toEqual([vacant, held]);
    expect(found('', { level: 'L5' })).toEqual([held]);
    expect(found('l5')).toEqual([held]);
  });

  it('keeps the managers above a hit', () => {
    const found = foundIn(plan, scenario, evaluation, 'lena');
    const kept = [...(found?.kept ?? [])].map(nameOf);
    expect(kept).toContain('Priya Nair');
    expect(kept).toContain('Ines Okafor');
    expect(kept).not.toContain('Sofia Rossi');
  });

  it('is null where nothing is looked for', () => {
    expect(foundIn(plan, scenario, evaluation, '  ')).toBeNull();
  });

  it('ends on loops of managers, and finds each at most once, in any plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('e', 'vacant', 'person', 'team'), (any, find) => {
        const own = any.scenarios[SCENARIO] as Scenario;
        const found = foundIn(any, own, evaluate(any, SCENARIO, DAY), find);
        expect(new Set(found?.hits).size).toBe(found?.hits.length);
        for (const id of found?.hits ?? []) expect(found?.kept.has(id)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('offers the levels and places that there are', () => {
    const seat = { ...Object.values(scenario.seats)[0], level: 'Senior' };
    const changed = { ...scenario, seats: { ...scenario.seats, [seat.id as string]: seat } } as Scenario;
    expect(filterChoices(plan, changed).levels).toContain('Senior');
  });
});
