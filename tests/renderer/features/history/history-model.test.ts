import { expect, it } from 'vitest';
import type { Step } from '#renderer/features/history/history-model.ts';
import { timelineOf } from '#renderer/features/history/history-model.ts';

const step = (id: number): Step => ({ id, label: `step ${id}`, origin: 'user', at: 0, patches: [] });
const shown = (past: number[], future: number[]) =>
  timelineOf(past.map(step), future.map(step)).map(
    (row) => `${row.step.id}${row.isNow ? ' now' : ''}${row.isAhead ? ' ahead' : ''}`,
  );

it.each([
  { past: [], future: [], rows: [] },
  { past: [1, 2, 3], future: [], rows: ['3 now', '2', '1'] },
  { past: [1], future: [3, 2], rows: ['3 ahead', '2 ahead', '1 now'] },
  { past: [], future: [2, 1], rows: ['2 ahead', '1 ahead'] },
])('$past.length done and $future.length undone, newest first', ({ past, future, rows }) => {
  expect(shown(past, future)).toEqual(rows);
});
