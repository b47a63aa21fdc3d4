/** Asks the rules something that takes many runs, in a worker; null until the answer for the plan as it is has come. */

import { useEffect, useState } from 'react';
import { usePlan } from '#renderer/state/plan-store.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { Advice, AdviceKind, Question } from './advice.ts';
import { answerTo, workOn } from './advice.ts';
import type { AdviceAsk } from './advice-worker.ts';

/** Nothing is asked while somebody is still dragging or typing. */
const PAUSE_MS = 150;

let worker: Worker | null = null;
let turns = 0;

/** One worker for all panels. Without any, as in tests, the window works on it between its other tasks. */
function ask<K extends AdviceKind>(question: Question<K>, take: (answer: Advice[K]['answer']) => void): () => void {
  turns += 1;
  const turn = turns;
  let isWanted = true;
  if (typeof Worker === 'undefined') {
    workOn(answerTo(question), () => isWanted, take);
    return () => {
      isWanted = false;
    };
  }
  worker ??= new Worker(new URL('./advice-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  const { kind } = question;
  const listen = ({ data }: MessageEvent<{ readonly turn: number; readonly answer: Advice[K]['answer'] }>) => {
    if (data.turn === turn) take(data.answer);
  };
  asked.addEventListener('message', listen);
  asked.postMessage({ turn, kind, question } satisfies AdviceAsk);
  return () => {
    asked.removeEventListener('message', listen);
    asked.postMessage({ turn, kind, question: null } satisfies AdviceAsk);
  };
}

/** The plan without the scenarios and the history that no answer is about: a large plan takes long to hand over. */
function alone(plan: Plan, scenario: ScenarioId): Plan {
  const only = plan.scenarios[scenario];
  return { ...plan, scenarios: only === undefined ? {} : { [scenario]: only }, history: {} };
}

export interface Answered<K extends AdviceKind> {
  readonly answer: Advice[K]['answer'];
  /** Whether it is about the plan as it is now; while a new answer is under way, the old one may stay in sight. */
  readonly isFresh: boolean;
}

/** @param asked the same object or value as long as the question is the same; undefined asks nothing */
export function useAdvice<K extends AdviceKind>(
  kind: K,
  asked: Advice[K]['asked'] | undefined,
  evaluation: Evaluation,
): Answered<K> | null {
  const plan = usePlan((one) => one);
  const { scenario, today } = evaluation;
  const [known, setKnown] = useState<{
    readonly of: Evaluation;
    readonly asked: unknown;
    readonly answer: Advice[K]['answer'];
  } | null>(null);
  useEffect(() => {
    if (asked === undefined) return;
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      stop = ask<K>({ kind, asked, plan: alone(plan, scenario), scenario, today }, (answer) =>
        setKnown({ of: evaluation, asked, answer }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [kind, asked, plan, scenario, today, evaluation]);
  if (known === null || known.of.scenario !== scenario) return null;
  return { answer: known.answer, isFresh: known.of === evaluation && known.asked === asked };
}
