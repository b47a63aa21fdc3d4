/** A name edited in place: kept by Enter and by leaving, not by Escape, and told once. */

import { expect, it, vi } from 'vitest';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { find, leave, mount, press, type } from '#tests/helpers/mount.tsx';

const edit = () => {
  const onDone = vi.fn();
  const input = find<HTMLInputElement>('input', mount(<InlineEdit label="Name" value="Pods" onDone={onDone} />));
  return { onDone, input };
};

it('has the focus with its text selected', () => {
  const { input } = edit();
  expect(document.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 4]);
});

it.each([
  ['  Two pods ', 'Enter', 'Two pods'],
  ['Two pods', 'Escape', null],
  ['   ', 'Enter', null],
  ['Pods', 'Enter', null],
])('%j and %s give %j', (text, key, expected) => {
  const { input, onDone } = edit();
  type(input, text);
  press(input, key);
  leave(input);
  expect(onDone.mock.calls).toEqual([[expected]]);
});

it('is kept by leaving', () => {
  const { input, onDone } = edit();
  type(input, 'Two pods');
  leave(input);
  expect(onDone.mock.calls).toEqual([['Two pods']]);
});
