/** The open plan and its copies on this computer: autosave, the list of stored plans, what a crash left. */

import type { Autosave } from '#renderer/persistence/autosave.ts';
import { createAutosave, factsOf } from '#renderer/persistence/autosave.ts';
import { createDb, isNewerDb } from '#renderer/persistence/db.ts';
import type { PlanCopy } from '#renderer/persistence/newest-copy.ts';
import { newestCopy } from '#renderer/persistence/newest-copy.ts';
import { PATIENCE, withPatience } from '#renderer/persistence/patience.ts';
import { lockPlan, unlockPlan } from '#renderer/persistence/plan-lock.ts';
import type { PlanStorage } from '#renderer/persistence/plan-storage.ts';
import { createClosedStorage, createPlanStorage } from '#renderer/persistence/plan-storage.ts';
import type { PlanRow } from '#renderer/persistence/records.ts';
import type { Host } from '#renderer/platform/host.ts';
import { serializePlan } from '#shared/document/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
import { newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluationOf } from './findings.ts';
import type { LeftBehind } from './left-behind.ts';
import { findLeftBehind } from './left-behind.ts';
import type { StorageState } from './plan-store.ts';
import { usePlanStore } from './plan-store.ts';
import { clockText } from './save-state.ts';

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
  /** The plan is another than the one that was saved: says so at once, and saves it. */
  readonly noteChange: () => void;
  readonly list: () => Promise<readonly StoredPlan[]>;
  readonly newestCopy: (id: string) => Promise<Result<PlanCopy>>;
  readonly findLeftBehind: () => Promise<LeftBehind>;
  /** Keeps which scenario is worked in, so that the plan opens with it; not where another window writes the plan. */
  readonly keepScenario: () => Promise<void>;
  /** Makes this window the one that writes the plan; says so where it may not. */
  readonly open: (id: string) => Promise<StorageState | null>;
  /** Says that the plan is closed; not where another window writes it. */
  readonly close: (id: string) => Promise<void>;
  /** Closes the plan, and lets any window write it. */
  readonly leave: (id: string) => Promise<void>;
  /**
   * Keeps what is stored under a plan's id, and in no file, before other contents take its place. Gives the copy's name,
   * null where there is nothing to keep.
   */
  readonly keepBeside: (plan: Plan) => Promise<Result<string | null>>;
}

function overallToday(plan: Plan): number | null {
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

const NEWER = 'A newer Fourfold has written the storage of this computer. Save to a file, or use the newer program.';
const ELSEWHERE = 'Not saved: this plan is open in another window. Close it there to go on here.';

/** @param onFree hears that another window has let go of the plan: once it is opened again, this window writes it */
export async function createStorage(host: Host, onFree: (id: string) => void): Promise<Storage> {
  // One that hangs is told of when it is read; the start waits for that too.
  const isReadOnly = await withPatience(isNewerDb(), PATIENCE / 2).catch(() => false);
  const storage = isReadOnly
    ? createClosedStorage({ code: 'storage.newer-version', message: NEWER })
    : createPlanStorage(createDb());
  const set = (state: StorageState) => usePlanStore.setState({ storage: state });
  let isWriter = !isReadOnly;
  const keepScenario = async (): Promise<void> => {
    const { plan, scenarioId } = usePlanStore.getState();
    if (isWriter) await storage.keepScenario(plan.id, scenarioId);
  };
  const close = async (id: string): Promise<void> => {
    if (isWriter) await storage.close(id);
  };
  const autosave = createAutosave({
    storage,
    host,
    read: () => {
      if (!isWriter) return null;
      const { plan, revision, fileRevision, scenarioId } = usePlanStore.getState();
      return { plan, revision, isAheadOfFile: fileRevision !== revision, scenario: scenarioId };
    },
    overallToday,
    onSaving: () => set({ kind: 'saving' }),
    onSaved: ({ plan, revision, scenario }, at, missing) => {
      const now = usePlanStore.getState();
      // Another tab was chosen while the plan was written, with the tab of before.
      if (now.plan.id === plan.id && now.scenarioId !== scenario) void keepScenario();
      if (now.revision === revision && now.plan.id === plan.id)
        set({ kind: 'saved', at, ...(missing ? { missing: missing.message } : {}) });
    },
    onFailed: ({ message }) => set({ kind: 'failed', message }),
  });
  const schedule = (): void => {
    if (isWriter) autosave.schedule();
  };
  return {
    autosave: {
      flush: autosave.flush,
      schedule,
      scheduleAtRest: () => {
        if (isWriter) autosave.scheduleAtRest();
      },
    },
    noteChange: () => {
      // A failure stays told until something is stored again.
      const { storage: state } = usePlanStore.getState();
      const isSettled = state.kind === 'none' || (state.kind === 'saved' && state.missing === undefined);
      if (isWriter && isSettled) set({ kind: 'saving' });
      schedule();
    },
    list: async () => {
      const rows = await storage.list();
      return rows.ok ? rows.value.map(toStored) : listSecondCopies(createClosedStorage(rows.error), host);
    },
    newestCopy: (id) => newestCopy(id, storage, host),
    findLeftBehind: async () =>
      isReadOnly ? { open: null, told: [NEWER], isTrouble: true } : findLeftBehind(storage, host, rowOf),
    keepScenario,
    open: async (id) => {
      if (isReadOnly) return { kind: 'read-only', message: `Not saved: ${NEWER}` };
      isWriter = await lockPlan(id, () => onFree(id));
      return isWriter ? null : { kind: 'read-only', message: ELSEWHERE };
    },
    close,
    leave: async (id) => {
      await close(id);
      isWriter = false;
      unlockPlan();
    },
    keepBeside: async (plan) => (isReadOnly ? ok(null) : keepBeside(storage, host, plan)),
  };
}

/**
 * Where the database cannot be read, what the main process holds is still there to be opened.
 * @param storage the closed one: asking a database that hangs for each plan would take seconds a plan
 */
async function listSecondCopies(storage: PlanStorage, host: Host): Promise<readonly StoredPlan[]> {
  const plans: StoredPlan[] = [];
  for (const { planId } of await host.listSnapshots()) {
    const copy = await newestCopy(planId, storage, host);
    if (copy.ok) plans.push(toStored({ ...rowOf(copy.value), sha256: '', chunks: 0 }));
  }
  return plans.sort((a, b) => b.savedAt - a.savedAt);
}

const rowOf = ({ plan, revision, savedAt, scenario }: PlanCopy) => ({
  ...factsOf({ plan, revision, isAheadOfFile: true, scenario }, overallToday(plan), savedAt),
  isOpen: false,
});

async function keepBeside(storage: PlanStorage, host: Host, opened: Plan): Promise<Result<string | null>> {
  const there = await newestCopy(opened.id, storage, host);
  if (!there.ok && there.error.code === 'document.newer-version') return there;
  if (!there.ok || !there.value.isAheadOfFile || serializePlan(there.value.plan) === serializePlan(opened))
    return ok(null);
  const { plan, savedAt } = there.value;
  const kept = { ...plan, id: newId('plan'), name: `${plan.name} (changes of ${clockText(savedAt)})` };
  const text = serializePlan(kept);
  const [stored, snapshot] = await Promise.all([
    storage.store(rowOf({ ...there.value, plan: kept }), text),
    host.writeSnapshot(kept.id, there.value.revision, text),
  ]);
  return stored.ok || (host.canRecover && snapshot.ok) ? ok(kept.name) : stored;
}
