/** How long a scenario takes to evaluate, as ratios: growth per tenfold, one frame, and one change against a full run. */

import { createPerson, createSeat } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

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

export async function run(): Promise<void> {
  warmUp();
  const results = measure();
  let before: number | null = null;
  for (const { size, full, changes } of results) {
    const growth = before === null ? '' : `, ${(full / before).toFixed(1)}× the tenth of it (at most 12)`;
    console.log(`evaluate ${size} seats: ${full.toFixed(2)} ms${growth}`);
    if (size === 1000) console.log(`  ${(full / FRAME).toFixed(2)} of one 60 Hz frame (at most 1)`);
    for (const [name, time] of changes) {
      console.log(
        `  ${name}: ${time.toFixed(3)} ms, ${(time / full).toFixed(3)} of a full run (at most ${MOST_OF_FULL[size]})`,
      );
    }
    before = full;
  }
  const [least, most] = [results[0]?.full ?? 0, results.at(-1)?.full ?? 0];
  // A step also tells which cache of the processor the plan has just grown out of.
  const perTenfold = (most / least) ** (1 / (SIZES.length - 1));
  console.log(`from ${SIZES[0]} to ${SIZES.at(-1)} seats: ${perTenfold.toFixed(1)}× per tenfold`);
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
  readonly changes: readonly (readonly [name: string, ms: number])[];
}

/** In rounds, so that a slow moment of the machine falls on all sizes alike, and on full runs and changes. */
function measure(): Measured[] {
  const times = SIZES.map((size) => ({ size, full: [] as number[], changes: CHANGES.map((): number[] => []) }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { size, full, changes } of times) {
      for (let repeat = round * REPEATS[size]; repeat < (round + 1) * REPEATS[size]; repeat++) {
        CHANGES.forEach(([, change], kind) => {
          // Every copy is new to the caches.
          let plan = bigPlan(size);
          const cache = newEvaluationCache();
          full.push(time(() => evaluate(plan, SCENARIO, DAY, cache)));
          for (let i = 0; i < CHANGES_A_ROUND; i++) {
            plan = change(plan, repeat * CHANGES_A_ROUND + i);
            changes[kind]?.push(time(() => evaluate(plan, SCENARIO, DAY, cache)));
          }
        });
      }
    }
  }
  return times.map(({ size, full, changes }) => ({
    size,
    full: median(full),
    changes: CHANGES.map(([name], kind) => [name, median(changes[kind] ?? [])]),
  }));
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

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
