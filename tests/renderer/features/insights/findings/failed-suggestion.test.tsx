/** A finding whose rule stops when it is asked for fixes says so where they would stand. */

import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { Insights } from '#renderer/features/insights/insights.tsx';
import { showPlan } from '#renderer/state/plan-store.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';
import { until } from '../insights-fixtures.ts';

vi.mock('#shared/rules/registry.ts', async (original) => {
  const { withStopping } = await import('#tests/helpers/stopping-rule.ts');
  return withStopping(await original());
});

it('says what stopped the rule, and offers no fix', async () => {
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
  act(() => showPlan(buildSample()));
  act(() => setUi({ screen: 'planner' }));
  const page = mount(<Insights />);
  const row = () => page.querySelector<HTMLElement>('[data-finding="made-up"]');
  const name = row()?.querySelector<HTMLElement>('[data-item]');
  expect(name).not.toBeNull();
  act(() => name?.click());
  const said = await until(() =>
    [...(row()?.querySelectorAll('p') ?? [])].find((one) => one.textContent.startsWith('Asked')),
  );
  expect(said.textContent).toMatch(
    /^Asked for fixes, the rule made-up stopped with "no way out of .+"\. What it found still counts; please report this/,
  );
  expect(row()?.textContent).not.toContain('Overall');
});
