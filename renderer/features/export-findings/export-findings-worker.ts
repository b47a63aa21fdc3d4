/** Writes a report of findings off the window's thread: ranking the fixes of a large plan takes its time. */

import type { ReportAnswer, ReportAsk } from './export-findings-tasks.ts';
import { report } from './export-findings-tasks.ts';

addEventListener('message', ({ data }: MessageEvent<ReportAsk>) => {
  const answer = (given: ReportAnswer): void => postMessage(given);
  try {
    answer({ text: report(data) });
  } catch (thrown) {
    answer({ failed: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
