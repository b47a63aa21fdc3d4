/** Draws previews and writes files off the window's thread, one message a call. */

import type { ExportAsk } from './export-tasks.ts';
import { answer } from './export-tasks.ts';

addEventListener('message', async ({ data }: MessageEvent<{ readonly id: number; readonly ask: ExportAsk }>) => {
  try {
    postMessage({ id: data.id, value: await answer(data.ask) });
  } catch (thrown) {
    postMessage({ id: data.id, failed: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
