/**
 * Plans in IndexedDB: stored whole in one transaction, read back only where every byte is as it was written.
 *
 * A damaged copy is set aside, never deleted. Everything that could hang has five seconds.
 */

import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { PlanDb } from './db.ts';
import { notePlan } from './known-plans.ts';
import { PATIENCE, withPatience } from './patience.ts';
import type { PlanRow } from './records.ts';
import { toChunks } from './records.ts';
import { sha256 } from './sha256.ts';

export type PlanFacts = Omit<PlanRow, 'sha256' | 'chunks'>;

export interface PlanStorage {
  readonly store: (facts: PlanFacts, text: string) => Promise<Result<null>>;
  readonly load: (id: string) => Promise<Result<{ readonly row: PlanRow; readonly text: string }>>;
  /** Newest first. Fails where the database cannot be read, which is not the same as empty. */
  readonly list: () => Promise<Result<readonly PlanRow[]>>;
  /** Keeps which scenario is worked in, where the plan is stored; its text stays as it is. */
  readonly keepScenario: (id: string, scenario: string) => Promise<void>;
  /** Says that no window has it open any more. */
  readonly close: (id: string) => Promise<void>;
}

function problemOf(error: unknown, doing: 'read' | 'write'): Problem {
  const name = error instanceof Error ? error.name : '';
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(text))
    return { code: 'storage.full', message: 'The disk is full. Free some space, or save the plan to another disk.' };
  if (text.includes('timeout'))
    return {
      code: 'storage.silent',
      message: `The disk does not answer. ${doing === 'read' ? 'Start Fourfold again.' : 'Save the plan to a file.'}`,
    };
  const why = name || 'unknown error';
  return {
    code: 'storage.failed',
    message:
      doing === 'read'
        ? `The storage of this computer cannot be read (${why}).`
        : `This computer could not store the plan (${why}). Save it to a file.`,
  };
}

/** Stands for a database that this program must not touch: it holds nothing and takes nothing. */
export function createClosedStorage(problem: Problem): PlanStorage {
  return {
    store: async () => err(problem),
    load: async () => err(problem),
    list: async () => ok([]),
    keepScenario: async () => {},
    close: async () => {},
  };
}

export function createPlanStorage(db: PlanDb, options: { readonly patience?: number } = {}): PlanStorage {
  const { patience = PATIENCE } = options;
  const attempt = async <T>(doing: 'read' | 'write', work: () => PromiseLike<T>): Promise<Result<T>> => {
    try {
      if (!db.isOpen()) await withPatience(db.open(), patience);
      return ok(await withPatience(work(), patience));
    } catch (error) {
      db.close();
      return err(problemOf(error, doing));
    }
  };

  const setAside = async (row: PlanRow, texts: readonly string[], why: string): Promise<void> => {
    await attempt('write', () =>
      db.transaction('rw', db.plans, db.chunks, db.quarantine, async () => {
        await db.quarantine.add({ plan: row.id, why, at: row.savedAt, row, texts });
        await db.plans.delete(row.id);
        await db.chunks.where('plan').equals(row.id).delete();
      }),
    );
  };

  return {
    store: async (facts, text) => {
      const chunks = toChunks(facts.id, text);
      const row: PlanRow = { ...facts, sha256: await sha256(text), chunks: chunks.length };
      const stored = await attempt('write', () =>
        db.transaction('rw', db.plans, db.chunks, async () => {
          await db.chunks.bulkPut(chunks);
          await db.chunks
            .where('[plan+index]')
            .between([facts.id, chunks.length], [facts.id, Number.MAX_SAFE_INTEGER])
            .delete();
          await db.plans.put(row);
        }),
      );
      if (!stored.ok) return stored;
      notePlan(row);
      return ok(null);
    },
    load: async (id) => {
      const read = await attempt('read', () =>
        db.transaction('r', db.plans, db.chunks, async () => {
          const row = await db.plans.get(id);
          const chunks = row ? await db.chunks.where('plan').equals(id).sortBy('index') : [];
          return { row, texts: chunks.map((chunk) => chunk.text) };
        }),
      );
      if (!read.ok) return read;
      const { row, texts } = read.value;
      if (!row) return err({ code: 'storage.absent', message: 'This plan is not stored on this computer.' });
      const text = texts.join('');
      if (texts.length === row.chunks && (await sha256(text)) === row.sha256) return ok({ row, text });
      await setAside(row, texts, 'The stored text is not what was written.');
      return err({
        code: 'storage.damaged',
        message: `The stored copy of “${row.name}” is damaged. It was set aside.`,
      });
    },
    list: async () => {
      const rows = await attempt('read', () => db.plans.toArray());
      return rows.ok ? ok([...rows.value].sort((a, b) => b.savedAt - a.savedAt)) : rows;
    },
    keepScenario: async (id, scenario) => {
      await attempt('write', () => db.plans.update(id, { scenario }));
    },
    close: async (id) => {
      await attempt('write', () => db.plans.update(id, { isOpen: false }));
    },
  };
}
