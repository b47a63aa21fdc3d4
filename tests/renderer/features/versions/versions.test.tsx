import axe from 'axe-core';
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { actionsOf } from '#renderer/actions/actions.ts';
import { FileVersions } from '#renderer/features/versions/versions.tsx';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';
import { click, find, mount } from '#tests/helpers/mount.tsx';

const kept = vi.hoisted(() => ({ listVersions: vi.fn(), openVersion: vi.fn() }));
vi.mock('#renderer/state/file-versions.ts', () => kept);

const LATE = { until: new Date(2026, 10, 22, 9, 5, 7).getTime(), size: 1_240_000 };
const EARLY = { until: new Date(2026, 10, 19, 14, 2, 31).getTime(), size: 40_100 };

beforeEach(() => {
  kept.openVersion.mockReset().mockResolvedValue(undefined);
  usePlanStore.setState({ file: { handle: 'file-1' as FileHandle, name: 'ours.fourfold', sha256: '' } });
});

async function show(versions: readonly object[]): Promise<HTMLElement> {
  kept.listVersions.mockResolvedValue(versions);
  mount(<FileVersions />);
  await act(async () => setUi({ dialog: { kind: 'versions' } }));
  return find('[role="dialog"]');
}

it('lists versions with day, time and size, and opens the chosen one', async () => {
  const dialog = await show([LATE, EARLY]);
  expect(dialog.textContent).toContain('Older versions of ours.fourfold');
  expect([...dialog.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
    'Until 22 Nov 2026, 09:05:071.2 MBOpen a copy',
    'Until 19 Nov 2026, 14:02:3141 KBOpen a copy',
  ]);
  click(find('[aria-label="Open a copy of the version until 19 Nov 2026, 14:02:31"]'));
  expect(kept.openVersion).toHaveBeenCalledExactlyOnceWith(EARLY);
  const { violations } = await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it.each([
  ['ours.fourfold', 'From the next save on'],
  [null, 'This plan is in no file yet'],
] as const)('says what will be kept where nothing is: file %s', async (name, text) => {
  if (name === null) usePlanStore.setState({ file: null });
  expect((await show([])).textContent).toContain(text);
});

it('is offered in Electron only, where files are kept', () => {
  expect(actionsOf({ kind: 'electron' })).toContain('plan.versions');
  expect(actionsOf({ kind: 'browser' })).not.toContain('plan.versions');
});
