/** Scenarios: new, duplicate, delete, and going to one. */

import { Copy, Pin, Plus, Shuffle } from 'lucide-react';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Action } from '../define-action.ts';
import { define } from '../define-action.ts';
import {
  addScenario,
  canMoveScenario,
  canRemoveScenario,
  duplicateScenario,
  hasScenario,
  moveScenario,
  openConversion,
  openScenarioNote,
  removeScenario,
  showScenario,
  togglePin,
} from '../scenario-actions.ts';

const hasOpenSeats = (): boolean => Object.keys(activeScenario(usePlanStore.getState()).seats).length > 0;

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
    shortcuts: ['Mod+Shift+D'],
    icon: Copy,
    isInMenu: true,
    run: () => duplicateScenario(),
  },
  'scenario.convert': {
    label: 'Convert to another topology',
    section: 'scenario',
    shortcuts: ['Mod+Shift+K'],
    icon: Shuffle,
    isInMenu: true,
    isEnabled: hasOpenSeats,
    run: () => openConversion(),
  },
  'scenario.note': {
    label: 'About this scenario',
    section: 'scenario',
    shortcuts: [],
    icon: null,
    isInMenu: true,
    run: () => openScenarioNote(),
  },
  'scenario.pin': {
    label: 'Pin or unpin as the baseline',
    section: 'scenario',
    shortcuts: [],
    icon: Pin,
    run: () => togglePin(),
  },
  'scenario.left': {
    label: 'Move the scenario to the left',
    section: 'scenario',
    shortcuts: [],
    icon: null,
    isEnabled: () => canMoveScenario(usePlanStore.getState().scenarioId, -1),
    run: () => moveScenario(usePlanStore.getState().scenarioId, -1),
  },
  'scenario.right': {
    label: 'Move the scenario to the right',
    section: 'scenario',
    shortcuts: [],
    icon: null,
    isEnabled: () => canMoveScenario(usePlanStore.getState().scenarioId, 1),
    run: () => moveScenario(usePlanStore.getState().scenarioId, 1),
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
