import { describe, expect, it } from 'vitest';
import { mergeRoster } from '#renderer/features/import-roster/merge-model.ts';
import { chosenRole, isEmptyPlan, rowsOf, summaryOf } from '#renderer/features/import-roster/preview-model.ts';
import { createRosterTasks, sampleColumns } from '#renderer/features/import-roster/roster-tasks.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';

const person = (id: string, name: string, rest: Partial<Person> = {}) =>
  createPerson(asId('person', `person-${id}`), name, rest);
const planWith = (people: readonly Person[], rest: Partial<Plan> = {}): Plan =>
  createPlan(asId('plan', 'plan-1'), 'Plan', {
    people: Object.fromEntries(people.map((one) => [one.id, one])),
    ...rest,
  });

/** A roster's plan with one seat for each person. */
function rosterWith(people: readonly Person[], rest: Partial<Plan> = {}): Plan {
  const seats = people
    .filter(({ isOutside }) => !isOutside)
    .map((one, n) => createSeat(asId('seat', `seat-${n}`), 'data-scientist', { person: one.id }));
  const scenario = createScenario(asId('scenario', 'scenario-current'), 'Current', {
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
  });
  return planWith(people, { scenarios: { [scenario.id]: scenario }, ...rest });
}

describe('people of a roster who are in the plan already', () => {
  it.each([
    ['by roster id, whatever the name', { rosterId: '7' }, person('b', 'Ana K.', { rosterId: '7' }), 1],
    ['by email without case', { email: 'ANA@x.org' }, person('b', 'A. K.', { email: 'ana@x.org' }), 1],
    ['by name', {}, person('b', 'ana'), 1],
    [
      'by email, whatever the id',
      { rosterId: '7', email: 'a@x' },
      person('b', 'A', { rosterId: '8', email: 'a@x' }),
      1,
    ],
    ['by name where only one has an id', { rosterId: '7' }, person('b', 'Ana', { email: 'ana@x.org' }), 1],
    ['not by name with another id', { rosterId: '7' }, person('b', 'Ana', { rosterId: '8' }), 0],
    ['not by name with another email', { email: 'ana@x.org' }, person('b', 'Ana', { email: 'ana.k@x.org' }), 0],
    ['not by another name', {}, person('b', 'Bob'), 0],
    ['not an outside manager as a person of the plan', {}, person('b', 'Ana', { isOutside: true }), 0],
  ])('are known %s', (_how, mine, theirs, known) => {
    const plan = planWith([person('a', 'Ana', mine)]);
    const merge = mergeRoster(plan, rosterWith([theirs]), 'Roster');
    expect(merge?.known).toBe(known);
    expect(merge?.people).toHaveLength(1 - known);
    const holders = Object.values(merge?.scenario.seats ?? {}).map((seat) => seat.person);
    if (known === 1) expect(holders).toEqual([asId('person', 'person-a')]);
  });

  it('are counted without the managers from outside, who are known as well', () => {
    const [ana, boss] = [person('a', 'Ana'), person('b', 'Boss', { isOutside: true })];
    const merge = mergeRoster(planWith([ana, boss]), rosterWith([ana, boss]), 'R');
    expect([merge?.known, merge?.people]).toEqual([1, []]);
  });

  it('are not guessed where two have the name', () => {
    const plan = planWith([person('a', 'Ana'), person('c', 'Ana')]);
    expect(mergeRoster(plan, rosterWith([person('b', 'Ana')]), 'R')?.known).toBe(0);
  });

  it('get another id where theirs is taken by somebody else', () => {
    const plan = planWith([person('a', 'Bob')]);
    const merge = mergeRoster(plan, rosterWith([person('a', 'Ana')]), 'R');
    const [newcomer] = merge?.people ?? [];
    expect(newcomer?.id).not.toBe('person-a');
    expect(Object.values(merge?.scenario.seats ?? {})[0]?.person).toBe(newcomer?.id);
  });
});

it('joins streams and own roles by name, and follows them into teams and seats', () => {
  const stream = (id: string, name: string) => ({ id: asId('stream', id), name, size: 1, rank: 'a0' });
  const role = (id: string, name: string) => ({ id: asId('role', id), name, owns: [], supports: [], notes: '' });
  const mine = stream('stream-here', 'Search');
  const here = role('role-here', 'Poet');
  const plan = planWith([], { streams: { [mine.id]: mine }, roles: { [here.id]: here } });
  const team = createTeam(asId('team', 'team-1'), 'Team', {
    streams: [
      { stream: asId('stream', 'stream-search'), weight: null },
      { stream: asId('stream', 'stream-ads'), weight: 2 },
    ],
  });
  const seat = createSeat(asId('seat', 'seat-1'), 'role-poet', { team: team.id });
  const scenario = createScenario(asId('scenario', 'scenario-current'), 'Current', {
    teams: { [team.id]: team },
    seats: { [seat.id]: seat },
  });
  const [search, ads, poet] = [
    stream('stream-search', 'search'),
    stream('stream-ads', 'Ads'),
    role('role-poet', 'poet'),
  ];
  const roster = planWith([], {
    streams: { [search.id]: search, [ads.id]: ads },
    roles: { [poet.id]: poet },
    scenarios: { [scenario.id]: scenario },
  });
  const merge = mergeRoster(plan, roster, 'Roster');
  expect(merge?.streams.map(({ name }) => name)).toEqual(['Ads']);
  expect(merge?.roles).toEqual([]);
  expect(merge?.scenario.name).toBe('Roster');
  expect(merge?.scenario.teams[team.id]?.streams.map((share) => share.stream)).toEqual(['stream-here', 'stream-ads']);
  expect(merge?.scenario.seats[seat.id]?.role).toBe('role-here');
  expect((merge?.scenario.rank ?? '') > 'a0').toBe(true);
});

describe('the preview', () => {
  const CSV = 'Name,Role,Team,Shoe\nAna,Data Scientist,Pod 1,38\nBob,Juggler,Pod 1,44\nEve,Data Scientist,Pod 1,x,9\n';

  it('reads a table and imports it with other choices', async () => {
    const tasks = createRosterTasks();
    const info = await tasks.read(new TextEncoder().encode(CSV), 'roster.csv', undefined);
    if (!info.ok) throw new Error(info.error.message);
    expect(info.value).toMatchObject({ headers: ['Name', 'Role', 'Team', 'Shoe'], rows: 3 });
    expect(info.value.samples[2]).toEqual(['Pod 1']);
    const plain = tasks.run({ mapping: info.value.mapping });
    expect(rowsOf(plain.report)).toBe('3 rows read, 2 used, 1 set aside');
    expect(summaryOf(plain.report)).toBe('2 people, 2 seats (0 vacancies), 1 team');
    const chosen = tasks.run({ mapping: info.value.mapping, roles: [chosenRole('Juggler', 'mlops-engineer')] });
    expect(Object.values(chosen.plan.roles)).toEqual([]);
    expect(Object.values(plain.plan.roles)).toHaveLength(1);
  });

  it('samples different values of a column', () => {
    const row = (n: number, cell: string) => ({ row: n, cells: [cell], fault: null });
    expect(sampleColumns({ headers: ['A'], rows: [row(2, 'x'), row(3, 'x'), row(4, ''), row(5, 'y')] })).toEqual([
      ['x', 'y'],
    ]);
  });

  it('knows an empty plan', () => {
    expect(isEmptyPlan(planWith([]))).toBe(true);
    expect(isEmptyPlan(planWith([person('a', 'Ana')]))).toBe(false);
  });
});
