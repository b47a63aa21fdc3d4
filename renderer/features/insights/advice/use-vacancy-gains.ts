/** What filling each vacancy brings: in place for a small plan, in a worker for a larger one. */

import { useEffect, useRef, useState } from 'react';
import { useShownPlan } from '#renderer/state/findings.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { vacancyGains } from '#shared/rules/index.ts';
import type { GainsAsk } from './gains-worker.ts';

/** One vacancy costs a run of the rules, about 2 ms at this size; ten of them stay under a frame or two. */
const IN_PLACE_SEATS = 100;
const IN_PLACE_VACANCIES = 10;
/** Nothing is asked while somebody is still dragging or typing. */
const PAUSE_MS = 120;

export type Gains = ReturnType<typeof vacancyGains>;

export interface KnownGains {
  /** The last ones that were worked out; null until then. */
  readonly gains: Gains | null;
  /** Whether they are of this evaluation. */
  readonly isFresh: boolean;
}

export function useVacancyGains(evaluation: Evaluation): KnownGains {
  const plan = useShownPlan();
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const [known, setKnown] = useState<{ readonly of: Evaluation; readonly gains: Gains } | null>(null);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  useEffect(() => {
    asked.current += 1;
    const turn = asked.current;
    const { scenario, today, figures } = evaluation;
    const isSmall = figures.seats <= IN_PLACE_SEATS && figures.vacancies <= IN_PLACE_VACANCIES;
    const take = (gains: Gains) => turn === asked.current && setKnown({ of: evaluation, gains });
    const timer = setTimeout(() => {
      if (isSmall || typeof Worker === 'undefined') return take(vacancyGains(plan, scenario, today));
      worker.current ??= new Worker(new URL('./gains-worker.ts', import.meta.url), { type: 'module' });
      worker.current.onmessage = ({ data }: MessageEvent<{ readonly turn: number; readonly gains: Gains }>) => {
        if (data.turn === turn) take(data.gains);
      };
      worker.current.postMessage({ turn, plan, scenario, today } satisfies GainsAsk);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [evaluation, plan]);
  return { gains: known?.gains ?? null, isFresh: known?.of === evaluation };
}
