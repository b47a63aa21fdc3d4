/** What the rules advise: the best next step, and what is lost with each person. */

import { Footprints, UserMinus } from 'lucide-react';
import { askAdvice } from '#renderer/state/advice-asked.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { define } from '../define-action.ts';

/** On another day than the plan's the time bar only looks. */
function canAdvise(): boolean {
  const state = usePlanStore.getState();
  return useUi.getState().shownDate === null && evaluationOf(state.plan, activeScenario(state).id).scores !== null;
}

export const ADVICE_ACTIONS = define({
  'advice.next-step': {
    label: 'Take the best next step',
    section: 'finding',
    shortcuts: [],
    icon: Footprints,
    isInMenu: true,
    isEnabled: canAdvise,
    run: () => askAdvice('next-step'),
  },
  'advice.leaving': {
    label: 'If someone leaves',
    section: 'finding',
    shortcuts: [],
    icon: UserMinus,
    isInMenu: true,
    isEnabled: canAdvise,
    run: () => askAdvice('leaving'),
  },
});
