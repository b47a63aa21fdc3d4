/** Who may fill a vacancy, and the overall score with each; worked out in a worker after the dialog has been painted. */

import { useEffect, useState } from 'react';
import { dayOfUse } from '#renderer/state/findings.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TodayAndPlanned } from '#shared/rules/finding.ts';
import type { Candidate } from '#shared/rules/index.ts';
import type { FillAnswer, FillAsk } from './fill-tasks.ts';

export interface Candidates {
  /** Null until they are ranked. */
  readonly candidates: readonly Candidate[] | null;
  readonly overall: ReadonlyMap<PersonId, TodayAndPlanned | null>;
  readonly failure: string | null;
}

const NOTHING: Candidates = { candidates: null, overall: new Map(), failure: null };

export interface CandidatesOf {
  readonly plan: Plan;
  readonly scenario: ScenarioId;
  readonly seat: SeatId;
  readonly isFitted: boolean;
  readonly shown: number;
}

export function useCandidates({ plan, scenario, seat, isFitted, shown }: CandidatesOf): Candidates {
  const [known, setKnown] = useState<Candidates>(NOTHING);
  useEffect(() => {
    // The list stays in sight while scores are worked out again.
    setKnown((before) => ({ ...before, overall: new Map() }));
    const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FillAnswer>) =>
      setKnown((before) =>
        'candidates' in data
          ? { ...before, candidates: data.candidates }
          : { ...before, overall: new Map(before.overall).set(data.person, data.overall) },
      );
    worker.onerror = ({ message }) => setKnown({ ...NOTHING, failure: message || 'it stopped' });
    worker.postMessage({ plan, scenario, seat, dayOfUse: dayOfUse(), isFitted, shown } satisfies FillAsk);
    return () => worker.terminate();
  }, [plan, scenario, seat, isFitted, shown]);
  return known;
}
