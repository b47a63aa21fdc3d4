/** Screen readers hear how a change moved the scores: "Overall 53 → 62 today. MLOps +30". */

import { useEffect, useRef } from 'react';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { announce } from '#renderer/state/ui-store.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { gainOf } from './advice/gain-model.ts';
import { whole } from './format.ts';

/** A pause, so that a step of undo or a fix is read out first and a drag once. */
const PAUSE_MS = 700;

export function scoreWords(before: Evaluation, after: Evaluation, when = 'today'): string | null {
  if (before.scenario !== after.scenario || before.scores === null || after.scores === null) return null;
  const gain = gainOf(before.scores, after.scores, undefined, when);
  if (gain === null || gain.tone === 'same') return null;
  return `Overall ${whole(after.scores.overall.today)} ${when}, ${whole(after.scores.overall.planned)} planned: ${gain.text}`;
}

export function useAnnouncedScores(evaluation: Evaluation): void {
  const { when } = useShownDay();
  const told = useRef(evaluation);
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = scoreWords(told.current, evaluation, when);
      told.current = evaluation;
      if (words !== null) announce(words);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [evaluation, when]);
}
