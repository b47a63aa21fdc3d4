/**
 * How long a scenario takes to evaluate, as ratios: growth per tenfold, one frame, and one change against a full run.
 *
 * Changes are made before the clock starts, and evaluated one after the other, as a full run's plan is whole before its
 * clock starts: what making a plan leaves of the processor's caches, a full run of 1,000 seats refills by itself and a
 * change cannot. The same with each change made just before is printed beside it.
 *
 * Growth compares the same work: 10,000 seats as a hundred plans, as ten and as one. Each time there is as much to read
 * and as much to sweep up. One plan of 1,000 by itself stays in the processor's caches, and most of its runs end before
 * the collector comes, whose time the median then leaves out; that figure is printed beside it.
 */

import { createPerson, createSeat } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { median, quantile } from './quantile.ts';

const FRAME = 1000 / 60;
const SIZES = [100, 1000, 10_000] as const;
/** In 100 seats a move touches two teams of fourteen and two streams of five. */
const MOST_OF_FULL = { 100: 0.2, 1000: 0.1, 10000: 0.1 } as const;
type Size = (typeof SIZES)[number];
const ROUNDS = 4;
/** In a round: about as long for each size. */
const REPEATS = { 100: 15, 1000: 3, 10000: 1 } as const;
const CHANGES_A_ROUND = 20;
/** Before anything is timed, so that the smallest size does not pay for the compiler. */
const WARM_UP_MS = 1500;

/** As many as it takes for the median to come out alike from run to run. */
const GROWTH_ROUNDS = 60;

export async function run(): Promise<void> {
  warmUp();
  const results = measure();
  let before: number | null = null;
  for (const { size, full, changes } of results) {
    const growth = before === null ? '' : `, ${(full / before).toFixed(1)}× the tenth of it`;
    console.log(`evaluate one plan of ${size} seats: ${full.toFixed(2)} ms, the median${growth}`);
    if (size === 1000) console.log(`  ${(full / FRAME).toFixed(2)} of one 60 Hz frame (at most 1)`);
    for (const { name, ms, fresh } of changes) {
      console.log(
        `  ${name}: ${ms.toFixed(3)} ms, ${(ms / full).toFixed(3)} of a full run (at most ${MOST_OF_FULL[size]}); ` +
          `${(fresh / full).toFixed(3)} right after it was made`,
      );
    }
    before = full;
  }
  printGrowth();
}

/** Ratios within a round, so that a slow moment of the machine falls on both sizes; their median, and half of them. */
function printGrowth(): void {
  const most = Math.max(...SIZES);
  const passes = SIZES.map((size) => ({ plans: most / size, size, times: [] as number[] }));
  for (let round = 0; round < GROWTH_ROUNDS; round++) {
    for (const { plans, size, times } of passes) {
      // Every plan is new to the caches.
      const fresh = Array.from({ length: plans }, (_, i) => bigPlan(size, i + 1));
      times.push(time(() => fresh.map((plan) => evaluate(plan, SCENARIO, DAY, newEvaluationCache()))));
    }
  }
  passes.forEach(({ plans, size, times }, i) => {
    const tenth = passes[i - 1]?.times.map((before, round) => (10 * (times[round] ?? 0)) / before);
    const words = (part: number): string => (tenth ? quantile(tenth, part).toFixed(1) : '');
    const growth = tenth
      ? `, ${words(0.5)}× a plan of a tenth (at most 12; half of ${words(0.25)} to ${words(0.75)})`
      : '';
    console.log(
      `evaluate ${most} seats as ${plans} of ${size}: ${(median(times) / plans).toFixed(2)} ms a plan${growth}`,
    );
  });
}

/** What a drag, the inspector or a hire does: all else stays the same object. */
const CHANGES: readonly (readonly [string, (plan: Plan, i: number) => Plan])[] = [
  ['FTE of a seat', (plan, i) => withSeat(plan, { ...seatAt(plan, i), fte: i % 2 === 0 ? 0.7 : 0.9 })],
  ['seat to another team', (plan, i) => withSeat(plan, { ...seatAt(plan, i), team: seatAt(plan, i * 13 + 1).team })],
  [
    'vacancy filled from the roster',
    (plan, i) => withSeat(plan, { ...vacancyAt(plan, i), person: someone(plan, i).id }),
  ],
  [
    'vacancy filled by a new hire',
    (plan, i) => {
      const hire = createPerson(asId('person', `person-hire-${i}`), `Hire ${i}`);
      return withSeat(
        { ...plan, people: { ...plan.people, [hire.id]: hire } },
        { ...vacancyAt(plan, i), person: hire.id },
      );
    },
  ],
  [
    'seat added',
    (plan, i) => {
      const { role, team } = seatAt(plan, i);
      return withSeat(plan, createSeat(asId('seat', `seat-new-${i}`), role, { team, rank: `z${i}1` }));
    },
  ],
];

interface Measured {
  readonly size: Size;
  /** ms, the median. */
  readonly full: number;
  readonly changes: readonly Change[];
}
interface Change {
  readonly name: string;
  /** The median, where all changes were made before. */
  readonly ms: number;
  /** The same where each was made just before it was evaluated. */
  readonly fresh: number;
}

/** In rounds, so that a slow moment of the machine falls on all sizes alike, and on full runs and changes. */
function measure(): Measured[] {
  const times = SIZES.map((size) => ({
    size,
    full: [] as number[],
    changes: CHANGES.map(() => ({ made: [] as number[], fresh: [] as number[] })),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { size, full, changes } of times) {
      for (let repeat = round * REPEATS[size]; repeat < (round + 1) * REPEATS[size]; repeat++) {
        CHANGES.forEach(([, change], kind) => {
          // Every copy is new to the caches.
          const run = changesOf(bigPlan(size), change, repeat);
          full.push(time(() => run.evaluate()));
          for (const plan of [...run.plans()]) changes[kind]?.made.push(time(() => run.evaluate(plan)));
          const again = changesOf(bigPlan(size), change, repeat);
          full.push(time(() => again.evaluate()));
          for (const plan of again.plans()) changes[kind]?.fresh.push(time(() => again.evaluate(plan)));
        });
      }
    }
  }
  return times.map(({ size, full, changes }) => ({
    size,
    full: median(full),
    changes: CHANGES.map(([name], kind) => {
      const { made = [], fresh = [] } = changes[kind] ?? {};
      return { name, ms: median(made), fresh: median(fresh) };
    }),
  }));
}

/** A plan and what becomes of it change by change, with a cache of its own. */
function changesOf(first: Plan, change: (plan: Plan, i: number) => Plan, repeat: number) {
  const cache = newEvaluationCache();
  return {
    evaluate: (plan: Plan = first) => evaluate(plan, SCENARIO, DAY, cache),
    *plans() {
      let plan = first;
      for (let i = 0; i < CHANGES_A_ROUND; i++) {
        plan = change(plan, repeat * CHANGES_A_ROUND + i);
        yield plan;
      }
    },
  };
}

function warmUp(): void {
  const end = performance.now() + WARM_UP_MS;
  while (performance.now() < end) {
    let plan = bigPlan(500);
    const cache = newEvaluationCache();
    for (const [, change] of CHANGES) {
      for (let i = 0; i < 4; i++) {
        evaluate(plan, SCENARIO, DAY, cache);
        plan = change(plan, i);
      }
    }
  }
}

const seatsOf = (plan: Plan): Seat[] => Object.values(plan.scenarios[SCENARIO]?.seats ?? {});
const pick = <T>(items: readonly T[], i: number): T => items[i % items.length] as T;
const seatAt = (plan: Plan, i: number): Seat => pick(seatsOf(plan), i * 37);
const someone = (plan: Plan, i: number): Person => pick(Object.values(plan.people), i * 41);
const vacancyAt = (plan: Plan, i: number): Seat => {
  const vacancies = seatsOf(plan).filter((seat) => seat.person === null);
  return vacancies.length > 0 ? pick(vacancies, i * 7) : seatAt(plan, i);
};

function withSeat(plan: Plan, seat: Seat): Plan {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) return plan;
  const seats = { ...scenario.seats, [seat.id]: seat };
  return { ...plan, scenarios: { ...plan.scenarios, [SCENARIO]: { ...scenario, seats } } };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
