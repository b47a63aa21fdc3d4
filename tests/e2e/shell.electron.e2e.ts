/** What the Electron window may not do, and what its main process answers. */

import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

test('nothing leads away: windows, links, drops of addresses, meta refresh', async ({ planner: { page, app } }) => {
  if (app === null) return;
  const home = page.url();
  const opened = await page.evaluate(() => String(window.open('https://example.com/')));
  expect(opened).toBe('null');
  for (const target of ['_self', '_blank']) {
    await page.evaluate((where) => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = where;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0; url=https://example.com/';
    document.head.append(meta);
  });
  await page.waitForTimeout(700);
  expect(page.url()).toBe(home);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a page that crashed comes back with its plan', async ({ planner }) => {
  const { page, app } = planner;
  if (app === null) return;
  await startPage(planner).openExample();
  const window = plannerWindow(planner);
  await window.addScenario();
  await page.keyboard.press('Escape');
  await expect(window.tabs).toHaveCount(2);
  await expect(window.status).toContainText(/Saved \d/);
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const isBack = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    return isBack;
  });
  // The driver's own page went with the crash.
  const shown = () =>
    app.evaluate(({ BrowserWindow }): Promise<string> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(shown).toContain('Brought back “XYZShopSmart');
  expect(await shown()).toContain('Scenario 2');
});

test('every permission is denied', async ({ planner: { page } }) => {
  const states = await page.evaluate(async () => {
    const outcome: Record<string, string> = {};
    const attempt = async (name: string, run: () => Promise<unknown>): Promise<void> => {
      outcome[name] = await run().then(
        () => 'granted',
        () => 'denied',
      );
    };
    await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
    await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
    await attempt(
      'place',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    );
    outcome.notifications = await Notification.requestPermission();
    await attempt('clipboard', () => navigator.clipboard.readText());
    return outcome;
  });
  expect(states).toEqual({
    camera: 'denied',
    screen: 'denied',
    place: 'denied',
    notifications: 'denied',
    clipboard: 'denied',
  });
});

test('the window is isolated, sandboxed and keeps its database', async ({ planner: { page, app } }) => {
  if (app === null) return;
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> } | undefined;
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, spellcheck } =
      contents?.getLastWebPreferences() ?? {};
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, spellcheck };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
});

test('the protocol gives nothing but the page, and calls with bad payloads are refused', async ({
  planner: { page },
}) => {
  const answers = await page.evaluate(async () => {
    const paths = [
      '../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      '%5c..%5cpackage.json',
      'assets',
      'nothing.js',
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(`app://bundle/${path}`)).status));
    const posted = (await fetch('app://bundle/index.html', { method: 'POST' })).status;
    const bridge = Reflect.get(globalThis, 'fourfold') as {
      invoke: (channel: string, input: unknown) => Promise<unknown>;
    };
    const refused: unknown[] = [];
    for (const [channel, input] of [
      ['files.open', { kind: 'passwords' }],
      ['files.open-recent', { handle: '/etc/passwd' }],
      ['files.save', { kind: 'plan', handle: '/tmp/x', suggestedName: 'x', bytes: 'text', expected: null }],
      ['recovery.read', { planId: '../../secret' }],
      ['recovery.write', { planId: 'plan-a', revision: -1, text: '' }],
      ['recovery.read', null],
    ] as const) {
      refused.push(await bridge.invoke(channel, input));
    }
    const unknown = await bridge.invoke('files.open-dropped', { path: '/etc/passwd' }).then(
      () => 'answered',
      () => 'refused',
    );
    return { statuses, posted, refused, unknown };
  });
  for (const status of [...answers.statuses, answers.posted]) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  for (const answer of answers.refused) expect(answer).toMatchObject({ ok: false, error: { code: 'ipc.bad-payload' } });
  expect(answers.unknown).toBe('refused');
});
