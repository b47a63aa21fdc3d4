import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  moveWords,
  rankAfter,
  scoreRows,
  someOf,
  teamWords,
} from '#renderer/features/convert/convert-model.ts';
import type { PreviewAnswer } from '#renderer/features/convert/convert-tasks.ts';
import { answer, previewOf } from '#renderer/features/convert/convert-tasks.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { bigPlan, DAY, SCENARIO } from '../../../helpers/generate-plan.ts';

const sample = buildSample();
const [source] = scenariosOf(sample) as [Scenario];

function preview(topology: (typeof TOPOLOGY_IDS)[number], plan = sample, scenario = source.id) {
  const made = previewOf({ plan, scenario, dayOfUse: DAY }, topology);
  if (!made) throw new Error('no such scenario');
  return made;
}

describe('previewOf()', () => {
  it.each(TOPOLOGY_IDS)('scores %s as the scenario that is then made would score', (topology) => {
    const { conversion, scores } = preview(topology);
    const id = asId('scenario', 'scenario-made');
    const run = runCommand(sample, { id: 'scenario.add', payload: { scenario: { ...conversion.scenario, id } } });
    if (!run.ok) throw new Error(run.error.message);
    const { overall, pillars, health } = evaluate(run.value.plan, id, DAY).scores ?? {};
    expect(scores).toEqual({ overall, pillars, health });
  });

  it('has no scores where there are no seats, and nothing where the scenario is gone', () => {
    const plan = createPlan(asId('plan', 'plan-x'), 'X');
    expect(preview('pods', plan, scenariosOf(plan)[0]?.id)).toMatchObject({ scores: null });
    expect(previewOf({ plan, scenario: asId('scenario', 'scenario-gone'), dayOfUse: DAY }, 'pods')).toBeNull();
  });
});

describe('awkward rosters', () => {
  const [team, stream] = [asId('team', 'team-all'), (name: string) => asId('stream', `stream-${name}`)];
  const planOf = (seats: readonly Seat[], streams: readonly string[], teams: readonly string[] = ['team-all']) => {
    const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
      Object.fromEntries(list.map((one) => [one.id, one]));
    const made = teams.map((id, index) => createTeam(asId('team', id), id, { rank: `a${index}` }));
    return createPlan(asId('plan', 'plan-x'), 'X', {
      people: byId([...new Set(seats.flatMap(({ person }) => person ?? []))].map((id) => createPerson(id, id))),
      streams: byId(streams.map((name, index) => ({ id: stream(name), name, size: 1, rank: `a${index}` }))),
      scenarios: { [SCENARIO]: createScenario(SCENARIO, 'A', { teams: byId(made), seats: byId(seats) }) },
    });
  };
  const seat = (name: string, role: string, rest: Partial<Seat> = {}) =>
    createSeat(asId('seat', `seat-${name}`), role, { team, person: asId('person', `person-${name}`), ...rest });

  it.each<[string, Plan, RegExp]>([
    ['only vacancies', planOf([seat('a', 'data-scientist', { person: null })], ['One']), /^1 vacancy|^Nobody/],
    [
      'fewer data scientists than streams',
      planOf([seat('a', 'data-scientist'), seat('b', 'mlops-engineer')], ['One', 'Two', 'Three']),
      /change/,
    ],
    [
      'everyone in one team',
      planOf(
        ['data-scientist', 'data-engineer', 'mlops-engineer'].map((role) => seat(role, role)),
        ['One'],
      ),
      /change/,
    ],
    [
      'somebody at 0.2 FTE in five teams',
      planOf(
        [1, 2, 3, 4, 5].map((n) =>
          seat(`s${n}`, 'data-scientist', {
            person: asId('person', 'person-ann'),
            fte: 0.2,
            team: asId('team', `team-${n}`),
          }),
        ),
        ['One', 'Two'],
        [1, 2, 3, 4, 5].map((n) => `team-${n}`),
      ),
      /change/,
    ],
  ])('%s: every topology keeps all seats and says what is missing', (_, plan, words) => {
    for (const topology of TOPOLOGY_IDS) {
      const { conversion, changes, scores } = preview(topology, plan, SCENARIO);
      const before = Object.keys(plan.scenarios[SCENARIO]?.seats ?? {});
      expect(Object.keys(conversion.scenario.seats).sort()).toEqual([...before].sort());
      expect(scores).not.toBeNull();
      expect(moveWords(changes)).toMatch(words);
      expect(conversion.missing.length, topology).toBeGreaterThan(0);
    }
  });
});

describe('answer()', () => {
  it('answers every topology, in the order asked', () => {
    const said: PreviewAnswer[] = [];
    const topologies = ['pods', 'embedded', 'full-stack'] as const;
    answer({ plan: sample, scenario: source.id, topologies, dayOfUse: DAY }, (one) => said.push(one));
    expect(said.map((one) => ('preview' in one ? one.preview.topology : one))).toEqual(topologies);
  });

  it('says which topology failed, and goes on', () => {
    const said: PreviewAnswer[] = [];
    const broken = { ...source, seats: null } as unknown as Scenario;
    const plan = { ...sample, scenarios: { [source.id]: broken } };
    answer({ plan, scenario: source.id, topologies: ['pods', 'embedded'], dayOfUse: DAY }, (one) => said.push(one));
    expect(said.map((one) => 'failed' in one && one.topology)).toEqual(['pods', 'embedded']);
  });
});

describe('changesOf()', () => {
  it('lists every seat once, as one that comes or as one that stays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...TOPOLOGY_IDS),
        (size, seed, topology) => {
          const plan = bigPlan(size, seed);
          const from = plan.scenarios[SCENARIO] as Scenario;
          const { conversion } = preview(topology, plan, SCENARIO);
          const { teams, people, vacancies } = changesOf(plan, from, conversion);
          const moves = teams.flatMap((team) => team.moves);
          expect(new Set(moves.map(({ seat }) => seat))).toEqual(new Set(conversion.moves.map(({ seat }) => seat)));
          expect(moves).toHaveLength(conversion.moves.length);
          expect(moves.length + teams.flatMap((team) => team.stays).length).toBe(size);
          expect(people + vacancies).toBeLessThanOrEqual(moves.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts a person once who moves with two seats, and names what is dissolved and what is new', () => {
    const [person, a, b, left, right] = [
      asId('person', 'person-a'),
      asId('seat', 'seat-a'),
      asId('seat', 'seat-b'),
      asId('team', 'team-left'),
      asId('team', 'team-right'),
    ];
    const from = createScenario(asId('scenario', 'scenario-1'), 'A', {
      teams: { [left]: createTeam(left, 'Left'), [right]: createTeam(right, 'Right', { rank: 'a1' }) },
      seats: {
        [a]: createSeat(a, 'data-engineer', { team: left, person, fte: 0.5 }),
        [b]: createSeat(b, 'data-scientist', { team: right, person, fte: 0.5 }),
      },
    });
    const plan = createPlan(asId('plan', 'plan-x'), 'X', {
      people: { [person]: createPerson(person, 'Ann') },
      scenarios: { [from.id]: from },
    });
    const to = createScenario(asId('scenario', 'scenario-2'), 'B', {
      teams: { [asId('team', 'team-new')]: createTeam(asId('team', 'team-new'), 'New') },
      seats: Object.fromEntries(
        Object.values(from.seats).map((seat) => [seat.id, { ...seat, team: asId('team', 'team-new') }]),
      ),
    });
    const moves = [a, b].map((seat) => ({ seat, name: 'Ann', from: 'Left', to: 'New', reason: '.' }));
    const changes = changesOf(plan, from, { scenario: to, moves, missing: [] });
    expect(changes).toMatchObject({ people: 1, vacancies: 0, dissolved: ['Left', 'Right'] });
    expect(changes.teams).toMatchObject([{ name: 'New', isNew: true, stays: [] }]);
    expect(changes.teams[0]?.moves.map(({ detail }) => detail)).toEqual(['Data Engineer', 'Data Scientist']);
  });
});

describe('words', () => {
  it.each([
    [{ people: 0, vacancies: 0 }, 'Nobody changes team'],
    [{ people: 1, vacancies: 0 }, '1 person changes team'],
    [{ people: 0, vacancies: 1 }, '1 vacancy changes team'],
    [{ people: 1, vacancies: 1 }, '1 person and 1 vacancy change team'],
    [{ people: 1234, vacancies: 2 }, '1,234 people and 2 vacancies change team'],
  ])('%j reads %s', (counts, words) => {
    expect(moveWords(counts)).toBe(words);
  });

  it.each([
    [1, 'a'],
    [3, 'a, b, c'],
    [4, 'a, b and 2 more'],
  ])('names %d of some', (count, words) => {
    expect(someOf(['a', 'b', 'c', 'd'].slice(0, count), 2)).toBe(words);
  });

  it('says who comes and who stays', () => {
    const move = { seat: asId('seat', 'seat-a'), name: 'Ann', from: null, to: 'T', reason: '.', detail: 'QA' };
    const team = { id: asId('team', 'team-t'), name: 'T', kind: 'other', isNew: false } as const;
    expect(teamWords({ ...team, moves: [move], stays: [] })).toBe('1 comes');
    expect(teamWords({ ...team, moves: [move, move], stays: ['Bea'] })).toBe('2 come, 1 stays');
  });

  it('rounds each figure by itself, so that the marks fit what is read', () => {
    const even = { today: 0, planned: 0 };
    const pillars = { product: even, 'data-science': even, 'data-engineering': even, mlops: even };
    const health = { ownership: 99.5, communication: 10, expertise: 10 };
    const rows = scoreRows(
      { overall: { today: 9.4, planned: 20 }, pillars, health },
      { overall: { today: 9.5, planned: 20 }, pillars, health: { ...health, ownership: 50 } },
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'Overall',
      'Product',
      'Data Science',
      'Data Engineering',
      'MLOps',
      'Ownership',
      'Communication',
      'Expertise',
    ]);
    expect(rows[0]).toMatchObject({ before: 9, after: 10, planned: { before: 20, after: 20 } });
    expect(rows[5]).toMatchObject({ before: 100, after: 50, planned: null });
  });
});

describe('rankAfter()', () => {
  const at = (name: string, rank: string) => createScenario(asId('scenario', `scenario-${name}`), name, { rank });
  it('stands between its scenario and the next', () => {
    const [a, b] = [at('a', 'a0'), at('b', 'a1')];
    const rank = rankAfter([a, b], a);
    expect('a0' < rank && rank < 'a1').toBe(true);
    expect(rankAfter([a, b], b) > 'a1').toBe(true);
  });
  it('goes to the end where two have one rank', () => {
    const all = [at('a', 'a0'), at('b', 'a0'), at('c', 'a5')] as const;
    expect(rankAfter(all, all[0]) > 'a5').toBe(true);
  });
});
