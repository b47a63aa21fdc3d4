import { describe, expect, it } from 'vitest';
import { areaOf, HEADER, moved } from '#renderer/features/table/cell-range.ts';

/** Filled cells of one column from the top. */
const COLUMN = 'xx.xx..x';
const size = { lines: COLUMN.length, columns: 3 };
const isFilled = ({ line }: { readonly line: number }) => COLUMN[line] === 'x';
const go = (line: number, key: string, hasMod = false, column = 1) =>
  moved({ line, column }, { key, hasMod }, size, 3, isFilled);

describe('keys', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 0, HEADER],
    ['ArrowUp', HEADER, HEADER],
    ['PageDown', 6, 7],
    ['PageUp', 2, 0],
  ])('%s from line %i', (key, from, to) => {
    expect(go(from, key)).toEqual({ line: to, column: 1 });
  });

  it.each([
    ['over filled cells to the last', 0, 1],
    ['over empty ones to the next', 1, 3],
    ['from the last filled one over the gap', 4, 7],
    ['from an empty one to the next', 5, 7],
    ['from the header to the first', HEADER, 0],
    ['at the edge nowhere', 7, 7],
  ])('Ctrl and down goes %s', (_, from, to) => {
    expect(go(from, 'ArrowDown', true)).toEqual({ line: to, column: 1 });
  });

  it.each([
    ['Home', false, { line: 4, column: 0 }],
    ['End', false, { line: 4, column: 2 }],
    ['Home', true, { line: 0, column: 0 }],
    ['End', true, { line: 7, column: 2 }],
    ['ArrowLeft', false, { line: 4, column: 0 }],
    ['a', false, null],
  ])('%s, with Ctrl: %s', (key, hasMod, to) => {
    expect(go(4, key, hasMod)).toEqual(to);
  });
});

it('a range has no header in it', () => {
  expect(areaOf({ line: HEADER, column: 2 }, { line: 3, column: 0 })).toEqual({ top: 0, bottom: 3, left: 0, right: 2 });
});
