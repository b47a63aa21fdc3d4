/** The history of scores in the file: one line a point, and nothing that is no history. */

import { describe, expect, it } from 'vitest';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import { MOST_POINTS } from '#shared/model/score-point.ts';
import { buildSample } from '#shared/topology/sample.ts';

const scenario = asId('scenario', 'scenario-pods');
const pair = { today: 53.2, planned: 62 };
const pointAt = (second: number): ScorePoint => ({
  at: new Date(Date.UTC(2026, 10, 21, 13, 0, second)).toJSON().replace('.000Z', 'Z'),
  done: 'Add "MLOps"\nEngineer',
  steps: 2,
  overall: pair,
  pillars: { product: pair, 'data-science': pair, 'data-engineering': pair, mlops: pair },
  health: { ownership: 65, communication: 80, expertise: 90.1 },
});
const points = (count: number) => Array.from({ length: count }, (_, second) => pointAt(second));
const withHistory = (list: readonly ScorePoint[]): Plan => ({ ...buildSample(), history: { [scenario]: list } });

describe('the history of scores in the file', () => {
  it('comes back as it was, byte by byte', () => {
    const plan = withHistory(points(3));
    const again = parsePlan(serializePlan(plan));
    expect(again.ok && again.value).toEqual(plan);
    expect(again.ok && serializePlan(again.value)).toBe(serializePlan(plan));
  });

  it('grows by one line a point, in the same bytes whatever the order of the keys', () => {
    const linesOf = (plan: Plan) => serializePlan(plan).split('\n');
    const before = linesOf(withHistory(points(2)));
    const after = linesOf(withHistory(points(3)));
    expect(after).toHaveLength(before.length + 1);
    const [first] = points(1);
    const turned = Object.fromEntries(Object.entries(first ?? {}).reverse()) as unknown as ScorePoint;
    expect(serializePlan(withHistory([turned]))).toBe(serializePlan(withHistory(points(1))));
  });

  it('is written again when a point is added to a scenario that was written before', () => {
    const plan = withHistory(points(1));
    serializePlan(plan);
    expect(serializePlan({ ...plan, history: { [scenario]: points(2) } })).toBe(serializePlan(withHistory(points(2))));
  });

  it('of a scenario that is gone is left out', () => {
    const plan = { ...buildSample(), history: { [asId('scenario', 'scenario-gone')]: points(1) } };
    expect(serializePlan(plan)).toBe(serializePlan(buildSample()));
  });

  it.each<[string, (list: Record<string, unknown>[]) => unknown]>([
    ['a point that is out of order', (list) => list.reverse()],
    ['two points of one second', (list) => list.push({ ...list.at(-1) })],
    ['a day that is none', (list) => Object.assign(list[1] ?? {}, { at: '2026-02-30T10:00:00Z' })],
    ['a time without its zone', (list) => Object.assign(list[1] ?? {}, { at: '2026-11-21T13:00:01' })],
    ['a score above 100', (list) => Object.assign(list[1] ?? {}, { overall: { today: 101, planned: 1 } })],
    ['a missing pillar', (list) => Object.assign(list[1] ?? {}, { pillars: { product: pair } })],
    ['an unknown key', (list) => Object.assign(list[1] ?? {}, { by: 'Ada' })],
    ['half a step', (list) => Object.assign(list[1] ?? {}, { steps: 0.5 })],
    [
      'more points than are kept',
      (list) =>
        list.push(
          ...points(MOST_POINTS + 2)
            .slice(2)
            .map((each) => ({ ...each })),
        ),
    ],
  ])('refuses %s', (_, change) => {
    const file = JSON.parse(serializePlan(withHistory(points(2))));
    change(file.scenarios[0].history);
    const opened = parsePlan(JSON.stringify(file));
    expect(opened.ok ? 'ok' : opened.error.place).toMatch(/^\/scenarios\/0\/history/);
  });
});
