/** The table of actions and its keys: complete, without clashes, and quiet while someone types. */

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ACTION_IDS, actionOf, canRunAction } from '#renderer/actions/actions.ts';
import { isTyping, undoesItself } from '#renderer/actions/is-typing.ts';
import { actionFor, listenToKeys, runMenuAction, shortcutOf } from '#renderer/actions/keyboard.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { press } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
afterEach(() => {
  document.body.replaceChildren();
  useUi.setState(START, true);
});

function listen(): () => void {
  const stop = listenToKeys({ platform: 'linux' });
  onTestFinished(stop);
  return stop;
}

describe('the table of actions', () => {
  it('gives no shortcut to two actions', () => {
    const shortcuts = ACTION_IDS.flatMap((id) => actionOf(id).shortcuts);
    expect(shortcuts.filter((shortcut, place) => shortcuts.indexOf(shortcut) !== place)).toEqual([]);
  });

  it('gives every action a name of its own', () => {
    const labels = ACTION_IDS.map((id) => actionOf(id).label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says in a browser the keys that a browser leaves to the page', () => {
    expect(shortcutOf('plan.new', { kind: 'browser', platform: 'linux' })).toBe('Alt N');
    expect(shortcutOf('plan.new', { kind: 'electron', platform: 'linux' })).toBe('Ctrl N');
    expect(shortcutOf('help.about', { kind: 'electron', platform: 'linux' })).toBeUndefined();
  });

  it('runs nothing of the planner on the start screen', () => {
    expect(canRunAction('view.toggle-minimap')).toBe(false);
    expect(canRunAction('plan.new')).toBe(true);
    setUi({ screen: 'planner' });
    expect(canRunAction('view.toggle-minimap')).toBe(true);
  });
});

describe('keys', () => {
  const keyed = (key: string, rest: Partial<KeyboardEvent> = {}) =>
    actionFor({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...rest }, 'linux');

  it.each([
    ['v', {}, 'tool.select'],
    ['h', {}, 'tool.pan'],
    ['l', {}, 'tool.line'],
    ['t', {}, 'team.add'],
    ['1', {}, 'view.fit'],
    ['2', {}, 'view.fit-selection'],
    ['m', {}, 'view.toggle-minimap'],
    ['[', {}, 'view.toggle-palette'],
    [']', {}, 'view.toggle-right'],
    ['f', {}, 'finding.next'],
    ['F', { shiftKey: true }, 'finding.previous'],
    ['/', {}, 'palette.filter'],
    ['F2', {}, 'edit.rename'],
    ['F6', {}, 'panel.next'],
    ['Delete', {}, 'edit.delete'],
    ['z', { ctrlKey: true }, 'edit.undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'edit.redo'],
    ['y', { ctrlKey: true }, 'edit.redo'],
    ['s', { ctrlKey: true }, 'plan.save'],
    ['S', { ctrlKey: true, shiftKey: true }, 'plan.save-as'],
    ['e', { ctrlKey: true }, 'export'],
    ['k', { ctrlKey: true }, 'help.find'],
    ['d', { ctrlKey: true }, 'edit.duplicate'],
    ['?', { shiftKey: true }, 'help.keys'],
    ['x', {}, undefined],
  ])('%s %o asks for %s', (key, rest, expected) => {
    expect(keyed(key, rest)).toBe(expected);
  });

  it('acts on the page, but not on a field or in a dialog', () => {
    setUi({ screen: 'planner' });
    listen();
    press(document.body, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(true);
    const field = document.body.appendChild(document.createElement('input'));
    press(field, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(true);
    setUi({ dialog: { kind: 'about' } });
    press(document.body, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(true);
    setUi({ dialog: null });
    press(document.body, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(false);
  });

  it('leaves a held key alone where it would flicker, and an event that was taken', () => {
    setUi({ screen: 'planner' });
    listen();
    press(document.body, 'm', { repeat: true });
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press(document.body, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(false);
  });

  it('stops listening', () => {
    setUi({ screen: 'planner' });
    listen()();
    press(document.body, 'm');
    expect(useUi.getState().isMinimapOpen).toBe(false);
  });

  it('knows where someone types', () => {
    document.body.innerHTML = '<input id="a"><input id="b" type="checkbox"><button id="c"></button><textarea id="d">';
    const typing = ['a', 'b', 'c', 'd'].map((id) => isTyping(document.getElementById(id)));
    expect(typing).toEqual([true, false, false, true]);
  });

  it('undoes the plan from a list, and from a field that was handed over, but not while someone types there', () => {
    document.body.innerHTML = '<select id="a"></select><input id="b" data-settled="true"><input id="c"><p id="d">';
    const own = ['a', 'b', 'c', 'd'].map((id) => undoesItself(document.getElementById(id)));
    expect(own).toEqual([false, false, true, false]);
  });
});

describe('the shell’s menu', () => {
  it('runs the same action', () => {
    setUi({ screen: 'planner' });
    runMenuAction('view.toggle-minimap');
    expect(useUi.getState().isMinimapOpen).toBe(true);
  });

  it('gives undo to the field that is typed in', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const execCommand = vi.fn(() => true);
    document.execCommand = execCommand;
    runMenuAction('edit.undo');
    expect(execCommand).toHaveBeenCalledWith('undo');
  });
});
