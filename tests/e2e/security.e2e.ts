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
    // A driver's own call may use `eval`; a later turn of the page may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
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
