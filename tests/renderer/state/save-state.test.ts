import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenFile, StorageState } from '#renderer/state/plan-store.ts';
import { clockText, saveStateOf } from '#renderer/state/save-state.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';

const at = new Date(2026, 10, 21, 14, 2).getTime();
const file: OpenFile = { handle: 'h' as FileHandle, name: 'a.fourfold', sha256: '' };

beforeEach(() => void vi.setSystemTime(at));
afterEach(() => void vi.useRealTimers());

describe('saveStateOf()', () => {
  it.each<[string, StorageState, OpenFile | null, number | null, number | null, string, string]>([
    ['nothing done', { kind: 'none' }, null, null, null, 'ok', 'No changes yet'],
    ['at work', { kind: 'saving' }, file, 1, null, 'busy', 'Saving…'],
    ['no file', { kind: 'saved', at }, null, null, null, 'ok', 'Saved 14:02 to this computer'],
    ['a file only opened', { kind: 'saved', at }, file, 2, null, 'ok', 'Same as a.fourfold'],
    [
      'a file saved before the last copy',
      { kind: 'saved', at },
      file,
      2,
      at - 60_000,
      'ok',
      'Saved 14:01 to a.fourfold',
    ],
    ['a file behind', { kind: 'saved', at }, file, 1, at, 'ok', 'Saved 14:02 to this computer, not yet to a.fourfold'],
    [
      'one copy',
      { kind: 'saved', at, missing: 'The disk is full.' },
      null,
      null,
      null,
      'problem',
      'Saved 14:02 to this computer, in one copy only: The disk is full.',
    ],
    [
      'no copy',
      { kind: 'failed', message: 'The disk is full.' },
      null,
      null,
      null,
      'problem',
      'Not saved: The disk is full.',
    ],
  ])('with %s', (_, storage, open, fileRevision, fileSavedAt, tone, text) => {
    const state = { storage, file: open, fileRevision, fileSavedAt, revision: 2 };
    expect(saveStateOf(state)).toEqual({ tone, text, isDirty: open !== null && fileRevision !== 2 });
  });
});

describe('clockText()', () => {
  it('has two digits each, and the day where it is not today', () => {
    const morning = new Date(2026, 0, 1, 9, 5).getTime();
    expect(clockText(morning, new Date(2026, 0, 1, 23, 59))).toBe('09:05');
    expect(clockText(morning, new Date(2026, 0, 2, 0, 1))).toBe('1 Jan 2026, 09:05');
  });
});
