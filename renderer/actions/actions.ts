/** Everything that the window can be asked to do: name, keys, icon and place in the menu, once for all who show it. */

import type { LucideIcon } from 'lucide-react';
import {
  Copy,
  FilePlus2,
  FolderOpen,
  Group,
  Hand,
  House,
  Info,
  Keyboard,
  Map as MapIcon,
  Maximize,
  MousePointer2,
  Network,
  PanelLeft,
  PanelRight,
  Pencil,
  Plus,
  Redo2,
  Save,
  Search,
  Share,
  Spline,
  SunMoon,
  Trash2,
  Undo2,
  Upload,
  Users,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { redo, undo } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { host, leavePlan, newPlan, openBytes, openPlanFile, savePlan, savePlanAs } from '#renderer/state/session.ts';
import type { RightPanel, Tool } from '#renderer/state/ui-store.ts';
import { requestCanvas, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { filterPalette, moveToRegion } from './regions.ts';
import {
  addScenario,
  canRemoveScenario,
  duplicateScenario,
  hasScenario,
  removeScenario,
  showScenario,
} from './scenario-actions.ts';
import {
  addTeam,
  canRemoveSelection,
  canRenameSelection,
  fitSelection,
  hasFindings,
  removeSelection,
  renameSelection,
  walkFindings,
} from './selection-actions.ts';
import type { Shortcut } from './shortcut.ts';
import { toggleTheme } from './theme.ts';

export const SECTIONS = ['plan', 'edit', 'scenario', 'tool', 'view', 'finding', 'help'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Action {
  readonly label: string;
  readonly section: Section;
  /** The first is shown; all of them work. */
  readonly shortcuts: readonly Shortcut[];
  /** Shown instead of the first in a browser, which keeps some keys to itself. */
  readonly browserShortcut?: Shortcut;
  readonly icon: LucideIcon | null;
  /** Works on the start screen too. */
  readonly isAnywhere?: true;
  /** Stands in the window's own menu. */
  readonly isInMenu?: true;
  readonly isEnabled?: () => boolean;
  readonly run: () => void;
}

async function importRoster(): Promise<void> {
  const opened = await host().openFile('roster');
  if (!opened.ok) toast(opened.error.message, { tone: 'error' });
  else if (opened.value) await openBytes(opened.value);
}

const hasSeats = (): boolean => {
  const { plan, scenarioId } = usePlanStore.getState();
  return Object.keys(plan.scenarios[scenarioId]?.seats ?? {}).length > 0;
};
const setTool = (tool: Tool) => () => setUi({ tool });
const scenarioKey = (place: number): Action => ({
  label: `Scenario ${'ABCD'[place]}`,
  section: 'scenario',
  shortcuts: [`Mod+${place + 1}`],
  icon: null,
  isEnabled: () => hasScenario(place),
  run: () => showScenario(place),
});

const showPanel = (label: string, rightPanel: RightPanel): Action => ({
  label,
  section: 'view',
  shortcuts: [],
  icon: null,
  run: () => setUi({ isRightOpen: true, rightPanel }),
});

const define = <Id extends string>(actions: Record<Id, Action>): Record<Id, Action> => actions;

export const ACTIONS = define({
  'plan.new': {
    label: 'New empty plan',
    section: 'plan',
    shortcuts: ['Mod+N', 'Alt+N'],
    browserShortcut: 'Alt+N',
    icon: FilePlus2,
    isAnywhere: true,
    isInMenu: true,
    run: () => void newPlan(),
  },
  'plan.open': {
    label: 'Open a plan',
    section: 'plan',
    shortcuts: ['Mod+O'],
    icon: FolderOpen,
    isAnywhere: true,
    isInMenu: true,
    run: () => void openPlanFile(),
  },
  'plan.save': {
    label: 'Save',
    section: 'plan',
    shortcuts: ['Mod+S'],
    icon: Save,
    isInMenu: true,
    run: () => void savePlan(),
  },
  'plan.save-as': {
    label: 'Save as',
    section: 'plan',
    shortcuts: ['Mod+Shift+S'],
    icon: null,
    isInMenu: true,
    run: () => void savePlanAs(),
  },
  'roster.import': {
    label: 'Import a roster',
    section: 'plan',
    shortcuts: ['Mod+I'],
    icon: Upload,
    isAnywhere: true,
    isInMenu: true,
    run: () => void importRoster(),
  },
  export: {
    label: 'Export',
    section: 'plan',
    shortcuts: ['Mod+E'],
    icon: Share,
    isInMenu: true,
    isEnabled: hasSeats,
    run: () => setUi({ dialog: { kind: 'export' } }),
  },
  'plan.start': {
    label: 'Start page',
    section: 'plan',
    shortcuts: [],
    icon: House,
    isInMenu: true,
    run: () => void leavePlan(),
  },
  'edit.undo': {
    label: 'Undo',
    section: 'edit',
    shortcuts: ['Mod+Z'],
    icon: Undo2,
    isInMenu: true,
    isEnabled: () => usePlanStore.getState().past.length > 0,
    run: () => void undo(),
  },
  'edit.redo': {
    label: 'Redo',
    section: 'edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    isInMenu: true,
    isEnabled: () => usePlanStore.getState().future.length > 0,
    run: () => void redo(),
  },
  'edit.rename': {
    label: 'Rename',
    section: 'edit',
    shortcuts: ['F2'],
    icon: Pencil,
    isInMenu: true,
    isEnabled: canRenameSelection,
    run: renameSelection,
  },
  'edit.delete': {
    label: 'Delete',
    section: 'edit',
    shortcuts: ['Delete', 'Backspace'],
    icon: Trash2,
    isInMenu: true,
    isEnabled: canRemoveSelection,
    run: removeSelection,
  },
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
  'tool.select': { label: 'Select', section: 'tool', shortcuts: ['V'], icon: MousePointer2, run: setTool('select') },
  'tool.pan': { label: 'Pan', section: 'tool', shortcuts: ['H'], icon: Hand, run: setTool('pan') },
  'tool.line': { label: 'Line', section: 'tool', shortcuts: ['L'], icon: Spline, run: setTool('line') },
  'team.add': { label: 'New team', section: 'tool', shortcuts: ['T'], icon: Users, isInMenu: true, run: addTeam },
  'view.teams': {
    label: 'Show teams',
    section: 'view',
    shortcuts: [],
    icon: Group,
    run: () => setUi({ view: 'teams' }),
  },
  'view.reporting': {
    label: 'Show reporting',
    section: 'view',
    shortcuts: [],
    icon: Network,
    run: () => setUi({ view: 'reporting' }),
  },
  'view.zoom-in': {
    label: 'Zoom in',
    section: 'view',
    shortcuts: ['+', '='],
    icon: ZoomIn,
    run: () => requestCanvas({ kind: 'zoom', factor: 1.25 }),
  },
  'view.zoom-out': {
    label: 'Zoom out',
    section: 'view',
    shortcuts: ['-'],
    icon: ZoomOut,
    run: () => requestCanvas({ kind: 'zoom', factor: 0.8 }),
  },
  'view.fit': {
    label: 'Fit all',
    section: 'view',
    shortcuts: ['1'],
    icon: Maximize,
    isInMenu: true,
    run: () => requestCanvas({ kind: 'fit' }),
  },
  'view.fit-selection': { label: 'Fit selection', section: 'view', shortcuts: ['2'], icon: null, run: fitSelection },
  'view.toggle-palette': {
    label: 'Palette',
    section: 'view',
    shortcuts: ['['],
    icon: PanelLeft,
    isInMenu: true,
    run: () => useUi.setState((ui) => ({ isPaletteOpen: !ui.isPaletteOpen })),
  },
  'view.toggle-right': {
    label: 'Right panel',
    section: 'view',
    shortcuts: [']'],
    icon: PanelRight,
    isInMenu: true,
    run: () => useUi.setState((ui) => ({ isRightOpen: !ui.isRightOpen })),
  },
  'view.toggle-minimap': {
    label: 'Minimap',
    section: 'view',
    shortcuts: ['M'],
    icon: MapIcon,
    isInMenu: true,
    run: () => useUi.setState((ui) => ({ isMinimapOpen: !ui.isMinimapOpen })),
  },
  'view.toggle-theme': {
    label: 'Light or dark',
    section: 'view',
    shortcuts: [],
    icon: SunMoon,
    isAnywhere: true,
    run: toggleTheme,
  },
  'panel.insights': showPanel('Show insights', 'insights'),
  'panel.inspector': showPanel('Show inspector', 'inspector'),
  'panel.history': showPanel('Show history', 'history'),
  'palette.filter': { label: 'Filter the palette', section: 'view', shortcuts: ['/'], icon: null, run: filterPalette },
  'panel.next': {
    label: 'Next panel',
    section: 'view',
    shortcuts: ['F6'],
    icon: null,
    run: () => moveToRegion(1),
  },
  'panel.previous': {
    label: 'Previous panel',
    section: 'view',
    shortcuts: ['Shift+F6'],
    icon: null,
    run: () => moveToRegion(-1),
  },
  'finding.next': {
    label: 'Next finding',
    section: 'finding',
    shortcuts: ['F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasFindings,
    run: () => walkFindings(1),
  },
  'finding.previous': {
    label: 'Previous finding',
    section: 'finding',
    shortcuts: ['Shift+F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasFindings,
    run: () => walkFindings(-1),
  },
  'help.find': {
    label: 'Find or run a command',
    section: 'help',
    shortcuts: ['Mod+K'],
    icon: Search,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'command-palette' } }),
  },
  'help.keys': {
    label: 'Keyboard shortcuts',
    section: 'help',
    shortcuts: ['?'],
    icon: Keyboard,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'shortcuts' } }),
  },
  'help.about': {
    label: 'About Fourfold',
    section: 'help',
    shortcuts: [],
    icon: Info,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'about' } }),
  },
});

export type ActionId = keyof typeof ACTIONS;
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
export const actionOf = (id: ActionId): Action => ACTIONS[id];

/** Whether it can be run now: the screen is right, and its own condition holds. */
export function canRunAction(id: ActionId): boolean {
  const action = actionOf(id);
  if (!action.isAnywhere && useUi.getState().screen !== 'planner') return false;
  return action.isEnabled?.() ?? true;
}

/** Runs it where it can be run; says whether it did. */
export function runAction(id: ActionId): boolean {
  if (!canRunAction(id)) return false;
  actionOf(id).run();
  return true;
}
