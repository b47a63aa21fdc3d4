/** The history of scores stays in the order of time, never longer than its most, and keeps its ends. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePoint } from '#shared/model/score-point.ts';
import { isSameStand, MOST_POINTS, withPoints } from '#shared/model/score-point.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5, 9);

const pointAt = (time: number, figure = 50): ScorePoint => {
  const pair = { today: figure, planned: figure };
  return {
    at: new Date(time).toJSON().replace('.000Z', 'Z'),
    done: 'Add a seat',
    steps: 1,
    overall: pair,
    pillars: { product: pair, 'data-science': pair, 'data-engineering': pair, mlops: pair },
    health: { ownership: figure, communication: figure, expertise: figure },
  };
};

const times = fc
  .array(fc.integer({ min: 0, max: 400 * 24 * 60 }), { minLength: 1, maxLength: 60 })
  .map((minutes) => minutes.map((minute) => START + minute * 60_000));

describe('withPoints', () => {
  it('adds behind the last', () => {
    expect(withPoints([pointAt(START)], [pointAt(START + HOUR)]).map(({ at }) => at)).toEqual([
      '2026-01-05T09:00:00Z',
      '2026-01-05T10:00:00Z',
    ]);
  });

  it('puts a point of a clock that was put back where it belongs', () => {
    const list = withPoints([pointAt(START + HOUR)], [pointAt(START)]);
    expect(list.map(({ at }) => at)).toEqual(['2026-01-05T09:00:00Z', '2026-01-05T10:00:00Z']);
  });

  it('keeps the last of two in one second', () => {
    expect(withPoints([pointAt(START)], [pointAt(START, 51)])).toEqual([pointAt(START, 51)]);
  });

  it('is in the order of time, as long as was given or as it may be, and keeps first and last', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 3, max: 20 }), (given, most) => {
        let list: readonly ScorePoint[] = [];
        for (const time of given) list = withPoints(list, [pointAt(time)], most);
        const ats = list.map(({ at }) => at);
        expect(ats).toEqual([...ats].sort());
        expect(list).toHaveLength(Math.min(most, new Set(given).size));
        const jsons = given.map((time) => pointAt(time).at).sort();
        expect(ats.at(-1)).toBe(jsons.at(-1));
        expect(ats[0]).toBe(jsons[0]);
      }),
    );
  });

  it('keeps the last day finely and the year before roughly', () => {
    let list: readonly ScorePoint[] = [];
    for (let hour = 0; hour < 24 * 365; hour++) list = withPoints(list, [pointAt(START + hour * HOUR)]);
    const age = ({ at }: ScorePoint) => (START + 24 * 365 * HOUR - Date.parse(at)) / HOUR;
    expect(list).toHaveLength(MOST_POINTS);
    const within = (hours: number) => list.filter((point) => age(point) <= hours).length;
    expect(within(24)).toBeGreaterThanOrEqual(20);
    expect(within(24 * 182)).toBeGreaterThan(100);
    expect(list.filter((point) => age(point) > 24 * 182).length).toBeGreaterThan(5);
  });
});

describe('isSameStand', () => {
  it.each([
    [pointAt(START), pointAt(START + HOUR), true],
    [pointAt(START), pointAt(START, 51), false],
  ])('looks at the figures, not at the time', (a, b, same) => {
    expect(isSameStand(a, b)).toBe(same);
  });
});
