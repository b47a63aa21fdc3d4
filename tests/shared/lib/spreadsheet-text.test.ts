/** No cell that we write may run in a spreadsheet, and every text comes back. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRow, guardCell, unguardCell } from '#shared/lib/spreadsheet-text.ts';

it.each([
  '=cmd()',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tplain',
  ' =1',
  '\u00a0=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  'a\n=1',
  'a\r\n +1',
  'a;=1',
  'a,-1',
  'a\t@b',
  "'=1",
])('guards %j', (text) => {
  expect(guardCell(text)).toBe(`'${text}`);
  expect(unguardCell(`'${text}`)).toBe(text);
});

it.each(['', 'Ana', "'t Hooft", 'a=b', 'a - b', 'Hans-Peter', '1-2', 'a@b.io', '−1', "'"])('leaves %j', (text) => {
  expect(guardCell(text)).toBe(text);
  expect(unguardCell(text)).toBe(text);
});

it('brings every text back', () => {
  const signs = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\n', '\t', ';', 'a', '＝') });
  fc.assert(fc.property(fc.oneof(signs, fc.string()), (text) => unguardCell(guardCell(text)) === text));
});

it('takes time in proportion to the text', () => {
  const blanks = `a\n${' '.repeat(5_000)}\n`.repeat(2_000);
  expect(guardCell(blanks)).toBe(blanks);
});

it('quotes what has to be quoted', () => {
  expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', ' h ', ''])).toBe('a,"b,c","d""e","f\ng"," h ",\r\n');
});
