/** A splitter moves by keyboard, in the direction of its edge, and never beyond its ends. */

import { expect, it, vi } from 'vitest';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { find, mount, press } from '#tests/helpers/mount.tsx';

it.each([
  ['left', 'ArrowRight', 240],
  ['left', 'ArrowLeft', 208],
  ['right', 'ArrowLeft', 240],
  ['right', 'Home', 180],
  ['left', 'End', 320],
] as const)('%s panel, %s: %i', (panel, key, expected) => {
  const onChange = vi.fn();
  const box = mount(<Splitter label="Width" panel={panel} value={224} min={180} max={320} onChange={onChange} />);
  press(find('[role="separator"]', box), key);
  expect(onChange.mock.calls).toEqual([[expected]]);
});

it('stops at its end', () => {
  const onChange = vi.fn();
  const box = mount(<Splitter label="Width" panel="left" value={318} min={180} max={320} onChange={onChange} />);
  press(find('[role="separator"]', box), 'ArrowRight');
  expect(onChange.mock.calls).toEqual([[320]]);
});
