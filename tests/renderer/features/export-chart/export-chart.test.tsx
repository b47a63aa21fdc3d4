/** What the export dialog asks for. The pages themselves are drawn by a worker, which `tests/e2e` drives. */

import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ExportChart } from '#renderer/features/export-chart/export-chart.tsx';
import { dayOfUse } from '#renderer/state/findings.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
afterEach(() => {
  act(() => useUi.setState(START, true));
  vi.unstubAllGlobals();
});

it('exports the plan as of its own date, whatever day the time bar shows', () => {
  const asked: unknown[] = [];
  class Drawer {
    addEventListener() {}
    terminate() {}
    postMessage(message: unknown) {
      asked.push(message);
    }
  }
  vi.stubGlobal('Worker', Drawer);
  act(() => showPlan({ ...buildSample(), date: null }));
  act(() => setUi({ dialog: { kind: 'export' }, shownDate: '2030-01-01' as IsoDate }));
  mount(<ExportChart />);
  expect(asked).toEqual([expect.objectContaining({ ask: expect.objectContaining({ today: dayOfUse() }) })]);
});
