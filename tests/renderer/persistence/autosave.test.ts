import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unsaved } from '#renderer/persistence/autosave.ts';
import { createAutosave } from '#renderer/persistence/autosave.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';

const FULL: Problem = { code: 'storage.full', message: 'The disk is full.' };
const plan = createPlan(asId('plan', 'plan-a'), 'A');
type Answer = () => Promise<Result<null>>;

function setUp(answers: { readonly store?: Answer; readonly snapshot?: Answer; readonly canRecover?: boolean } = {}) {
  const { canRecover = true } = answers;
  const log: string[] = [];
  const state = {
    store: answers.store ?? (async () => ok(null)),
    snapshot: answers.snapshot ?? (async () => ok(null)),
  };
  let isWriter = true;
  let unsaved: Unsaved = { plan, revision: 0, isAheadOfFile: false, scenario: null };
  const autosave = createAutosave({
    storage: {
      store: () => state.store(),
      load: async () => err(FULL),
      list: async () => ok([]),
      keepScenario: async () => {},
      close: async () => {},
    },
    host: { canRecover, writeSnapshot: () => state.snapshot() },
    read: () => (isWriter ? unsaved : null),
    overallToday: () => {
      throw new Error('no score');
    },
    onSaving: () => log.push('saving'),
    onSaved: ({ revision }, _, missing) => log.push(`saved ${revision}${missing ? `, ${missing.message}` : ''}`),
    onFailed: ({ message }) => log.push(`failed ${message}`),
    patience: 1000,
  });
  const edit = () => {
    unsaved = { ...unsaved, revision: unsaved.revision + 1 };
    autosave.schedule();
  };
  const giveUp = () => {
    isWriter = false;
  };
  return { autosave, log, state, edit, giveUp };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createAutosave()', () => {
  it('stores once a burst pauses, and within a second while it does not', async () => {
    const { log, edit } = setUp();
    for (let n = 0; n < 8; n++) {
      edit();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(log).toEqual([]);
    edit();
    await vi.advanceTimersByTimeAsync(100);
    expect(log).toEqual(['saving', 'saved 9']);
    edit();
    await vi.advanceTimersByTimeAsync(300);
    expect(log.at(-1)).toBe('saved 10');
  });

  it('lets the page come to rest with what a file holds too, but not what is changed or left meanwhile', async () => {
    const opened = setUp();
    opened.autosave.scheduleAtRest();
    await vi.advanceTimersByTimeAsync(400);
    expect(opened.log).toEqual([]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(opened.log).toEqual(['saving', 'saved 0']);

    const edited = setUp();
    edited.autosave.scheduleAtRest();
    edited.edit();
    await vi.advanceTimersByTimeAsync(400);
    expect(edited.log).toEqual(['saving', 'saved 1']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(edited.log).toHaveLength(2);

    const left = setUp();
    left.autosave.scheduleAtRest();
    await left.autosave.flush();
    expect(left.log).toEqual(['saving', 'saved 0']);
  });

  it('does nothing where nothing was asked', async () => {
    const { log, autosave } = setUp();
    await autosave.flush();
    expect(log).toEqual([]);
  });

  it.each<[string, Parameters<typeof setUp>[0], string]>([
    ['the second copy fails', { snapshot: async () => err(FULL) }, 'saved 1, The disk is full.'],
    ['the database fails', { store: async () => err(FULL) }, 'saved 1, The disk is full.'],
    ['the database throws', { store: () => Promise.reject(new Error('x')), canRecover: false }, 'failed This computer'],
    [
      'the second copy throws',
      { snapshot: () => Promise.reject(new Error('x')) },
      'saved 1, The second copy could not',
    ],
    [
      'the database fails and no second copy is kept',
      { store: async () => err(FULL), canRecover: false },
      'failed The',
    ],
    ['both fail', { store: async () => err(FULL), snapshot: async () => err(FULL) }, 'failed The disk is full.'],
    [
      'both fail and only one says why',
      { store: () => Promise.reject(new Error('x')), snapshot: async () => err({ ...FULL, code: 'file.no-space' }) },
      'failed The disk is full.',
    ],
  ])('tells the truth where %s', async (_, answers, expected) => {
    const { log, edit } = setUp(answers);
    edit();
    await vi.advanceTimersByTimeAsync(400);
    expect(log[1]).toContain(expected);
  });

  it('never says "saving" for ever', async () => {
    const { log, edit } = setUp({ snapshot: () => new Promise(() => {}) });
    edit();
    await vi.advanceTimersByTimeAsync(1400);
    expect(log).toEqual(['saving', 'saved 1, The second copy could not be written.']);
  });

  it('tries again until it is done', async () => {
    const { log, edit, state } = setUp({ store: async () => err(FULL), snapshot: async () => err(FULL) });
    edit();
    await vi.advanceTimersByTimeAsync(400);
    expect(log.at(-1)).toContain('failed');
    state.store = state.snapshot = async () => ok(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log.at(-1)).toBe('saved 1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(['saving', 'failed The disk is full.', 'saved 1']);
  });

  it('does not try again what another window writes by now', async () => {
    const { log, edit, state, giveUp } = setUp({ store: async () => err(FULL) });
    edit();
    await vi.advanceTimersByTimeAsync(400);
    giveUp();
    state.store = async () => ok(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(['saving', 'saved 1, The disk is full.']);
  });
});
