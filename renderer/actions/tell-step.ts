/** Says what was just done, with an Undo: for steps that take away more than the eye sees. */

import { undo } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, toast } from '#renderer/state/ui-store.ts';

/** @param more what is to be known about it besides its name, in sentences */
export function tellStep(more = ''): void {
  const step = usePlanStore.getState().past.at(-1);
  if (step === undefined) return;
  toast(more === '' ? step.label : `${step.label}. ${more}`, {
    step: step.id,
    undo: () => {
      if (usePlanStore.getState().past.at(-1)?.id === step.id) undo();
      // Something was done since: what to take back is chosen in the history.
      else setUi({ isRightOpen: true, rightPanel: 'history' });
    },
  });
}
