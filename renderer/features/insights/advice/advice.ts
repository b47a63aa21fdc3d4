/** Questions to the rules that take many runs of them: what may be asked, and the work that answers it. */

import { runCommand } from '#shared/commands/registry.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { ApplyTo, FixSearch, LeaveOneOut, NextStep, Reach, Target, Work } from '#shared/rules/index.ts';
import { leaveOneOut, nextStep, rankFixes, reachTarget } from '#shared/rules/index.ts';

export interface Advice {
  readonly fixes: { readonly asked: Finding['key']; readonly answer: FixSearch };
  readonly 'next-step': { readonly asked: null; readonly answer: NextStep | null };
  readonly 'reach-target': { readonly asked: Target; readonly answer: Reach | null };
  readonly 'leave-one-out': { readonly asked: null; readonly answer: LeaveOneOut | null };
}
export type AdviceKind = keyof Advice;

export interface Question<K extends AdviceKind> {
  readonly kind: K;
  readonly asked: Advice[K]['asked'];
  readonly plan: Plan;
  readonly scenario: ScenarioId;
  readonly today: IsoDate;
}

const apply: ApplyTo = (plan, command) => {
  const run = runCommand(plan, command);
  return run.ok ? run.value.plan : null;
};

type Answers = { readonly [K in AdviceKind]: (question: Question<K>) => Work<Advice[K]['answer']> };
const ANSWERS: Answers = {
  fixes: ({ plan, scenario, today, asked }) => rankFixes(plan, scenario, today, asked, apply),
  'next-step': ({ plan, scenario, today }) => nextStep(plan, scenario, today, apply),
  'reach-target': ({ plan, scenario, today, asked }) => reachTarget(plan, scenario, today, asked, apply),
  'leave-one-out': ({ plan, scenario, today }) => leaveOneOut(plan, scenario, today),
};

export const answerTo = <K extends AdviceKind>(question: Question<K>): Work<Advice[K]['answer']> =>
  ANSWERS[question.kind](question);

/** How long a stretch of work keeps its thread from hearing that nobody wants the answer any more. */
const STRETCH_MS = 12;

/** Works a stretch at a time until it is done; `isWanted` is asked in between, and no longer wanted gives nothing. */
export function workOn<T>(work: Work<T>, isWanted: () => boolean, take: (answer: T) => void): void {
  if (!isWanted()) return;
  const end = performance.now() + STRETCH_MS;
  do {
    const part = work.next();
    if (part.done) {
      take(part.value);
      return;
    }
  } while (performance.now() < end);
  setTimeout(() => workOn(work, isWanted, take));
}
