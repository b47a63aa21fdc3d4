/** Everything that the window can be asked to do: name, keys, icon and place in the menu, once for all who show it. */

import type { Host } from '#renderer/platform/host.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { Action } from './define-action.ts';
import { handOverTyping } from './hand-over-typing.ts';
import { ADVICE_ACTIONS } from './sections/advice.ts';
import { EDIT_ACTIONS } from './sections/edit.ts';
import { FINDING_ACTIONS } from './sections/finding.ts';
import { HELP_ACTIONS } from './sections/help.ts';
import { PLAN_ACTIONS } from './sections/plan.ts';
import { POSITION_ACTIONS } from './sections/position.ts';
import { SCENARIO_ACTIONS } from './sections/scenario.ts';
import { TOOL_ACTIONS } from './sections/tool.ts';
import { VIEW_ACTIONS } from './sections/view.ts';

export type { Section } from './define-action.ts';
export { SECTION_NAMES, SECTIONS } from './define-action.ts';

const ACTIONS = {
  ...PLAN_ACTIONS,
  ...EDIT_ACTIONS,
  ...POSITION_ACTIONS,
  ...SCENARIO_ACTIONS,
  ...TOOL_ACTIONS,
  ...VIEW_ACTIONS,
  ...FINDING_ACTIONS,
  ...ADVICE_ACTIONS,
  ...HELP_ACTIONS,
};

export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
export const actionOf = (id: ActionId): Action => ACTIONS[id];

/** Those that this host can do at all. */
export const actionsOf = ({ kind }: Pick<Host, 'kind'>): readonly ActionId[] =>
  ACTION_IDS.filter((id) => kind === 'electron' || !actionOf(id).isOnlyInElectron);

/** Whether it can be run now: the screen is right, and its own condition holds. */
export function canRunAction(id: ActionId): boolean {
  const action = actionOf(id);
  if (!action.isAnywhere && useUi.getState().screen !== 'planner') return false;
  return action.isEnabled?.() ?? true;
}

/** Runs it where it can be run; says whether it did. */
export function runAction(id: ActionId): boolean {
  if (!canRunAction(id)) return false;
  const action = actionOf(id);
  if (action.section === 'plan') handOverTyping();
  action.run();
  return true;
}
