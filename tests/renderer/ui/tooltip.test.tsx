/** Tooltips come by hover and by the keyboard; never by a focus that the mouse gave back. */

import { act } from 'react';
import { expect, it } from 'vitest';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { find, mount } from '#tests/helpers/mount.tsx';

it.each([
  ['a focus by the keyboard', 'keydown', 1],
  ['a focus given back after a press of the mouse', 'pointerdown', 0],
])('%s', (_, last, tooltips) => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const button = find(
    'button',
    mount(
      <Tooltip label="Rename or delete">
        <button type="button">…</button>
      </Tooltip>,
    ),
  );
  act(() => void document.body.dispatchEvent(new Event(last, { bubbles: true })));
  act(() => button.focus());
  expect(document.querySelectorAll('[role="tooltip"]')).toHaveLength(tooltips);
});
