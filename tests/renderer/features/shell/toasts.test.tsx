/** Toasts: one at a time, six seconds, held by pointer and focus, undone once. */

import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addScenario, removeScenario } from '#renderer/actions/scenario-actions.ts';
import { Toasts } from '#renderer/features/shell/toasts.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount } from '#tests/helpers/mount.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  act(() => setUi({ toasts: [] }));
});

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('goes after six seconds', () => {
  const box = mount(<Toasts />);
  act(() => toast('Karim Haddad set to 0.4 FTE'));
  expect(box.textContent).toContain('Karim Haddad set to 0.4 FTE');
  wait(5999);
  expect(box.textContent).not.toBe('');
  wait(1);
  expect(box.textContent).toBe('');
});

it('stays until it is closed where it tells of a loss', () => {
  const box = mount(<Toasts />);
  act(() => toast('The storage was damaged.', { isLasting: true }));
  wait(60_000);
  expect(box.textContent).toContain('The storage was damaged.');
  click(find('button', box));
  expect(box.textContent).toBe('');
});

it('shows the newest only', () => {
  const box = mount(<Toasts />);
  act(() => toast('First'));
  act(() => toast('Second'));
  expect(box.querySelectorAll('section')).toHaveLength(1);
  expect(box.textContent).toContain('Second');
});

it('stays while it has the focus', () => {
  const box = mount(<Toasts />);
  act(() => toast('Moved', { undo: () => {} }));
  act(() => find('button', box).focus());
  wait(60_000);
  expect(box.textContent).toContain('Moved');
  act(() => find('button', box).blur());
  wait(6000);
  expect(box.textContent).toBe('');
});

it('undoes once and goes', () => {
  const undo = vi.fn();
  const box = mount(<Toasts />);
  act(() => toast('Moved', { undo }));
  click(find('button', box));
  expect(undo).toHaveBeenCalledOnce();
  expect(useUi.getState().toasts).toEqual([]);
});

it('goes with the step that it tells about, however that is taken back', () => {
  const box = mount(<Toasts />);
  act(() => showPlan(buildSample()));
  act(() => {
    addScenario();
    removeScenario(usePlanStore.getState().scenarioId);
  });
  expect(box.textContent).toContain('Delete scenario Scenario 2');
  act(() => void undo());
  expect(box.textContent).toBe('');
  expect(useUi.getState().toasts).toEqual([]);
});
