/** The help sheet opens by its key and names every group. */

import { act } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { listenToKeys } from '#renderer/actions/keyboard.ts';
import { Shortcuts } from '#renderer/features/shortcuts/shortcuts.tsx';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { createFakeHost } from '#tests/helpers/fake-host.ts';
import { find, mount, press } from '#tests/helpers/mount.tsx';

it('opens by the question mark, on the start screen too, and closes by Escape', () => {
  const host = createFakeHost();
  onTestFinished(listenToKeys(host));
  mount(<Shortcuts host={host} />);
  press(document.body, '?', { shiftKey: true });
  const sheet = find('[data-testid="shortcuts"]');
  expect([...sheet.querySelectorAll('h3')].map(({ textContent }) => textContent)).toContain('On the canvas');
  expect(sheet.textContent).toContain('Duplicate scenarioCtrl Shift D');
  press(find('[role="dialog"]'), 'Escape');
  expect(useUi.getState().dialog).toBeNull();
  act(() => setUi({ dialog: null }));
});
