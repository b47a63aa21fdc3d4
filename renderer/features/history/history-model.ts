/** The steps of the plan as one line of time: newest first, what was undone above where the plan stands now. */

import type { HistoryStep } from '#renderer/state/history.ts';

export type Step = Pick<HistoryStep, 'id' | 'label' | 'origin' | 'at' | 'patches'>;

export interface TimelineRow {
  readonly step: Step;
  /** Undone: it can be done again. */
  readonly isAhead: boolean;
  /** The plan stands right after this step. */
  readonly isNow: boolean;
}

/** @param past oldest first; @param future undone steps, the next one to do again last */
export function timelineOf(past: readonly Step[], future: readonly Step[]): TimelineRow[] {
  const done = past.map((step, at) => ({ step, isAhead: false, isNow: at === past.length - 1 }));
  const ahead = future.map((step) => ({ step, isAhead: true, isNow: false }));
  return [...ahead, ...done.reverse()];
}
