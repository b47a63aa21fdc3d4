import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidArea, readTsv, writeTsv } from '#renderer/features/table/paste.ts';

describe('tab-separated text', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    ['a row', 'a\tb', [['a', 'b']]],
    [
      'the line end after the last row',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['unix and old mac line ends', 'a\nb\rc', [['a'], ['b'], ['c']]],
    ['empty cells and rows between', 'a\t\r\n\r\n\tb', [['a', ''], [''], ['', 'b']]],
    ['a line break in quotes', '"two\nlines"\tb', [['two\nlines', 'b']]],
    ['a tab in quotes', '"a\tb"\tc', [['a\tb', 'c']]],
    ['doubled quotes', '"say ""hi"""', [['say "hi"']]],
    ['quotes inside a plain cell', 'say "hi"\tb', [['say "hi"', 'b']]],
    ['a quote that is never closed', '"open\tb\nc', [['"open', 'b'], ['c']]],
    ['text behind a closing quote', '"a" b\tc', [['"a" b', 'c']]],
    ['a guarded formula', "'=1+1", [['=1+1']]],
  ])('reads %s', (_, text, cells) => {
    expect(readTsv(text)).toEqual(cells);
  });

  it('keeps a formula from running in the spreadsheet that it is pasted into', () => {
    expect(writeTsv([['=cmd()', '@x']])).toBe("'=cmd()\t'@x");
  });

  it('tells an empty last row from the end', () => {
    expect(writeTsv([['1'], ['']])).toBe('1\r\n\r\n');
    expect(readTsv('1\r\n\r\n')).toEqual([['1'], ['']]);
  });

  it('reads what it writes', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', 'a\tb', 'x\r\ny', '=1', "'=1", '"a" b', '\t', '\n'));
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});

describe('where a block lands', () => {
  const at = (top: number, left: number, rows = 1, columns = 1) => ({
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
  });
  const two = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  it.each([
    ['from the active cell', two, at(3, 1), at(3, 1, 2, 2)],
    ['one value fills the range', [['a']], at(0, 0, 5, 2), at(0, 0, 5, 2)],
    ['a row is repeated down', [['a', 'b']], at(0, 0, 4, 2), at(0, 0, 4, 2)],
    ['a block is repeated where it fits', two, at(0, 0, 4, 4), at(0, 0, 4, 4)],
    ['a block is laid once where it does not', two, at(0, 0, 3, 2), at(0, 0, 2, 2)],
  ])('%s', (_, block, selected, area) => {
    expect(laidArea(block, selected)).toEqual(area);
  });
});
