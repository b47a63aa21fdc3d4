import { describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { canRun, runCommand } from '#shared/commands/registry.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate } from '#shared/rules/index.ts';

const DAY = '2026-11-21' as IsoDate;
const scenario = asId('scenario', 'scenario-1');
const team = asId('team', 'team-t');
const ann = asId('person', 'person-ann');
const id = (name: string) => asId('seat', `seat-${name}`);

function planOf(...seats: readonly Seat[]): Plan {
  return createPlan(asId('plan', 'plan-x'), 'X', {
    people: { [ann]: createPerson(ann, 'Ann') },
    scenarios: {
      [scenario]: createScenario(scenario, 'A', {
        teams: { [team]: createTeam(team, 'T', { lead: id('b') }) },
        seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
      }),
    },
  });
}
const seat = (name: string, rest: Partial<Seat> = {}): Seat =>
  createSeat(id(name), 'data-engineer', { team, rank: `a${name.charCodeAt(0) - 97}`, ...rest });
const seatsIn = (plan: Plan) => plan.scenarios[scenario]?.seats ?? {};

function run(plan: Plan, call: CommandCall): Plan {
  const result = runCommand(plan, call);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.plan;
}
const reason = (plan: Plan, call: CommandCall): string | null => {
  const answer = canRun(plan, call);
  return answer.ok ? null : answer.reason;
};
const split = (fte: number, of = 'a'): CommandCall => ({
  id: 'seat.split',
  payload: { scenario, id: id(of), into: id('new'), fte },
});
const merge = (...names: readonly string[]): CommandCall => ({
  id: 'seat.merge',
  payload: { scenario, ids: names.map(id) },
});

describe('seat.split', () => {
  it('shares FTE and cost, keeps all else, and stands right behind', () => {
    const plan = planOf(
      seat('a', { fte: 1, cost: 100_001, person: ann, solid: { kind: 'seat', id: id('b') }, rosterId: 'P1' }),
      seat('b'),
    );
    const after = run(plan, split(0.3));
    expect(seatsOf(after.scenarios[scenario] as never).map((one) => one.id)).toEqual([id('a'), id('new'), id('b')]);
    const { [id('a')]: first, [id('new')]: second } = seatsIn(after);
    expect([first?.fte, second?.fte]).toEqual([0.7, 0.3]);
    expect([first?.cost, second?.cost]).toEqual([70_000.7, 30_000.3]);
    expect(second).toMatchObject({ person: ann, role: 'data-engineer', team, solid: { id: id('b') }, rosterId: '' });
    expect(first?.rosterId).toBe('P1');
  });

  it('changes no score of a pillar', () => {
    const plan = planOf(seat('a', { person: ann, fte: 0.9 }), seat('b'));
    const pillars = (one: Plan) => evaluate(one, scenario, DAY).scores?.pillars;
    const [before, after] = [pillars(plan), pillars(run(plan, split(0.4)))];
    expect(before).toBeDefined();
    for (const [pillar, figures] of Object.entries(before ?? {})) {
      const now = after?.[pillar as keyof typeof after];
      expect(now?.today).toBeCloseTo(figures.today, 9);
      expect(now?.planned).toBeCloseTo(figures.planned, 9);
    }
  });

  it('finds a place between seats of one rank', () => {
    const plan = planOf(seat('a'), seat('b', { rank: 'a0' }), seat('c', { rank: 'a0' }));
    const order = seatsOf(run(plan, split(0.5)).scenarios[scenario] as never).map((one) => one.id);
    expect(order).toEqual([id('a'), id('new'), id('b'), id('c')]);
  });

  it.each([
    [0, 'Each seat needs a part of the 0.5 FTE. Choose a share between 0 and 0.5.'],
    [0.5, 'Each seat needs a part of the 0.5 FTE. Choose a share between 0 and 0.5.'],
    [0.8, 'Each seat needs a part of the 0.5 FTE. Choose a share between 0 and 0.5.'],
    [0.25, null],
  ])('answers to %d of a half with %s', (fte, expected) => {
    expect(reason(planOf(seat('a', { fte: 0.5 })), split(fte))).toBe(expected);
  });

  it('refuses a seat without FTE, one that is gone, and an id that is taken', () => {
    expect(reason(planOf(seat('a', { fte: 0 })), split(0.5))).toContain('nothing to share');
    expect(reason(planOf(seat('b')), split(0.5))).toContain('no longer there');
    expect(reason(planOf(seat('a'), seat('new')), split(0.5))).toContain('there already');
  });

  it('names its step with both shares', () => {
    const result = runCommand(planOf(seat('a', { person: ann })), split(0.3));
    expect(result.ok && result.value.label).toBe('Split Ann into 0.7 and 0.3 FTE');
  });
});

describe('seat.merge', () => {
  it('adds up FTE and cost, and takes what the first leaves open from the others', () => {
    const stream = asId('stream', 'stream-s');
    const wanted = { location: 'Berlin', timeZone: '', years: null, skills: [] };
    const link = { label: 'Board', url: 'https://example.com/' };
    const plan = planOf(
      seat('a', { fte: 0.6, cost: 10, start: '2027-02-01' as IsoDate, end: '2027-05-01' as IsoDate, notes: 'One' }),
      seat('b', {
        fte: 0.8,
        start: '2027-01-01' as IsoDate,
        end: '2027-04-01' as IsoDate,
        status: 'open',
        wanted,
        homeStream: stream,
        links: [link],
        notes: 'Two',
        level: 'L5',
        rosterId: 'V7',
        custom: { Site: 'Berlin' },
      }),
      seat('c', {
        fte: 0.1,
        cost: 5,
        start: '2027-03-01' as IsoDate,
        end: null,
        status: 'planned',
        links: [link],
        notes: 'One',
        level: 'L6',
        custom: { Site: 'Paris', Grade: '7' },
      }),
    );
    const { [id('a')]: merged, ...rest } = seatsIn(run(plan, merge('a', 'b', 'c')));
    expect(rest).toEqual({});
    expect(merged).toMatchObject({
      fte: 1.5,
      cost: 15,
      start: '2027-01-01',
      end: null,
      status: 'open',
      wanted,
      homeStream: stream,
      links: [link],
      notes: 'One\nTwo',
      level: 'L5',
      rosterId: 'V7',
      custom: { Site: 'Berlin', Grade: '7' },
    });
  });

  it('is the way back from a split', () => {
    const plan = planOf(
      seat('a', { fte: 0.9, cost: 99.99, person: ann, solid: { kind: 'outside', id: ann } }),
      seat('b'),
    );
    expect(seatsIn(run(run(plan, split(0.2)), merge('a', 'new')))).toEqual(seatsIn(plan));
  });

  it('points reports, leads and lines to the seat that stays, once, and never to itself', () => {
    const ref = (name: string) => ({ kind: 'seat', id: id(name) }) as const;
    const plan = planOf(
      seat('a', { fte: 0.4, solid: ref('b'), dotted: [ref('c')] }),
      seat('b', { fte: 0.4, solid: ref('d') }),
      seat('c', { role: asId('role', 'qa-engineer'), solid: ref('b'), dotted: [ref('a')] }),
      seat('d', { role: asId('role', 'qa-engineer'), dotted: [ref('a'), ref('b')] }),
    );
    const line = (name: string, from: string, to: string) =>
      ({ id: asId('line', `line-${name}`), kind: 'hand-off', type: 'model', from: ref(from), to: ref(to) }) as const;
    const own = plan.scenarios[scenario];
    if (!own) throw new Error('no scenario');
    const lines = [line('1', 'a', 'c'), line('2', 'b', 'c'), line('3', 'a', 'b'), line('4', 'd', 'b')];
    const drawn = {
      ...plan,
      scenarios: { [scenario]: { ...own, lines: Object.fromEntries(lines.map((one) => [one.id, one])) } },
    };
    const after = run(drawn, merge('a', 'b')).scenarios[scenario];
    expect(after?.seats[id('a')]).toMatchObject({ solid: ref('d'), dotted: [ref('c')] });
    expect(after?.seats[id('c')]).toMatchObject({ solid: ref('a'), dotted: [] });
    expect(after?.seats[id('d')]).toMatchObject({ solid: null, dotted: [ref('a')] });
    expect(after?.teams[team]?.lead).toBe(id('a'));
    expect(Object.values(after?.lines ?? {})).toEqual([line('1', 'a', 'c'), line('4', 'd', 'a')]);
  });

  const DEPLOYS = { 'deploy-models': 1 };
  const BOTH = { 'deploy-models': 0.5, 'monitor-and-maintain': 0.5 };
  it.each<[string, Seat['focus'], number, Seat['focus'], number, Seat['focus']]>([
    ['by their FTE', DEPLOYS, 0.25, BOTH, 0.75, { 'deploy-models': 0.625, 'monitor-and-maintain': 0.375 }],
    ['with no share above the whole', DEPLOYS, 0.65, DEPLOYS, 0.05, DEPLOYS],
    ['as the first does, without FTE', DEPLOYS, 0, BOTH, 0, DEPLOYS],
    ['as the role says, where the first says nothing', null, 0.25, BOTH, 0.75, null],
    ['as the role says, where another says nothing', DEPLOYS, 0.25, null, 0.75, null],
  ])('spends time %s', (_, focus, fte, other, otherFte, expected) => {
    const plan = planOf(seat('a', { focus, fte }), seat('b', { focus: other, fte: otherFte }));
    expect(seatsIn(run(plan, merge('a', 'b')))[id('a')]?.focus).toEqual(expected);
  });

  it.each<[string, readonly Seat[], string]>([
    ['another role', [seat('a'), seat('b', { role: asId('role', 'qa-engineer') })], 'differ in their role'],
    ['another holder', [seat('a'), seat('b', { person: ann })], 'differ in their holder'],
    ['more than one seat holds', [seat('a'), seat('b')], 'Together they are 2 FTE; one seat holds at most 1.5.'],
    ['one that is gone', [seat('a')], 'no longer there'],
  ])('refuses %s', (_, seats, expected) => {
    expect(reason(planOf(...seats), merge('a', 'b'))).toContain(expected);
  });

  it('refuses a seat with itself', () => {
    expect(reason(planOf(seat('a', { fte: 0.5 })), merge('a', 'a'))).toContain('with itself');
  });

  it.each([
    [null, 'Merge 2 vacancies for Data Engineer'],
    [ann, 'Merge 2 seats of Ann'],
  ])('names its step for holder %s', (person, label) => {
    const plan = planOf(seat('a', { fte: 0.5, person }), seat('b', { fte: 0.5, person }));
    const result = runCommand(plan, merge('a', 'b'));
    expect(result.ok && result.value.label).toBe(label);
  });
});
