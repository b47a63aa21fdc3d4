/** Runs the import's tasks off the window's thread, one message a call. */

import type { ImportChoices } from '#shared/import/roster.ts';
import { createRosterTasks } from './roster-tasks.ts';

export type WorkerCall =
  | {
      readonly id: number;
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly sheet: string | undefined;
    }
  | { readonly id: number; readonly kind: 'run'; readonly choices: ImportChoices };

const tasks = createRosterTasks();

addEventListener('message', async ({ data }: MessageEvent<WorkerCall>) => {
  try {
    const value = data.kind === 'read' ? await tasks.read(data.bytes, data.name, data.sheet) : tasks.run(data.choices);
    postMessage({ id: data.id, value });
  } catch (thrown) {
    postMessage({ id: data.id, failed: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
