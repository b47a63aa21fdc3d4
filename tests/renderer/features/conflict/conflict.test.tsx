import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FileConflict } from '#renderer/features/conflict/conflict.tsx';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';
import { mount } from '#tests/helpers/mount.tsx';

const session = vi.hoisted(() => ({ savePlanAs: vi.fn(), overwriteFile: vi.fn(), loadTheirs: vi.fn() }));
vi.mock('#renderer/state/session.ts', () => session);

beforeEach(() => {
  for (const call of Object.values(session)) call.mockReset();
  ask(false);
  mount(<FileConflict />);
});

function ask(isGone: boolean): void {
  act(() => setUi({ dialog: { kind: 'conflict', handle: 'file-1' as FileHandle, name: 'ours.fourfold', isGone } }));
}

async function press(text: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((button) => button.textContent === text);
  await act(async () => found?.click());
}

it.each([
  ['Save mine as a new file', 'savePlanAs', true],
  ['Overwrite the file', 'overwriteFile', true],
  ['Open the changed file', 'loadTheirs', { ok: true, value: null }],
] as const)('%s', async (text, call, answer) => {
  session[call].mockResolvedValue(answer);
  await press(text);
  expect(session[call]).toHaveBeenCalledOnce();
  expect(useUi.getState().dialog).toBeNull();
});

it('offers no file to open where there is none any more', async () => {
  ask(true);
  expect(document.body.textContent).toContain('ours.fourfold was moved or deleted');
  const labels = [...document.querySelectorAll('[data-testid="conflict"] button')].map((button) => button.textContent);
  expect(labels).toEqual(['Save as a new file', 'Save in its old place']);
  session.overwriteFile.mockResolvedValue(true);
  await press('Save in its old place');
  expect(useUi.getState().dialog).toBeNull();
});

it('stays where the choice was not carried out', async () => {
  session.savePlanAs.mockResolvedValue(false);
  await press('Save mine as a new file');
  expect(useUi.getState().dialog?.kind).toBe('conflict');
});

it('can be decided later, with nothing written', async () => {
  await press('Decide later');
  expect(useUi.getState().dialog).toBeNull();
  for (const call of Object.values(session)) expect(call).not.toHaveBeenCalled();
});
