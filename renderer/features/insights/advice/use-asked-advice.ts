/** Turns to what was asked for: the explanation of who leaves, or the overview with the next step and the findings. */

import { useEffect } from 'react';
import { takeAsked, useAdviceAsked } from '#renderer/state/advice-asked.ts';
import { announce, select, useUi } from '#renderer/state/ui-store.ts';
import type { DrillState } from '../use-drill.ts';

export function useAskedAdvice({ open, close }: DrillState): void {
  const asked = useAdviceAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that something is asked
  useEffect(() => {
    if (takeAsked('leaving')) open({ kind: 'leaving' });
    if (asked === 'first-fix') close();
    if (asked === 'next-step') {
      close();
      // A selected team has scores of its own in the place of the next step.
      const { selection } = useUi.getState();
      if (selection.length === 1 && selection[0]?.kind === 'team') select([]);
      announce('Trying what could be changed…');
    }
  }, [asked]);
}
