/** The dialog's line to the worker: asks, waits, and drops everything when the dialog closes. */

import type { Result } from '#shared/lib/result.ts';
import type { DrawnPreview, ExportAsk, Written } from './export-tasks.ts';

export interface ExportJob {
  readonly preview: (ask: ExportAsk) => Promise<DrawnPreview>;
  readonly write: (ask: ExportAsk) => Promise<Result<Written>>;
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

export function startExportJob(): ExportJob {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value: never; failed?: string }>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed === undefined) asked?.resolve(data.value);
    else asked?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message || 'the drawing stopped'));
    waiting.clear();
  });
  const ask = <Answer>(question: ExportAsk): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve: resolve as Waiting['resolve'], reject });
      worker.postMessage({ id: count, ask: question });
    });
  return { preview: (question) => ask(question), write: (question) => ask(question), end: () => worker.terminate() };
}
