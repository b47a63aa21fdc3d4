/** Starts the window's page: host, theme, keys, then the planner; the session brings the plans. */

import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listenToClipboard } from './actions/clipboard.ts';
import { listenToKeys, runMenuAction } from './actions/keyboard.ts';
import { followTheme } from './actions/theme.ts';
import { App } from './app.tsx';
import { createFileMemory } from './persistence/file-memory.ts';
import { selectHost } from './platform/select-host.ts';
import { vouchForOwnScripts } from './platform/trusted-types.ts';
import { startSession } from './state/session.ts';
import { toast, useUi } from './state/ui-store.ts';

vouchForOwnScripts();
const host = selectHost(window, createFileMemory);
followTheme();
listenToKeys(host);
listenToClipboard();
host.onMenu(runMenuAction);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element for the planner.');
const page = createRoot(root);
let isShown = false;
const show = (): void => {
  if (isShown) return;
  isShown = true;
  page.render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
};
// A plan that comes back after a crash, or that the program was started with, is the first thing seen, not the start
// screen before it: so the page is drawn when a plan is there, at the latest when the start is complete.
const stopWaiting = useUi.subscribe(({ screen }) => {
  if (screen === 'planner') show();
});
startSession(host)
  .catch((error: unknown) => toast(`The start was not complete. ${String(error)}`, { tone: 'error' }))
  .finally(() => {
    stopWaiting();
    show();
  });
