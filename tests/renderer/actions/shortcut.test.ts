/** Shortcuts: read, matched, printed. */

import { describe, expect, it } from 'vitest';
import type { KeyPress, Platform } from '#renderer/actions/shortcut.ts';
import { matches, shortcutText } from '#renderer/actions/shortcut.ts';

const pressed = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...rest,
});

describe('matches', () => {
  it.each<[string, KeyPress, Platform, boolean]>([
    ['Mod+Z', pressed('z', { ctrlKey: true }), 'linux', true],
    ['Mod+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), 'linux', false],
    ['Mod+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), 'win32', true],
    ['Mod+Z', pressed('z', { metaKey: true }), 'darwin', true],
    ['Mod+Z', pressed('z', { ctrlKey: true }), 'darwin', false],
    ['Mod+Z', pressed('z', { ctrlKey: true, metaKey: true }), 'linux', false],
    ['F', pressed('f'), 'linux', true],
    ['F', pressed('F', { shiftKey: true }), 'linux', false],
    ['Shift+F', pressed('F', { shiftKey: true }), 'linux', true],
    ['F', pressed('f', { ctrlKey: true }), 'linux', false],
    ['Alt+N', pressed('˜', { altKey: true, code: 'KeyN' }), 'darwin', true],
    ['Alt+N', pressed('n', { code: 'KeyN' }), 'linux', false],
    // Signs: by what they are. The plus is Shift and another key on many keyboards, the slash on a German one.
    ['+', pressed('+', { shiftKey: true }), 'linux', true],
    ['/', pressed('/', { shiftKey: true }), 'linux', true],
    ['[', pressed('[', { ctrlKey: true, altKey: true }), 'linux', false],
    ['Delete', pressed('Delete'), 'linux', true],
    ['F2', pressed('F2'), 'linux', true],
    ['1', pressed('1'), 'linux', true],
    ['Mod+1', pressed('1', { ctrlKey: true }), 'linux', true],
    ['1', pressed('1', { ctrlKey: true }), 'linux', false],
  ])('%s, %o on %s: %s', (shortcut, press, platform, expected) => {
    expect(matches(shortcut, press, platform)).toBe(expected);
  });
});

describe('shortcutText', () => {
  it.each<[string, Platform, string]>([
    ['Mod+Shift+Z', 'linux', 'Ctrl Shift Z'],
    ['Mod+Shift+Z', 'darwin', '⇧⌘Z'],
    ['-', 'win32', '−'],
    ['+', 'win32', '+'],
    ['Delete', 'linux', 'Del'],
    ['Delete', 'darwin', '⌫'],
    ['Alt+N', 'linux', 'Alt N'],
  ])('%s on %s is %s', (shortcut, platform, expected) => {
    expect(shortcutText(shortcut, platform)).toBe(expected);
  });
});
