/** Scenarios: new, duplicate, delete, and going to one. */

import { Copy, Plus } from 'lucide-react';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { Action } from '../define-action.ts';
import { define } from '../define-action.ts';
import {
  addScenario,
  canRemoveScenario,
  duplicateScenario,
  hasScenario,
  removeScenario,
  showScenario,
} from '../scenario-actions.ts';

const scenarioKey = (place: number): Action => ({
  label: `Scenario ${'ABCD'[place]}`,
  section: 'scenario',
  shortcuts: [`Mod+${place + 1}`],
  icon: null,
  isEnabled: () => hasScenario(place),
  run: () => showScenario(place),
});

export const SCENARIO_ACTIONS = define({
  'scenario.add': {
    label: 'New scenario',
    section: 'scenario',
    shortcuts: [],
    icon: Plus,
    isInMenu: true,
    run: addScenario,
  },
  'scenario.duplicate': {
    label: 'Duplicate scenario',
    section: 'scenario',
    shortcuts: ['Mod+D'],
    icon: Copy,
    isInMenu: true,
    run: () => duplicateScenario(),
  },
  'scenario.remove': {
    label: 'Delete scenario',
    section: 'scenario',
    shortcuts: [],
    icon: null,
    isEnabled: canRemoveScenario,
    run: () => removeScenario(usePlanStore.getState().scenarioId),
  },
  'scenario.first': scenarioKey(0),
  'scenario.second': scenarioKey(1),
  'scenario.third': scenarioKey(2),
  'scenario.fourth': scenarioKey(3),
});
