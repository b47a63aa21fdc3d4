/** Whatever commands change a plan, an evaluation that takes over from the run before equals one from nothing. */

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { UncheckedCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { createPerson, createSeat, createTeam } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { orgOf } from '#shared/rules/evaluate.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { suggestionsFor } from '#shared/rules/findings/to-findings.ts';
import { evaluate, newEvaluationCache, overCapacity, pillarOfSeat, teamCoverage } from '#shared/rules/index.ts';
import { expectEqual } from '#tests/helpers/expect-equal.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';

// Thousands of plans take their time where much else runs.
vi.setConfig({ testTimeout: 120_000 });

const COPY = asId('scenario', 'scenario-copy');
const FTES = [0.2, 0.5, 0.7, 1];
const ROLES = ['data-scientist', 'ml-engineer', 'data-engineer', 'mlops-engineer', 'product-owner'];
const DATES = [null, '2026-01-01', '2026-12-01', '2027-06-30'];

/** Anything that the interface could ask for; what a plan refuses is skipped. */
interface Step {
  readonly what: keyof typeof STEPS;
  readonly a: number;
  readonly b: number;
}
type Make = (plan: Plan, a: number, b: number, n: number) => UncheckedCall;

const pick = <T>(items: readonly T[], i: number): T | undefined => items[i % Math.max(1, items.length)];
const scenarioIn = (plan: Plan, id: ScenarioId = SCENARIO) => plan.scenarios[id];
const seatId = (plan: Plan, i: number) => pick(Object.keys(scenarioIn(plan)?.seats ?? {}), i) ?? 'seat-none';
const teamId = (plan: Plan, i: number) => pick(Object.keys(scenarioIn(plan)?.teams ?? {}), i) ?? 'team-none';
const personId = (plan: Plan, i: number) => pick(Object.keys(plan.people), i) ?? 'person-none';
const streamId = (plan: Plan, i: number) => pick(Object.keys(plan.streams), i) ?? 'stream-none';
const teamOrNone = (plan: Plan, i: number) => (i % 4 === 0 ? null : teamId(plan, i));
const call = (id: string, payload: object): UncheckedCall => ({ id, payload: { scenario: SCENARIO, ...payload } });
const plain = (id: string, payload: object): UncheckedCall => ({ id, payload });
const seatChange =
  (changes: (a: number) => object): Make =>
  (plan, a, b) =>
    call('seat.update', { id: seatId(plan, b), changes: changes(a) });

const STEPS = {
  fte: seatChange((a) => ({ fte: pick(FTES, a) })),
  role: seatChange((a) => ({ role: pick(ROLES, a) })),
  dates: seatChange((a) => ({ start: pick(DATES, a), end: null })),
  end: seatChange((a) => ({ start: null, end: pick(DATES, a) })),
  move: (plan, a, b) => call('seat.move', { ids: [seatId(plan, a)], team: teamOrNone(plan, b), before: null }),
  'move-first': (plan, a, b) => {
    const team = teamOrNone(plan, b);
    const before = Object.values(scenarioIn(plan)?.seats ?? {}).find((seat) => seat.team === team)?.id ?? null;
    return call('seat.move', { ids: [seatId(plan, a)], team, before });
  },
  fill: (plan, a, b) => call('seat.fill', { id: seatId(plan, a), person: personId(plan, b) }),
  vacate: (plan, a) => call('seat.vacate', { id: seatId(plan, a) }),
  'add-seat': (plan, a, b, n) => {
    const rest = { team: teamOrNone(plan, b) as null, rank: `a1${n}1` };
    return call('seat.add', { seat: createSeat(asId('seat', `seat-new-${n}`), pick(ROLES, a) ?? '', rest) });
  },
  'add-hire': (plan, a, b, n) => {
    const hire = createPerson(asId('person', `person-new-${n}`), `New ${n}`);
    const rest = { team: teamOrNone(plan, b) as null, person: hire.id, rank: `a1${n}1` };
    const seat = createSeat(asId('seat', `seat-hire-${n}`), pick(ROLES, a) ?? '', rest);
    return call('seat.add', { seat, newPerson: hire });
  },
  'remove-seats': (plan, a, b) =>
    call('elements.remove', {
      seats: [...new Set([seatId(plan, a), seatId(plan, b)])],
      teams: [],
      lines: [],
      reports: [],
    }),
  capacity: (plan, a, b) => plain('person.update', { id: personId(plan, a), changes: { capacity: pick(FTES, b) } }),
  'remove-person': (plan, a) => plain('person.remove', { id: personId(plan, a) }),
  report: (plan, a, b) =>
    call('report.set-solid', { seat: seatId(plan, a), manager: { kind: 'seat', id: seatId(plan, b) } }),
  lead: (plan, a, b) => call('team.update', { id: teamId(plan, a), changes: { lead: seatId(plan, b) } }),
  'name-team': (plan, a, b) => call('team.update', { id: teamId(plan, a), changes: { name: `Renamed ${b}` } }),
  serves: (plan, a, b, n) =>
    call('line.add', { line: { id: `line-new-${n}`, kind: 'serves', from: teamId(plan, a), to: teamId(plan, b) } }),
  'hand-off': (plan, a, b, n) => {
    const ends = { from: { kind: 'team', id: teamId(plan, a) }, to: { kind: 'seat', id: seatId(plan, b) } };
    return call('line.add', { line: { id: `line-new-${n}`, kind: 'hand-off', type: 'model', ...ends } });
  },
  'remove-line': (plan, a) =>
    call('line.remove', { id: pick(Object.keys(scenarioIn(plan)?.lines ?? {}), a) ?? 'line-0' }),
  'add-team': (_plan, _a, b, n) => call('team.add', { team: createTeam(asId('team', `team-new-${n}`), `New ${b}`) }),
  'remove-team': (plan, a, b) => call('team.remove', { id: teamId(plan, a), seats: b % 2 === 0 ? 'keep' : 'remove' }),
  size: (plan, a, b) => plain('stream.update', { id: streamId(plan, a), changes: { size: 0.5 + (b % 4) / 2 } }),
  date: (_plan, a) => plain('plan.update', { changes: { date: pick(DATES, a) } }),
  topology: (_plan, a) =>
    plain('scenario.update', {
      id: SCENARIO,
      changes: { topology: pick(['embedded', 'centralized', 'full-stack', 'pods', null], a) },
    }),
  copy: (plan) => {
    const scenario = scenarioIn(plan);
    return plain('scenario.add', { scenario: { ...scenario, id: COPY, name: 'Copy', rank: 'a5' } });
  },
} satisfies Record<string, Make>;

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(STEPS) as Step['what'][])),
  a: fc.nat(30),
  b: fc.nat(30),
});

/** How many steps of each kind the plans took, so that a command that is always refused does not pass for tested. */
const taken = new Map<string, number>();

/** What an evaluation knows and does not list: fixes, seats' colours, people above their capacity, coverage by team. */
function besides(evaluation: Evaluation, { scenarios, people }: Plan) {
  const org = orgOf(evaluation);
  const { seats = {}, teams = {} } = scenarios[evaluation.scenario] ?? {};
  return {
    fixes: evaluation.findings.map((finding) => org && suggestionsFor(finding, org)),
    pillars: Object.values(seats).map(({ id }) => pillarOfSeat(evaluation, id)),
    over: Object.values(people).map(({ id }) => overCapacity(evaluation, id)),
    covered: Object.values(teams).map(({ id }) => teamCoverage(evaluation, id)),
  };
}

function walk(start: Plan, steps: readonly Step[]): void {
  const cache = newEvaluationCache();
  let plan = start;
  evaluate(plan, SCENARIO, DAY, cache);
  for (const [n, { what, a, b }] of steps.entries()) {
    const make: Make = STEPS[what];
    const run = runCommand(plan, make(plan, a, b, n));
    if (!run.ok) continue;
    taken.set(what, (taken.get(what) ?? 0) + 1);
    plan = run.value.plan;
    for (const id of plan.scenarios[COPY] ? [COPY, SCENARIO] : [SCENARIO]) {
      const found = evaluate(plan, id, DAY, cache);
      const copy = structuredClone(plan);
      const fresh = evaluate(copy, id, DAY, newEvaluationCache());
      expectEqual(found, fresh);
      expectEqual(besides(found, plan), besides(fresh, copy));
    }
  }
}

describe('an evaluation that takes over from the run before', () => {
  it('equals one from nothing, over 20 commands on any small plan', () => {
    const steps = fc.array(step, { minLength: 20, maxLength: 20 });
    fc.assert(fc.property(richPlan, steps, walk), { numRuns: 80 });
    expect(Object.keys(STEPS).filter((what) => !taken.has(what))).toEqual([]);
  });

  it('equals one from nothing, over 20 commands on a plan of 200 seats', () => {
    const steps = fc.array(step, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.nat(1000), (list, seed) => walk(bigPlan(200, seed), list)),
      { numRuns: 6 },
    );
  });
});
