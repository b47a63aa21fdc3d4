import { expect, it } from 'vitest';
import { copyName, freeName } from '#shared/lib/free-name.ts';

it('freeName() counts on from what is taken', () => {
  expect(freeName('A', [])).toBe('A');
  expect(freeName('A', ['A', 'A 2'])).toBe('A 3');
});

it.each([
  ['A', [], 'A copy'],
  ['A', ['A', 'A copy'], 'A copy 2'],
  ['A copy', ['A', 'A copy'], 'A copy 2'],
  ['A copy 2', ['A', 'A copy', 'A copy 2'], 'A copy 3'],
  ['A copy 2', ['A copy 2'], 'A copy'],
  ['Copy', ['Copy'], 'Copy copy'],
])('copyName() of %j beside %j', (name, taken, expected) => {
  expect(copyName(name, taken)).toBe(expected);
});
