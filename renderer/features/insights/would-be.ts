/** The scores that a change would lead to, while somebody points at the change or has the keyboard on it. */

import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { evaluateWith } from '#renderer/state/findings.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import type { Change } from '#shared/rules/index.ts';

const useStore = create<{ readonly scores: ScenarioScores | null }>(() => ({ scores: null }));

export const useWouldBe = (): ScenarioScores | null => useStore((state) => state.scores);

/** The rules know commands as data only; the registry checks them again before they run. */
export const callsOf = ({ commands }: Pick<Change, 'commands'>): readonly CommandCall[] => commands as CommandCall[];

export interface Pointed {
  readonly isPointed: boolean;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What a control for that change listens to. @param commands null previews nothing */
export function usePreview(commands: Change['commands'] | null): Pointed {
  const [isOver, setOver] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isPointed = isOver || isFocused;
  useEffect(() => {
    if (!isPointed || commands === null) return;
    const outcome = evaluateWith(callsOf({ commands }));
    const scores = 'reason' in outcome ? null : outcome.after.scores;
    useStore.setState({ scores });
    return () => {
      if (useStore.getState().scores === scores) useStore.setState({ scores: null });
    };
  }, [isPointed, commands]);
  return {
    isPointed,
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
