/** Writing a plan's text for autosave: from nothing, and after one change, which writes again only what changed. */

import { serializePlan } from '#shared/document/index.ts';
import type { Plan } from '#shared/model/plan.ts';
import { bigPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { median } from './quantile.ts';

const SIZES = [1000, 10_000] as const;
const ROUNDS = 15;

export async function run(): Promise<void> {
  for (const size of SIZES) {
    const full = median(
      Array.from({ length: ROUNDS }, () => bigPlan(size)).map((plan) => time(() => serializePlan(plan))),
    );
    let plan = bigPlan(size);
    serializePlan(plan);
    const changes = Array.from({ length: ROUNDS }, (_, i) => {
      plan = withOther(plan, i);
      return time(() => serializePlan(plan));
    });
    const change = median(changes);
    console.log(
      `text of ${size} seats: ${full.toFixed(1)} ms, after one change ${change.toFixed(1)} ms, ${(change / full).toFixed(2)} of it`,
    );
  }
}

function withOther(plan: Plan, i: number): Plan {
  const scenario = plan.scenarios[SCENARIO];
  const seat = Object.values(scenario?.seats ?? {})[i * 7];
  if (!scenario || !seat) return plan;
  const seats = { ...scenario.seats, [seat.id]: { ...seat, fte: 0.55 } };
  return { ...plan, scenarios: { ...plan.scenarios, [SCENARIO]: { ...scenario, seats } } };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
