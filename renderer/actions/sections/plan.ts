/** Files: new, open, save, import, export. */

import { FilePlus2, FolderOpen, History, House, Save, Share, SlidersHorizontal, Upload } from 'lucide-react';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { host, leavePlan, newPlan, openBytes, openPlanFile, savePlan, savePlanAs } from '#renderer/state/session.ts';
import { setUi, toast } from '#renderer/state/ui-store.ts';
import { define } from '../define-action.ts';

async function importRoster(): Promise<void> {
  const opened = await host().openFile('roster');
  if (!opened.ok) toast(opened.error.message, { tone: 'error' });
  else if (opened.value) await openBytes(opened.value);
}

const hasSeats = (): boolean => {
  const { plan, scenarioId } = usePlanStore.getState();
  return Object.keys(plan.scenarios[scenarioId]?.seats ?? {}).length > 0;
};

export const PLAN_ACTIONS = define({
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
  'plan.versions': {
    label: 'Older versions of this file',
    section: 'plan',
    shortcuts: [],
    icon: History,
    isInMenu: true,
    isOnlyInElectron: true,
    run: () => setUi({ dialog: { kind: 'versions' } }),
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
  'plan.profile': {
    label: 'Profile: thresholds, rules, demand',
    section: 'plan',
    shortcuts: [],
    icon: SlidersHorizontal,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'profile' } }),
  },
  'plan.start': {
    label: 'Start page',
    section: 'plan',
    shortcuts: [],
    icon: House,
    isInMenu: true,
    run: () => void leavePlan(),
  },
});
