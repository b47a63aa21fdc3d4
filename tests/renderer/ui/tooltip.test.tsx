/** Tooltips come by hover and by the keyboard; never by a focus that the mouse gave back. */

import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { find, mount } from '#tests/helpers/mount.tsx';

it.each([
  ['a focus by the keyboard', true, 1],
  ['a focus given back after a click', false, 0],
])('%s', (_, isByKeys, tooltips) => {
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
  vi.spyOn(button, 'matches').mockImplementation((selector) => selector === ':focus-visible' && isByKeys);
  act(() => button.focus());
  expect(document.querySelectorAll('[role="tooltip"]')).toHaveLength(tooltips);
});
