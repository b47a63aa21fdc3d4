/** What the window shows: views, zoom, panels. */

import type { LucideIcon } from 'lucide-react';
import {
  CalendarRange,
  ChevronsDownUp,
  Columns2,
  Focus,
  Group,
  LayoutDashboard,
  ListTree,
  Map as MapIcon,
  Maximize,
  Network,
  PanelLeft,
  PanelRight,
  SunMoon,
  Table2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { CanvasView, MainView, RightPanel } from '#renderer/state/ui-store.ts';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { canCollapse, collapseAll, collapseSelection, expandAll } from '../collapse.ts';
import type { Action } from '../define-action.ts';
import { define } from '../define-action.ts';
import { canFocusTeam, toggleFocus } from '../find-actions.ts';
import { filterPalette, moveToRegion } from '../regions.ts';
import { fitSelection } from '../selection-actions.ts';
import { toggleTheme } from '../theme.ts';

const showPanel = (label: string, rightPanel: RightPanel): Action => ({
  label,
  section: 'view',
  shortcuts: [],
  icon: null,
  run: () => setUi({ isRightOpen: true, rightPanel }),
});

/** With Alt alone a browser goes to its own tabs. */
const mainViewAction = (label: string, mainView: MainView, place: number, icon: LucideIcon): Action => ({
  label,
  section: 'view',
  shortcuts: [`Alt+${place}`, `Alt+Shift+${place}`],
  browserShortcut: `Alt+Shift+${place}`,
  icon,
  isInMenu: true,
  run: () => setUi({ mainView }),
});

/** Those that draw on the canvas bring it to the front. */
const showCanvas = (view: CanvasView) => () => setUi({ mainView: 'canvas', view });

export const VIEW_ACTIONS = define({
  'view.canvas': mainViewAction('Canvas', 'canvas', 1, LayoutDashboard),
  'view.outline': mainViewAction('Outline', 'outline', 2, ListTree),
  'view.table': mainViewAction('Table', 'table', 3, Table2),
  'view.compare': mainViewAction('Compare scenarios', 'compare', 4, Columns2),
  'view.teams': {
    label: 'Show teams',
    section: 'view',
    shortcuts: [],
    icon: Group,
    run: showCanvas('teams'),
  },
  'view.reporting': {
    label: 'Show reporting',
    section: 'view',
    shortcuts: [],
    icon: Network,
    run: showCanvas('reporting'),
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
  'view.focus': {
    label: 'Focus on this team, or show all',
    section: 'view',
    shortcuts: ['.'],
    icon: Focus,
    isInMenu: true,
    isEnabled: canFocusTeam,
    run: toggleFocus,
  },
  'view.collapse': {
    label: 'Close or open the team or reports',
    section: 'view',
    shortcuts: ['Mod+.'],
    icon: ChevronsDownUp,
    isEnabled: canCollapse,
    run: collapseSelection,
  },
  'view.collapse-all': {
    label: 'Close all teams or reports',
    section: 'view',
    shortcuts: [],
    icon: null,
    isInMenu: true,
    run: collapseAll,
  },
  'view.expand-all': {
    label: 'Open all teams and reports',
    section: 'view',
    shortcuts: [],
    icon: null,
    isInMenu: true,
    run: expandAll,
  },
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
  'view.toggle-time': {
    label: 'Time bar',
    section: 'view',
    shortcuts: ['D'],
    icon: CalendarRange,
    isInMenu: true,
    run: () => useUi.setState((ui) => ({ isTimeBarOpen: !ui.isTimeBarOpen, shownDate: null })),
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
});
