import { expect, it } from 'vitest';
import type { Step } from '#renderer/features/history/history-model.ts';
import { timelineOf } from '#renderer/features/history/history-model.ts';

const step = (id: number): Step => ({ id, label: `step ${id}`, origin: 'user', at: 0 });
const shown = (past: number[], future: number[]) =>
  timelineOf(past.map(step), future.map(step)).rows.map(
    (row) => `${row.step.id}${row.isNow ? ' now' : ''}${row.isAhead ? ' ahead' : ''} ${row.distance}`,
  );

it.each([
  { past: [], future: [], rows: [], toStart: 0 },
  { past: [1, 2, 3], future: [], rows: ['3 now 0', '2 -1', '1 -2'], toStart: -3 },
  { past: [1], future: [2, 3], rows: ['3 ahead 2', '2 ahead 1', '1 now 0'], toStart: -1 },
  { past: [], future: [1, 2], rows: ['2 ahead 2', '1 ahead 1'], toStart: 0 },
])('$past.length done and $future.length undone', ({ past, future, rows, toStart }) => {
  expect(shown(past, future)).toEqual(rows);
  expect(timelineOf(past.map(step), future.map(step)).toStart).toBe(toStart);
});
