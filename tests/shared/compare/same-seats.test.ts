import { describe, expect, it } from 'vitest';
import { diffPlans } from '#shared/compare/diff.ts';
import { diffWords } from '#shared/compare/diff-words.ts';
import { alignSeats } from '#shared/compare/same-seats.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';

const scenario = asId('scenario', 'scenario-1');
const id = (name: string) => asId('seat', `seat-${name}`);
const [ann, bea] = [asId('person', 'person-ann'), asId('person', 'person-bea')];
const team = asId('team', 'team-t');
const seat = (name: string, rest: Partial<Seat>): Seat => createSeat(id(name), 'data-engineer', rest);

function planOf(seats: readonly Seat[], lines: readonly Line[] = [], lead: Seat['id'] | null = null): Plan {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((one) => [one.id, one]));
  return createPlan(asId('plan', 'plan-x'), 'X', {
    people: byId([createPerson(ann, 'Ann'), createPerson(bea, 'Bea')]),
    scenarios: {
      [scenario]: createScenario(scenario, 'A', {
        teams: byId([createTeam(team, 'T', { lead })]),
        seats: byId(seats),
        lines: byId(lines),
      }),
    },
  });
}
const renamed = (a: readonly Seat[], b: readonly Seat[]) =>
  Object.fromEntries([...(alignSeats(planOf(a), planOf(b)).ids.get(scenario) ?? [])].map(([is, was]) => [was, is]));

describe('alignSeats()', () => {
  const qa = asId('role', 'qa-engineer');
  it.each<[string, readonly Seat[], readonly Seat[], Record<string, string>]>([
    ['the same ids', [seat('a', { person: ann })], [seat('a', { person: bea })], {}],
    ['the holder and role', [seat('a', { person: ann })], [seat('b', { person: ann, team })], { 'seat-a': 'seat-b' }],
    ['the holder alone', [seat('a', { person: ann })], [seat('b', { person: ann, role: qa })], { 'seat-a': 'seat-b' }],
    ['no holder', [seat('a', {})], [seat('b', {})], {}],
    [
      "a vacancy's position id",
      [seat('a', { rosterId: 'P7' }), seat('x', { rosterId: 'P8' })],
      [seat('b', { rosterId: 'P7', role: qa, team }), seat('y', { rosterId: 'P9' })],
      { 'seat-a': 'seat-b' },
    ],
    ['another holder', [seat('a', { person: ann })], [seat('b', { person: bea })], {}],
    [
      'the role first, of two seats',
      [seat('a', { person: ann }), seat('q', { person: ann, role: qa })],
      [seat('b', { person: ann, role: qa }), seat('c', { person: ann })],
      { 'seat-a': 'seat-c', 'seat-q': 'seat-b' },
    ],
    [
      'nothing, of two that are alike',
      [seat('a', { person: ann }), seat('b', { person: ann })],
      [seat('c', { person: ann }), seat('d', { person: ann })],
      {},
    ],
  ])('goes by %s', (_, a, b, expected) => {
    expect(renamed(a, b)).toEqual(expected);
  });

  it('takes reports, leads and lines along, and gives the same plan back where nothing is to be done', () => {
    const to = (name: string) => ({ kind: 'seat', id: id(name) }) as const;
    const line = (name: string): Line => ({
      id: asId('line', 'line-1'),
      kind: 'hand-off',
      type: 'model',
      from: to(name),
      to: { kind: 'team', id: team },
    });
    const before = planOf([seat('a', { person: ann }), seat('v', { solid: to('a') })], [line('a')], id('a'));
    const after = planOf([seat('b', { person: ann }), seat('v', { solid: to('b') })], [line('b')], id('b'));
    expect(alignSeats(before, before).plan).toBe(before);
    const found = diffPlans(before, after);
    expect(found).toMatchObject([
      { kind: 'seat', change: 'changed', fields: [{ field: 'id', from: 'seat-a', to: 'seat-b' }] },
    ]);
    expect(diffWords(before, after, found).at(-1)).toBe('    ~ Data Engineer, Ann: id seat-a → seat-b');
  });
});
