import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Convert } from '#renderer/features/convert/convert.tsx';
import type { FillAsk } from '#renderer/features/vacancy/fill-tasks.ts';
import { answer } from '#renderer/features/vacancy/fill-tasks.ts';
import { FillVacancy } from '#renderer/features/vacancy/fill-vacancy.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const VACANCY = asId('seat', 'seat-mlops-engineer');

/** The worker's own code, answering in place. */
class WorkerInPlace {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  postMessage(ask: FillAsk): void {
    queueMicrotask(() => answer(ask, (data) => this.onmessage?.({ data })));
  }
  terminate(): void {
    this.onmessage = null;
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', WorkerInPlace);
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
});

const ask = () => act(async () => setUi({ dialog: { kind: 'fill-vacancy', seat: VACANCY } }));
const seat = () => activeScenario(usePlanStore.getState()).seats[VACANCY];
const dialog = () => document.querySelector('[role="dialog"]');

describe('FillVacancy', () => {
  it('says so where nobody has time, and fills with a new person in one step', async () => {
    mount(<FillVacancy />);
    await ask();
    expect(dialog()?.textContent).toContain('Nobody has time for it');
    const hire = [...(dialog()?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent === 'Fill with a new person',
    );
    if (!hire) throw new Error('there is no such button');
    await act(async () => hire.click());
    expect(seat()?.person).not.toBeNull();
    expect(usePlanStore.getState().past).toHaveLength(1);
    expect(dialog()).toBeNull();
    act(() => void undo());
    expect(seat()?.person).toBeNull();
    expect(usePlanStore.getState().plan.people).toEqual(buildSample().people);
  });

  it('closes by itself where the seat is held or gone, as the conversion does where the scenario is gone', async () => {
    mount(
      <>
        <FillVacancy />
        <Convert />
      </>,
    );
    await act(async () => setUi({ dialog: { kind: 'fill-vacancy', seat: asId('seat', 'seat-mei-tanaka') } }));
    expect(useUi.getState().dialog).toBeNull();
    await act(async () =>
      setUi({ dialog: { kind: 'convert', scenario: asId('scenario', 'scenario-gone'), topology: null } }),
    );
    expect(useUi.getState().dialog).toBeNull();
  });
});
