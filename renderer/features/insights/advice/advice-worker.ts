/** Answers questions to the rules off the window's thread; a newer question of a kind stops the one before. */

import type { AdviceKind, Question } from './advice.ts';
import { answerTo, workOn } from './advice.ts';

export interface AdviceAsk {
  readonly turn: number;
  /** Null stops what is under way. */
  readonly question: Question<AdviceKind> | null;
  readonly kind: AdviceKind;
}

const latest = new Map<AdviceKind, number>();

addEventListener('message', ({ data: { turn, kind, question } }: MessageEvent<AdviceAsk>) => {
  latest.set(kind, turn);
  if (question === null) return;
  workOn(
    answerTo(question),
    () => latest.get(kind) === turn,
    (answer) => postMessage({ kind, turn, answer }),
  );
});
