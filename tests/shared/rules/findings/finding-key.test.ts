import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { acceptedSchema, findingKeySchema } from '#shared/model/schemas.ts';
import type { Finding, Scope, Subject } from '#shared/rules/finding.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { findingKey, inOrderOfIds, keyStart } from '#shared/rules/findings/finding-key.ts';
import { formerlyAccepted } from '#shared/rules/findings/open-findings.ts';
import { evaluate } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

const seats = (count: number, from = 0): Subject[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'seat', id: `seat-${from + i}`, name: '' }));
const scope: Scope = { kind: 'team', id: asId('team', 'team-a') };
const keyFor = (subjects: readonly Subject[], aspect?: string) =>
  findingKey(keyStart('team-size', scope), subjects, aspect);

it('names every subject of a finding about a few', () => {
  expect(keyFor(seats(2))).toBe('team-size|team:team-a|seat-0|seat-1|');
  expect(findingKey(keyStart('composition', { kind: 'scenario' }), [], 'data')).toBe('composition|scenario|data');
  expect(keyFor(seats(150)).split('|')).toHaveLength(153);
});

it('stays short for tens of thousands, whatever their ids, and tells one seat more, less or other apart', () => {
  const many = seats(20_000);
  const lists = [many, many.slice(1), many.slice(0, -1), [...many.slice(0, -1), ...seats(1, 20_000)]];
  for (let more = 0; more < 300; more++) lists.push(many.slice(0, 500 + more));
  const keys = lists.map((list) => keyFor(list));
  expect(new Set(keys).size).toBe(lists.length);
  for (const key of keys) expect(key.length).toBeLessThan(2200);
  const longIds = many.map((seat) => ({ ...seat, id: seat.id.padEnd(80, 'x') }));
  expect(keyFor(longIds).length).toBeLessThan(2200);
  expect(keyFor(many, 'mlops')).toMatch(/\|seat-1\|.*\|#20000-[0-9a-z]+\|mlops$/);
});

const run = (plan: Plan, call: CommandCall): Plan => {
  const outcome = runCommand(plan, call);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.plan;
};

/** Everyone reports to the next, in one ring, and one person holds half of the seats: findings about all of them. */
function crowd(): Plan {
  const plan = bigPlan(10_000);
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const all = Object.values(scenario.seats);
  const held = all.map((seat, i) => ({
    ...seat,
    person: i % 2 === 0 ? asId('person', 'person-0') : seat.person,
    solid: { kind: 'seat' as const, id: all[(i + 1) % all.length]?.id ?? seat.id },
  }));
  const inRing = Object.fromEntries(held.map((seat) => [seat.id, seat]));
  const person = createPerson(asId('person', 'person-0'), 'Ada Kern');
  return {
    ...plan,
    people: { ...plan.people, [person.id]: person },
    scenarios: { [SCENARIO]: { ...scenario, seats: inRing } },
  };
}

it('every finding of a plan of ten thousand seats is accepted, kept by the file, and comes back with its facts', () => {
  const plan = crowd();
  const { findings } = evaluate(plan, SCENARIO, DAY);
  expect(Math.max(...findings.map(({ subjects }) => subjects.length))).toBeGreaterThan(5000);
  const entryFor = (finding: Finding) => ({
    key: finding.key,
    rule: finding.rule,
    facts: factsOf(finding),
    reason: 'Until spring',
    by: 'Ada',
    on: DAY,
  });
  for (const finding of findings) expect(findingKeySchema.safeParse(finding.key).success).toBe(true);
  const crowded = findings.filter(({ subjects }) => subjects.length > 500);
  expect(crowded.length).toBeGreaterThan(1);
  const accepted = crowded.reduce(
    (now, finding) =>
      run(now, {
        id: 'finding.accept',
        payload: { scenario: SCENARIO, accepted: acceptedSchema.parse(entryFor(finding)) },
      }),
    plan,
  );
  const text = serializePlan(accepted);
  const read = parsePlan(text);
  if (!read.ok) throw new Error('refused');
  expect(serializePlan(read.value)).toBe(text);
  const after = evaluate(read.value, SCENARIO, DAY).findings.filter((finding) => finding.accepted !== null);
  expect(after.map(({ key }) => key).sort()).toEqual(crowded.map(({ key }) => key).sort());
});

it('an acceptance for thousands is remembered once one of them is gone', () => {
  const all = keyFor(seats(5000));
  const entry = { key: all, rule: 'team-size', facts: '0', reason: 'Known', by: 'Ada', on: DAY };
  const fewer = { key: keyFor(seats(4999)), rule: 'team-size', accepted: null, subjects: seats(4999) };
  expect([...formerlyAccepted([fewer], { [all]: entry }).keys()]).toEqual([fewer.key]);
});

it('puts subjects in order of id within each run of one kind, however many there are', () => {
  const run = fc.record({
    kind: fc.constantFrom('seat' as const, 'team' as const, 'person' as const),
    ids: fc.array(fc.nat(999), { minLength: 1, maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), (drawn) => {
      const runs = drawn.filter(({ kind }, i) => kind !== drawn[i - 1]?.kind);
      const subjects = (ids: readonly string[], kind: string) => ids.map((id) => ({ kind: kind as 'seat', id }));
      const given = runs.flatMap(({ kind, ids }) => subjects(ids.map(String), kind));
      const expected = runs.flatMap(({ kind, ids }) => subjects(ids.map(String).sort(), kind));
      expect(inOrderOfIds(given)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
