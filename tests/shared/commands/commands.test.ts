import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { COMMANDS, canRun, runCommand } from '#shared/commands/registry.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { createPerson, createSeat, createTeam } from '#shared/model/create.ts';
import type { IdByKind, IdKind } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
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
      'an end before the start',
      {
        id: 'seat.update',
        payload: { ...payload, id: seat('mlops-engineer'), changes: { end: '2026-12-01' as never } },
      },
      'The end lies before the start. Set the start first.',
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

  it('names its step for undo', () => {
    const labels = [
      runCommand(sample, {
        id: 'seat.move',
        payload: { scenario: scenarioId, ids: [seat('mei-tanaka')], team: team('shared-ml-platform'), before: null },
      }),
      runCommand(sample, {
        id: 'team.remove',
        payload: { scenario: scenarioId, id: team('shared-ml-platform'), seats: 'keep' },
      }),
    ].map((result) => (result.ok ? result.value.label : result.error.message));
    expect(labels).toEqual(['Move Mei Tanaka to Shared ML Platform', 'Delete Shared ML Platform']);
  });
});

/** Ids that random commands speak of: some of the sample, some that appear on the way, one that never does. */
const idOf = <K extends IdKind>(kind: K, names: readonly string[]): fc.Arbitrary<IdByKind[K]> =>
  fc.constantFrom(...names.map((name) => asId(kind, `${kind}-${name}`)));
const seatIds = idOf('seat', [
  'jonas-weber',
  'mei-tanaka',
  'karim-haddad',
  'lena-fischer',
  'mlops-engineer',
  'new',
  'gone',
]);
const teamIds = idOf('team', ['platform-infrastructure', 'ml-pipeline-development', 'shared-ml-platform', 'new']);
const personIds = idOf('person', ['jonas-weber', 'karim-haddad', 'qa-manager', 'new']);
const managers: fc.Arbitrary<ManagerRef> = fc.oneof(
  seatIds.map((id) => ({ kind: 'seat' as const, id })),
  personIds.map((id) => ({ kind: 'outside' as const, id })),
);
const scenario = scenarioId;
const fte = fc.constantFrom(0, 0.2, 0.5, 1, 1.5);
const call: fc.Arbitrary<CommandCall> = fc.oneof(
  fc
    .record({
      ids: fc.uniqueArray(seatIds, { minLength: 1, maxLength: 3 }),
      team: fc.option(teamIds),
      before: fc.option(seatIds),
    })
    .map((payload): CommandCall => ({ id: 'seat.move', payload: { scenario, ...payload } })),
  fc
    .record({ id: seatIds, fte })
    .map(
      ({ id, fte: share }): CommandCall => ({ id: 'seat.update', payload: { scenario, id, changes: { fte: share } } }),
    ),
  fc
    .record({ id: seatIds, person: personIds })
    .map((payload): CommandCall => ({ id: 'seat.fill', payload: { scenario, ...payload } })),
  seatIds.map((id): CommandCall => ({ id: 'seat.vacate', payload: { scenario, id } })),
  fc
    .record({ seat: seatIds, manager: fc.option(managers) })
    .map((payload): CommandCall => ({ id: 'report.set-solid', payload: { scenario, ...payload } })),
  fc
    .record({ seat: seatIds, manager: managers })
    .map((payload): CommandCall => ({ id: 'report.add-dotted', payload: { scenario, ...payload } })),
  fc
    .record({ id: teamIds, seats: fc.constantFrom('remove' as const, 'keep' as const) })
    .map((payload): CommandCall => ({ id: 'team.remove', payload: { scenario, ...payload } })),
  fc
    .record({ id: teamIds, lead: fc.option(seatIds) })
    .map(({ id, lead }): CommandCall => ({ id: 'team.update', payload: { scenario, id, changes: { lead } } })),
  personIds.map((id): CommandCall => ({ id: 'person.remove', payload: { id } })),
  fc.constant<CommandCall>({
    id: 'person.add',
    payload: { person: createPerson(asId('person', 'person-new'), 'New') },
  }),
  fc.constant<CommandCall>({
    id: 'team.add',
    payload: { scenario, team: createTeam(asId('team', 'team-new'), 'New') },
  }),
  fc.constant<CommandCall>({
    id: 'seat.add',
    payload: { scenario, seat: createSeat(asId('seat', 'seat-new'), 'data-engineer') },
  }),
  fc
    .record({ seats: fc.uniqueArray(seatIds, { maxLength: 3 }), teams: fc.uniqueArray(teamIds, { maxLength: 2 }) })
    .map(
      (payload): CommandCall => ({ id: 'elements.remove', payload: { scenario, ...payload, lines: [], reports: [] } }),
    ),
  fc.constant<CommandCall>({ id: 'stream.remove', payload: { id: asId('stream', 'stream-basket') } }),
);

describe('any sequence of commands', () => {
  it('keeps a plan that its own file format accepts, and comes back byte by byte', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        let plan = sample;
        const undo: Plan[] = [];
        const inverses: ReturnType<typeof patches>[] = [];
        for (const each of calls) {
          const result = runCommand(plan, each);
          if (!result.ok) continue;
          undo.push(plan);
          inverses.push(patches(result.value));
          plan = result.value.plan;
          const parsed = parsePlan(serializePlan(plan));
          expect(parsed.ok ? [] : parsed.error.problems, JSON.stringify(each)).toEqual([]);
        }
        const last = serializePlan(plan);
        for (const { inverse } of [...inverses].reverse()) {
          plan = applyPatches(plan, inverse) as Plan;
          expect(serializePlan(plan)).toBe(serializePlan(undo.pop() as Plan));
        }
        for (const { forward } of inverses) plan = applyPatches(plan, forward) as Plan;
        expect(serializePlan(plan)).toBe(last);
      }),
      { numRuns: 150 },
    );
  });
});

function patches(result: { patches: readonly object[]; inverse: readonly object[] }) {
  return { forward: [...result.patches] as never[], inverse: [...result.inverse] as never[] };
}
