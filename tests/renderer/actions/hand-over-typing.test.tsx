/** What is being typed is in what is saved, exported or left. */

import { act } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { handOverTyping } from '#renderer/actions/hand-over-typing.ts';
import { Inspector } from '#renderer/features/inspector/inspector.tsx';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
let field: HTMLInputElement;

beforeEach(() => {
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  const page = mount(<Inspector />);
  act(() => setUi({ selection: [{ kind: 'seat', id: 'seat-mei-tanaka' }] }));
  const label = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === 'FTE');
  const control = label && page.querySelector<HTMLInputElement>(`[id="${label.htmlFor}"]`);
  if (!control) throw new Error('the inspector has a field for FTE');
  field = control;
  field.focus();
});

function type(text: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const fte = () => {
  const { plan, scenarioId } = usePlanStore.getState();
  return Object.values(plan.scenarios[scenarioId]?.seats ?? {}).find(({ id }) => id === 'seat-mei-tanaka')?.fte;
};

it('hands over what is typed, and leaves the cursor in the field', async () => {
  type('0.7');
  expect(fte()).toBe(1);
  await act(async () => handOverTyping());
  expect(fte()).toBe(0.7);
  expect(document.activeElement).toBe(field);
  expect(useUi.getState().toasts).toEqual([]);
});

it('says which field is left out where its value is none, and keeps what is typed', () => {
  type('abc');
  act(handOverTyping);
  expect(fte()).toBe(1);
  expect(field.value).toBe('abc');
  expect(useUi.getState().toasts[0]?.text).toContain('“FTE” is left out');
});

it('does nothing where nobody types', () => {
  field.blur();
  act(handOverTyping);
  expect(useUi.getState().toasts).toEqual([]);
});
