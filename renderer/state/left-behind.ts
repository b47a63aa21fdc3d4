/** What the last session left: a plan that was open, plans that only the second copy has, and what a damaged database lost. */

import { knownPlans, setKnownPlans } from '#renderer/persistence/known-plans.ts';
import type { PlanCopy } from '#renderer/persistence/newest-copy.ts';
import { newestCopy } from '#renderer/persistence/newest-copy.ts';
import { lockedPlans } from '#renderer/persistence/plan-lock.ts';
import type { PlanFacts, PlanStorage } from '#renderer/persistence/plan-storage.ts';
import type { Host } from '#renderer/platform/host.ts';
import { serializePlan } from '#shared/document/index.ts';
import type { Result } from '#shared/lib/result.ts';

export interface LeftBehind {
  /** The plan that a window had open when it went without closing; null after a clean close. */
  readonly open: string | null;
  /** What the person has to know, a sentence each. */
  readonly told: readonly string[];
  /** Whether something is lost, or cannot be read. */
  readonly isTrouble: boolean;
}

const FROM_FILES = 'What was saved to a file can be opened from there.';
const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** @param factsOf what the list of plans says about a copy */
export async function findLeftBehind(
  storage: PlanStorage,
  host: Host,
  factsOf: (copy: PlanCopy) => PlanFacts,
): Promise<LeftBehind> {
  // Before the rows: another window may store a plan in between.
  const known = knownPlans();
  let rows = await storage.list();
  let kept: Result<string> | null = null;
  if (!rows.ok && rows.error.code === 'storage.failed') {
    kept = await host.setStoreAside(true);
    if (kept.ok) rows = await storage.list();
  }
  if (!rows.ok) {
    const names = listed(known.map(({ name }) => name));
    const held = host.canRecover || names === '' ? [] : [`It held ${names}. ${FROM_FILES}`];
    const next = host.canRecover && kept?.ok === false ? [kept.error.message] : [];
    return { open: null, told: [rows.error.message, ...held, ...next], isTrouble: true };
  }
  const locked = await lockedPlans();
  const [open, ...others] = rows.value.filter((row) => row.isOpen && !locked.has(row.id));
  for (const row of others) await storage.close(row.id);

  const revisions = new Map(rows.value.map(({ id, revision }) => [id, revision]));
  const restored: string[] = [];
  for (const { planId, revision } of await host.listSnapshots()) {
    const stored = revisions.get(planId);
    if (stored !== undefined) {
      revisions.set(planId, Math.max(stored, revision));
      continue;
    }
    const copy = await newestCopy(planId, storage, host);
    if (!copy.ok || !(await storage.store(factsOf(copy.value), serializePlan(copy.value.plan))).ok) continue;
    revisions.set(planId, copy.value.revision);
    restored.push(copy.value.plan.name);
  }
  if (restored.length > 0) kept ??= await host.setStoreAside(false);

  const gone = known.filter(({ id }) => !revisions.has(id)).map(({ name }) => name);
  const older = known.filter(({ id, revision }) => (revisions.get(id) ?? revision) < revision).map(({ name }) => name);
  const isTrouble = gone.length > 0 || older.length > 0;
  // Told once.
  if (isTrouble)
    setKnownPlans(
      knownPlans().flatMap((plan) => {
        const revision = revisions.get(plan.id);
        return revision === undefined ? [] : [{ ...plan, revision }];
      }),
    );
  const told = [
    restored.length > 0 && `Restored from the second copy: ${restored.join(', ')}.`,
    kept?.ok && `The storage as it was found is kept in ${kept.value}.`,
    gone.length > 0 && `The storage was damaged and has lost ${listed(gone)}. ${FROM_FILES}`,
    older.length > 0 && `The storage was damaged: the last changes to ${listed(older)} are lost.`,
  ];
  return { open: open?.id ?? null, told: told.filter((sentence) => typeof sentence === 'string'), isTrouble };
}
