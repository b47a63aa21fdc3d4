import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAction } from '#renderer/actions/actions.ts';
import { Insights } from '#renderer/features/insights/insights.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';
import { until } from '../insights-fixtures.ts';

const START = useUi.getState();
let page: HTMLElement;

beforeEach(() => {
  globalThis.CSS ??= { escape: (text: string) => text.replace(/"/g, '\\"') } as typeof CSS;
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  act(() => setUi({ screen: 'planner' }));
  page = mount(<Insights />);
});
afterEach(() => act(() => useUi.setState(START, true)));

const step = () => until(() => page.querySelector<HTMLButtonElement>('[data-testid=next-step] button'));
const overall = () => {
  const { plan, scenarioId } = usePlanStore.getState();
  const { today, planned } = evaluationOf(plan, scenarioId).scores?.overall ?? { today: 0, planned: 0 };
  return `${roundHalfUp(today)} today, ${roundHalfUp(planned)} planned`;
};

describe('the best next step', () => {
  it('leads to the scores that it shows, as one step that can be taken back', async () => {
    const before = usePlanStore.getState().plan;
    const button = await step();
    const said = page.querySelector('[data-testid=next-step-gain]')?.textContent ?? '';
    act(() => button.click());
    expect(usePlanStore.getState().past).toHaveLength(1);
    expect(usePlanStore.getState().past[0]?.origin).toBe('fix');
    expect(said).toContain(`Overall ${overall()}`);
    act(() => undo());
    expect(usePlanStore.getState().plan).toBe(before);
  });

  it('runs once, however often it is clicked before the next one is known', async () => {
    const button = await step();
    act(() => button.click());
    act(() => button.click());
    expect(usePlanStore.getState().past).toHaveLength(1);
  });

  it('leaves the focus in its place when nothing more helps', async () => {
    const section = () => until(() => page.querySelector<HTMLElement>('[data-testid=next-step]'));
    for (let button = await step(); ; ) {
      act(() => button.focus());
      act(() => button.click());
      const next = (await section()).querySelector('button');
      if (next === null) break;
      button = next;
    }
    expect(document.activeElement).toBe(await section());
  });

  it('shows the scores that would be while the keyboard is on it, and only then', async () => {
    const button = await step();
    expect(page.querySelector('[data-testid=overall-would-be]')).toBeNull();
    act(() => button.focus());
    expect(page.querySelector('[data-testid=overall-would-be]')?.textContent).toMatch(
      /Would be \d+ today, \d+ planned/,
    );
    expect(page.querySelectorAll('[data-testid=would-be]').length).toBeGreaterThan(0);
    act(() => button.blur());
    expect(page.querySelector('[data-testid=overall-would-be]')).toBeNull();
  });

  it('is not offered while the time bar shows another day', async () => {
    await step();
    act(() => setUi({ shownDate: '2027-06-01' as never }));
    expect(page.querySelector('[data-testid=next-step]')).toBeNull();
  });

  it('is taken by its command too, whatever the panel shows, and says so', async () => {
    const [team] = Object.keys(Object.values(usePlanStore.getState().plan.scenarios)[0]?.teams ?? {});
    act(() => setUi({ selection: [{ kind: 'team', id: team ?? '' }], rightPanel: 'inspector', isRightOpen: false }));
    act(() => void runAction('advice.next-step'));
    expect(useUi.getState()).toMatchObject({ rightPanel: 'insights', isRightOpen: true, selection: [] });
    await until(() => usePlanStore.getState().past.length === 1);
    expect(useUi.getState().toasts[0]?.text).toBe(usePlanStore.getState().past[0]?.label);
    await step();
    expect(usePlanStore.getState().past).toHaveLength(1);
  });
});

describe('if someone leaves', () => {
  it('opens by its command, with the skills that hang on one person', async () => {
    act(() => void runAction('advice.leaving'));
    await until(() => page.querySelector('[data-testid=skill-owners]'));
    expect(page.querySelector('[data-testid=leaving-detail]')?.textContent).toContain('If someone leaves');
  });
});
