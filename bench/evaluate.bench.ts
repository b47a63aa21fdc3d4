/** How long a scenario takes to evaluate, as ratios: growth per tenfold, one frame, and one change against a full run. */

import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

const FRAME = 1000 / 60;
const SIZES = [100, 1000, 10_000] as const;

export async function run(): Promise<void> {
  const results = SIZES.map((size) => measure(size));
  let before: number | null = null;
  for (const { size, full, change } of results) {
    const growth = before === null ? '' : `, ${(full / before).toFixed(1)}× the tenth of it (at most 12)`;
    console.log(`evaluate ${size} seats: ${full.toFixed(2)} ms${growth}`);
    console.log(
      `  after one change: ${change.toFixed(3)} ms, ${(change / full).toFixed(3)} of a full run (at most 0.2)`,
    );
    if (size === 1000) console.log(`  ${(full / FRAME).toFixed(2)} of one 60 Hz frame (at most 1)`);
    before = full;
  }
}

function measure(size: number): { size: number; full: number; change: number } {
  const runs = size >= 10_000 ? 15 : 60;
  // Every copy is new to the caches, and none is the first that the engine meets.
  for (let i = 0; i < 5; i++) evaluate(bigPlan(size), SCENARIO, DAY, newEvaluationCache());
  const full = median(
    Array.from({ length: runs }, () => bigPlan(size)).map((plan) =>
      time(() => evaluate(plan, SCENARIO, DAY, newEvaluationCache())),
    ),
  );

  let plan = bigPlan(size);
  const cache = newEvaluationCache();
  evaluate(plan, SCENARIO, DAY, cache);
  const changes: number[] = [];
  for (let i = 0; i < runs; i++) {
    plan = changeOneSeat(plan, i);
    changes.push(time(() => evaluate(plan, SCENARIO, DAY, cache)));
  }
  return { size, full, change: median(changes) };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Moves a seat to another team, or changes its FTE, as a drag or the inspector would: all else stays the same object. */
function changeOneSeat(plan: Plan, i: number): Plan {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) return plan;
  const ids = Object.keys(scenario.seats);
  const id = ids[(i * 37) % ids.length] as Seat['id'];
  const seat = scenario.seats[id];
  if (!seat) return plan;
  const teams = Object.values(scenario.teams);
  const changed = i % 2 === 0 ? { ...seat, team: teams[(i * 13) % teams.length]?.id ?? null } : { ...seat, fte: 0.7 };
  return {
    ...plan,
    scenarios: { ...plan.scenarios, [SCENARIO]: { ...scenario, seats: { ...scenario.seats, [id]: changed } } },
  };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
