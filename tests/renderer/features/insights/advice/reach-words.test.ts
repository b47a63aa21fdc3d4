/** What a target asks for and how far changes lead, in words. */

import { describe, expect, it } from 'vitest';
import { capWords, proofWords, startWords, told } from '#renderer/features/insights/advice/reach-words.ts';
import type { ReachSet, TargetFigure } from '#shared/rules/index.ts';

describe('a target that is just missed', () => {
  it.each([
    [99.6, 100, 99.6],
    [99.96, 100, 99.96],
    [98.2, 100, 98],
    [100, 100, 100],
    [85.4, 80, 85],
  ])('%s of %s is told as %s', (value, score, expected) => expect(told(value, { score })).toBe(expected));

  it.each<[number, number, TargetFigure, string]>([
    [79.6, 80, 'overall', 'Overall is planned at 79.6, not quite 80.'],
    [79.6, 80, 'mlops', 'MLOps is planned at 79.6, not quite 80.'],
    [79.4, 80, 'overall', ''],
  ])('from %s to %s: %s', (start, score, figure, words) =>
    expect(startWords({ start, target: { figure, score } })).toBe(words),
  );
});

const set = (size: number, isSmallest = true): ReachSet => ({
  steps: Array.from({ length: size }, () => ({ label: '', commands: [], isHire: false, adds: 1 })),
  reached: 80,
  isSmallest,
});

it.each([
  [[set(1)], 1, 'One change is enough, of 1 change tried.'],
  [[set(2)], 25, 'It takes 2 changes: no single one of 25 changes tried is enough.'],
  [[set(3)], 25, 'It takes 3 changes: no two of 25 changes tried are enough.'],
  [[set(5, false)], 25, '5 changes, the best after the best; a smaller set may do it too.'],
])('says how small a set is: %#', (sets, tried, words) => expect(proofWords({ sets, tried })).toBe(words));

it.each([
  [null, 'No change that was tried lifts it any further.'],
  [{ kind: 'pillar', pillar: 'mlops' }, 'MLOps caps it there.'],
  [{ kind: 'changes', count: 12 }, 'Sets of more than 12 changes are not tried.'],
] as const)('says what caps a figure: %#', (cap, words) => expect(capWords(cap)).toBe(words));
