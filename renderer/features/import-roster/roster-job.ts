/** One import under way: asks a worker for a large file, works in place for a small one; ends when cancelled. */

import type { ImportChoices, RosterImport, TableProblem } from '#shared/import/roster.ts';
import type { Result } from '#shared/lib/result.ts';
import type { WorkerCall } from './import-worker.ts';
import type { TableInfo } from './roster-tasks.ts';
import { createRosterTasks } from './roster-tasks.ts';

/** Reading this much in place takes well under a frame or two. */
const IN_PLACE_BYTES = 64 * 1024;

export interface RosterJob {
  readonly read: (
    bytes: Uint8Array,
    name: string,
    sheet: string | undefined,
  ) => Promise<Result<TableInfo, TableProblem>>;
  readonly run: (choices: ImportChoices) => Promise<RosterImport>;
  readonly cancel: () => void;
}

export function startRosterJob(size: number): RosterJob {
  // Node's test environment has no workers.
  if (size <= IN_PLACE_BYTES || typeof Worker === 'undefined') {
    const tasks = createRosterTasks();
    return { read: tasks.read, run: async (choices) => tasks.run(choices), cancel: () => {} };
  }
  return workerJob(new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }));
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

// Each kind of call has one kind of answer, which its caller names.
type Call = WorkerCall extends infer C ? (C extends WorkerCall ? Omit<C, 'id'> : never) : never;

function workerJob(worker: Worker): RosterJob {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value: never; failed?: string }>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed === undefined) asked?.resolve(data.value);
    else asked?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message || 'the import stopped'));
    waiting.clear();
  });
  const ask = <Answer>(call: Call): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ ...call, id: count });
    });
  return {
    read: (bytes, name, sheet) => ask({ kind: 'read', bytes, name, sheet }),
    run: (choices) => ask({ kind: 'run', choices }),
    cancel: () => worker.terminate(),
  };
}
