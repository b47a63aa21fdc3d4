import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowText,
  doneText,
  keyStep,
  lineOf,
  nearest,
  pairOf,
  pairText,
  pointText,
  xOf,
} from '#renderer/features/insights/history/score-history-model.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import { scorePoint } from '#shared/rules/scores/score-point.ts';
import { scoresWith } from '../insights-fixtures.ts';

const pair = (today: number, planned: number) => ({ today, planned });
const POINT: ScorePoint = {
  at: new Date(2026, 10, 21, 13, 5, 7).toJSON().replace('.000Z', 'Z'),
  done: 'Add an MLOps Engineer',
  steps: 3,
  overall: pair(52.6, 62),
  pillars: {
    product: pair(1, 2),
    'data-science': pair(3, 4),
    'data-engineering': pair(5, 6),
    mlops: pair(30.2, 60),
  },
  health: { ownership: 65, communication: 80, expertise: 90 },
};
const BOX = { width: 200, height: 100 };

describe('what a point says', () => {
  it.each([
    ['overall', '53 today, 62 planned', '53 → 62'],
    ['mlops', '30 today, 60 planned', '30 → 60'],
    ['ownership', '65', '65'],
  ] as const)('%s is %s', (figure, words, arrow) => {
    expect(pairText(pairOf(POINT, figure))).toBe(words);
    expect(arrowText(pairOf(POINT, figure))).toBe(arrow);
  });

  it('names when, the figures, and what was done', () => {
    expect(pointText(POINT, 'mlops')).toBe(
      '21 Nov 2026, 13:05: overall 53 today, 62 planned; MLOps 30 today, 60 planned. Add an MLOps Engineer, after 2 other steps',
    );
  });

  it.each([
    [0, 'X'],
    [1, 'X'],
    [2, 'X, after 1 other step'],
  ])('counts the steps before the last of %i', (steps, text) => {
    expect(doneText({ ...POINT, steps, done: 'X' })).toBe(text);
  });
});

it('a point shows the whole numbers that the panel shows', () => {
  const scores = scoresWith({ mlops: [79.46, 60.449] }, { health: { ownership: 71.4999 } });
  const point = scorePoint(scores, new Date(POINT.at), 'Add a seat', 1);
  expect(arrowText(point.overall)).toBe('79 → 60');
  expect(arrowText(pairOf(point, 'mlops'))).toBe('79 → 60');
  expect(arrowText(pairOf(point, 'ownership'))).toBe('71');
});

describe('the chart', () => {
  it('draws a line from edge to edge, higher scores higher', () => {
    expect(lineOf([0, 50, 100], BOX)).toBe('0,100 100,50 200,0');
    expect(lineOf([25], BOX)).toBe('100,75');
  });

  it('finds the point under the pointer, wherever that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: -1, max: 2, noNaN: true }), (points, place) => {
        const found = nearest(place, points);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThan(points);
        const away = (i: number) => Math.abs(xOf(i, points, BOX) - place * BOX.width);
        if (points > 1 && found > 0) expect(away(found)).toBeLessThanOrEqual(away(found - 1) + 1e-9);
        if (points > 1 && found < points - 1) expect(away(found)).toBeLessThanOrEqual(away(found + 1) + 1e-9);
      }),
    );
  });

  it.each([
    ['ArrowLeft', 3],
    ['ArrowRight', 5],
    ['ArrowDown', 3],
    ['ArrowUp', 5],
    ['PageUp', 14],
    ['PageDown', 0],
    ['Home', 0],
    ['End', 19],
    ['a', null],
  ] as const)('goes by %s from the fifth of twenty', (key, to) => {
    expect(keyStep(key, 4, 20)).toBe(to);
  });

  it('stays at its ends', () => {
    expect(keyStep('ArrowLeft', 0, 3)).toBe(0);
    expect(keyStep('ArrowRight', 2, 3)).toBe(2);
  });
});
