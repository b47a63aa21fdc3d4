import { describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { COMMANDS, canRun, runCommand } from '#shared/commands/registry.ts';
import { createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf, seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { buildSample } from '#shared/topology/sample.ts';

const sample = buildSample();
const scenarioId = asId('scenario', 'scenario-pods');
const seat = (name: string) => asId('seat', `seat-${name}`);
const team = (name: string) => asId('team', `team-${name}`);

const reason = (call: CommandCall, plan: Plan = sample) => {
  const answer = canRun(plan, call);
  return answer.ok ? null : answer.reason;
};
const run = (call: CommandCall, plan: Plan = sample): Plan => {
  const result = runCommand(plan, call);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.plan;
};
const scenarioOf = (plan: Plan) => scenariosOf(plan)[0] as ReturnType<typeof scenariosOf>[number];

const stray = (teamId: string) => {
  const made = createSeat(seat('stray'), 'data-engineer', { team: asId('team', teamId) });
  return { [made.id]: made };
};

describe('COMMANDS', () => {
  it.each(Object.entries(COMMANDS))('%s is listed under its own id', (id, command) => {
    expect(command.id).toBe(id);
  });
});

describe('canRun()', () => {
  const payload = { scenario: scenarioId };
  it.each<[string, CommandCall, string]>([
    [
      'a seat that reports to itself',
      {
        id: 'report.set-solid',
        payload: { ...payload, seat: seat('jonas-weber'), manager: { kind: 'seat', id: seat('jonas-weber') } },
      },
      'A seat cannot report to itself.',
    ],
    [
      'the same manager again',
      {
        id: 'report.add-dotted',
        payload: { ...payload, seat: seat('mei-tanaka'), manager: { kind: 'seat', id: seat('jonas-weber') } },
      },
      'Mei Tanaka reports to Jonas Weber already.',
    ],
    [
      'someone on the seat that they hold',
      { id: 'seat.fill', payload: { ...payload, id: seat('mei-tanaka'), person: asId('person', 'person-mei-tanaka') } },
      'Mei Tanaka already holds this seat.',
    ],
    [
      'an outside manager on a seat',
      {
        id: 'seat.fill',
        payload: { ...payload, id: seat('mlops-engineer'), person: asId('person', 'person-qa-manager') },
      },
      'QA Manager is a manager from outside the plan and holds no seat in it.',
    ],
    [
      'a vacancy made vacant',
      { id: 'seat.vacate', payload: { ...payload, id: seat('mlops-engineer') } },
      'This seat is vacant already.',
    ],
    [
      'a seat that an earlier step deleted',
      { id: 'seat.update', payload: { ...payload, id: seat('gone'), changes: { fte: 1 } } },
      'This seat is no longer there. It was deleted in an earlier step.',
    ],
    [
      'the last scenario deleted',
      { id: 'scenario.remove', payload: { id: scenarioId } },
      'A plan keeps at least one scenario. Add another one first.',
    ],
    [
      'a line drawn twice',
      {
        id: 'line.add',
        payload: {
          ...payload,
          line: {
            id: asId('line', 'line-new'),
            kind: 'serves',
            from: team('shared-ml-platform'),
            to: team('integration-and-quality'),
          },
        },
      },
      'This line is there already.',
    ],
    [
      'a role under the id of a built-in one',
      {
        id: 'role.add',
        payload: { role: { id: asId('role', 'data-engineer'), name: 'X', owns: [], supports: [], notes: '' } },
      },
      'This role is built in.',
    ],
    [
      'a scenario that speaks of what is not there',
      {
        id: 'scenario.add',
        payload: { scenario: createScenario(asId('scenario', 'scenario-b'), 'B', { seats: stray('team-gone') }) },
      },
      'There is no team "team-gone". Remove this reference or add the team.',
    ],
    [
      'a new team led by a seat that it has not',
      {
        id: 'team.add-with-seat',
        payload: {
          ...payload,
          team: createTeam(team('new'), 'New', { lead: seat('gone') }),
          seat: createSeat(seat('new'), 'data-engineer'),
        },
      },
      'A new team is led by its seat or by nobody yet.',
    ],
    [
      'a selection that is gone',
      { id: 'elements.remove', payload: { ...payload, seats: [seat('gone')], teams: [], lines: [], reports: [] } },
      'What was selected is no longer there.',
    ],
    [
      'an end before the start',
      {
        id: 'seat.update',
        payload: { ...payload, id: seat('mlops-engineer'), changes: { end: '2026-12-01' as never } },
      },
      'The end lies before the start. Set the start first.',
    ],
    [
      'a seat before itself',
      {
        id: 'seat.move',
        payload: { ...payload, ids: [seat('mei-tanaka')], team: null, before: seat('mei-tanaka') },
      },
      'A seat cannot stand before itself.',
    ],
    [
      'an empty selection',
      { id: 'elements.remove', payload: { ...payload, seats: [], teams: [], lines: [], reports: [] } },
      'Nothing is selected.',
    ],
    [
      'somebody with a seat made one from outside',
      { id: 'person.update', payload: { id: asId('person', 'person-mei-tanaka'), changes: { isOutside: true } } },
      'Mei Tanaka holds a seat and so is not from outside.',
    ],
  ])('refuses %s', (_, call, expected) => {
    expect(reason(call)).toBe(expected);
  });

  it('says which field of a payload does not fit', () => {
    expect(
      reason({ id: 'seat.update', payload: { ...payload, id: seat('mei-tanaka'), changes: { fte: 2 } } }),
    ).toContain('changes.fte');
  });

  it('allows a loop in reporting, which a rule reports', () => {
    const manager: ManagerRef = { kind: 'seat', id: seat('mei-tanaka') };
    expect(reason({ id: 'report.set-solid', payload: { ...payload, seat: seat('jonas-weber'), manager } })).toBeNull();
  });
});

describe('runCommand()', () => {
  it('moves seats together, before another, in their order', () => {
    const plan = run({
      id: 'seat.move',
      payload: {
        scenario: scenarioId,
        ids: [seat('mei-tanaka'), seat('owen-clarke')],
        team: team('ml-pipeline-development'),
        before: seat('karim-haddad'),
      },
    });
    const order = Object.values(scenarioOf(plan).seats)
      .filter((each) => each.team === team('ml-pipeline-development'))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map((each) => each.id);
    expect(order).toEqual(['priya-nair', 'mei-tanaka', 'owen-clarke', 'karim-haddad', 'lena-fischer'].map(seat));
  });

  it.each<[string, readonly string[]]>([
    ['the same rank', ['a0', 'a0', 'a0']],
    ['ranks with no room between', [`a0${'z'.repeat(98)}`, `a0${'z'.repeat(99)}`, 'a1']],
  ])('finds a place between seats with %s', (_, ranks) => {
    const ids = ['one', 'two', 'three'].map(seat);
    const seats = Object.fromEntries(
      ids.map((id, index) => [id, createSeat(id, 'data-engineer', { rank: ranks[index] as string })] as const),
    );
    const others = createSeat(seat('x'), 'data-engineer', { team: team('t') });
    const scenario = createScenario(scenarioId, 'S', {
      teams: { [team('t')]: createTeam(team('t'), 'T') },
      seats: { ...seats, [others.id]: others },
    });
    const order = seatsOf(scenario).filter((each) => each.team === null);
    const [first, second] = [order[0]?.id, order[1]?.id];
    const after = run(
      {
        id: 'seat.move',
        payload: { scenario: scenarioId, ids: [others.id, others.id], team: null, before: second ?? null },
      },
      { ...sample, scenarios: { [scenarioId]: scenario } },
    );
    expect(seatsOf(scenarioOf(after)).map((each) => each.id)).toEqual([first, others.id, second, order[2]?.id]);
  });

  it('changes the share of a seat whose file has its dates the wrong way round', () => {
    const wrong = createSeat(seat('wrong'), 'data-engineer', {
      start: '2027-02-01' as never,
      end: '2027-01-01' as never,
    });
    const scenario = createScenario(scenarioId, 'S', { seats: { [wrong.id]: wrong } });
    const plan = { ...sample, scenarios: { [scenarioId]: scenario } };
    expect(
      reason({ id: 'seat.update', payload: { scenario: scenarioId, id: wrong.id, changes: { fte: 0.5 } } }, plan),
    ).toBeNull();
  });

  it('keeps someone inside who holds a seat in one scenario and manages from outside in an imported one', () => {
    const mei = sample.people[asId('person', 'person-mei-tanaka')];
    if (!mei) throw new Error('no person');
    const plan = run({
      id: 'roster.import',
      payload: {
        people: [{ ...mei, isOutside: true }],
        roles: [],
        streams: [],
        currency: '',
        scenario: createScenario(asId('scenario', 'scenario-b'), 'B'),
        replace: null,
      },
    });
    expect(plan.people[mei.id]?.isOutside).toBe(false);
  });

  it('takes a deleted seat out of leads, managers and lines', () => {
    const plan = run({
      id: 'elements.remove',
      payload: {
        scenario: scenarioId,
        seats: [seat('jonas-weber'), seat('lena-fischer')],
        teams: [],
        lines: [],
        reports: [],
      },
    });
    const scenario = scenarioOf(plan);
    expect(scenario.teams[team('platform-infrastructure')]?.lead).toBeNull();
    expect(scenario.seats[seat('mei-tanaka')]?.solid).toBeNull();
    expect(Object.values(scenario.lines).filter((line) => line.kind === 'hand-off')).toEqual([]);
  });

  it.each(['keep', 'remove'] as const)('deletes a team with its lines, and its seats as asked: %s', (seats) => {
    const id = team('shared-ml-platform');
    const before = scenarioOf(sample);
    const after = scenarioOf(run({ id: 'team.remove', payload: { scenario: scenarioId, id, seats } }));
    const kept = seatsOf(before).filter((each) => each.team !== id || seats === 'keep');
    expect(after.teams[id]).toBeUndefined();
    expect(seatsOf(after).map((each) => [each.id, each.team])).toEqual(
      seatsOf({ ...before, seats: Object.fromEntries(kept.map((each) => [each.id, each])) }).map((each) => [
        each.id,
        each.team === id ? null : each.team,
      ]),
    );
    expect(Object.values(before.lines).some((line) => line.kind === 'serves' && line.from === id)).toBe(true);
    expect(Object.values(after.lines).some((line) => line.kind === 'serves' && line.from === id)).toBe(false);
  });

  it('takes what a vacancy asked for off the seat that is filled', () => {
    const id = seat('mlops-engineer');
    const wanted = { location: 'Berlin', timeZone: '', years: 3, skills: [] };
    const asking = run({
      id: 'seat.update',
      payload: { scenario: scenarioId, id, changes: { status: 'open', wanted } },
    });
    const filled = run(
      { id: 'seat.fill', payload: { scenario: scenarioId, id, person: asId('person', 'person-mei-tanaka') } },
      asking,
    );
    expect(scenarioOf(asking).seats[id]).toMatchObject({ status: 'open', wanted });
    expect(scenarioOf(filled).seats[id]).toMatchObject({ person: 'person-mei-tanaka', status: null, wanted: null });
  });

  it('says of a seat that nobody holds any more no longer that they are leaving', () => {
    const id = seat('mei-tanaka');
    const person = asId('person', 'person-mei-tanaka');
    const withStatus = (status: Seat['status']) =>
      run({ id: 'seat.update', payload: { scenario: scenarioId, id, changes: { status } } });
    const statusAfter = (call: CommandCall, status: Seat['status']) =>
      scenarioOf(run(call, withStatus(status))).seats[id]?.status;
    const vacate: CommandCall = { id: 'seat.vacate', payload: { scenario: scenarioId, id } };
    expect(statusAfter(vacate, 'leaving')).toBeNull();
    expect(statusAfter({ id: 'person.remove', payload: { id: person } }, 'leaving')).toBeNull();
    expect(statusAfter(vacate, 'planned')).toBe('planned');
  });

  it('places a seat where it is left out of every team, and nowhere of its own inside of one', () => {
    const id = seat('mei-tanaka');
    const move = (plan: Plan, to: ReturnType<typeof team> | null, position?: { x: number; y: number }) =>
      run({ id: 'seat.move', payload: { scenario: scenarioId, ids: [id], team: to, before: null, position } }, plan);
    const stream = asId('stream', Object.keys(sample.streams)[0] ?? '');
    const at = (plan: Plan) => scenarioOf(plan).seats[id];
    const home = run({ id: 'seat.update', payload: { scenario: scenarioId, id, changes: { homeStream: stream } } });
    expect(at(move(home, at(home)?.team ?? null))?.homeStream).toBe(stream);
    const loose = move(home, null, { x: 1, y: 2 });
    expect(at(loose)).toMatchObject({ team: null, position: { x: 1, y: 2 }, homeStream: null });
    expect(at(move(loose, null))?.position).toBeNull();
    expect(at(move(loose, team('shared-ml-platform'), { x: 3, y: 4 }))?.position).toBeNull();
  });

  const here = { scenario: scenarioId, ids: [seat('mei-tanaka')], before: null };
  const nothing = { scenario: scenarioId, seats: [], teams: [], lines: [], reports: [] };
  const manager = { kind: 'seat', id: seat('jonas-weber') } as const;
  it.each<[string, CommandCall]>([
    [
      'Move Mei Tanaka to Shared ML Platform',
      { id: 'seat.move', payload: { ...here, team: team('shared-ml-platform') } },
    ],
    ['Take Mei Tanaka out of the team', { id: 'seat.move', payload: { ...here, team: null } }],
    [
      'Delete Shared ML Platform',
      { id: 'team.remove', payload: { scenario: scenarioId, id: team('shared-ml-platform'), seats: 'keep' } },
    ],
    ['Delete Mei Tanaka', { id: 'elements.remove', payload: { ...nothing, seats: [seat('mei-tanaka')] } }],
    [
      'Delete Shared ML Platform',
      { id: 'elements.remove', payload: { ...nothing, teams: [team('shared-ml-platform')] } },
    ],
    [
      'Delete a line',
      {
        id: 'elements.remove',
        payload: { ...nothing, reports: [{ seat: seat('mei-tanaka'), kind: 'solid', manager }] },
      },
    ],
    [
      'Delete 2 things',
      {
        id: 'elements.remove',
        payload: { ...nothing, seats: [seat('mei-tanaka')], teams: [team('shared-ml-platform')] },
      },
    ],
  ])('names its step for undo: %s', (label, call) => {
    const result = runCommand(sample, call);
    expect(result.ok ? result.value.label : result.error.message).toBe(label);
  });
});
