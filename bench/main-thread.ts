/** What the page's main thread did, task by task, by Chromium's own trace: processor time, so that a busy machine counts for little. */

import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

export interface Task {
  /** All of it, and the part of it that was script, ms of processor time. */
  readonly whole: number;
  readonly script: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute'];
const SCRIPT: ReadonlySet<string> = new Set([
  'EventDispatch',
  'EvaluateScript',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
]);

const isTask = ({ name }: TraceEvent): boolean => name.endsWith('RunTask');
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const spent = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Every task of the thread that answers the mouse; of script within script only the outer counts. */
function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const answering = events.find(({ name }) => name === 'EventDispatch');
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === answering?.pid && tid === answering.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: { readonly until: number; readonly whole: number; script: number }[] = [];
  let scriptUntil = 0;
  for (const event of own) {
    const last = tasks.at(-1);
    if (isTask(event)) {
      // A task within a task is part of it.
      if (last === undefined || event.ts >= last.until)
        tasks.push({ until: endOf(event), whole: spent(event), script: 0 });
    } else if (SCRIPT.has(event.name) && event.ts >= scriptUntil && last !== undefined && event.ts < last.until) {
      last.script += spent(event);
      scriptUntil = endOf(event);
    }
  }
  return tasks;
}

/** The tasks while something is done, and until the page had time to follow. */
export async function tasksDuring(page: Page, act: () => Promise<unknown>, after: number): Promise<readonly Task[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await page.waitForTimeout(after);
  const complete = new Promise<unknown>((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksOf(events);
}
