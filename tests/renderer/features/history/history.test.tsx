import { act } from 'react';
import { expect, it } from 'vitest';
import { History } from '#renderer/features/history/history.tsx';
import { dispatch } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { createScenario } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const rename = (name: string) => dispatch('plan.update', { changes: { name } });
const nameNow = () => usePlanStore.getState().plan.name;

it('goes back to any step and forward again, and says where the plan stands', () => {
  showPlan(buildSample());
  const start = nameNow();
  rename('One');
  dispatch('plan.update', { changes: { currency: 'CHF' } });
  rename('Two');
  const page = mount(<History />);
  const rows = () => [...page.querySelectorAll('button')];
  const go = (label: string) =>
    act(() =>
      rows()
        .find((row) => row.textContent?.includes(label))
        ?.click(),
    );

  go('Rename the plan to One');
  expect(nameNow()).toBe('One');
  expect(usePlanStore.getState().future).toHaveLength(2);
  expect(page.querySelector('[aria-current=step]')?.textContent).toContain('Rename the plan to One');
  expect(useUi.getState().announcement).toBe('The plan stands after: Rename the plan to One');

  go('Rename the plan to Two');
  expect(nameNow()).toBe('Two');

  go('Opened');
  expect(nameNow()).toBe(start);
  expect(rows()).toHaveLength(4);
});

it('names the tab of a step, where there are several', () => {
  showPlan(buildSample());
  const id = usePlanStore.getState().scenarioId;
  dispatch('scenario.update', { id, changes: { name: 'Small' } });
  const page = mount(<History />);
  const last = () => page.querySelector('[aria-current=step]')?.textContent;
  expect(last()).not.toContain('in A');
  const lean = createScenario(asId('scenario', 'scenario-lean'), 'Lean', { rank: 'a1' });
  act(() => expect(dispatch('scenario.add', { scenario: lean })).toMatchObject({ ok: true }));
  act(() => void dispatch('scenario.update', { id, changes: { name: 'Smaller' } }));
  expect(last()).toContain('in A');
  act(() => void dispatch('scenario.update', { id: lean.id, changes: { name: 'Leaner' } }));
  expect(last()).toContain('in B');
});
