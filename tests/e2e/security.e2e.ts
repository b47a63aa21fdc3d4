/** What the page may not do, tried from inside of it, in both hosts. */

import { expect, test } from './models/test.ts';

const isOwn = (url: string): boolean => /^(app:\/\/bundle\/|http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/.test(url);

test('a start breaks no rule of its own policy, complains of nothing and asks only for its own files', async ({
  planner: { page, requests, complaints },
}) => {
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForTimeout(1000);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !isOwn(url))).toEqual([]);
});

test('the page has no Node, only the four verbs of the bridge', async ({ planner: { page, host } }) => {
  const seen = await page.evaluate(() => ({
    node: [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
      typeof Reflect.get(globalThis, 'module'),
    ],
    bridge: Object.keys((Reflect.get(globalThis, 'fourfold') as object | undefined) ?? {}),
  }));
  expect(seen.node).toEqual(['undefined', 'undefined', 'undefined']);
  expect(seen.bridge.sort()).toEqual(host === 'electron' ? ['invoke', 'on', 'openDropped', 'platform'] : []);
});

test('no code from text, no foreign picture, request, socket, frame or form: each is a violation', async ({
  planner: { page, requests },
}) => {
  const tried = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const outcome: Record<string, string> = {};
    const attempt = async (name: string, run: () => unknown): Promise<void> => {
      try {
        await run();
        outcome[name] = 'ran';
      } catch (error) {
        outcome[name] = error instanceof Error ? error.name : 'failed';
      }
    };
    const win = globalThis as unknown as Record<string, unknown>;
    await attempt('eval', () => (win.eval as (code: string) => unknown)('globalThis.canary = 1'));
    await attempt('function', () => Reflect.construct(Function, ['globalThis.canary = 1'])());
    await attempt('html', () => {
      document.createElement('div').innerHTML = '<img src=x onerror="globalThis.canary = 1">';
    });
    await attempt('fetch', () => fetch('https://example.com/'));
    await attempt('inline', () => {
      const script = document.createElement('script');
      script.append('globalThis.canary = 1');
      document.body.append(script);
      script.remove();
    });
    await attempt('picture', () => {
      const picture = new Image();
      picture.src = 'https://example.com/a.png';
      document.body.append(picture);
    });
    await attempt('socket', () => new WebSocket('wss://example.com/'));
    await attempt('frame', () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    });
    await attempt('form', () => {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(form);
      form.submit();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { outcome, violations: [...new Set(violations)].sort(), canary: win.canary, address: location.href };
  });
  expect(tried.canary).toBeUndefined();
  for (const name of ['eval', 'function', 'html', 'fetch'])
    expect([name, tried.outcome[name]]).not.toEqual([name, 'ran']);
  for (const directive of ['connect-src', 'img-src', 'frame-src', 'form-action']) {
    expect(tried.violations).toContain(directive);
  }
  expect(isOwn(tried.address)).toBe(true);
  // A refused request may be announced, but never answered.
  expect(requests.filter((url) => url.startsWith('ws'))).toEqual([]);
});

test('nothing leads away: windows, links, drops of addresses, meta refresh', async ({ planner: { page, app } }) => {
  test.skip(app === null, 'a browser may open windows; the Electron window may not');
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

test('every permission is denied', async ({ planner: { page, app } }) => {
  test.skip(app === null, 'permissions of a browser are its own');
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
  test.skip(app === null, 'about the Electron window');
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
  planner: { page, app },
}) => {
  test.skip(app === null, 'about the Electron window');
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
