/** The newest whole copy of a plan: in IndexedDB, or among the recovery snapshots of the main process. */

import type { Host } from '#renderer/platform/host.ts';
import { parsePlan } from '#shared/document/index.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import { PATIENCE, withPatience } from './patience.ts';
import type { PlanStorage } from './plan-storage.ts';

export interface PlanCopy {
  readonly plan: Plan;
  readonly revision: number;
  readonly savedAt: number;
  readonly from: 'storage' | 'snapshot';
  readonly isAheadOfFile: boolean;
  /** Id of the scenario that was worked in, which need not be in this copy; null where that is not known. */
  readonly scenario: string | null;
}

/** What a newer program wrote: an older copy in its place would be the end of it. */
const NEWER = 'document.newer-version';

/**
 * Reads both copies and takes the newer one that is whole; a damaged or missing one is passed over. Fails with
 * `document.newer-version` where a newer program wrote one of them.
 */
export async function newestCopy(id: string, storage: PlanStorage, host: Host): Promise<Result<PlanCopy>> {
  const stored = await storage.load(id);
  const snapshot = await withPatience(host.readSnapshot(id), PATIENCE).catch(() => ok(null));
  const copies: PlanCopy[] = [];
  // Snapshots hold the plan alone: what the database knows beside it counts for them too.
  const scenario = stored.ok ? (stored.value.row.scenario ?? null) : null;
  let problem: Problem | null = stored.ok ? null : stored.error;
  if (stored.ok) {
    const { row, text } = stored.value;
    const plan = parsePlan(text);
    if (plan.ok)
      copies.push({
        plan: plan.value,
        revision: row.revision,
        savedAt: row.savedAt,
        from: 'storage',
        isAheadOfFile: row.isAheadOfFile,
        scenario,
      });
    else
      problem = { ...plan.error, message: `The stored copy of “${row.name}” cannot be opened. ${plan.error.message}` };
  }
  if (snapshot.ok && snapshot.value) {
    const plan = parsePlan(snapshot.value.text);
    if (plan.ok) copies.push({ ...snapshot.value, plan: plan.value, from: 'snapshot', isAheadOfFile: true, scenario });
    else if (plan.error.code === NEWER) problem = plan.error;
  }
  if (problem?.code === NEWER) return err(problem);
  const [first, second] = copies;
  if (!first) return err(problem ?? { code: 'storage.damaged', message: 'No whole copy of this plan is left.' });
  return ok(second && second.revision > first.revision ? second : first);
}
