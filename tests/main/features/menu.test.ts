import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#main/features/menu.ts';
import { isAllowedRequest } from '#main/features/security.ts';
import { MENU_ACTIONS } from '#shared/ipc/channels.ts';
import type { MenuAction } from '#shared/ipc/contract.ts';

vi.mock('electron', () => ({ app: { name: 'Fourfold' }, Menu: {}, session: {} }));

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  it('offers every action of the contract once or more, and each shortcut once', () => {
    const sent: MenuAction[] = [];
    const items = flat(menuTemplate(platform, true, (action) => sent.push(action)));
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect([...new Set(sent)].sort()).toEqual([...MENU_ACTIONS].sort());
    const shortcuts = items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('shows the developer tools only where the program is not packed', () => {
    const has = (isPackaged: boolean) =>
      flat(menuTemplate(platform, isPackaged, () => {})).some(({ role }) => role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});

describe('isAllowedRequest', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['blob:app://bundle/1', true],
    ['data:image/png;base64,', true],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['ws://example.com/', false],
    ['ftp://example.com/', false],
    ['devtools://devtools/x.js', false],
    ['not an address', false],
  ])('%s: %s', (url, expected) => {
    expect(isAllowedRequest(url, true)).toBe(expected);
  });

  it('lets an unpacked program load its developer tools', () => {
    expect(isAllowedRequest('devtools://devtools/x.js', false)).toBe(true);
  });
});
