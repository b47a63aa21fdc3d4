/**
 * Stores the open plan after every change: in IndexedDB, and as a snapshot of the main process, the second copy.
 *
 * A burst of changes is stored once it pauses, at the latest a second after the first of them.
 */

import type { Host } from '#renderer/platform/host.ts';
import { serializePlan } from '#shared/document/index.ts';
import type { Problem } from '#shared/lib/result.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { PlanFacts, PlanStorage } from './plan-storage.ts';

const PAUSE = 300;
const AT_THE_LATEST = 900;

export interface Unsaved {
  readonly plan: Plan;
  readonly revision: number;
  readonly isAheadOfFile: boolean;
}

export interface Autosave {
  /** Something changed: store it soon. */
  readonly schedule: () => void;
  /** Stores what is not stored yet, now. Resolves once it is on the disk, or has failed. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

interface Options {
  readonly storage: PlanStorage;
  readonly host: Host;
  /** What stands now. */
  readonly read: () => Unsaved;
  readonly overallToday: (plan: Plan) => number | null;
  readonly onSaving: () => void;
  readonly onSaved: (revision: number, at: number) => void;
  readonly onFailed: (problem: Problem) => void;
  readonly now?: () => number;
}

export function factsOf(
  { plan, revision, isAheadOfFile }: Unsaved,
  overallToday: number | null,
  savedAt: number,
): PlanFacts {
  return {
    id: plan.id,
    name: plan.name,
    revision,
    savedAt,
    scenarios: scenariosOf(plan).length,
    people: Object.values(plan.people).filter((person) => !person.isOutside).length,
    overallToday,
    isOpen: true,
    isAheadOfFile,
  };
}

export function createAutosave(options: Options): Autosave {
  const { storage, host, read, overallToday, onSaving, onSaved, onFailed, now = Date.now } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAsk = 0;
  let running: Promise<void> = Promise.resolve();
  let isAsked = false;

  const save = async (): Promise<void> => {
    if (!isAsked) return;
    isAsked = false;
    firstAsk = 0;
    const unsaved = read();
    const text = serializePlan(unsaved.plan);
    const savedAt = now();
    onSaving();
    const [stored, snapshot] = await Promise.all([
      storage.store(factsOf(unsaved, overallToday(unsaved.plan), savedAt), text),
      host.writeSnapshot(unsaved.plan.id, unsaved.revision, text),
    ]);
    if (!stored.ok) onFailed(stored.error);
    else if (!snapshot.ok)
      onFailed({ ...snapshot.error, message: `The second copy failed: ${snapshot.error.message}` });
    else onSaved(unsaved.revision, savedAt);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(save, save);
    return running;
  };

  return {
    schedule: () => {
      isAsked = true;
      const at = now();
      if (firstAsk === 0) firstAsk = at;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(PAUSE, firstAsk + AT_THE_LATEST - at)));
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}
