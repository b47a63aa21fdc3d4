/** The one window: shown when it has something to show, where it was the last time, and reloaded should its page die. */

import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { readJson, writeJson } from '../lib/json-file.ts';
import { PAGE_URL } from '../lib/own-page.ts';
import { placeOn } from '../lib/window-place.ts';

const windowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean(),
});
type WindowState = z.infer<typeof windowState>;

const DEFAULT_SIZE = { width: 1440, height: 900 };
const RELOADS_PER_MINUTE = 3;

function rememberPlace(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
      void writeJson(path, state);
    }, 400);
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
  window.on('closed', () => clearTimeout(timer));
}

/** A page that crashed comes back with its plan, but not for ever. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < 60_000), now];
    if (crashes.length <= RELOADS_PER_MINUTE) window.webContents.reload();
  });
}

/**
 * @param statePath where the window's place is kept
 * @param watch is shown the window before its page is loaded
 */
export async function openWindow(statePath: string, watch: (window: BrowserWindow) => void): Promise<BrowserWindow> {
  const state = await readJson(statePath, windowState);
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = state === null ? null : placeOn(areas, state);
  const { width, height } = screen.getPrimaryDisplay().workArea;
  const window = new BrowserWindow({
    width: Math.min(DEFAULT_SIZE.width, width),
    height: Math.min(DEFAULT_SIZE.height, height),
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Fourfold',
    backgroundColor: '#EEF0F2',
    ...(process.platform === 'linux' ? { icon: join(__dirname, '../../build/icons/256x256.png') } : {}),
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  if (place !== null && state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The title comes through `window.set-state`.
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberPlace(window, statePath);
  reloadAfterCrash(window);
  watch(window);
  await window.loadURL(PAGE_URL);
  return window;
}
