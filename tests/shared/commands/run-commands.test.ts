import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import type { UncheckedCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { runCommands, runParts } from '#shared/commands/run-commands.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { bigPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';

const plan = bigPlan(60);
const person = (n: number) => createPerson(asId('person', `person-new-${n}`), `New ${n}`);
const add = (n: number): UncheckedCall => ({ id: 'person.add', payload: { person: person(n) } });
const fill = (seat: number, n: number): UncheckedCall => ({
  id: 'seat.fill',
  payload: { scenario: SCENARIO, id: `seat-${seat}`, person: `person-new-${n}` },
});
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** One after the other, each its own step. */
const oneByOne = (calls: readonly UncheckedCall[]): Plan =>
  calls.reduce((current, call) => {
    const run = runCommand(current, call);
    if (!run.ok) throw new Error(run.error.message);
    return run.value.plan;
  }, plan);

// Few calls run on a proxied draft, many on a copy.
describe.each([4, 50])('%i people who are added and then seated, as one step', (count) => {
  const calls = [...numbers(count).map(add), ...numbers(count).map((n) => fill(n, n))];

  it('come out as one after the other, and are taken back as a whole', () => {
    const run = runCommands(plan, calls, 'Seat them');
    if (!run.ok) throw new Error(run.error.message);
    expect(run.value).toMatchObject({ label: 'Seat them', undo: 'record', mergeKey: null });
    expect(run.value.plan).toEqual(oneByOne(calls));
    expect(applyPatches(plan, [...run.value.patches])).toEqual(run.value.plan);
    expect(applyPatches(run.value.plan, [...run.value.inverse])).toEqual(plan);
  });

  it('keep what was not touched as it is', () => {
    const run = runCommands(plan, calls, '');
    if (!run.ok) throw new Error(run.error.message);
    expect(run.value.plan.streams).toBe(plan.streams);
    expect(run.value.plan.scenarios[SCENARIO]?.teams).toBe(plan.scenarios[SCENARIO]?.teams);
    const untouched = asId('seat', 'seat-59');
    expect(run.value.plan.scenarios[SCENARIO]?.seats[untouched]).toBe(plan.scenarios[SCENARIO]?.seats[untouched]);
  });

  it('are refused as a whole where one of them is, with its reason', () => {
    const before = JSON.stringify(plan);
    const refused = runCommands(plan, [...calls, fill(0, 0)], '');
    expect(refused).toEqual({
      ok: false,
      error: { code: 'command.refused', message: 'New 0 already holds this seat.' },
    });
    expect(runCommands(plan, [...calls, { id: 'seat.fly', payload: {} }], '').ok).toBe(false);
    expect(runCommands(plan, [{ id: 'seat.fill', payload: {} }, ...calls], '').ok).toBe(false);
    expect(JSON.stringify(plan)).toBe(before);
  });

  it('leave the payloads to their owner', () => {
    const own = numbers(count).map((n) => ({ id: 'person.add', payload: { person: { ...person(n) } } }));
    const rename = { id: 'person.update', payload: { id: 'person-new-0', changes: { name: 'Renamed' } } };
    expect(runCommands(plan, [...own, rename], '').ok).toBe(true);
    expect(own[0]?.payload.person.name).toBe('New 0');
    expect(Object.isFrozen(own[0]?.payload.person)).toBe(false);
  });
});

it('two that come of one do not share their dotted lines', () => {
  const reports = (seat: string, to: number) => ({
    id: 'report.add-dotted',
    payload: { scenario: SCENARIO, seat, manager: { kind: 'seat', id: `seat-${to}` } },
  });
  const split = { id: 'seat.split', payload: { scenario: SCENARIO, id: 'seat-20', into: 'seat-half', fte: 0.1 } };
  const calls = [reports('seat-20', 1), split, reports('seat-half', 5), reports('seat-20', 6)];
  for (const some of [calls, [...calls, ...numbers(40).map(add)]]) {
    const run = runCommands(plan, some, '');
    expect(run.ok && run.value.plan).toEqual(oneByOne(some));
  }
});

describe('parts, as one step', () => {
  it('run where they can; a part that is refused leaves nothing, the reasons tell its place', () => {
    const gone = { id: 'person.update', payload: { id: 'person-none', changes: { name: 'X' } } };
    const parts = [[add(0), fill(0, 0)], [add(1), gone], [fill(1, 1)], [gone], [add(2), fill(2, 2)], [fill(3, 2)]];
    const { run, refused } = runParts(plan, parts, 'Seat');
    expect(refused.map(({ part }) => part)).toEqual([1, 2, 3]);
    for (const { reason } of refused)
      expect(reason).toBe('This person is no longer there. It was deleted in an earlier step.');
    expect(run.plan).toEqual(oneByOne([add(0), fill(0, 0), add(2), fill(2, 2), fill(3, 2)]));
    expect(applyPatches(run.plan, [...run.inverse])).toEqual(plan);
  });

  it('change nothing where none can run', () => {
    const { run, refused } = runParts(plan, [[fill(0, 0)], [fill(1, 1)]], '');
    expect(refused).toHaveLength(2);
    expect(run).toMatchObject({ plan, patches: [], inverse: [] });
    expect(run.plan).toBe(plan);
  });
});
