/** Undo and redo of one change, in a plan and in one ten times larger: at most twice the time. */

import { dispatch, redo, undo } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { bigPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';

const SIZES = [1000, 10_000] as const;
const STEPS = 50;
const ROUNDS = 20;

export async function run(): Promise<void> {
  measure(SIZES[0]);
  const [small = 0, large = 0] = SIZES.map(measure);
  for (const [i, time] of [small, large].entries()) {
    console.log(`undo and redo in ${SIZES[i]} seats: ${(time * 1000).toFixed(1)} µs a step`);
  }
  console.log(`  ${(large / small).toFixed(2)}× for ten times the seats (at most 2)`);
}

/** Milliseconds a step, median over the rounds of undoing and doing again. */
function measure(size: number): number {
  showPlan(bigPlan(size));
  const ids = Object.keys(usePlanStore.getState().plan.scenarios[SCENARIO]?.seats ?? {}) as SeatId[];
  for (let i = 0; i < STEPS; i++) {
    const id = ids[(i * 37) % ids.length] as SeatId;
    dispatch('seat.update', { scenario: SCENARIO, id, changes: { fte: i % 2 === 0 ? 0.7 : 0.9 } });
  }
  const done = usePlanStore.getState().past.length;
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let i = 0; i < done; i++) undo();
    for (let i = 0; i < done; i++) redo();
    return (performance.now() - started) / (2 * done);
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
