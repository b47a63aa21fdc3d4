/** The steps of the plan as one line of time: newest first, what was undone above where the plan stands now. */

export interface Step {
  readonly id: number;
  readonly label: string;
  readonly origin: 'user' | 'import' | 'fix';
  readonly at: number;
}

export interface TimelineRow {
  readonly step: Step;
  /** Undone: it can be done again. */
  readonly isAhead: boolean;
  /** The plan stands right after this step. */
  readonly isNow: boolean;
  /** How many steps back (below zero) or forward lead to the state right after it. */
  readonly distance: number;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** Steps back to before the first one. */
  readonly toStart: number;
}

/** @param past oldest first; @param future the next one to redo first */
export function timelineOf(past: readonly Step[], future: readonly Step[]): Timeline {
  const ahead = future.map((step, index): TimelineRow => ({ step, isAhead: true, isNow: false, distance: index + 1 }));
  const done = past.map(
    (step, index): TimelineRow => ({
      step,
      isAhead: false,
      isNow: index === past.length - 1,
      distance: index - past.length + 1,
    }),
  );
  return { rows: [...done, ...ahead].reverse(), toStart: past.length === 0 ? 0 : -past.length };
}
