/**
 * Shuts every way out of the window: permissions, navigation, new windows, embedded pages and all requests but our own.
 *
 * Each lock stands alone, so that one that is found open does not open the next.
 */

import type { Session } from 'electron';
import { app, session } from 'electron';
import { PAGE_URL } from '../lib/own-page.ts';

const OWN_SCHEMES = new Set(['app:', 'blob:', 'data:']);
/** The developer tools' own page, which only an unpackaged build can open. */
const TOOLS_SCHEME = 'devtools:';

/** Whether a request may go out: only to our own files and to what the page made itself. */
export function isAllowedRequest(url: string, isPackaged: boolean): boolean {
  try {
    const { protocol } = new URL(url);
    return OWN_SCHEMES.has(protocol) || (!isPackaged && protocol === TOOLS_SCHEME);
  } catch {
    return false;
  }
}

/** Before the app is ready: what Chromium reads at its start. */
export function setupHardening(): void {
  // As root, tests have to start without the sandbox; then this call would break the window. The product never does.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // Newer Electron says so for frames too.
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== PAGE_URL) event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function lock(target: Session): void {
  // Before the first window: otherwise dictionaries are fetched.
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  // Everything is denied but one: to keep its database when the disk runs full. That lets nothing in or out.
  target.setPermissionCheckHandler((_contents, permission) => String(permission) === 'persistent-storage');
  target.setDevicePermissionHandler(() => false);
  if (typeof target.setDisplayMediaRequestHandler === 'function') {
    target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  }
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, app.isPackaged) });
  });
  target.on('will-download', (event, item) => {
    // A picture or a table that the page makes is saved by `files.save`; nothing else is ever downloaded.
    if (!item.getURL().startsWith('blob:')) event.preventDefault();
  });
}

/** Once the app is ready, before the first window. */
export function setupSecurity(): void {
  lock(session.defaultSession);
  app.on('session-created', lock);
}
