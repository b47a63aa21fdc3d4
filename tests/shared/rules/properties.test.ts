/** What must hold for every plan: bounds, sums, order, growth, and that caches change nothing. */

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ROLES } from '#shared/catalog/roles.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { createPerson, createSeat } from '#shared/model/create.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { defineRule } from '#shared/rules/define-rule.ts';
import { evaluateBy } from '#shared/rules/evaluate.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import {
  capabilityScores,
  evaluate,
  explainPillar,
  newEvaluationCache,
  RULES,
  shownParts,
  teamCoverage,
} from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { expectEqual } from '#tests/helpers/expect-equal.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { richPlan } from '#tests/helpers/rich-plan.ts';

// Thousands of plans take their time where much else runs.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 2000 };
const fresh = (plan: Plan) => evaluate(plan, SCENARIO, DAY, newEvaluationCache());
const scenarioOf = (plan: Plan): Scenario => plan.scenarios[SCENARIO] as Scenario;
const withSeats = (plan: Plan, seats: readonly Seat[]): Plan => ({
  ...plan,
  scenarios: {
    ...plan.scenarios,
    [SCENARIO]: { ...scenarioOf(plan), seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])) },
  },
});
const seatsIn = (plan: Plan): Seat[] => Object.values(scenarioOf(plan).seats);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Every figure of coverage, in one flat list. */
function coverageFigures(plan: Plan): number[] {
  const evaluation = fresh(plan);
  const { scores } = evaluation;
  if (!scores) return [];
  const pillars = PILLAR_IDS.flatMap((id) => [scores.pillars[id].today, scores.pillars[id].planned]);
  const streams = scores.streams.flatMap((stream) =>
    PILLAR_IDS.flatMap((id) => [stream.pillars[id].today, stream.pillars[id].planned]),
  );
  const teams = scores.teams.flatMap(({ id: team }) => {
    const covered = teamCoverage(evaluation, team);
    if (!covered) throw new Error(`${team} has no coverage`);
    const { own, served } = covered;
    return PILLAR_IDS.flatMap((id) => [own[id].today, own[id].planned, served[id].today]);
  });
  const capabilities = Object.values(capabilityScores(evaluation) ?? {}).flatMap(({ today, planned }) => [
    today,
    planned,
  ]);
  return [...pillars, ...streams, ...teams, ...capabilities];
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  const isClose = (value: number, i: number) => Math.abs(value - (expected[i] ?? Number.NaN)) < 1e-9;
  if (found.length !== expected.length || !found.every(isClose)) expect(found).toEqual(expected);
}

describe('scores of any plan', () => {
  it('stay between 0 and 100, overall at most the weakest pillar', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const { scores } = fresh(plan);
        expect(scores === null).toBe(seatsIn(plan).length === 0);
        if (!scores) return;
        const all = [...coverageFigures(plan), ...HEALTH_IDS.map((id) => scores.health[id])];
        expect(all.filter((value) => !(value >= 0 && value <= 100 + 1e-9))).toEqual([]);
        const weakest = Math.min(...PILLAR_IDS.map((id) => scores.pillars[id].planned));
        expect(scores.overall.planned).toBeCloseTo(Math.min(weakest, scores.meanOfSeven.planned), 9);
      }),
      RUNS,
    );
  });

  it('do not depend on the order in which the plan stores things', () => {
    const reversed = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T;
    fc.assert(
      fc.property(richPlan, (plan) => {
        const scenario = scenarioOf(plan);
        const other: Plan = {
          ...plan,
          people: reversed(plan.people),
          streams: reversed(plan.streams),
          scenarios: {
            [SCENARIO]: {
              ...scenario,
              seats: reversed(scenario.seats),
              teams: reversed(scenario.teams),
              lines: reversed(scenario.lines),
            },
          },
        };
        const [a, b] = [fresh(plan), fresh(other)];
        expectEqual(b.scores, a.scores);
        expectEqual(b.findings, a.findings);
        expectEqual(b.figures, a.figures);
      }),
      RUNS,
    );
  });

  it('do not depend on ids and names', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const mirror = (text: string) => text.replace(/(\D)(\d)\b/g, (_, before, n) => `${before}${9 - Number(n)}`);
        const other = JSON.parse(
          JSON.stringify(plan)
            .replace(/"(seat|team|person|stream|line)-h?\d+"/g, mirror)
            .replace(/"name":"(Team|Person|Stream) \d"/g, mirror),
        ) as Plan;
        expectClose(coverageFigures(other), coverageFigures(plan));
        const [a, b] = [fresh(plan), fresh(other)];
        expect(b.findings.map(({ rule }) => rule)).toEqual(a.findings.map(({ rule }) => rule));
        expect(b.figures).toEqual({ ...a.figures, fte: b.figures.fte });
      }),
      RUNS,
    );
  });

  it('are the same bytes for the same plan', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        expect(JSON.stringify(fresh(structuredClone(plan)))).toBe(JSON.stringify(fresh(plan)));
      }),
      RUNS,
    );
  });
});

describe('explanations', () => {
  it('add up: points of the seats to the score, with what is missing to 100', () => {
    fc.assert(
      fc.property(
        richPlan,
        fc.constantFrom(...PILLAR_IDS),
        fc.constantFrom('today', 'planned'),
        (plan, pillar, date) => {
          const { scores } = fresh(plan);
          if (!scores) return;
          for (const stream of [null, ...scores.streams.map(({ id }) => id)]) {
            const { score, capabilities } = explainPillar(plan, SCENARIO, pillar, date, stream, DAY);
            const shown = scores.streams.find(({ id }) => id === stream)?.pillars ?? scores.pillars;
            expect(score).toBeCloseTo(shown[pillar][date], 9);
            expect(sum(capabilities.map((part) => part.points + part.missing))).toBeCloseTo(100, 9);
            for (const part of capabilities.filter(({ demand }) => demand > 0)) {
              expect(sum(part.seats.map((seat) => seat.points))).toBeCloseTo(part.points, 9);
              expect(sum(part.seats.map((seat) => seat.fte))).toBeCloseTo(part.supply, 9);
            }
          }
        },
      ),
      RUNS,
    );
  });

  it('show parts that add up to what is shown, each within a tenth of its share', () => {
    const parts = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (exact) => {
        const total = Math.floor(sum(exact) + 0.5);
        const shown = shownParts(exact, total);
        expect(sum(shown.map((part) => Math.round(part * 10)))).toBe(total * 10);
        const scale = sum(exact) > 0 ? total / sum(exact) : 0;
        shown.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(0);
          if (scale > 0) expect(Math.abs(part - (exact[i] ?? 0) * scale)).toBeLessThan(0.1 + 1e-6);
        });
      }),
      RUNS,
    );
  });
});

/** A seat that is added: no dates of its own, so that it does not move the horizon. */
const newcomer = fc.record({
  role: fc.constantFrom(...ROLES.map((role) => role.id)),
  team: fc.nat(3),
  isVacant: fc.boolean(),
  fte: fc.constantFrom(0.3, 0.5, 1),
});

describe('growth', () => {
  it('adding a vacancy or a new person to a team lowers no pillar', () => {
    fc.assert(
      fc.property(richPlan, newcomer, (plan, { role, team, isVacant, fte }) => {
        const teams = Object.keys(scenarioOf(plan).teams) as TeamId[];
        const hire = createPerson(asId('person', 'person-new'), 'New');
        const seat = createSeat(asId('seat', 'seat-new'), role, {
          team: teams[team] ?? null,
          person: isVacant ? null : hire.id,
          fte,
          rank: 'z0',
        });
        const before = fresh(plan).scores;
        const grown = withSeats({ ...plan, people: { ...plan.people, [hire.id]: hire } }, [...seatsIn(plan), seat]);
        const after = fresh(grown).scores;
        for (const id of PILLAR_IDS) {
          for (const date of ['today', 'planned'] as const) {
            expect(after?.pillars[id][date] ?? 0).toBeGreaterThanOrEqual((before?.pillars[id][date] ?? 0) - 1e-9);
          }
        }
      }),
      RUNS,
    );
  });

  it('filling a vacancy with someone who has the time lowers no pillar', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const vacancy = seatsIn(plan).find((seat) => seat.person === null);
        if (!vacancy) return;
        const hire = createPerson(asId('person', 'person-new'), 'New', { capacity: vacancy.fte });
        const filled = seatsIn(plan).map((seat) => (seat === vacancy ? { ...seat, person: hire.id } : seat));
        const before = fresh(plan).scores;
        const after = fresh(withSeats({ ...plan, people: { ...plan.people, [hire.id]: hire } }, filled)).scores;
        for (const id of PILLAR_IDS) {
          for (const date of ['today', 'planned'] as const) {
            expect(after?.pillars[id][date] ?? 0).toBeGreaterThanOrEqual((before?.pillars[id][date] ?? 0) - 1e-9);
          }
        }
      }),
      RUNS,
    );
  });

  it('splitting a seat into two halves changes no coverage', () => {
    fc.assert(
      fc.property(richPlan, fc.nat(11), (plan, place) => {
        const chosen = seatsIn(plan)[place];
        if (!chosen) return;
        const half = { ...chosen, fte: chosen.fte / 2 };
        const seats = seatsIn(plan).map((seat) => (seat === chosen ? half : seat));
        const split = withSeats(plan, [...seats, { ...half, id: asId('seat', 'seat-half') as SeatId }]);
        expectClose(coverageFigures(split), coverageFigures(plan));
      }),
      RUNS,
    );
  });
});

describe('costs', () => {
  it('of one rule in one scope are at most 25, and healths are what they leave', () => {
    fc.assert(
      fc.property(richPlan, (plan) => {
        const { scores, findings } = fresh(plan);
        const costs = new Map<string, number>();
        for (const { rule, scope, cost } of findings) {
          const key = `${rule} ${scope.kind === 'team' ? scope.id : ''}`;
          costs.set(key, (costs.get(key) ?? 0) + cost);
        }
        for (const cost of costs.values()) expect(cost).toBeLessThanOrEqual(25 + 1e-9);
        for (const id of HEALTH_IDS) {
          const parts = scores?.healthParts[id];
          const left = (parts?.teams ?? 0) - sum(parts?.costs.map(({ cost }) => cost) ?? []);
          expect(scores?.health[id] ?? 0).toBeCloseTo(Math.max(0, left), 9);
        }
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      }),
      RUNS,
    );
  });

  it('a rule that throws becomes a finding, and the rest still runs', () => {
    const broken = defineRule({
      ...(RULES[0] as (typeof REGISTRY)[number]),
      id: 'broken',
      scope: 'scenario',
      check: () => {
        throw new Error('no such thing');
      },
    } as (typeof REGISTRY)[number]);
    const { checkStream: _, ...plain } = broken as { checkStream?: unknown };
    fc.assert(
      fc.property(richPlan, (plan) => {
        const rules = [plain as (typeof REGISTRY)[number], ...REGISTRY];
        const run = evaluateBy(rules, plan, scenarioOf(plan), DAY, newEvaluationCache());
        const failed = run.findings.filter(({ rule }) => rule === 'rule-failed');
        expect(failed.length).toBe(seatsIn(plan).length > 0 ? 1 : 0);
        const without = fresh(plan);
        expectEqual(
          run.findings.filter(({ rule }) => rule !== 'rule-failed'),
          without.findings,
        );
        expectEqual(run.scores, without.scores);
      }),
      RUNS,
    );
  });
});

describe('caches', () => {
  const change = fc.record({
    seat: fc.nat(11),
    what: fc.constantFrom(
      'team',
      'fte',
      'person',
      'remove',
      'solid',
      'rename-team',
      'lead',
      'drop-team-streams',
      'size',
    ),
    n: fc.nat(3),
  });

  it('change nothing, over any number of changes', () => {
    fc.assert(
      fc.property(richPlan, fc.array(change, { maxLength: 6 }), (start, changes) => {
        const cache = newEvaluationCache();
        let plan = start;
        evaluate(plan, SCENARIO, DAY, cache);
        for (const step of changes) {
          plan = changed(plan, step);
          const cached = evaluate(plan, SCENARIO, DAY, cache);
          const expected = fresh(structuredClone(plan));
          expectEqual(cached, expected);
        }
      }),
      RUNS,
    );
  });
});

function changed(plan: Plan, { seat: place, what, n }: { seat: number; what: string; n: number }): Plan {
  const seats = seatsIn(plan);
  const scenario = scenarioOf(plan);
  const teams = Object.values(scenario.teams);
  const patch = (changes: Partial<Seat>) =>
    withSeats(
      plan,
      seats.map((seat, i) => (i === place ? { ...seat, ...changes } : seat)),
    );
  const patchTeam = (changes: object): Plan => {
    const team = teams[n];
    if (!team) return plan;
    return {
      ...plan,
      scenarios: { [SCENARIO]: { ...scenario, teams: { ...scenario.teams, [team.id]: { ...team, ...changes } } } },
    };
  };
  if (what === 'team') return patch({ team: teams[n]?.id ?? null });
  if (what === 'fte') return patch({ fte: 0.3 + n / 10 });
  if (what === 'person') return patch({ person: n === 3 ? null : asId('person', `person-${n}`) });
  if (what === 'solid') return patch({ solid: seats[n] ? { kind: 'seat', id: seats[n].id } : null });
  if (what === 'remove')
    return withSeats(
      plan,
      seats.filter((_, i) => i !== place),
    );
  if (what === 'rename-team') return patchTeam({ name: `Renamed ${place}` });
  if (what === 'lead') return patchTeam({ lead: seats[place]?.id ?? null });
  if (what === 'drop-team-streams') return patchTeam({ streams: [] });
  const stream = Object.values(plan.streams)[n];
  return stream ? { ...plan, streams: { ...plan.streams, [stream.id]: { ...stream, size: 1 + place / 4 } } } : plan;
}
