/** What is in hand is shown at the pointer, unless it covers what the drop does. */

import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { endDrag, useDrag } from '#renderer/canvas/gestures/drag-store.ts';
import { DragGhost } from '#renderer/canvas/gestures/drop-overlay.tsx';
import { asId } from '#shared/model/ids.ts';
import { mount } from '#tests/helpers/mount.tsx';

afterEach(() => act(endDrag));

const at = { x: 300, y: 200 };
const effect = { kind: 'change', title: 'New team with Data Scientist', lines: [] } as const;

it.each([
  ['outside of the canvas', null, null, 'Data Scientist'],
  ['over a team', { kind: 'team', id: asId('team', 'team-a'), before: null }, effect, 'Data Scientist'],
  ['over the plain canvas', { kind: 'canvas', at }, effect, ''],
] as const)('%s', (_, target, what, shown) => {
  const page = mount(<DragGhost />);
  act(() => useDrag.setState({ label: 'Data Scientist', pointer: at, target, effect: what }));
  expect(page.textContent).toBe(shown);
});
