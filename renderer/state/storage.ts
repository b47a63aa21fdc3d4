/** The open plan and its copies on this computer: autosave, the list of stored plans, what a crash left. */

import type { Autosave } from '#renderer/persistence/autosave.ts';
import { createAutosave, factsOf } from '#renderer/persistence/autosave.ts';
import { createDb, isNewerDb } from '#renderer/persistence/db.ts';
import type { PlanCopy } from '#renderer/persistence/newest-copy.ts';
import { newestCopy } from '#renderer/persistence/newest-copy.ts';
import { lockPlan } from '#renderer/persistence/plan-lock.ts';
import type { PlanStorage } from '#renderer/persistence/plan-storage.ts';
import { createPlanStorage } from '#renderer/persistence/plan-storage.ts';
import type { PlanRow } from '#renderer/persistence/records.ts';
import type { Host } from '#renderer/platform/host.ts';
import { serializePlan } from '#shared/document/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluationOf } from './findings.ts';
import { usePlanStore } from './plan-store.ts';
import { clockText, isDirty } from './save-state.ts';

/** A plan that this computer keeps, for the list of recent plans. */
export interface StoredPlan {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly scenarios: number;
  readonly people: number;
  readonly overallToday: number | null;
}

export interface Storage {
  readonly autosave: Autosave;
  readonly list: () => Promise<readonly StoredPlan[]>;
  readonly newestCopy: (id: string) => Promise<Result<PlanCopy>>;
  /** The plan that a window had open when it went without closing; null after a clean close. */
  readonly leftOpen: () => Promise<string | null>;
  /** Plans that only the second copy knows: the database was lost. Stores them again and gives their names. */
  readonly restoreLost: () => Promise<readonly string[]>;
  /** Makes this window the one that writes the plan. */
  readonly open: (id: string) => Promise<void>;
  readonly close: (id: string) => Promise<void>;
  /** Keeps what is stored under an id before a file with other contents takes its place; gives the copy's name. */
  readonly keepBeside: (plan: Plan) => Promise<string | null>;
}

export function overallToday(plan: Plan): number | null {
  const [scenario] = scenariosOf(plan);
  return scenario ? (evaluationOf(plan, scenario.id).scores?.overall.today ?? null) : null;
}

const toStored = ({ id, name, savedAt, scenarios, people, overallToday: overall }: PlanRow): StoredPlan => ({
  id,
  name,
  savedAt,
  scenarios,
  people,
  overallToday: overall,
});

const READ_ONLY =
  'Not saved: a newer Fourfold has written the storage of this computer. Save to a file, or use the newer program.';

export async function createStorage(host: Host): Promise<Storage> {
  const isReadOnly = await isNewerDb().catch(() => false);
  const storage = createPlanStorage(createDb());
  const set = usePlanStore.setState;
  let isWriter = !isReadOnly;
  const autosave = createAutosave({
    storage,
    host,
    read: () => {
      const state = usePlanStore.getState();
      return { plan: state.plan, revision: state.revision, isAheadOfFile: isDirty(state) };
    },
    overallToday,
    onSaving: () => set({ storage: { kind: 'saving' } }),
    onSaved: (revision, at) => {
      if (usePlanStore.getState().revision === revision) set({ storage: { kind: 'saved', at } });
    },
    onFailed: ({ message }) => set({ storage: { kind: 'failed', message } }),
  });
  const guarded: Autosave = {
    ...autosave,
    schedule: () => {
      if (!isWriter) return;
      set({ storage: { kind: 'saving' } });
      autosave.schedule();
    },
  };
  return {
    autosave: guarded,
    list: async () => (isReadOnly ? [] : (await storage.list()).map(toStored)),
    newestCopy: (id) => newestCopy(id, storage, host),
    leftOpen: async () => (isReadOnly ? null : ((await storage.list()).find((row) => row.isOpen)?.id ?? null)),
    restoreLost: () => (isReadOnly ? Promise.resolve([]) : restoreLost(storage, host)),
    open: async (id) => {
      if (isReadOnly) set({ storage: { kind: 'read-only', message: READ_ONLY } });
      else {
        isWriter = await lockPlan(id);
        if (!isWriter)
          set({
            storage: { kind: 'read-only', message: 'Not saved: this plan is open in another window. Change it there.' },
          });
      }
    },
    close: (id) => storage.close(id),
    keepBeside: (plan) => keepBeside(storage, plan),
  };
}

async function restoreLost(storage: PlanStorage, host: Host): Promise<readonly string[]> {
  const known = new Set((await storage.list()).map((row) => row.id));
  const names: string[] = [];
  for (const { planId } of await host.listSnapshots()) {
    if (known.has(planId)) continue;
    const copy = await newestCopy(planId, storage, host);
    if (!copy.ok) continue;
    const { plan, revision, savedAt } = copy.value;
    const facts = { ...factsOf({ plan, revision, isAheadOfFile: true }, overallToday(plan), savedAt), isOpen: false };
    const stored = await storage.store(facts, serializePlan(plan));
    if (stored.ok) names.push(plan.name);
  }
  return names;
}

async function keepBeside(storage: PlanStorage, opened: Plan): Promise<string | null> {
  const there = await storage.load(opened.id);
  if (!there.ok || !there.value.row.isAheadOfFile || there.value.text === serializePlan(opened)) return null;
  const { row, text } = there.value;
  const id = newId('plan');
  const name = `${row.name} (changes of ${clockText(row.savedAt)})`;
  const copy = { ...(JSON.parse(text) as object), id, name };
  const { sha256: _, chunks: __, ...facts } = row;
  const stored = await storage.store({ ...facts, id, name, isOpen: false }, `${JSON.stringify(copy)}\n`);
  return stored.ok ? name : null;
}
