/**
 * Stores the open plan after every change: in IndexedDB, and as a snapshot of the main process, the second copy.
 *
 * A burst of changes is stored once it pauses, at the latest a second after the first of them. What failed is tried
 * again until it is done, so that a disk that gets space again needs nobody's hand.
 */

import type { Host } from '#renderer/platform/host.ts';
import { whenIdle } from '#renderer/platform/idle.ts';
import { serializePlan, writing } from '#shared/document/index.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err } from '#shared/lib/result.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import { PATIENCE, withPatience } from './patience.ts';
import type { PlanFacts, PlanStorage } from './plan-storage.ts';

const PAUSE = 300;
const AT_THE_LATEST = 900;
const TRY_AGAIN = 10_000;
/** How long the page may be busy with what is safe elsewhere. */
const AT_REST = 3000;
/** How long a plan may be written while somebody is at work, ms. */
const STRETCH = 12;
/** Characters of the text of some 300 people. */
const LONG = 200_000;

export interface Unsaved {
  readonly plan: Plan;
  readonly revision: number;
  readonly isAheadOfFile: boolean;
  /** Id of the scenario that is worked in. */
  readonly scenario: string | null;
}

export interface Autosave {
  /** Something changed: store it soon. */
  readonly schedule: () => void;
  /** A file holds it too: store it once the page has nothing to draw. */
  readonly scheduleAtRest: () => void;
  /** Stores what is not stored yet, now. Resolves once it is on the disk, or has failed. */
  readonly flush: () => Promise<void>;
}

interface Options {
  readonly storage: PlanStorage;
  readonly host: Pick<Host, 'canRecover' | 'writeSnapshot'>;
  /** What stands now; null where this window is not, or no longer, the one that writes it. */
  readonly read: () => Unsaved | null;
  readonly overallToday: (plan: Plan) => number | null;
  readonly onSaving: () => void;
  /** It is on the disk; `missing` says why one of the two copies is not. */
  readonly onSaved: (saved: Unsaved, at: number, missing: Problem | null) => void;
  readonly onFailed: (problem: Problem) => void;
  readonly now?: () => number;
  /** Milliseconds until a second copy that does not answer counts as failed. */
  readonly patience?: number;
}

export function factsOf(
  { plan, revision, isAheadOfFile, scenario }: Unsaved,
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
    scenario,
  };
}

export function createAutosave(options: Options): Autosave {
  const { storage, host, read, onSaving, onSaved, onFailed, now = Date.now, patience = PATIENCE } = options;
  let callOff = (): void => {};
  let firstAsk = 0;
  let running: Promise<void> = Promise.resolve();
  let isAsked = false;
  let isTryingAgain = false;

  const snapshot = async ({ plan, revision }: Unsaved, text: string): Promise<Result<null>> => {
    try {
      return await withPatience(host.writeSnapshot(plan.id, revision, text), patience);
    } catch {
      return err({ code: 'storage.silent', message: 'The second copy could not be written.' });
    }
  };

  const store = async (unsaved: Unsaved, text: string, savedAt: number): Promise<Result<null>> => {
    try {
      return await storage.store(factsOf(unsaved, scoreOf(options, unsaved.plan), savedAt), text);
    } catch (error) {
      return err({ code: 'storage.failed', message: `This computer could not store the plan (${String(error)}).` });
    }
  };

  const save = async (): Promise<void> => {
    if (!isAsked) return;
    isAsked = false;
    firstAsk = 0;
    const unsaved = read();
    if (unsaved === null) return;
    const text = await textOf(unsaved.plan);
    const savedAt = now();
    if (!isTryingAgain) onSaving();
    const [first, second] = await Promise.all([store(unsaved, text, savedAt), snapshot(unsaved, text)]);
    isTryingAgain = !first.ok || !second.ok;
    if (first.ok) onSaved(unsaved, savedAt, second.ok ? null : second.error);
    else if (second.ok && host.canRecover) onSaved(unsaved, savedAt, first.error);
    // A database on a full disk seldom says that it is full.
    else onFailed(!second.ok && second.error.code === 'file.no-space' ? second.error : first.error);
    if (!isTryingAgain || isAsked) return;
    isAsked = true;
    flushIn(TRY_AGAIN);
  };

  const flush = (): Promise<void> => {
    callOff();
    running = running.then(save, save);
    return running;
  };
  const flushIn = (pause: number): void => {
    callOff();
    const timer = setTimeout(() => void flush(), pause);
    callOff = () => clearTimeout(timer);
  };

  return {
    schedule: () => {
      isAsked = true;
      const at = now();
      if (firstAsk === 0) firstAsk = at;
      flushIn(Math.max(0, Math.min(PAUSE, firstAsk + AT_THE_LATEST - at)));
    },
    scheduleAtRest: () => {
      isAsked = true;
      callOff();
      callOff = whenIdle(() => void flush(), AT_REST);
    },
    flush,
  };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A large plan is written a stretch at a time, and what is done with its text is a task of its own. */
async function textOf(plan: Plan): Promise<string> {
  let end = performance.now() + STRETCH;
  for (const _ of writing(plan)) {
    if (performance.now() < end) continue;
    await rest();
    end = performance.now() + STRETCH;
  }
  const text = serializePlan(plan);
  if (text.length > LONG) await rest();
  return text;
}

/** The score for the list of recent plans; a score that cannot be worked out must not keep a plan from being stored. */
function scoreOf({ overallToday }: Options, plan: Plan): number | null {
  try {
    return overallToday(plan);
  } catch {
    return null;
  }
}
