/** Shows what a change would do, while somebody points at its control or has the keyboard on it. */

import { useEffect, useState } from 'react';
import { showWouldBe, useWouldBe as useShown } from '#renderer/state/would-be.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import type { Change } from '#shared/rules/index.ts';

/** The scores that it would lead to. */
export const useWouldBe = (): ScenarioScores | null => useShown()?.scores ?? null;

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
export function usePreview(commands: Change['commands'] | null, label: string): Pointed {
  const [isOver, setOver] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isPointed = isOver || isFocused;
  useEffect(() => {
    if (isPointed && commands !== null) return showWouldBe(label, callsOf({ commands }));
  }, [isPointed, commands, label]);
  return {
    isPointed,
    onPointerEnter: () => setOver(true),
    // A click leaves the focus too: the next change would stay on the canvas after the mouse has gone.
    onPointerLeave: () => {
      setOver(false);
      setFocused(false);
    },
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
