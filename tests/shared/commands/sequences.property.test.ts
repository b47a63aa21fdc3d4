/** Any sequence of commands: what holds after each, and that it can be taken back and done again byte by byte. */

import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import type { CommandCall, CommandId, PayloadOf } from '#shared/commands/registry.ts';
import { COMMANDS, runCommand } from '#shared/commands/registry.ts';
import { runCommands, runParts } from '#shared/commands/run-commands.ts';
import { checkInvariants, parsePlan, serializePlan } from '#shared/document/index.ts';
import { createPerson, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { IdByKind, IdKind } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import { buildSample } from '#shared/topology/sample.ts';

const sample = buildSample();
const scenario = asId('scenario', 'scenario-pods');

/** Ids that random commands speak of: some of the sample, some that appear on the way, one that never does. */
const idOf = <K extends IdKind>(kind: K, ...names: readonly string[]): fc.Arbitrary<IdByKind[K]> =>
  fc.constantFrom(...names.map((name) => asId(kind, `${kind}-${name}`)));
const seat = idOf(
  'seat',
  'jonas-weber',
  'mei-tanaka',
  'karim-haddad',
  'lena-fischer',
  'mlops-engineer',
  'new',
  'new-2',
  'gone',
);
/** What a split makes is of one role and person with what it came from, so that a merge may join them again. */
const samePerson = fc.constant(['karim-haddad', 'karim-haddad-platform'].map((name) => asId('seat', `seat-${name}`)));
const newSeatId = idOf('seat', 'new', 'new-2');
const team = idOf('team', 'platform-infrastructure', 'ml-pipeline-development', 'shared-ml-platform', 'new');
const person = idOf('person', 'jonas-weber', 'karim-haddad', 'qa-manager', 'new');
const stream = idOf('stream', 'homepage', 'basket', 'new');
const line = idOf(
  'line',
  'new',
  'newer',
  'newest',
  ...Object.keys(sample.scenarios[scenario]?.lines ?? {}).map((id) => id.slice(5)),
);
const role = fc.constantFrom(asId('role', 'role-new'), asId('role', 'data-engineer'));
const other = asId('scenario', 'scenario-other');
const either = fc.constantFrom(scenario, scenario, other);
const word = fc.constantFrom('', 'A', 'Ünï 中 "quoted" \\ \n', '<b>', '\ud800');
const share = fc.constantFrom(0, 0.2, 0.5, 1, 1.5);
const position = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.constantFrom(0, 0.5, -12.25) });
const end: fc.Arbitrary<LineEnd> = fc.oneof(
  seat.map((id): LineEnd => ({ kind: 'seat', id })),
  team.map((id): LineEnd => ({ kind: 'team', id })),
);
const manager: fc.Arbitrary<ManagerRef> = fc.oneof(
  seat.map((id): ManagerRef => ({ kind: 'seat', id })),
  person.map((id): ManagerRef => ({ kind: 'outside', id })),
);
const lines: fc.Arbitrary<Line> = fc.oneof(
  fc
    .record({ id: line, from: end, to: end, type: fc.constantFrom('model' as const, 'data-needs' as const) })
    .map((made) => ({ ...made, kind: 'hand-off' }) as Line),
  fc.record({ id: line, from: team, to: team }).map((made): Line => ({ ...made, kind: 'serves' })),
);
const newRole = role.map((id): CustomRole => ({ id, name: 'New', owns: [], supports: [], notes: '' }));
const newPerson = fc
  .record({ id: person, isOutside: fc.boolean() })
  .map(({ id, isOutside }) => createPerson(id, 'New', { isOutside }));
const newSeat = fc
  .record({
    id: seat,
    role,
    team: fc.option(team),
    person: fc.option(person, { freq: 1 }),
    solid: fc.option(manager, { freq: 1 }),
  })
  .map(({ id, role: own, ...rest }) => createSeat(id, own, rest));
const newTeam = fc
  .record({ id: team, lead: fc.option(seat, { freq: 1 }), streams: fc.uniqueArray(stream, { maxLength: 2 }) })
  .map(({ id, lead, streams }) =>
    createTeam(id, 'New', { lead, streams: streams.map((each) => ({ stream: each, weight: null })) }),
  );
/** Mostly whole, as a template or a copy is; sometimes not. */
const newScenario = fc
  .record({ id: either, team: newTeam, seat: newSeat, isWhole: fc.integer({ min: 0, max: 3 }) })
  .map((made) => {
    const whole = made.isWhole > 0;
    const ownTeam = whole ? { ...made.team, streams: [], lead: made.seat.id } : made.team;
    const ownSeat = whole
      ? { ...made.seat, team: made.team.id, person: null, solid: null, role: asId('role', 'data-engineer') }
      : made.seat;
    return createScenario(made.id, 'Other', {
      rank: 'a5',
      teams: { [ownTeam.id]: ownTeam },
      seats: { [ownSeat.id]: ownSeat },
    });
  });
const dotted = fc.constantFrom(
  ...Object.values(sample.scenarios[scenario]?.seats ?? {}).flatMap((each) =>
    each.dotted.map((to) => ({ seat: each.id, manager: to })),
  ),
);
const few = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { maxLength: 3 });
const links = few(
  fc.constantFrom({ label: 'Advert', url: 'https://example.org/a' }, { label: '', url: 'mailto:a@b.c' }),
);
const note = fc.constantFrom(...['1', '2'].map((each) => asId('note', `note-${each}`)));
const findingKey = fc.constantFrom('team-size|team:team-1|', 'pillar-thin|scenario|');
const newAccepted = fc.record({
  key: findingKey,
  rule: fc.constant('team-size'),
  facts: fc.constant('0123456789abcdef'),
  reason: fc.constant('Known'),
  by: fc.constant('Ada'),
  on: fc.constant('2026-05-04' as IsoDate),
});
const newPoint = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), figure: fc.constantFrom(0, 12.5, 100), done: word })
  .map(({ hour, figure, done }): ScorePoint => {
    const pair = { today: figure, planned: figure };
    return {
      at: `2026-11-21T${String(hour).padStart(2, '0')}:00:00Z`,
      done,
      steps: 1,
      overall: pair,
      pillars: { product: pair, 'data-science': pair, 'data-engineering': pair, mlops: pair },
      health: { ownership: figure, communication: figure, expertise: figure },
    };
  });
const newNote = fc.record({ id: note, text: word, position, width: fc.constant(200), height: fc.constant(88) });
const newStream = stream.map((id) => ({ id, name: 'New', size: 2, rank: 'a9' }));

/** A payload of each command: many that are refused, as a canvas full of stale handles would make them. */
const PAYLOADS: { readonly [C in CommandId]: fc.Arbitrary<PayloadOf<C>> } = {
  'canvas.place': fc.record({
    scenario: either,
    teams: few(fc.record({ id: team, position })),
    seats: few(fc.record({ id: seat, position })),
  }),
  'clip.paste': fc.record({
    scenario: either,
    people: few(newPerson),
    roles: fc.constant([]),
    streams: fc.constant([]),
    teams: few(newTeam).map(([one]) => (one ? [one] : [])),
    seats: few(newSeat).map(([one]) => (one ? [one] : [])),
    lines: fc.constant([]),
    notes: few(newNote).map(([one]) => (one ? [one] : [])),
  }),
  'elements.remove': fc.record({
    scenario: either,
    seats: few(seat),
    teams: few(team),
    lines: few(line),
    notes: few(note),
    reports: few(fc.record({ seat, kind: fc.constantFrom('solid' as const, 'dotted' as const), manager })),
  }),
  'line.add': fc.record({ scenario: either, line: lines }),
  'line.remove': fc.record({ scenario: either, id: line }),
  'line.replace': fc.record({ scenario: either, ids: few(line).filter((ids) => ids.length > 0), line: lines }),
  'line.update': fc.record({ scenario: either, id: line, changes: fc.constant({ type: 'model' as const }) }),
  'finding.accept': fc.record({ scenario: either, accepted: newAccepted }),
  'finding.unaccept': fc.record({ scenario: either, key: findingKey }),
  'history.add': fc.record({ scenario: either, points: fc.array(newPoint, { minLength: 1, maxLength: 2 }) }),
  'note.add': fc.record({ scenario: either, note: newNote }),
  'note.remove': fc.record({ scenario: either, id: note }),
  'note.update': fc.record({
    scenario: either,
    id: note,
    changes: fc.record({ text: word, position, width: fc.constant(300) }, { requiredKeys: [] }),
  }),
  'person.add': fc.record({ person: newPerson }),
  'person.remove': fc.record({ id: person }),
  'person.update': fc.record({
    id: person,
    changes: fc.record({ name: word, notes: word, isOutside: fc.boolean() }, { requiredKeys: [] }),
  }),
  'plan.update': fc.record({
    changes: fc.record({ name: word, currency: word, baseline: fc.option(either) }, { requiredKeys: [] }),
  }),
  'report.add-dotted': fc.record({ scenario: either, seat, manager }),
  'report.remove-dotted': dotted.map((one) => ({ scenario, ...one })),
  'report.set-solid': fc.record({ scenario: either, seat, manager: fc.option(manager) }),
  'role.add': fc.record({ role: newRole }),
  'role.remove': fc.record({ id: role }),
  'role.update': fc.record({ id: role, changes: fc.record({ name: word }) }),
  'roster.import': fc.record({
    people: few(newPerson),
    roles: fc.constant([]),
    streams: few(newStream),
    currency: word,
    scenario: newScenario,
    replace: fc.option(either),
  }),
  'scenario.add': fc.record({ scenario: newScenario, streams: few(newStream) }),
  'scenario.remove': fc.record({ id: either }),
  'scenario.replace': fc.record({ scenario: newScenario, people: few(newPerson), streams: few(newStream) }),
  'scenario.update': fc.record({ id: either, changes: fc.record({ name: word, note: word }, { requiredKeys: [] }) }),
  'seat.add': fc.record(
    { scenario: either, seat: newSeat, newPerson, newRole },
    { requiredKeys: ['scenario', 'seat'] },
  ),
  'seat.fill': fc.record({ scenario: either, id: seat, person }),
  'seat.merge': fc.record({
    scenario: either,
    ids: fc.oneof(samePerson, fc.array(seat, { minLength: 2, maxLength: 3 })),
  }),
  'seat.move': fc.record({
    scenario: either,
    ids: fc.array(seat, { minLength: 1, maxLength: 3 }),
    team: fc.option(team),
    before: fc.option(seat),
    position: fc.option(position),
  }),
  'seat.split': fc.record({ scenario: either, id: seat, into: newSeatId, fte: share }),
  'seat.update': fc.record({
    scenario: either,
    id: seat,
    changes: fc.record(
      { fte: share, role, team: fc.option(team), person: fc.option(person), notes: word, solid: fc.option(manager) },
      { requiredKeys: [] },
    ),
  }),
  'seat.vacate': fc.record({ scenario: either, id: seat }),
  'stream.add': fc.record({ stream: newStream }),
  'stream.remove': fc.record({ id: stream }),
  'stream.update': fc.record({ id: stream, changes: fc.record({ name: word }) }),
  'team.add': fc.record({ scenario: either, team: newTeam }),
  'team.add-with-seat': fc.record({ scenario: either, team: newTeam, seat: newSeat }),
  'team.merge': fc.record({ scenario: either, id: team, into: team }),
  'team.remove': fc.record({ scenario: either, id: team, seats: fc.constantFrom('remove' as const, 'keep' as const) }),
  'team.split': fc.record({
    scenario: either,
    team: newTeam,
    seats: fc.array(seat, { minLength: 1, maxLength: 3 }),
  }),
  'team.update': fc.record({
    scenario: either,
    id: team,
    changes: fc.record(
      { name: word, lead: fc.option(seat), position: fc.option(position), isLocked: fc.boolean(), links },
      { requiredKeys: [] },
    ),
  }),
};
const call = fc.oneof(
  ...Object.entries(PAYLOADS).map(([id, payload]) =>
    (payload as fc.Arbitrary<unknown>).map((made) => ({ id, payload: made }) as CommandCall),
  ),
);
const sequence = fc.array(call, { maxLength: 60, size: 'max' });

describe('any sequence of commands', () => {
  it('keeps a plan that holds together and that its file gives back, and can be taken back and done again', () => {
    fc.assert(
      fc.property(sequence, (calls) => {
        let plan = sample;
        const texts = [serializePlan(plan)];
        const steps: { readonly forward: never[]; readonly inverse: never[] }[] = [];
        for (const each of calls) {
          const result = runCommand(plan, each);
          if (!result.ok) {
            expect(result.error.message).toMatch(/\.$/);
            continue;
          }
          plan = result.value.plan;
          expect(checkInvariants(plan), JSON.stringify(each)).toEqual([]);
          const text = serializePlan(plan);
          expect(parsePlan(text), JSON.stringify(each)).toEqual({ ok: true, value: plan });
          texts.push(text);
          steps.push({ forward: [...result.value.patches] as never[], inverse: [...result.value.inverse] as never[] });
        }
        for (const [index, { inverse }] of [...steps.entries()].reverse()) {
          plan = applyPatches(plan, inverse) as Plan;
          expect(serializePlan(plan)).toBe(texts[index]);
        }
        for (const { forward } of steps) plan = applyPatches(plan, forward) as Plan;
        expect(serializePlan(plan)).toBe(texts.at(-1));
      }),
      { numRuns: 100 },
    );
  });

  it('comes out the same as one step, by few and by many, and is taken back whole', () => {
    // With these behind them, a sequence is always run on a copy.
    const more = Array.from({ length: 32 }, (_, n): CommandCall => {
      return { id: 'person.add', payload: { person: createPerson(asId('person', `person-more-${n}`), 'More') } };
    });
    fc.assert(
      fc.property(sequence, (tried) => {
        let plan = sample;
        const taken: CommandCall[] = [];
        const refusals: string[] = [];
        for (const each of [...tried, ...more]) {
          const result = runCommand(plan, each);
          if (result.ok) {
            plan = result.value.plan;
            taken.push(each);
          } else refusals.push(result.error.message);
        }
        const few = taken.slice(0, 20);
        const run = runCommands(sample, taken, '');
        expect(run.ok && run.value.plan).toEqual(plan);
        if (run.ok) expect(applyPatches(run.value.plan, [...run.value.inverse])).toEqual(sample);
        const some = runCommands(sample, few, '');
        const copied = runParts(sample, [few], '').run;
        expect(some.ok && some.value.plan).toEqual(copied.plan);
        const parts = runParts(
          sample,
          [...tried, ...more].map((each) => [each]),
          '',
        );
        expect(parts.run.plan).toEqual(plan);
        expect(parts.refused.map(({ reason }) => reason)).toEqual(refusals);
      }),
      { numRuns: 60 },
    );
  });

  it('has every command in it', () => {
    const ran = new Set<string>();
    for (const calls of fc.sample(sequence, { seed: 1, numRuns: 200 })) {
      let plan = sample;
      for (const each of calls) {
        const result = runCommand(plan, each);
        if (!result.ok) continue;
        ran.add(each.id);
        plan = result.value.plan;
      }
    }
    expect(Object.keys(COMMANDS).filter((id) => !ran.has(id))).toEqual([]);
  });
});
