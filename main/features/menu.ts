/** The native menu, with the platform's words and shortcuts. What it does, the window does: it only says which action. */

import type { MenuItemConstructorOptions } from 'electron';
import { app, Menu } from 'electron';
import type { MenuAction } from '#shared/ipc/contract.ts';

type Item = MenuItemConstructorOptions;

/** @param send tells the window in front which action was chosen */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  send: (action: MenuAction) => void,
): Item[] {
  const isMac = platform === 'darwin';
  const item = (label: string, action: MenuAction, accelerator?: string): Item => ({
    label,
    click: () => send(action),
    ...(accelerator ? { accelerator } : {}),
  });
  const line: Item = { type: 'separator' };
  const about = item('About Fourfold', 'help.about');
  const application: Item = {
    label: app.name,
    submenu: [
      about,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    label: 'File',
    submenu: [
      item('New Plan', 'plan.new', 'CmdOrCtrl+N'),
      item('Open…', 'plan.open', 'CmdOrCtrl+O'),
      item('Import Roster…', 'roster.import', 'CmdOrCtrl+I'),
      line,
      item('Save', 'plan.save', 'CmdOrCtrl+S'),
      item('Save As…', 'plan.save-as', 'CmdOrCtrl+Shift+S'),
      item('Older Versions of This File…', 'plan.versions'),
      item('Export…', 'export', 'CmdOrCtrl+E'),
      line,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: Item = {
    label: 'Edit',
    submenu: [
      item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
      item('Redo', 'edit.redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: Item = {
    label: 'View',
    submenu: [
      item('Zoom In', 'view.zoom-in', 'CmdOrCtrl+Plus'),
      item('Zoom Out', 'view.zoom-out', 'CmdOrCtrl+-'),
      item('Fit to Window', 'view.fit', 'CmdOrCtrl+0'),
      line,
      item('Minimap', 'view.toggle-minimap'),
      item('Light or Dark', 'view.toggle-theme'),
      line,
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies Item]),
    ],
  };
  const help: Item = { role: 'help', submenu: [about] };
  return isMac
    ? [application, file, edit, view, { role: 'windowMenu' }, { role: 'help', submenu: [] }]
    : [file, edit, view, help];
}

export function setupMenu(send: (action: MenuAction) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged, send)));
}
