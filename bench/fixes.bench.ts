/** How long advice takes on 300 people: ranking the fixes of 100 findings, the best next step, and leave-one-out. */

import { runCommand } from '#shared/commands/registry.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ApplyTo } from '#shared/rules/index.ts';
import { evaluate, finish, fixesFor, leaveOneOut, nextStep } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

const PEOPLE = 300;
const FINDINGS = 100;
const MOST_MS = 200;
const RUNS = 9;

const apply: ApplyTo = (plan, command) => {
  const run = runCommand(plan, command);
  return run.ok ? run.value.plan : null;
};

/** A copy as a worker gets it: nothing in it is known to any cache. */
const asPosted = (): Plan => structuredClone(bigPlan(Math.round(PEOPLE / 0.85)));

export async function run(): Promise<void> {
  const plan = asPosted();
  console.log(
    `${Object.keys(plan.people).length} people, ${Object.keys(plan.scenarios[SCENARIO]?.seats ?? {}).length} seats`,
  );
  let fixes = 0;
  let findings = 0;
  const ranking = median(() => {
    const posted = asPosted();
    return () => {
      const evaluation = evaluate(posted, SCENARIO, DAY);
      // Where the plan has fewer, from the start again: as much work, as nothing is kept for a finding.
      const some = Array.from(
        { length: FINDINGS },
        (_, i) => evaluation.findings[i % evaluation.findings.length],
      ).flatMap((finding) => finding ?? []);
      findings = some.length;
      fixes = some.reduce((sum, one) => sum + fixesFor(evaluation, one, (command) => apply(posted, command)).length, 0);
    };
  });
  console.log(
    `${fixes} fixes of ${findings} findings ranked: ${ranking.toFixed(0)} ms, ${(ranking / MOST_MS).toFixed(2)} of 200 ms (at most 1)`,
  );
  const one = median(() => {
    const posted = asPosted();
    return () => evaluate(posted, SCENARIO, DAY);
  });
  const next = median(() => {
    const posted = asPosted();
    return () => finish(nextStep(posted, SCENARIO, DAY, apply));
  });
  const leaving = median(() => {
    const posted = asPosted();
    return () => finish(leaveOneOut(posted, SCENARIO, DAY));
  });
  console.log(`best next step: ${next.toFixed(0)} ms, ${(next / one).toFixed(0)} full runs of the rules`);
  console.log(`leave-one-out: ${leaving.toFixed(0)} ms, ${(leaving / one).toFixed(0)} full runs of the rules`);
}

/** Of several runs, what is prepared before each not counted. */
function median(prepare: () => () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const work = prepare();
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}
